import type { Messages } from '../messages/messages.js';

/** What can be said about a cell or a row; the sentences are in `messages/`. */
export type FindingCode = keyof Messages['fromSheet']['findings'];

/** `lost`: is not in the feed. `guessed`: is in it, but look whether it is right. `note`: good to know. */
export type FindingLevel = 'lost' | 'guessed' | 'note';

const levels: Readonly<Record<FindingCode, FindingLevel>> = {
  noName: 'lost',
  notVisible: 'lost',
  sameRow: 'lost',
  unknownColumn: 'lost',
  unknownWord: 'lost',
  unclearYesNo: 'lost',
  remark: 'lost',
  noEmail: 'lost',
  noUrl: 'lost',
  noDate: 'lost',
  noPoint: 'lost',
  noPostcode: 'lost',
  areaInWords: 'lost',
  onlyPlace: 'lost',
  past: 'guessed',
  exampleText: 'guessed',
  guessedWord: 'guessed',
  unknownMunicipality: 'guessed',
  cleared: 'lost',
  moreThanOne: 'lost',
  phoneInWords: 'guessed',
  phoneFromWords: 'guessed',
  phoneWithZero: 'guessed',
  urlWithHttps: 'guessed',
  hoursInWords: 'guessed',
  costInWords: 'guessed',
  sameName: 'guessed',
  otherMunicipality: 'guessed',
  pointExchanged: 'guessed',
  idTwice: 'guessed',
  otherName: 'guessed',
  translationStale: 'guessed',
  otherId: 'note',
  exampleRow: 'note',
  totalRow: 'note',
  codedMunicipality: 'note',
  judgementKept: 'note',
  listWins: 'note',
  unreachable: 'note',
};

export interface Finding {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  readonly rows: readonly number[];
  /** The title of the column; empty for what concerns a whole row. */
  readonly column: string;
  /** What stood in the cell. */
  readonly value: string;
  /** What came of it, or what it is compared with. */
  readonly detail: string;
  /** What else there is to say: words to choose from, or columns of which cells were left. */
  readonly more?: string;
}

/** Collects what is found; the same finding in several rows becomes one. */
export class Findings {
  readonly #found = new Map<string, Finding & { rows: number[] }>();

  add(
    code: FindingCode,
    row: number,
    about: { column?: string; value?: string; detail?: string; more?: string },
  ) {
    const { column = '', value = '', detail = '', more = '' } = about;
    const key = JSON.stringify([code, column, value, detail, more]);
    const known = this.#found.get(key);
    if (known) known.rows.push(row);
    else {
      const found = { code, level: levels[code], rows: [row], column, value, detail };
      this.#found.set(key, more ? { ...found, more } : found);
    }
  }

  /** In the order of the rows in which each was met first. */
  get all(): readonly Finding[] {
    return [...this.#found.values()].sort((a, b) => a.rows[0]! - b.rows[0]!);
  }
}

/** `[2, 3, 4, 9]` → `2-4, 9`. */
export function rowList(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
