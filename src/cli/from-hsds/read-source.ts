import { stat } from 'node:fs/promises';
import { err, ok, type Result } from '../../domain/index.js';
import { readHsdsPage } from '../../feeds/hsds/page.js';
import { otherFormat } from '../check/other-format.js';
import { readBytes } from '../files.js';
import { readJson } from '../json-positions.js';
import type { Messages } from '../messages/messages.js';
import { utf8 } from '../utf8.js';
import { faultOfDocument, isFull } from './document.js';
import { Collection, mostServices, type Gathered } from './gathered.js';
import { readApi, type ApiOptions } from './read-api.js';
import { isZip } from '../zip-entries.js';
import { readFolder, readZip, type Package } from './read-package.js';

const isAddress = (source: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(source);

function fromPackage({ services, unused, unknown }: Package): Gathered {
  const collection = new Collection();
  collection.add(services);
  const { records, repeated } = collection;
  return {
    records,
    repeated,
    missing: [],
    isSummary: false,
    unusedRows: unused,
    unknownTables: unknown,
  };
}

/** The services in the text of a file. */
function fromText(text: string, path: string, messages: Messages): Result<Gathered, string> {
  const { fromHsds, general } = messages;
  let document: unknown;
  try {
    document = JSON.parse(text) as unknown;
  } catch {
    // Slower, and it knows where the fault is.
    const json = readJson(text);
    if (!json.ok) return err(general.notJson(path, json.error));
    document = json.value.value;
  }
  const fault = faultOfDocument(document);
  if (fault !== null) return err(fromHsds.document[fault](path));
  const { services, page, pages } = readHsdsPage(document);
  if (services.length > mostServices) return err(fromHsds.tooManyServices(mostServices));
  const collection = new Collection();
  collection.add(services);
  const { records, repeated } = collection;
  return ok({
    records,
    repeated,
    missing: (pages ?? 1) > 1 ? [fromHsds.onePageOnly(page ?? 1, pages!)] : [],
    isSummary: records.length > 0 && !records.some(isFull),
    unusedRows: new Map(),
    unknownTables: new Map(),
  });
}

/**
 * Reads a directory in the shape of Open Referral.
 *
 * @param source an address of an API, a file of JSON, or a data package in a folder or a zip file.
 * @returns its services, with what is missing; a sentence where nothing can be made of it.
 */
export async function readSource(
  source: string,
  options: ApiOptions,
): Promise<Result<Gathered, string>> {
  const { messages } = options;
  if (isAddress(source)) return readApi(source, options);
  const about = await stat(source).catch(() => null);
  if (about?.isDirectory()) {
    const found = await readFolder(source, messages);
    return found.ok ? ok(fromPackage(found.value)) : found;
  }
  const bytes = await readBytes(source, messages);
  if (!bytes.ok) return bytes;
  if (isZip(bytes.value)) {
    const found = await readZip(bytes.value, source, messages);
    return found.ok ? ok(fromPackage(found.value)) : found;
  }
  const format = otherFormat(bytes.value);
  if (format === 'csv') return err(messages.fromHsds.oneTable(source));
  if (format) return err(`${source}: ${messages.check.otherFormats[format]}`);
  const text = utf8(bytes.value);
  return text === null
    ? err(`${source}: ${messages.check.notUtf8}`)
    : fromText(text, source, messages);
}
