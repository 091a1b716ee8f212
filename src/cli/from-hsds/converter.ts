import { normalizedMunicipality, parseOpeningHours } from '../../domain/index.js';
import { field, listIn, stringIn, type Leave } from '../../feeds/hsds/json.js';
import { classified } from '../../feeds/hsds/taxonomy.js';
import { lineIn } from '../../feeds/hsds/text.js';
import { toService } from '../../feeds/hsds/to-service.js';
import type { ServiceFeed } from '../../feeds/index.js';
import { readEmail, readPhone, readUrl, type ReadCell } from '../from-sheet/cells.js';
import { readPoint } from '../from-sheet/points.js';
import type { SheetService } from '../from-sheet/to-service.js';
import type { Municipalities } from '../municipalities.js';
import { HsdsFindings, type HsdsFindingCode } from './findings.js';
import { watch } from './watch.js';

export interface ConverterOptions {
  /** `2026-11-23`; prices and schedules must be valid on it. */
  readonly today: string;
  readonly municipalities: Municipalities;
  /** Ids that lead nowhere, which is said elsewhere. */
  readonly dangling: ReadonlySet<string>;
}

type Location = NonNullable<ServiceFeed['locations']>[number];

/** Nothing is lost with them: the code says the language, and what is free has no currency. */
const isSaidOtherwise = /^(?:languages\.name|cost_options\.currency)$/;

/** `locations.0.url` → `locations.url`. */
const fieldOf = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '');

/** A path and those of what is around it: `a.0.b` → `a`, `a.0`, `a.0.b`. */
const around = (path: string): string[] =>
  path.split('.').map((_, index, keys) => keys.slice(0, index + 1).join('.'));

/** What stands at a path. */
const at = (record: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>(field, record);

/** What stands at a path, as a person would recognise it; empty where there is nothing to show. */
function exampleAt(record: unknown, path: string): string {
  const keys = path.split('.');
  const value = at(record, path);
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
export class Converter {
  readonly findings = new HsdsFindings();

  constructor(private readonly options: ConverterOptions) {}

  /** @returns null for what has no place in a feed. */
  service(record: unknown): SheetService | null {
    const watched = watch(record);
    const left = new Set<string>();
    const leave: Leave = (path, reason) => {
      left.add(path);
      if (reason === 'no name, address or point' && this.#isDangling(at(record, path), 'location'))
        return;
      this.findings.add('left', fieldOf(path), reason, exampleAt(record, path));
    };
    const name = lineIn(record, 'name') || stringIn(record, 'id');
    this.findings.about(name);
    const made = toService(watched.record, this.options.today, leave);
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
    if (!service.organization && !this.#isDangling(record, 'organization')) {
      this.findings.add('noOrganization', 'organization', '', name);
    }
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
      locations: locations?.map((location) => this.#turned(location)),
      area: area && { ...area, municipalities: this.#municipalities(area.municipalities ?? []) },
    };
  }

  /** Whether a record is of another that its package does not have. */
  #isDangling(record: unknown, other: 'location' | 'organization'): boolean {
    const id = stringIn(record, `${other}_id`);
    return field(record, other) === undefined && this.options.dangling.has(id);
  }

  /** A place with its point the right way round, where the directory has it the wrong way. */
  #turned(location: Location): Location {
    const { latitude, longitude } = location;
    const read = readPoint(String(latitude), String(longitude));
    if (read?.how !== 'exchanged') return location;
    const { point } = read;
    const written = `${latitude}, ${longitude} → ${point.latitude}, ${point.longitude}`;
    this.findings.add('pointExchanged', 'locations', '', written);
    return { ...location, ...point };
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
