import type { Cell, CellValue } from 'hucre/xlsx';

/** `12.5` → `12,50`, as people write an amount. */
const amount = (value: number): string => value.toFixed(2).replace('.', ',');

/** Without the digits that a sum leaves far behind the point: `0.30000000000000004`. */
const plain = (value: number): string => String(Number(value.toPrecision(15)));

function textOfNumber(value: number, format: string): string {
  // A format such as 0000000000 is how people keep the zero of a telephone number.
  if (/^0+$/.test(format)) return plain(value).padStart(format.length, '0');
  if (format.includes('%')) return `${plain(value * 100)}%`;
  return format.includes('€') ? `€ ${amount(value)}` : plain(value);
}

/** A day, a time of the day, or both; a workbook knows no time zones. */
function textOfDate(date: Date): string {
  const [day = '', time = ''] = date.toJSON().split('T');
  const clock = time.slice(0, 5);
  // Excel keeps a time without a day as one of the day before its calendar begins.
  if (date.getUTCFullYear() < 1900 || /^1900-01-0[01]$/.test(day)) return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}

/**
 * What a cell of a workbook says, as a person reads it on the screen.
 *
 * @param value what the reader gave: of a formula its result.
 * @param cell its format, where it has one.
 * @returns empty for an empty cell.
 */
export function cellText(value: CellValue | undefined, cell: Cell | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : textOfDate(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return textOfNumber(value, cell?.style?.numFmt ?? '');
  return typeof value === 'string' ? value : '';
}
