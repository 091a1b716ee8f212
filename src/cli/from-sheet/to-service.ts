import { normalizedMunicipality } from '../../domain/index.js';
import type { ServiceFeed } from '../../feeds/index.js';
import {
  burdenLevelsOf,
  readEmail,
  readLocation,
  readPhone,
  readUrl,
  readYesNo,
  type ReadCell,
} from './cells.js';
import { classify } from './classify.js';
import type { Findings } from './findings.js';
import { isCode, isWholeCountry, namesIn, type OwnMunicipality } from './municipality.js';
import { readOpeningHours } from './opening-hours-in-words.js';
import type { SheetRow } from './sheet.js';
import type { ColumnKey } from './vocabulary/columns.js';

/** What holds for the whole list. */
export interface SheetContext {
  readonly titles: ReadonlyMap<ColumnKey, string>;
  readonly own: OwnMunicipality;
}

/** A service as the feed writes it; fields about which the row says nothing are not there. */
export type SheetService = { [K in keyof ServiceFeed]: NonNullable<ServiceFeed[K]> } & {
  readonly name: string;
};

const sentences = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .map((part, index, all) =>
      index < all.length - 1 && /[\p{L}\p{N})]$/u.test(part) ? `${part}.` : part,
    )
    .join(' ');

/** Reads the cells of one row, with a finding for each that could not be taken as it stands. */
class RowReader {
  constructor(
    readonly row: SheetRow,
    private readonly context: SheetContext,
    private readonly findings: Findings,
  ) {}

  /** On one line, since only a description has paragraphs. */
  text(key: ColumnKey): string | undefined {
    return this.row.cells.get(key)?.replaceAll('\n', ' ');
  }

  read(key: ColumnKey, readCell: (cell: string) => ReadCell): string | null {
    const cell = this.row.cells.get(key);
    if (cell === undefined) return null;
    const { value, finding } = readCell(cell);
    if (finding) this.report(finding.code, key, finding.detail);
    return value;
  }

  hours(): string[] {
    const words = this.row.cells.get('hours');
    if (!words) return [];
    const lines = readOpeningHours(words);
    if (!lines) this.report('hoursInWords', 'hours');
    return lines ?? [words.replaceAll('\n', ', ')];
  }

  locations(): NonNullable<ServiceFeed['locations']> {
    const cell = this.row.cells.get('location');
    const columns: [keyof ReturnType<typeof readLocation>, string | undefined][] = [
      ['street', this.text('street')],
      ['postalCode', this.text('postalCode')],
      ['city', this.text('city')],
    ];
    const own = Object.fromEntries(columns.filter(([, text]) => text));
    const location = { ...(cell && readLocation(cell)), ...own };
    return Object.keys(location).length > 0 ? [location] : [];
  }

  burden() {
    const keys = ['burdenLow', 'burdenMedium', 'burdenHigh'] as const;
    return burdenLevelsOf(
      keys.map((key) => {
        const value = readYesNo(this.row.cells.get(key));
        if (value === null && this.row.cells.has(key)) this.report('unclearYesNo', key);
        return value;
      }),
    );
  }

  area(): NonNullable<ServiceFeed['area']> | null {
    const names = namesIn(this.row.cells.get('municipality'));
    if (names.length === 0) return null;
    if (names.some(isWholeCountry)) return { nationwide: true };
    const { code, names: ownNames } = this.context.own;
    const municipalities = names.map((name) => {
      if (code === null || isCode(name)) return name;
      if (ownNames.includes(normalizedMunicipality(name))) return code;
      this.report('otherMunicipality', 'municipality', code, name);
      return name;
    });
    return { municipalities: [...new Set(municipalities)] };
  }

  report(code: Parameters<Findings['add']>[0], key: ColumnKey, detail = '', part?: string): void {
    const column = this.context.titles.get(key) ?? '';
    const value = part ?? this.row.cells.get(key) ?? '';
    this.findings.add(code, this.row.number, { column, value, detail });
  }
}

/** Whether a row can become a service at all; if not, the reason is among the findings. */
export function isUsable(row: SheetRow, findings: Findings): boolean {
  const shown = (['burdenLow', 'burdenMedium', 'burdenHigh'] as const).map((key) =>
    readYesNo(row.cells.get(key)),
  );
  const value = [row.cells.get('organization'), row.cells.get('service')]
    .filter(Boolean)
    .join(': ');
  if (!value) {
    const rest = [...row.cells.values(), ...row.others.values()].join('; ');
    findings.add('noName', row.number, { value: rest });
    return false;
  }
  // What a list shows to nobody is hidden on purpose, and a feed has no other way to say so.
  if (burdenLevelsOf(shown) === 'hidden') {
    findings.add('notVisible', row.number, { value });
    return false;
  }
  return true;
}

/**
 * Makes a service of a row.
 *
 * @param row one that `isUsable`.
 * @param findings receives what could not be taken as it stands.
 */
export function toService(
  row: SheetRow,
  id: string,
  context: SheetContext,
  findings: Findings,
): SheetService {
  const reader = new RowReader(row, context, findings);
  const organization = reader.text('organization');
  const name = reader.text('service') ?? organization ?? '';
  const cost = reader.text('cost') ?? '';
  const conditions = ['audience', 'conditions', 'moreConditions'] as const;
  const eligibility = sentences(conditions.map((key) => reader.text(key)));
  const howToApply = reader.text('howToApply') ?? '';
  const phone = reader.read('phone', readPhone);
  const email = reader.read('email', readEmail);
  const url = reader.read('website', readUrl);
  const found = classify({
    name,
    // A row with only an organisation has its name as the name of the service.
    organization: organization ?? '',
    eligibility,
    howToApply,
    kindOfHelp: row.cells.get('kindOfHelp') ?? '',
    task: row.cells.get('task') ?? '',
    cost,
    hasPhone: phone !== null,
  });
  for (const key of ['kindOfHelp', 'task'] as const) {
    for (const word of found.unknown[key]) reader.report('unknownWord', key, word);
  }
  if (cost && found.funding.length === 0) reader.report('costInWords', 'cost');
  if (row.cells.has('remark')) reader.report('remark', 'remark');
  for (const column of row.others.keys()) findings.add('unknownColumn', row.number, { column });

  const burden = reader.burden();
  const service: { [K in keyof ServiceFeed]: ServiceFeed[K] } = {
    id,
    name,
    organization: organization === name ? null : organization,
    description: row.cells.get('description'),
    types: [...found.types],
    needs: [...found.needs],
    tasks: [...found.tasks],
    rungs: [...found.rungs],
    burden: burden && burden !== 'hidden' ? [...burden] : [],
    respite: found.respite,
    funding: [...found.funding],
    cost,
    eligibility,
    howToApply,
    access: found.access,
    audience: [...found.audience],
    phone,
    whatsapp: reader.read('whatsapp', readPhone),
    email,
    url,
    openingHours: reader.hours(),
    locations: reader.locations(),
    area: reader.area(),
  };
  const said = Object.entries(service).filter(
    ([, value]) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as SheetService;
}
