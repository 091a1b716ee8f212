import { normalizedMunicipality } from '../../domain/index.js';
import { supportedMajor } from '../../feeds/index.js';
import { Findings, type Finding } from './findings.js';
import { contentOf, idsOf } from './ids.js';
import { mergeDocument, mergePublisher, mergeService, type EarlierFeed } from './keep.js';
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
  readonly title: string;
  readonly filled: number;
  readonly lost: number;
  readonly guessed: number;
}

export interface Conversion {
  readonly document: Readonly<Record<string, unknown>>;
  readonly services: number;
  readonly columns: readonly ColumnCount[];
  readonly findings: readonly Finding[];
  /** Ids that the earlier feed has and the list no longer. */
  readonly gone: readonly string[];
  /** Fields that came from the earlier feed, with the rows in which. */
  readonly kept: ReadonlyMap<string, readonly number[]>;
}

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

function ownMunicipality(publisher: Readonly<Record<string, unknown>>) {
  const { id, name, municipalities } = publisher;
  const codes: unknown[] = Array.isArray(municipalities) ? municipalities : [];
  const [code] = codes.map((one) => normalizedMunicipality(String(one)));
  const dutch = typeof name === 'object' && name !== null ? (name as { nl?: unknown }).nl : name;
  const names = [dutch, typeof id === 'string' ? id.replaceAll('-', ' ') : ''];
  return {
    // A list for several municipalities can't say which of them a name is.
    code: codes.length === 1 && code?.startsWith('GM') ? code : null,
    names: names
      .filter((one) => typeof one === 'string')
      .map(normalizedMunicipality)
      .filter(Boolean),
  };
}

function countColumns(sheet: Sheet, findings: readonly Finding[]): ColumnCount[] {
  const rowsOf = (title: string, level: Finding['level']): number =>
    new Set(
      findings.flatMap((one) => (one.column === title && one.level === level ? one.rows : [])),
    ).size;
  return [...sheet.titles].map(([key, title]: [ColumnKey, string]) => ({
    title,
    filled: sheet.rows.filter(({ cells }) => cells.has(key)).length,
    lost: rowsOf(title, 'lost'),
    guessed: rowsOf(title, 'guessed'),
  }));
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
  const context = { titles: sheet.titles, own: ownMunicipality(publisher) };
  const rows = usableRows(sheet, findings);
  const { ids, sharing } = idsOf(rows);
  const kept = new Map<string, number[]>();

  const services = rows.map((row) => {
    const id = ids.get(row)!;
    const fresh = toService(row, id, context, findings);
    if (sharing.has(row)) {
      findings.add('sameName', row.number, { value: fresh.name, detail: id });
    }
    return mergeService(fresh, earlier?.services.get(id), row.number, findings, (field) => {
      kept.set(field, [...(kept.get(field) ?? []), row.number]);
    });
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
    columns: countColumns(sheet, all),
    findings: all,
    gone: [...(earlier?.services.keys() ?? [])].filter((id) => !present.has(id)),
    kept,
  };
}
