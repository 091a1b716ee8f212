import type { Messages } from '../messages/messages.js';

/** What can be said of the fields of a directory; the sentences are in `messages/`. */
export type HsdsFindingCode = keyof Messages['fromHsds']['findings'];

/** `lost`: is not in the feed. `guessed`: is in it, but look whether it is right. `note`: good to know. */
export type HsdsFindingLevel = 'lost' | 'guessed' | 'note';

const levels: Readonly<Record<HsdsFindingCode, HsdsFindingLevel>> = {
  dropped: 'lost',
  left: 'lost',
  unread: 'lost',
  unusedRows: 'lost',
  unknownTable: 'lost',
  repeated: 'lost',
  sameId: 'lost',
  notInTable: 'lost',
  noUrl: 'lost',
  noEmail: 'lost',
  typeByName: 'guessed',
  municipalityByName: 'guessed',
  hoursInWords: 'guessed',
  phoneInWords: 'guessed',
  phoneFromWords: 'guessed',
  phoneWithZero: 'guessed',
  urlWithHttps: 'guessed',
  moreThanOne: 'guessed',
  pointExchanged: 'guessed',
  translationStale: 'guessed',
  municipalityCode: 'note',
  judgementKept: 'note',
  listWins: 'note',
  noOrganization: 'note',
  unreachable: 'note',
};

export interface HsdsFinding {
  readonly code: HsdsFindingCode;
  readonly level: HsdsFindingLevel;
  /** In the directory, as `service_at_locations.location.url`; of a service the feed's own. */
  readonly field: string;
  /** What came of it, or why it could not be used. */
  readonly detail: string;
  /** How often it was found. */
  readonly count: number;
  /** What stood there, or in which service it was found, with how often. */
  readonly examples: ReadonlyMap<string, number>;
  /** Names of the services it was found in; empty where the examples are those. */
  readonly services: ReadonlySet<string>;
}

/** Of these each example is the name of a service. */
const namesServices: readonly HsdsFindingCode[] = [
  'dropped',
  'repeated',
  'sameId',
  'typeByName',
  'noOrganization',
  'unreachable',
];

type Counted = HsdsFinding & {
  count: number;
  readonly examples: Map<string, number>;
  readonly services: Set<string>;
};

/** Collects what is found; the same finding in several places becomes one. */
export class HsdsFindings {
  readonly #found = new Map<string, Counted>();
  #service = '';

  /** @param service the name of the one that what is added next is about; empty for none. */
  about(service: string): void {
    this.#service = service;
  }

  /** @param example empty where there is nothing to show. */
  add(code: HsdsFindingCode, field: string, detail: string, example: string, count = 1): void {
    const key = JSON.stringify([code, field, detail]);
    const known = this.#found.get(key);
    const finding = known ?? {
      code,
      level: levels[code],
      field,
      detail,
      count: 0,
      examples: new Map<string, number>(),
      services: new Set<string>(),
    };
    if (!known) this.#found.set(key, finding);
    finding.count += count;
    if (this.#service && !namesServices.includes(code)) finding.services.add(this.#service);
    if (example) finding.examples.set(example, (finding.examples.get(example) ?? 0) + 1);
  }

  /** What was found most often first. */
  get all(): readonly HsdsFinding[] {
    return [...this.#found.values()].sort((a, b) => b.count - a.count);
  }
}
