import { normalizedMunicipality } from '../../domain/index.js';
import type { ServiceFeed } from '../../feeds/index.js';
import { titleOf } from '../to-sheet/columns.js';
import { readYesNo, type ReadCell } from './cells.js';
import { isNothing, readCodes } from './code-cells.js';
import type { FindingCode, Findings } from './findings.js';
import { readHours } from './hours-cell.js';
import { likelyWord } from './likely-word.js';
import { locationsOf } from './locations.js';
import { isCode, type Municipalities } from '../municipalities.js';
import { isWholeCountry, namesIn, type OwnMunicipality } from './municipality.js';
import type { SheetRow } from './sheet.js';
import type { CodeList } from './vocabulary/code-lists.js';
import type { ColumnKey } from './vocabulary/columns.js';

/** What holds for the whole list. */
export interface SheetContext {
  readonly titles: ReadonlyMap<ColumnKey, string>;
  readonly own: OwnMunicipality;
  /** The municipalities that there are; null where nobody looked them up. */
  readonly known?: Municipalities | null;
  /** `2026-11-12`: days before it are past; without it none is. */
  readonly today?: string;
}

/** More words to choose from would make a sentence that nobody reads. */
const mostChoices = 8;

/** The first words of a list, as a sentence names them. */
export function choicesOf(words: Iterable<string>): string {
  const all = [...words];
  return all.slice(0, mostChoices).join(', ') + (all.length > mostChoices ? ', …' : '');
}

interface LeftWord {
  readonly key: ColumnKey;
  readonly word: string;
  /** The word of the list that is most like it, or empty. */
  readonly near: string;
  readonly choices: string;
}

/** Four digits, or from and to; `t/m` is written in many ways. */
const isPostcodes = (text: string): boolean => /^[1-9]\d{3}(?:-[1-9]\d{3})?$/.test(text);
const withHyphens = (cell: string): string =>
  cell.replace(/(\d)\s*(?:t\/m|tot en met|[-–—])\s*(?=\d)/g, '$1-');

/** Reads the cells of one row, with a finding for each that could not be taken as it stands. */
export class RowReader {
  /** Fields of which a column of their own says what they are. */
  readonly said = new Set<string>();
  readonly #leftWords: LeftWord[] = [];

  constructor(
    readonly row: SheetRow,
    private readonly context: SheetContext,
    private readonly findings: Findings,
  ) {}

  /** On one line, since only a description has paragraphs. */
  text(key: ColumnKey): string | undefined {
    return this.row.cells.get(key)?.replaceAll('\n', ' ');
  }

  /** A text that is not there where the cell says "geen"; with its line ends. */
  textOrNothing(key: ColumnKey, field: string): string | undefined {
    const cell = this.row.cells.get(key);
    if (cell === undefined || !isNothing(cell)) return cell;
    this.said.add(field);
    return undefined;
  }

  /** The title of a column in this list, or else in the template. */
  title(key: ColumnKey): string {
    return this.context.titles.get(key) ?? titleOf(key);
  }

  /** Says that a last day has passed. */
  reportPast(key: ColumnKey, day: string | null): void {
    const { today } = this.context;
    if (day !== null && today !== undefined && day.slice(0, 10) < today) this.report('past', key);
  }

  /** A cell of one value; null where there is none, or where it says so. */
  read(key: ColumnKey, field: string, readCell: (cell: string) => ReadCell): string | null {
    const cell = this.row.cells.get(key);
    if (cell === undefined) return null;
    if (isNothing(cell)) {
      this.said.add(field);
      return null;
    }
    const { value, finding } = readCell(cell);
    if (finding) this.report(finding.code, key, finding.detail);
    return value;
  }

  /**
   * A cell with words of a list.
   *
   * @param other what a word is that the list does not have; null where it is nothing.
   * @returns null where there is no cell, or none of its words is known.
   */
  codes<T extends string | number>(
    key: ColumnKey,
    field: string,
    list: CodeList<T>,
    other?: (word: string) => T | null,
  ): readonly T[] | null {
    const cell = this.row.cells.get(key);
    if (cell === undefined) return null;
    const { codes, unknown, guessed } = readCodes(list, cell, other);
    for (const word of unknown) {
      const near = list.byWord.get(likelyWord(word, [...list.byWord.keys()]) ?? '');
      this.#leftWords.push({
        key,
        word,
        near: near === undefined ? '' : (list.labels.get(near) ?? ''),
        choices: choicesOf(list.labels.values()),
      });
    }
    for (const [word, code] of guessed) {
      this.report('guessedWord', key, list.labels.get(code) ?? String(code), word);
    }
    if (codes.length === 0 && unknown.length > 0) return null;
    this.said.add(field);
    return codes;
  }

  /** A cell with one word of a list; of more the first is taken. */
  code<T extends string | number>(
    key: ColumnKey,
    field: string,
    list: CodeList<T>,
  ): readonly T[] | null {
    const codes = this.codes(key, field, list);
    if (codes && codes.length > 1) {
      this.report('moreThanOne', key, list.labels.get(codes[0]!) ?? String(codes[0]));
    }
    return codes && codes.slice(0, 1);
  }

  /** Takes words that a list did not have and that are meant for something else. */
  leftWords(key: ColumnKey, isMeant: (word: string) => boolean): string[] {
    const taken: string[] = [];
    for (let at = this.#leftWords.length - 1; at >= 0; at--) {
      const { key: column, word } = this.#leftWords[at]!;
      if (column !== key || !isMeant(word)) continue;
      this.#leftWords.splice(at, 1);
      taken.unshift(word);
    }
    return taken;
  }

  /** Reports the words that are in no list. */
  reportLeftWords(): void {
    for (const { key, word, near, choices } of this.#leftWords) {
      this.report('unknownWord', key, near, word, choices);
    }
  }

  hours(): string[] {
    const cell = this.row.cells.get('hours');
    if (cell !== undefined && isNothing(cell)) this.said.add('openingHours');
    return readHours(cell, () => this.report('hoursInWords', 'hours'));
  }

  locations() {
    return locationsOf(this.row, (code, key, detail) => this.report(code, key, detail));
  }

  area(): NonNullable<ServiceFeed['area']> | null {
    const names = namesIn(this.row.cells.get('municipality'));
    const municipalities = names
      .filter((name) => !isWholeCountry(name))
      .map((name) => this.#coded(name));
    const postcodes: string[] = [];
    for (const part of namesIn(withHyphens(this.row.cells.get('postcodes') ?? ''))) {
      if (isPostcodes(part)) postcodes.push(part);
      else this.report('noPostcode', 'postcodes', '', part);
    }
    const isYes = this.row.cells.has('nationwide')
      ? readYesNo(this.row.cells.get('nationwide'))
      : null;
    if (isYes === null && this.row.cells.has('nationwide'))
      this.report('unclearYesNo', 'nationwide');
    let nationwide = isYes;
    if (names.some(isWholeCountry)) nationwide = true;
    for (const part of namesIn(withHyphens(this.row.cells.get('serviceArea') ?? ''))) {
      if (isWholeCountry(part)) nationwide = true;
      else if (isPostcodes(part)) postcodes.push(part);
      else if (isCode(part)) municipalities.push(normalizedMunicipality(part));
      else if (this.#isOwn(part)) municipalities.push(this.context.own.code!);
      else this.report('areaInWords', 'serviceArea', this.title('municipality'), part);
    }
    // Whoever helps the whole country helps each municipality; a list of them would say otherwise.
    const isWhole = nationwide === true && names.some(isWholeCountry);
    const area = {
      ...(municipalities.length > 0 &&
        !isWhole && { municipalities: [...new Set(municipalities)] }),
      ...(postcodes.length > 0 && { postcodes: [...new Set(postcodes)] }),
      ...(nationwide !== null && { nationwide }),
    };
    return Object.keys(area).length > 0 ? area : null;
  }

  #isOwn(name: string): boolean {
    const { code, names } = this.context.own;
    return code !== null && names.includes(normalizedMunicipality(name));
  }

  /** The code of the publisher's own municipality for its name; any other name as it stands. */
  #coded(name: string): string {
    const { code } = this.context.own;
    if (code === null || isCode(name)) return name;
    if (this.#isOwn(name)) return code;
    const { known, own } = this.context;
    const other = known?.codeOf(name) ?? null;
    if (other !== null) {
      // The conflict is said once, for the whole list.
      if (other !== own.conflict?.code && other !== code) {
        this.report('codedMunicipality', 'municipality', other, name);
      }
      return other;
    }
    const likely = known?.nearestTo(name) ?? null;
    if (likely === null) this.report('otherMunicipality', 'municipality', code, name);
    else
      this.report('unknownMunicipality', 'municipality', `${likely.name} (${likely.code})`, name);
    return name;
  }

  report(code: FindingCode, key: ColumnKey, detail = '', part?: string, more = ''): void {
    const column = this.context.titles.get(key) ?? '';
    const value = part ?? this.row.cells.get(key) ?? '';
    this.findings.add(code, this.row.number, { column, value, detail, more });
  }
}
