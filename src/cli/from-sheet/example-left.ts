import { exampleRow } from '../template/example-row.js';
import type { SheetRow } from './sheet.js';
import type { ColumnKey } from './vocabulary/columns.js';

/** Columns in which nobody has the words of the example by chance. */
const telling: readonly ColumnKey[] = [
  'id',
  'organization',
  'description',
  'audience',
  'cost',
  'howToApply',
  'applyUrl',
  'phone',
  'whatsapp',
  'email',
  'website',
  'locationName',
  'street',
  'postalCode',
  'city',
  'accessibility',
  'municipality',
  'postcodes',
];

const contacts: readonly ColumnKey[] = ['applyUrl', 'phone', 'whatsapp', 'email', 'website'];

/** One cell may be right by chance. */
const enough = 3;

/** An address or a number that is nobody's. */
const isFictional = (cell: string): boolean =>
  /\.example\b/i.test(cell) || cell.replace(/\D/g, '') === '0880000000';

/**
 * Columns in which a row still says what the example of the template says, since somebody typed over
 * the name alone.
 *
 * @returns empty where the row is most likely somebody's own.
 */
export function columnsOfExample({ cells }: SheetRow): readonly ColumnKey[] {
  const isSame = (key: ColumnKey): boolean => cells.get(key) === exampleRow.get(key);
  const isNobodys = (key: ColumnKey): boolean =>
    contacts.includes(key) && isFictional(cells.get(key) ?? '');
  const same = telling.filter((key) => cells.has(key) && isSame(key));
  if (same.length < enough && !telling.some(isNobodys)) return [];
  return telling.filter((key) => same.includes(key) || isNobodys(key));
}
