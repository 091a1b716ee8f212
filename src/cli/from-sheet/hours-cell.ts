import { parseOpeningHours } from '../../domain/index.js';
import { isNothing } from './code-cells.js';
import { readOpeningHours } from './opening-hours-in-words.js';

const isNotation = (line: string): boolean => parseOpeningHours([line]).words.length === 0;

/** The codes of the days, or day and night; "ma" for Monday is no code. */
const hasCode = /\b(?:Mo|Tu|We|Th|Fr|Sa|Su|24\/7)\b/;

/**
 * The lines of opening hours in a cell.
 *
 * @param inWords is called where the words could not be understood; they are kept.
 */
export function readHours(cell: string | undefined, inWords: () => void): string[] {
  if (cell === undefined || isNothing(cell)) return [];
  const lines = cell.split('\n');
  // What is in the notation of feeds needs no reading.
  if (lines.every((line) => hasCode.test(line) && isNotation(line))) return lines;
  const read = readOpeningHours(cell);
  if (read) return read;
  inWords();
  return [cell.replaceAll('\n', ', ')];
}

const dutchDays: Readonly<Record<string, string>> = {
  Mo: 'ma',
  Tu: 'di',
  We: 'wo',
  Th: 'do',
  Fr: 'vr',
  Sa: 'za',
  Su: 'zo',
};

const inDutch = (line: string): string =>
  line
    .replace(/\b(Mo|Tu|We|Th|Fr|Sa|Su)-(Mo|Tu|We|Th|Fr|Sa|Su)\b/g, '$1 t/m $2')
    .replace(/\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b/g, (day) => dutchDays[day] ?? day)
    .replace(/,(?=\S)/g, ', ');

/** Opening hours as a cell that is read as the same lines, in Dutch where that is possible. */
export function cellOfHours(lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const dutch = lines.map((line) => (isNotation(line) ? inDutch(line) : line)).join('\n');
  const read = readHours(dutch, () => undefined);
  return read.length === lines.length && read.every((line, index) => line === lines[index])
    ? dutch
    : lines.join('\n');
}
