import { fold } from '../../domain/shared/fold.js';
import { dutchOf } from '../to-sheet/service-rows.js';
import { baseOf, groupsOf, statedId } from './ids.js';
import type { EarlierFeed } from './keep.js';
import type { SheetRow } from './sheet.js';
import type { SheetService } from './to-service.js';

type Fields = Readonly<Record<string, unknown>>;

/** Which services of an earlier feed the rows of a list are. */
export interface History {
  /** Ids that rows have because they had them before, though it does not follow from their names. */
  readonly ids: ReadonlyMap<SheetRow, string>;
  /** Rows that have another id than they had, and the id that they had. */
  readonly formerIds: ReadonlyMap<SheetRow, string>;
  /** Rows that have another name than they had, and the name that they had. */
  readonly formerNames: ReadonlyMap<SheetRow, string>;
}

/** Rows of one name that are compared with each other; beyond that their order decides. */
const mostPairs = 40_000;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How many fields of a row are as they were. */
const likeness = (service: SheetService, earlier: Fields): number =>
  Object.entries(service).filter(([field, value]) => {
    const before = earlier[field];
    return same(value, before) || (typeof value === 'string' && value === dutchOf(before));
  }).length;

/** Of rows with one name, which was which: those that are most alike first. */
function matchGroup(
  base: string,
  group: readonly SheetRow[],
  services: ReadonlyMap<SheetRow, SheetService>,
  earlier: EarlierFeed,
  taken: ReadonlySet<string>,
): ReadonlyMap<SheetRow, string> {
  const isOfGroup = (id: string): boolean =>
    id === base || (id.startsWith(`${base}-`) && /^\d+$/.test(id.slice(base.length + 1)));
  const candidates = [...earlier.services].filter(([id]) => isOfGroup(id) && !taken.has(id));
  if (candidates.length === 0 || candidates.length * group.length > mostPairs) return new Map();
  const pairs = group.flatMap((row) =>
    candidates.map(([id, service]) => ({ row, id, score: likeness(services.get(row)!, service) })),
  );
  pairs.sort((a, b) => b.score - a.score);
  const ids = new Map<SheetRow, string>();
  const used = new Set<string>();
  for (const { row, id } of pairs) {
    if (ids.has(row) || used.has(id)) continue;
    ids.set(row, id);
    used.add(id);
  }
  return ids;
}

const longWords = (name: string): string[] =>
  fold(name)
    .split(' ')
    .filter((word) => word.length > 3);

/** Whether a row is most likely a service that was called otherwise. */
function isRenamed(service: SheetService, earlier: Fields): boolean {
  const [name, before] = [service.name, dutchOf(earlier.name)];
  const isOtherOrganization =
    fold((service.organization as string) ?? '') !== fold(dutchOf(earlier.organization));
  const contacts = ['phone', 'email', 'url'] as const;
  const sameContact = contacts.some((field) => service[field] && service[field] === earlier[field]);
  if (!sameContact) return false;
  if (isOtherOrganization) return fold(name) === fold(before);
  const words = longWords(before);
  return longWords(name).some((word) => words.includes(word));
}

/** New rows and services that are gone which fit each other and nothing else. */
function renamed(
  fresh: readonly SheetRow[],
  gone: readonly (readonly [string, Fields])[],
  services: ReadonlyMap<SheetRow, SheetService>,
): ReadonlyMap<SheetRow, string> {
  const ids = new Map<SheetRow, string>();
  if (fresh.length * gone.length > mostPairs) return ids;
  const pairs = fresh.flatMap((row) =>
    gone
      .filter(([, earlier]) => isRenamed(services.get(row)!, earlier))
      .map(([id]) => [row, id] as const),
  );
  for (const [row, id] of pairs) {
    const others = pairs.filter(([other, before]) => other === row || before === id);
    if (others.length === 1) ids.set(row, id);
  }
  return ids;
}

/**
 * Finds the rows that are services of an earlier feed although it does not follow from their names: a
 * row that got an id of its own, one of several with the same names of which one changed, one that is
 * called otherwise now.
 *
 * @param services what each row says, without what was before.
 */
export function historyOf(
  rows: readonly SheetRow[],
  services: ReadonlyMap<SheetRow, SheetService>,
  earlier: EarlierFeed,
): History {
  const ids = new Map<SheetRow, string>();
  const formerIds = new Map<SheetRow, string>();
  const formerNames = new Map<SheetRow, string>();
  const stated = new Set(rows.map(statedId).filter((id) => id !== null));
  const groups = groupsOf(rows.filter((row) => statedId(row) === null));
  for (const [base, group] of groups) {
    if (group.length === 1) continue;
    for (const [row, id] of matchGroup(base, group, services, earlier, stated)) ids.set(row, id);
  }

  const claimed = new Set([...stated, ...ids.values(), ...groups.keys()]);
  for (const row of rows) {
    const id = statedId(row);
    const base = baseOf(row);
    if (id === null || earlier.services.has(id) || claimed.has(base)) continue;
    if (!earlier.services.has(base)) continue;
    claimed.add(base);
    formerIds.set(row, base);
  }

  const fresh = [...groups].flatMap(([base, group]) =>
    group.length === 1 && !earlier.services.has(base) ? group : [],
  );
  const gone = [...earlier.services].filter(([id]) => !claimed.has(id));
  for (const [row, id] of renamed(fresh, gone, services)) {
    ids.set(row, id);
    formerNames.set(row, dutchOf(earlier.services.get(id)!.name));
  }
  return { ids, formerIds, formerNames };
}
