import {
  fundings,
  needs,
  tasks,
  type Access,
  type Funding,
  type Need,
  type RungNumber,
  type ServiceType,
  type Task,
} from '../../domain/index.js';
import type { ServiceFeed } from '../../feeds/index.js';
import { fold } from '../fold.js';
import { accessRules } from './vocabulary/access.js';
import { audiences } from './vocabulary/audiences.js';
import { careTasks } from './vocabulary/care-tasks.js';
import { costRules, lawRules } from './vocabulary/costs.js';
import { kindsOfHelp } from './vocabulary/kinds-of-help.js';
import { respiteRules, volunteerPattern } from './vocabulary/respite.js';
import { rungRules } from './vocabulary/rungs.js';
import { typeRules } from './vocabulary/service-types.js';

/** The words of a row by which it is classified. */
export interface RowWords {
  readonly name: string;
  readonly organization: string;
  readonly eligibility: string;
  readonly howToApply: string;
  readonly kindOfHelp: string;
  readonly task: string;
  readonly cost: string;
  readonly hasPhone: boolean;
}

export interface Classification {
  readonly types: readonly ServiceType[];
  readonly needs: readonly Need[];
  readonly tasks: readonly Task[];
  readonly rungs: readonly RungNumber[];
  readonly respite: ServiceFeed['respite'];
  readonly funding: readonly Funding[];
  readonly access: Access | null;
  readonly audience: readonly string[];
  /** Words in *Soort hulp* and *Onderdeel* that the tables do not know. */
  readonly unknown: { readonly kindOfHelp: readonly string[]; readonly task: readonly string[] };
}

/** The entries for a cell: the whole of it, or else each of its parts. */
function lookUp<T>(
  table: Readonly<Record<string, T>>,
  cell: string,
): { readonly entries: readonly T[]; readonly unknown: readonly string[] } {
  const entryOf = (text: string): T | null =>
    Object.hasOwn(table, fold(text)) ? table[fold(text)]! : null;
  const whole = entryOf(cell);
  if (whole || !cell) return { entries: whole ? [whole] : [], unknown: [] };
  const entries: T[] = [];
  const unknown: string[] = [];
  for (const part of cell.split(/[;,/|\n]/).map((text) => text.trim())) {
    const entry = entryOf(part);
    if (entry) entries.push(entry);
    else if (part) unknown.push(part);
  }
  return { entries, unknown };
}

/** In the order of the vocabulary, each once. */
const ordered = <T>(vocabulary: readonly T[], found: readonly (T | undefined)[]): readonly T[] =>
  vocabulary.filter((item) => found.includes(item));

/** Says by the tables in `vocabulary/` what a row is; what they don't settle stays empty. */
export function classify(words: RowWords): Classification {
  const kinds = lookUp(kindsOfHelp, words.kindOfHelp);
  const care = lookUp(careTasks, words.task);
  const name = fold(words.name);
  const organization = fold(words.organization);
  const eligibility = fold(words.eligibility);
  const cost = fold(words.cost);
  const entrance = `${eligibility} ${fold(words.howToApply)}`;

  const respite = respiteRules.find(({ pattern }) => pattern.test(name))?.respite ?? null;
  const type = typeRules.find(
    ({ pattern, unless, withPhone }) =>
      pattern.test(name) && !unless?.test(name) && (!withPhone || words.hasPhone),
  )?.type;
  const kindTypes = kinds.entries.flatMap(({ types = [] }) => types);
  const types = type ? [type] : respite || kindTypes.length > 0 ? ['respite' as const] : [];

  const byCost = costRules.filter(
    ({ pattern, unless }) => pattern.test(cost) && !unless?.test(cost),
  );
  const byLaw = lawRules.filter(({ pattern, unless }) =>
    [name, eligibility].some((text) => pattern.test(text) && !unless?.test(text)),
  );
  const rungs = rungRules.find((rule) =>
    (['name', 'organization', 'eligibility'] as const).every(
      (field) => rule[field]?.test({ name, organization, eligibility }[field]) ?? true,
    ),
  )?.rungs;

  return {
    types: types.length > 0 ? types : ['service'],
    needs: ordered(needs, [
      ...kinds.entries.flatMap((entry) => entry.needs),
      ...care.entries.flatMap((entry) => entry.needs ?? []),
      respite ? 'respite' : undefined,
    ]),
    tasks: ordered(
      tasks,
      care.entries.flatMap((entry) => entry.tasks ?? []),
    ),
    rungs: rungs ?? [],
    respite:
      respite && volunteerPattern.test(name) ? { ...respite, provider: 'volunteer' } : respite,
    funding: ordered(fundings, [
      ...[...byCost, ...byLaw].map(({ funding }) => funding),
      ...kinds.entries.flatMap((entry) => entry.funding ?? []),
    ]),
    access: accessRules.find(({ pattern }) => pattern.test(entrance))?.access ?? null,
    audience: audiences.filter(({ pattern }) => pattern.test(eligibility)).map(({ code }) => code),
    unknown: { kindOfHelp: kinds.unknown, task: care.unknown },
  };
}
