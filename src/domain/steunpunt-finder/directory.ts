import { normalizedMunicipality } from '../services/municipality.js';
import type { OfferedService } from '../services/offer.js';
import type { ServiceType } from '../services/service.js';
import { twinFilter } from '../services/twins.js';
import { fold } from '../shared/fold.js';
import type { Steps } from '../shared/steps.js';
import { searchTextOf, type SearchText } from './search-services.js';

/** A service with what is asked of it again and again, made ready once. */
export interface DirectoryEntry {
  readonly offered: OfferedService;
  readonly text: SearchText;
  /** For whose people it is, normalized: its own area, else that of whoever offers it. */
  readonly municipalities: readonly string[];
  readonly isNationwide: boolean;
}

/** All that the finder can show, and what can be chosen among. */
export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** Codes of groups for which some service is, most frequent first. */
  readonly audiences: readonly string[];
  /** Language tags other than Dutch, most frequent first. */
  readonly languages: readonly string[];
  /** Words of names, organisations and places, folded, most frequent first. */
  readonly vocabulary: readonly string[];
}

const municipalitiesOf = ({ service, publisher }: OfferedService): readonly string[] => {
  const own = service.area?.municipalities ?? [];
  return (own.length > 0 ? own : publisher.municipalities).map(normalizedMunicipality);
};

const byCount = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);

/**
 * Makes a directory of a list; each step takes a fraction of a millisecond, so that a page can do
 * other things in between.
 *
 * @param offered what all feeds offer, wherever it is.
 * @param types which of it is shown.
 */
export function* buildDirectory(
  offered: Iterable<OfferedService>,
  types: readonly ServiceType[],
): Steps<Directory> {
  const twins = twinFilter();
  for (const one of offered) {
    // Whatever a publisher wants shown, there is somebody to call; `hides` leaves one out.
    const isNationalLine =
      one.publisher.kind === 'national' && one.service.types.includes('helpline');
    if (isNationalLine || one.service.types.some((type) => types.includes(type))) twins.add(one);
    yield;
  }
  const entries: DirectoryEntry[] = [];
  const audiences = new Map<string, number>();
  const languages = new Map<string, number>();
  const vocabulary = new Map<string, number>();
  const count = (counts: Map<string, number>, name: string) =>
    counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const one of twins.kept()) {
    const { service, publisher } = one;
    const text = searchTextOf(service);
    const cities = service.locations.map(({ city }) => fold(city ?? ''));
    for (const word of new Set(`${text.title} ${cities.join(' ')}`.split(' '))) {
      if (word) count(vocabulary, word);
    }
    entries.push({
      offered: one,
      text,
      municipalities: municipalitiesOf(one),
      isNationwide: service.area?.nationwide === true || publisher.kind === 'national',
    });
    for (const audience of service.audience) count(audiences, audience);
    for (const language of service.languages) {
      if (!/^nl(-|$)/i.test(language)) count(languages, language);
    }
    yield;
  }
  return {
    entries,
    audiences: byCount(audiences),
    languages: byCount(languages),
    vocabulary: byCount(vocabulary),
  };
}
