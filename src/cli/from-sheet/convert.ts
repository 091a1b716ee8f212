import { rungNumbers, rungsOf } from '../../domain/index.js';
import { readDocument, supportedMajor } from '../../feeds/index.js';
import { columnsOfField, rowsOfService } from '../to-sheet/service-rows.js';
import { isNothing } from './code-cells.js';
import { Findings, type Finding } from './findings.js';
import { historyOf } from './history.js';
import { baseOf, contentOf, idsOf, statedId } from './ids.js';
import { mergeDocument, mergePublisher, mergeService, type EarlierFeed } from './keep.js';
import type { Municipalities } from '../municipalities.js';
import { ownMunicipality, type OwnMunicipality } from './municipality.js';
import { locationColumns } from './locations.js';
import { columnsOfExample } from './example-left.js';
import { inWordsOfList, wordsOfField } from './keep-words.js';
import { titleOf } from '../to-sheet/columns.js';
import { isEmpty, tidy, type Sheet, type SheetRow } from './sheet.js';
import { isUsable, toService, type ReadRow } from './to-service.js';
import type { ColumnKey } from './vocabulary/columns.js';
import { isExample } from './vocabulary/example.js';

export interface ConvertOptions {
  /** The fields of the publisher that were given; `id` and `name` always, unless `earlier` has them. */
  readonly publisher: Readonly<Record<string, unknown>>;
  /** `2026-11-12` */
  readonly updatedAt: string;
  readonly earlier: EarlierFeed | null;
  /** With it, names of municipalities are looked up. */
  readonly municipalities?: Municipalities | null;
  /** `2026-11-12`; with it, last days that are past are named. */
  readonly today?: string;
}

/** How a column fared, in numbers of cells. */
export interface ColumnCount {
  readonly key: ColumnKey;
  readonly title: string;
  readonly filled: number;
  readonly lost: number;
  readonly guessed: number;
  /** Whether the title was recognised although a letter in it is wrong. */
  readonly isGuess: boolean;
}

export interface Conversion {
  readonly document: Readonly<Record<string, unknown>>;
  readonly services: number;
  /** How many services stand on each rung, `[0]` for rung 1. */
  readonly rungs: readonly number[];
  readonly columns: readonly ColumnCount[];
  /** Titles of columns that were left because somebody said so. */
  readonly left: readonly string[];
  readonly own: OwnMunicipality;
  readonly findings: readonly Finding[];
  /** Ids that the earlier feed has and the list no longer. */
  readonly gone: readonly string[];
  /** Fields that came from the earlier feed, with the rows in which. */
  readonly kept: ReadonlyMap<string, readonly number[]>;
  /** Of those fields, the words that stayed, by the row. */
  readonly keptWords?: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** Any of these tells a carer how to begin. */
const waysIn = ['phone', 'whatsapp', 'email', 'url', 'applyUrl', 'howToApply'];

/** Rows that can become a service; of rows that are the same, the first. */
function usableRows(sheet: Sheet, findings: Findings): SheetRow[] {
  const first = new Map<string, SheetRow>();
  for (const row of sheet.rows) {
    const content = contentOf(row);
    const twin = first.get(content);
    if (twin) {
      const value = row.cells.get('service') ?? row.cells.get('organization') ?? '';
      findings.add('sameRow', row.number, { value, detail: String(twin.number) });
    } else {
      first.set(content, row);
    }
  }
  return [...first.values()].filter((row) => isUsable(row, findings));
}

function countColumns(sheet: Sheet, findings: readonly Finding[]): ColumnCount[] {
  const rowsOf = (title: string, level: Finding['level']): number =>
    new Set(
      findings.flatMap((one) => (one.column === title && one.level === level ? one.rows : [])),
    ).size;
  const rows = sheet.rows.filter(({ cells }) => !isExample(cells.get('service') ?? ''));
  return [...sheet.titles].map(([key, title]: [ColumnKey, string]) => ({
    key,
    title,
    filled: rows.filter(({ cells }) => cells.has(key)).length,
    lost: rowsOf(title, 'lost'),
    guessed: rowsOf(title, 'guessed'),
    isGuess: sheet.guessed.has(key),
  }));
}

/** Where the widgets put the services, since a list names no rungs itself. */
function countRungs(document: unknown): number[] {
  const read = readDocument(document);
  const services = read.ok && read.value.kind === 'feed' ? read.value.feed.services : [];
  const rungs = services.flatMap(rungsOf);
  return rungNumbers.map((rung) => rungs.filter((one) => one === rung).length);
}

/** A service, and the rows that name further places of it. */
interface Entry {
  readonly row: SheetRow;
  readonly places: readonly SheetRow[];
}

const isPlaceColumn = (key: ColumnKey): boolean =>
  locationColumns.some((column) => column === key) || key === 'id';

/** Rows of one id and one name are one service with several places; each other row is its own. */
function entriesOf(rows: readonly SheetRow[], { titles }: Sheet, findings: Findings): Entry[] {
  const entries: (Entry & { places: SheetRow[] })[] = [];
  const byId = new Map<string, Entry & { places: SheetRow[] }>();
  for (const row of rows) {
    const id = statedId(row);
    const first = id === null ? undefined : byId.get(id);
    if (!first) {
      const entry = { row, places: [] };
      entries.push(entry);
      if (id !== null) byId.set(id, entry);
      continue;
    }
    const detail = String(first.row.number);
    if (baseOf(row) !== baseOf(first.row)) {
      // Most likely a row that was copied. Without an id of its own it is found by its name.
      findings.add('idTwice', row.number, { value: id!, detail });
      const cells = new Map(row.cells);
      cells.delete('id');
      entries.push({ row: { ...row, cells }, places: [] });
      continue;
    }
    first.places.push(row);
    const differs = [...row.cells].filter(
      ([key, cell]) => !isPlaceColumn(key) && cell !== first.row.cells.get(key),
    );
    if (differs.length > 0) {
      const more = differs.map(([key]) => titles.get(key) ?? titleOf(key)).join(', ');
      findings.add('onlyPlace', row.number, { value: id!, detail, more });
    }
  }
  return entries;
}

/** Fields of a service whose cells are what the earlier feed gives, so that nobody changed them. */
function unchangedFields({ row, places }: Entry, earlier: unknown, sheet: Sheet): Set<string> {
  const before = rowsOfService(earlier);
  const isSame = (cells: SheetRow['cells'], earlierCells: SheetRow['cells'], key: ColumnKey) => {
    const [cell, before] = [cells.get(key) ?? '', tidy(earlierCells.get(key) ?? '')];
    // Where the earlier feed gave no word, `to-sheet` may have written that there is nothing.
    return cell === (isEmpty(before) ? '' : before) || (isNothing(cell) && isEmpty(before));
  };
  const unchanged = new Set<string>();
  for (const [field, keys] of Object.entries(columnsOfField)) {
    const present = keys.filter((key) => sheet.titles.has(key));
    const isFilled = present.some((key) => row.cells.has(key));
    if (isFilled && present.every((key) => isSame(row.cells, before[0]!, key))) {
      unchanged.add(field);
    }
  }
  const now = [row, ...places];
  const present = locationColumns.filter((key) => sheet.titles.has(key));
  if (
    now.length === before.length &&
    now.some(({ cells }) => present.some((key) => cells.has(key))) &&
    now.every(({ cells }, index) => present.every((key) => isSame(cells, before[index]!, key)))
  ) {
    unchanged.add('locations');
  }
  return unchanged;
}

/** A service with its id, which stands first in a feed. */
const withId = ({ service }: ReadRow, id: string): ReadRow['service'] =>
  Object.fromEntries([['id', id], ...Object.entries(service)]) as ReadRow['service'];

/**
 * Makes a feed of a list. A row keeps its id as long as its names stay or it gives one itself; with an
 * earlier feed it keeps what people added there too.
 *
 * @returns the document, and everything there is to say about how it came about.
 */
export function convert(sheet: Sheet, options: ConvertOptions): Conversion {
  const { earlier } = options;
  const findings = new Findings();
  const publisher = mergePublisher(options.publisher, earlier?.document.publisher);
  const listed = sheet.rows.filter(({ cells }) => !isExample(cells.get('service') ?? ''));
  const known = options.municipalities ?? null;
  const context = {
    titles: sheet.titles,
    own: ownMunicipality(publisher, { rows: listed }, known),
    known,
    ...(options.today !== undefined && { today: options.today }),
  };
  const entries = entriesOf(usableRows(sheet, findings), sheet, findings);
  const rows = entries.map(({ row }) => row);
  const read = new Map(
    entries.map(({ row, places }) => [row, toService(row, places, context, findings)]),
  );
  const fresh = new Map(rows.map((row) => [row, read.get(row)!.service]));
  const exchanged = new Set(
    findings.all.flatMap(({ code, rows }) => (code === 'pointExchanged' ? rows : [])),
  );
  const history = earlier ? historyOf(rows, fresh, earlier) : null;
  const { ids, sharing } = idsOf(rows, history?.ids);
  const kept = new Map<string, number[]>();
  const keptWords = new Map<string, Map<number, string>>();
  const claimed = new Set<string>();

  const services = entries.map((entry) => {
    const { row } = entry;
    const one = read.get(row)!;
    const id = ids.get(row)!;
    const { name } = one.service;
    // Without the id, so that the rows with one name are one finding.
    if (sharing.has(row)) findings.add('sameName', row.number, { value: name });
    const left = columnsOfExample(row).map((key) => sheet.titles.get(key) ?? titleOf(key));
    if (left.length > 0) {
      findings.add('exampleText', row.number, { value: name, detail: left.join(', ') });
    }
    const formerId = history?.formerIds.get(row);
    if (formerId !== undefined) {
      findings.add('otherId', row.number, { value: formerId, detail: id });
    }
    const formerName = history?.formerNames.get(row);
    if (formerName !== undefined) {
      findings.add('otherName', row.number, { value: formerName, detail: id });
    }
    const before = earlier?.services.get(formerId ?? id);
    claimed.add(formerId ?? id);
    const unchanged = before ? unchangedFields(entry, before, sheet) : new Set<string>();
    // The earlier feed has the point the wrong way round as well.
    if ([row, ...entry.places].some(({ number }) => exchanged.has(number))) {
      unchanged.delete('locations');
    }
    const stated = { said: one.said, unchanged };
    const merged = mergeService(
      withId(one, id),
      before,
      row.number,
      inWordsOfList(findings, sheet.titles, before, one.service),
      (field) => {
        kept.set(field, [...(kept.get(field) ?? []), row.number]);
        const words = keptWords.get(field) ?? new Map<number, string>();
        keptWords.set(field, words.set(row.number, wordsOfField(field, before)));
      },
      stated,
    );
    if (!waysIn.some((field) => merged[field])) {
      const detail = sheet.titles.get('howToApply') ?? titleOf('howToApply');
      findings.add('unreachable', row.number, { value: name, detail });
    }
    return merged;
  });

  const all = findings.all;
  const document = mergeDocument(
    {
      schemaVersion: earlier?.document.schemaVersion ?? `${supportedMajor}.0`,
      updatedAt: options.updatedAt,
      publisher,
      services,
    },
    earlier?.document,
  );
  return {
    document,
    services: services.length,
    // Reading the whole feed takes time, and not every caller asks.
    get rungs() {
      return countRungs(document);
    },
    columns: countColumns(sheet, all),
    left: sheet.left,
    own: context.own,
    findings: all,
    gone: [...(earlier?.services.keys() ?? [])].filter((id) => !claimed.has(id)),
    kept,
    keptWords,
  };
}
