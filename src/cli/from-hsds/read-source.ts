import { stat } from 'node:fs/promises';
import { err, ok, type Result } from '../../domain/index.js';
import { readHsdsPage } from '../../feeds/hsds/page.js';
import { readBytes } from '../files.js';
import { readJson } from '../json-positions.js';
import type { Messages } from '../messages/messages.js';
import { utf8 } from '../utf8.js';
import { faultOfDocument, isFull, itemsIn } from './document.js';
import { Collection, mostServices, nothingSpecial, type Gathered } from './gathered.js';
import { otherFile } from './other-file.js';
import { readApi, type ApiOptions } from './read-api.js';
import { isZip } from '../zip-entries.js';
import { readFolder, readZip, type Package } from './read-package.js';

const isAddress = (source: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(source);

function fromPackage({ services, unused, unknown, dangling }: Package): Gathered {
  const collection = new Collection();
  collection.add(services);
  const { records, repeated } = collection;
  return {
    ...nothingSpecial,
    records,
    repeated,
    unusedRows: unused,
    unknownTables: unknown,
    dangling,
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
  const isWhole = (pages ?? 1) === 1;
  return ok({
    ...nothingSpecial,
    records,
    repeated,
    missing: isWhole ? [] : [fromHsds.onePageOnly(page ?? 1, pages!)],
    isWhole,
    total: itemsIn(document),
    isSummary: records.length > 0 && !records.some(isFull),
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
  const format = otherFile(bytes.value, source);
  if (format === 'csv') return err(messages.fromHsds.oneTable(source));
  if (format) return err(`${source}: ${messages.fromHsds.otherFiles[format]}`);
  if (isZip(bytes.value)) {
    const found = await readZip(bytes.value, source, messages);
    return found.ok ? ok(fromPackage(found.value)) : found;
  }
  const text = utf8(bytes.value);
  return text === null
    ? err(`${source}: ${messages.check.notUtf8}`)
    : fromText(text, source, messages);
}
