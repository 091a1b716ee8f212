import { rungNumbers, rungsOf } from '../../domain/index.js';
import { readDocument, supportedMajor } from '../../feeds/index.js';
import { Findings, type Finding } from './findings.js';
import { contentOf, idsOf } from './ids.js';
import { mergeDocument, mergePublisher, mergeService, type EarlierFeed } from './keep.js';
import { ownMunicipality, type OwnMunicipality } from './municipality.js';
import type { Sheet, SheetRow } from './sheet.js';
import { isUsable, toService } from './to-service.js';
import type { ColumnKey } from './vocabulary/columns.js';

export interface ConvertOptions {
  /** The fields of the publisher that were given; `id` and `name` always, unless `earlier` has them. */
  readonly publisher: Readonly<Record<string, unknown>>;
  /** `2026-11-12` */
  readonly updatedAt: string;
  readonly earlier: EarlierFeed | null;
}

/** How a column fared, in numbers of cells. */
export interface ColumnCount {
  readonly key: ColumnKey;
  readonly title: string;
  readonly filled: number;
  readonly lost: number;
  readonly guessed: number;
}

export interface Conversion {
  readonly document: Readonly<Record<string, unknown>>;
  readonly services: number;
  /** How many services stand on each rung, `[0]` for rung 1. */
  readonly rungs: readonly number[];
  readonly columns: readonly ColumnCount[];
  readonly own: OwnMunicipality;
  readonly findings: readonly Finding[];
  /** Ids that the earlier feed has and the list no longer. */
  readonly gone: readonly string[];
  /** Fields that came from the earlier feed, with the rows in which. */
  readonly kept: ReadonlyMap<string, readonly number[]>;
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
  return [...sheet.titles].map(([key, title]: [ColumnKey, string]) => ({
    key,
    title,
    filled: sheet.rows.filter(({ cells }) => cells.has(key)).length,
    lost: rowsOf(title, 'lost'),
    guessed: rowsOf(title, 'guessed'),
  }));
}

/** Where the widgets put the services, since a list names no rungs itself. */
function countRungs(document: unknown): number[] {
  const read = readDocument(document);
  const services = read.ok && read.value.kind === 'feed' ? read.value.feed.services : [];
  const rungs = services.flatMap(rungsOf);
  return rungNumbers.map((rung) => rungs.filter((one) => one === rung).length);
}

/**
 * Makes a feed of a list.
 *
 * @returns the document, and everything there is to say about how it came about.
 */
export function convert(sheet: Sheet, options: ConvertOptions): Conversion {
  const { earlier } = options;
  const findings = new Findings();
  const publisher = mergePublisher(options.publisher, earlier?.document.publisher);
  const context = { titles: sheet.titles, own: ownMunicipality(publisher, sheet) };
  const rows = usableRows(sheet, findings);
  const { ids, sharing } = idsOf(rows);
  const kept = new Map<string, number[]>();

  const services = rows.map((row) => {
    const id = ids.get(row)!;
    const fresh = toService(row, id, context, findings);
    if (sharing.has(row)) {
      findings.add('sameName', row.number, { value: fresh.name, detail: id });
    }
    const merged = mergeService(fresh, earlier?.services.get(id), row.number, findings, (field) => {
      kept.set(field, [...(kept.get(field) ?? []), row.number]);
    });
    if (!waysIn.some((field) => merged[field])) {
      findings.add('unreachable', row.number, { value: fresh.name });
    }
    return merged;
  });

  const all = findings.all;
  const present = new Set(ids.values());
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
    rungs: countRungs(document),
    columns: countColumns(sheet, all),
    own: context.own,
    findings: all,
    gone: [...(earlier?.services.keys() ?? [])].filter((id) => !present.has(id)),
    kept,
  };
}
