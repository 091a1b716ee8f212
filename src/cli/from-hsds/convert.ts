import { normalizedMunicipality, parseOpeningHours } from '../../domain/index.js';
import { field, listIn, stringIn, type Leave } from '../../feeds/hsds/json.js';
import { classified } from '../../feeds/hsds/taxonomy.js';
import { lineIn } from '../../feeds/hsds/text.js';
import { newest, toService } from '../../feeds/hsds/to-service.js';
import { supportedMajor, type ServiceFeed } from '../../feeds/index.js';
import { readEmail, readPhone, readUrl, type ReadCell } from '../from-sheet/cells.js';
import { Findings } from '../from-sheet/findings.js';
import {
  mergeDocument,
  mergePublisher,
  mergeService,
  type EarlierFeed,
} from '../from-sheet/keep.js';
import type { SheetService } from '../from-sheet/to-service.js';
import type { Municipalities } from '../municipalities.js';
import { HsdsFindings, type HsdsFinding, type HsdsFindingCode } from './findings.js';
import type { Gathered } from './gathered.js';
import { watch } from './watch.js';

export interface HsdsOptions {
  /** The fields of the publisher that were given; `id` and `name` always, unless `earlier` has them. */
  readonly publisher: Readonly<Record<string, unknown>>;
  /** `2026-11-12`; null for the day of the last change in the directory. */
  readonly updatedAt: string | null;
  /** `2026-11-23`; prices and schedules must be valid on it. */
  readonly today: string;
  readonly earlier: EarlierFeed | null;
  readonly municipalities: Municipalities;
}

export interface HsdsConversion {
  readonly document: Readonly<Record<string, unknown>>;
  readonly services: number;
  /** In how many services each field of the feed is filled. */
  readonly filled: ReadonlyMap<string, number>;
  readonly findings: readonly HsdsFinding[];
  /** Fields that came from the earlier feed, with in how many services. */
  readonly kept: ReadonlyMap<string, number>;
  /** Ids that the earlier feed has and the directory no longer. */
  readonly gone: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Any of these tells a carer how to begin. */
const waysIn = ['phone', 'whatsapp', 'email', 'url', 'howToApply'];

/** Nothing is lost with them: the code says the language, and what is free has no currency. */
const isSaidOtherwise = /^(?:languages\.name|cost_options\.currency)$/;

/** `locations.0.url` → `locations.url`. */
const fieldOf = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '');

/** A path and those of what is around it: `a.0.b` → `a`, `a.0`, `a.0.b`. */
const around = (path: string): string[] =>
  path.split('.').map((_, index, keys) => keys.slice(0, index + 1).join('.'));

/** What stands at a path, as a person would recognise it; empty where there is nothing to show. */
function exampleAt(record: unknown, path: string): string {
  const keys = path.split('.');
  const value = keys.reduce<unknown>(field, record);
  if (typeof value !== 'object' || value === null) {
    return stringIn(keys.slice(0, -1).reduce<unknown>(field, record), keys.at(-1)!);
  }
  const term = field(value, 'taxonomy_term');
  const named = [
    lineIn(term, 'name'),
    stringIn(term, 'code'),
    ...['name', 'value', 'number', 'url', 'address_1', 'description', 'option'].map((name) =>
      lineIn(value, name),
    ),
  ];
  return named.find(Boolean) ?? '';
}

/** Fields that say something; nothing of a feed is said by an empty one. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(said).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => [key, said(inner)] as const);
    const filled = entries.filter(([, inner]) => inner !== undefined);
    return filled.length > 0 ? Object.fromEntries(filled) : undefined;
  }
  return value === null || value === '' || value === false ? undefined : value;
}

/** Makes services of records, with a finding for all that could not be taken as it stands. */
class Converter {
  readonly findings = new HsdsFindings();

  constructor(private readonly options: HsdsOptions) {}

  /** @returns null for what has no place in a feed. */
  service(record: unknown): SheetService | null {
    const watched = watch(record);
    const left = new Set<string>();
    const leave: Leave = (path, reason) => {
      left.add(path);
      this.findings.add('left', fieldOf(path), reason, exampleAt(record, path));
    };
    const made = toService(watched.record, this.options.today, leave);
    const name = lineIn(record, 'name') || stringIn(record, 'id');
    if ('dropped' in made) {
      const status = stringIn(record, 'status').toLowerCase();
      const reason = /^no (?:id|name)$/.test(made.dropped) ? made.dropped : status;
      this.findings.add('dropped', /^no (.*)/.exec(reason)?.[1] ?? 'status', reason, name);
      return null;
    }
    for (const path of watched.unread()) {
      if (around(path).some((one) => left.has(one)) || isSaidOtherwise.test(fieldOf(path)))
        continue;
      this.findings.add('unread', fieldOf(path), '', exampleAt(record, path));
    }
    return said(this.#tidy(made.service, record, name)) as SheetService;
  }

  /** The same with addresses and numbers as feeds write them. */
  #tidy(service: ServiceFeed, record: unknown, name: string): ServiceFeed {
    const { url, email, phone, whatsapp, area, openingHours, locations } = service;
    if (!service.organization) this.findings.add('noOrganization', 'organization', '', name);
    this.#judgeType(record, service, name);
    for (const line of [openingHours, ...(locations ?? []).map((one) => one.openingHours)].flat()) {
      if (line && parseOpeningHours([line]).words.length > 0) {
        this.findings.add('hoursInWords', 'openingHours', '', line);
      }
    }
    this.#countNumbers(record, [phone, whatsapp]);
    return {
      ...service,
      url: this.#read('url', url, readUrl) ?? this.#of(record, 'website', url, readUrl),
      email: this.#read('email', email, readEmail) ?? this.#of(record, 'email', email, readEmail),
      phone: this.#read('phone', phone, readPhone),
      whatsapp: this.#read('whatsapp', whatsapp, readPhone),
      area: area && { ...area, municipalities: this.#municipalities(area.municipalities ?? []) },
    };
  }

  #read(name: string, text: string | null | undefined, read: (cell: string) => ReadCell) {
    if (!text) return null;
    const { value, finding } = read(text);
    if (finding) {
      const { code, detail } = finding;
      // Of the codes for a cell, those that a number or an address can give are the same here.
      this.findings.add(code as HsdsFindingCode, name, '', detail ? `${text} → ${detail}` : text);
    }
    return value;
  }

  /** What the organisation has instead of something that can't be used. */
  #of(
    record: unknown,
    name: string,
    unusable: string | null | undefined,
    read: (cell: string) => ReadCell,
  ): string | null {
    const text = stringIn(field(record, 'organization'), name);
    return text === unusable ? null : this.#read(`organization.${name}`, text, read);
  }

  /** Says so where no term tells what kind of service it is, so that its name had to. */
  #judgeType(record: unknown, { types }: ServiceFeed, name: string): void {
    const typesFor = (word: string) => String(classified(record, word, '', () => undefined).types);
    if (typesFor('respijt') !== typesFor('steunpunt')) {
      this.findings.add('typeByName', 'types', String(types), name);
    }
  }

  /** Numbers that were not needed, since a service has one. */
  #countNumbers(record: unknown, taken: readonly (string | null | undefined)[]): void {
    const numbers = taken.map((one) => (one ?? '').replace(/\D/g, ''));
    const places = listIn(record, 'service_at_locations');
    const sources: readonly (readonly [string, unknown])[] = [
      ...listIn(record, 'contacts').map((one) => ['contacts', one] as const),
      ...places.map((one) => ['service_at_locations', one] as const),
      ...places.map((one) => ['service_at_locations.location', field(one, 'location')] as const),
      ['organization', field(record, 'organization')],
    ];
    for (const [path, source] of sources) {
      for (const phone of listIn(source, 'phones')) {
        const number = stringIn(phone, 'number');
        if (!number || numbers.includes(number.replace(/\D/g, ''))) continue;
        this.findings.add('left', `${path}.phones`, 'one number fits', number);
      }
    }
  }

  #municipalities(names: readonly string[]): string[] {
    const codes = names.map((name) => {
      const code = this.options.municipalities.codeOf(name);
      if (code === null) this.findings.add('municipalityByName', 'area', '', name);
      else if (code !== normalizedMunicipality(name)) {
        this.findings.add('municipalityCode', 'area', code, name);
      }
      return code ?? name;
    });
    return [...new Set(codes)];
  }
}

/** Says what the earlier feed and the directory differ in, under the names of services. */
function addDifferences(
  findings: HsdsFindings,
  found: Findings,
  services: readonly Fields[],
): void {
  for (const { code, rows, column, detail } of found.all) {
    // What the directory says now may be a long text; which services it is about says enough.
    const shown = code === 'judgementKept' ? detail : '';
    for (const row of rows) {
      findings.add(code as HsdsFindingCode, column, shown, String(services[row]?.id));
    }
  }
}

/**
 * Makes a feed of a directory.
 *
 * Ids stay those of the directory: they do not change with a name, and a widget that reads the
 * directory itself has the same ones.
 *
 * @returns the document, and everything there is to say about how it came about.
 */
export function convertHsds(gathered: Gathered, options: HsdsOptions): HsdsConversion {
  const { earlier } = options;
  const converter = new Converter(options);
  const { findings } = converter;
  const fresh = gathered.records.flatMap((record) => converter.service(record) ?? []);
  for (const name of gathered.repeated) findings.add('repeated', 'id', '', name);
  for (const [table, rows] of gathered.unusedRows) {
    findings.add('unusedRows', table, '', '', rows);
  }
  for (const [table, rows] of gathered.unknownTables) {
    findings.add('unknownTable', table, '', '', rows);
  }

  const differences = new Findings();
  const kept = new Map<string, number>();
  const services = fresh.map((service, index) =>
    mergeService(service, earlier?.services.get(service.id), index, differences, (name) => {
      kept.set(name, (kept.get(name) ?? 0) + 1);
    }),
  );
  addDifferences(findings, differences, fresh);
  const filled = new Map<string, number>();
  for (const service of services) {
    for (const name of Object.keys(service)) filled.set(name, (filled.get(name) ?? 0) + 1);
    if (!waysIn.some((name) => service[name])) {
      findings.add('unreachable', 'phone', '', lineIn(service, 'name'));
    }
  }
  const ids = new Set(fresh.map(({ id }) => id));
  const changed = newest(fresh.map(({ updatedAt }) => updatedAt));
  const document = mergeDocument(
    {
      schemaVersion: earlier?.document.schemaVersion ?? `${supportedMajor}.0`,
      updatedAt: options.updatedAt ?? changed ?? options.today,
      publisher: mergePublisher(options.publisher, earlier?.document.publisher),
      services,
    },
    earlier?.document,
  );
  return {
    document,
    services: services.length,
    filled,
    findings: findings.all,
    kept,
    gone: [...(earlier?.services.keys() ?? [])].filter((id) => !ids.has(id)),
  };
}
