import type { ServiceFeed } from '../../feeds/index.js';
import { burdenLevelsOf, readDate, readEmail, readPhone, readUrl, readYesNo } from './cells.js';
import { classify } from './classify.js';
import { fold } from '../fold.js';
import type { Findings } from './findings.js';
import { likelyWord } from './likely-word.js';
import { choicesOf, RowReader, type SheetContext } from './row-reader.js';
import type { SheetRow } from './sheet.js';
import {
  accessList,
  burdenList,
  durationList,
  fundingList,
  groupList,
  needList,
  planningList,
  providerList,
  rungList,
  settingList,
  taskList,
  typeList,
} from './vocabulary/code-lists.js';
import { careTasks } from './vocabulary/care-tasks.js';
import { isExample } from './vocabulary/example.js';
import { kindsOfHelp } from './vocabulary/kinds-of-help.js';
import { isLanguageCode, languageList } from './vocabulary/languages.js';

/** A service as the feed writes it; fields about which the row says nothing are not there. */
export type SheetService = { [K in keyof ServiceFeed]: NonNullable<ServiceFeed[K]> } & {
  readonly name: string;
};

const burdenColumns = ['burdenLow', 'burdenMedium', 'burdenHigh'] as const;

/** Whether a row only counts the others: `Totaal: 2`. */
function isTotal({ cells, others }: SheetRow): boolean {
  const [first = '', ...more] = [...cells.values(), ...others.values()].map(fold);
  return (
    /^(?:sub)?totaal(?: aantal)?(?: \d+)?$/.test(first) && more.every((cell) => /^\d+$/.test(cell))
  );
}

const sentences = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .map((part, index, all) =>
      index < all.length - 1 && /[\p{L}\p{N})]$/u.test(part) ? `${part}.` : part,
    )
    .join(' ');

/** Whether a row can become a service at all; if not, the reason is among the findings. */
export function isUsable(row: SheetRow, findings: Findings): boolean {
  const shown = burdenColumns.map((key) => readYesNo(row.cells.get(key)));
  const value = [row.cells.get('organization'), row.cells.get('service')]
    .filter(Boolean)
    .join(': ');
  if (!value) {
    const rest = [...row.cells.values(), ...row.others.values()].join('; ');
    findings.add('noName', row.number, { value: rest });
    return false;
  }
  if (isExample(row.cells.get('service') ?? '')) {
    findings.add('exampleRow', row.number, { value });
    return false;
  }
  if (isTotal(row)) {
    findings.add('totalRow', row.number, { value });
    return false;
  }
  // What a list shows to nobody is hidden on purpose, and a feed has no other way to say so.
  if (burdenLevelsOf(shown) === 'hidden') {
    findings.add('notVisible', row.number, { value });
    return false;
  }
  return true;
}

/** What a row is, as far as it says so in columns of its own. */
function statedIn(reader: RowReader) {
  const types = reader.codes('type', 'types', typeList);
  const setting = reader.code('setting', 'respite', settingList);
  const provider = reader.code('provider', 'respite', providerList);
  const duration = reader.codes('duration', 'respite', durationList);
  const planning = reader.codes('planning', 'respite', planningList);
  return {
    types,
    needs: reader.codes('needs', 'needs', needList),
    tasks: reader.codes('tasks', 'tasks', taskList),
    rungs: reader.codes('rungs', 'rungs', rungList),
    burden: reader.codes('burden', 'burden', burdenList),
    setting,
    provider,
    duration,
    planning,
    /** Whether the row says of respite that there is any. */
    isRespite:
      [setting, provider].some((one) => one?.length) ||
      [duration, planning].some((one) => one?.length),
    funding: reader.codes('funding', 'funding', fundingList),
    access: reader.code('access', 'access', accessList),
    groups: reader.codes('groups', 'audience', groupList, (word) => word),
    languages: reader.codes('languages', 'languages', languageList(), (word) =>
      isLanguageCode(word) ? word : null,
    ),
  };
}

/** The results for which a row is shown, from a column for each. */
function burdenOf(reader: RowReader): readonly ('low' | 'medium' | 'high')[] {
  const levels = burdenLevelsOf(
    burdenColumns.map((key) => {
      const cell = reader.row.cells.get(key);
      const value = readYesNo(cell);
      if (value === null && cell !== undefined) reader.report('unclearYesNo', key);
      return value;
    }),
  );
  return levels && levels !== 'hidden' ? levels : [];
}

/** *Soort* may have the words that other lists have under *Soort hulp*. */
const isKindOfHelp = (word: string): boolean => Object.hasOwn(kindsOfHelp, fold(word));

const hasContent = (value: unknown): boolean =>
  value != null && value !== '' && !(Array.isArray(value) && value.length === 0);

const filledIn = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => hasContent(value)));

/** What a row gave. */
export interface ReadRow {
  /** Without its id. */
  readonly service: SheetService;
  /** Fields of which the row says in a column of their own what they are, or that they are nothing. */
  readonly said: ReadonlySet<string>;
}

/**
 * Makes a service of a row.
 *
 * @param row one that `isUsable`.
 * @param places rows that name further places of the same service.
 * @param findings receives what could not be taken as it stands.
 */
export function toService(
  row: SheetRow,
  places: readonly SheetRow[],
  context: SheetContext,
  findings: Findings,
): ReadRow {
  const reader = new RowReader(row, context, findings);
  const organization = reader.text('organization');
  const name = reader.text('service') ?? organization ?? '';
  const cost = reader.text('cost') ?? '';
  const conditions = ['audience', 'conditions', 'moreConditions'] as const;
  const eligibility = sentences(
    conditions.map((key) => reader.textOrNothing(key, 'eligibility')?.replaceAll('\n', ' ')),
  );
  const howToApply = (reader.textOrNothing('howToApply', 'howToApply') ?? '').replaceAll('\n', ' ');
  const phone = reader.read('phone', 'phone', readPhone);
  const stated = statedIn(reader);
  const kinds = [row.cells.get('kindOfHelp') ?? '', ...reader.leftWords('type', isKindOfHelp)];
  const found = classify({
    name,
    // A row with only an organisation has its name as the name of the service.
    organization: organization ?? '',
    eligibility,
    howToApply,
    kindOfHelp: kinds.filter(Boolean).join('; '),
    task: row.cells.get('task') ?? '',
    cost,
    hasPhone: phone !== null,
  });
  reader.reportLeftWords();
  const tables = { kindOfHelp: Object.keys(kindsOfHelp), task: Object.keys(careTasks) };
  for (const key of ['kindOfHelp', 'task'] as const) {
    for (const word of found.unknown[key]) {
      const near = likelyWord(word, tables[key]) ?? '';
      reader.report('unknownWord', key, near, word, choicesOf(tables[key]));
    }
  }
  if (cost && !stated.funding && found.funding.length === 0) {
    reader.report('costInWords', 'cost');
  }
  if (row.cells.has('remark')) reader.report('remark', 'remark');
  for (const column of row.others.keys()) findings.add('unknownColumn', row.number, { column });

  // A type that is given goes before what the name tells.
  const mayBeRespite = stated.types === null || stated.types.includes('respite');
  const byName = mayBeRespite ? found.respite : null;
  const respite = filledIn({
    setting: stated.setting === null ? byName?.setting : stated.setting[0],
    provider: stated.provider === null ? byName?.provider : stated.provider[0],
    duration: stated.duration ?? byName?.duration,
    planning: stated.planning ?? byName?.planning,
  });
  const isRespite = Object.keys(respite).length > 0;
  const isPlain = found.types.length === 1 && found.types[0] === 'service';
  // Where the name tells of none, the need comes from a column.
  const isByName = found.respite !== null && !mayBeRespite;
  const needs = found.needs.filter((need) => need !== 'respite' || !isByName);
  const validThrough = reader.read('validThrough', 'validThrough', readDate);
  reader.reportPast('validThrough', validThrough);
  const service: { [K in keyof ServiceFeed]: unknown } = {
    id: '',
    name,
    organization: organization === name ? null : organization,
    description: reader.textOrNothing('description', 'description'),
    types: stated.types ?? (stated.isRespite && isPlain ? ['respite'] : found.types),
    needs:
      stated.needs ??
      (stated.isRespite && !needs.includes('respite') ? [...needs, 'respite'] : needs),
    tasks: stated.tasks ?? found.tasks,
    rungs: stated.rungs ?? found.rungs,
    burden: stated.burden ?? burdenOf(reader),
    respite: isRespite ? respite : null,
    funding: stated.funding ?? found.funding,
    cost,
    eligibility,
    howToApply,
    applyUrl: reader.read('applyUrl', 'applyUrl', readUrl),
    access: stated.access === null ? found.access : stated.access[0],
    audience: stated.groups ?? found.audience,
    languages: stated.languages,
    phone,
    whatsapp: reader.read('whatsapp', 'whatsapp', readPhone),
    email: reader.read('email', 'email', readEmail),
    url: reader.read('website', 'url', readUrl),
    openingHours: reader.hours(),
    locations: [reader, ...places.map((one) => new RowReader(one, context, findings))].flatMap(
      (one) => one.locations(),
    ),
    area: reader.area(),
    validFrom: reader.read('validFrom', 'validFrom', readDate),
    validThrough,
    updatedAt: reader.read('updatedAt', 'updatedAt', readDate),
  };
  return { service: filledIn(service) as SheetService, said: reader.said };
}
