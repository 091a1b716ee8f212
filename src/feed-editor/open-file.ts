import { checkText, type Checked } from '../cli/check/check-text.js';
import type { Towns } from '../cli/check/towns.js';
import { otherFormat } from '../cli/check/other-format.js';
import { readList, type ListFault, type ListSheet } from '../cli/from-sheet/read-list.js';
import { isTooDeep } from '../cli/json-depth.js';
import { utf8 } from '../cli/utf8.js';
import { isFields, type Fields } from '../cli/fields.js';

/** What stands in a file that was chosen, dropped or pasted. */
export type Opened =
  | { readonly kind: 'feed'; readonly document: Fields; readonly checked: Checked }
  | { readonly kind: 'sheet'; readonly sheet: ListSheet }
  | { readonly kind: 'no-sheet'; readonly fault: ListFault }
  /** JSON with a mistake in it, or that is something else than a feed. */
  | { readonly kind: 'no-feed'; readonly checked: Checked }
  | { readonly kind: 'fault'; readonly fault: OpenFault };

export type OpenFault =
  'too-large' | 'web-page' | 'picture' | 'pdf' | 'word' | 'index' | 'too-deep' | 'unreadable';

/** Bytes; of a larger feed the widgets load nothing. */
const largest = 10_000_000;

/** What a feed needs before there is anything to correct. */
function isFeed(document: unknown): document is Fields {
  if (!isFields(document)) return false;
  const { services, publisher } = document;
  const isList = services === undefined || services === null || Array.isArray(services);
  return isList && (Array.isArray(services) || isFields(publisher));
}

function openJson(text: string, now: Date, towns: Towns | null): Opened {
  try {
    return openReadable(text, now, towns);
  } catch (error) {
    // The rules go as deep as the document does.
    if (error instanceof RangeError) return { kind: 'fault', fault: 'too-deep' };
    throw error;
  }
}

function openReadable(text: string, now: Date, towns: Towns | null): Opened {
  const checked = checkText(text, now, { towns });
  if (checked.findings.some(({ code }) => code === 'syntax')) return { kind: 'no-feed', checked };
  const document: unknown = JSON.parse(text);
  if (isTooDeep(document)) return { kind: 'fault', fault: 'too-deep' };
  if (isFields(document) && document.kind === 'index') return { kind: 'fault', fault: 'index' };
  const isNewer = checked.findings.some(({ code }) => code === 'newerVersion');
  return isFeed(document) && !isNewer
    ? { kind: 'feed', document, checked }
    : { kind: 'no-feed', checked };
}

/**
 * Finds out what a file is and reads it. What is in it decides, not its name.
 *
 * @param bytes of the file, or of a pasted text in UTF-8.
 * @param now for what has expired.
 * @param towns null where the places of the Netherlands are not known.
 * @returns what stands in it, or why nothing of it can be used. Never rejects.
 */
export async function openFile(bytes: Uint8Array, now: Date, towns: Towns | null): Promise<Opened> {
  if (bytes.byteLength > largest) return { kind: 'fault', fault: 'too-large' };
  const format = otherFormat(bytes);
  if (format === 'webPage') return { kind: 'fault', fault: 'web-page' };
  if (format === 'picture' || format === 'pdf' || format === 'word') {
    return { kind: 'fault', fault: format };
  }
  const text = format === 'spreadsheet' ? null : utf8(bytes);
  if (text !== null && format === null && /^\s*[[{"]/.test(text)) return openJson(text, now, towns);
  const sheet = await readList(bytes);
  return sheet.ok
    ? { kind: 'sheet', sheet: sheet.value }
    : { kind: 'no-sheet', fault: sheet.error };
}
