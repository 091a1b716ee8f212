import { isFields, type Fields } from '../fields.js';
import { cellOfCodes } from '../from-sheet/code-cells.js';
import { cellOfHours } from '../from-sheet/hours-cell.js';
import {
  accessList,
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
  type CodeList,
} from '../from-sheet/vocabulary/code-lists.js';
import type { ColumnKey } from '../from-sheet/vocabulary/columns.js';
import { languageList } from '../from-sheet/vocabulary/languages.js';

type Cells = Map<ColumnKey, string>;

const fieldsIn = (value: unknown): Fields => (isFields(value) ? value : {});
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const stringsIn = (value: unknown): string[] =>
  listIn(value).filter((one) => typeof one === 'string');

/** The text that a sheet shows: the Dutch of it, or what a reader of Dutch gets instead. */
export function dutchOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!isFields(text)) return '';
  const all = [text.nl, ...Object.values(text)];
  return all.find((one): one is string => typeof one === 'string' && one !== '') ?? '';
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** With a comma, as a Dutch spreadsheet program reads numbers. */
const number = (value: unknown): string =>
  typeof value === 'number' && Number.isFinite(value) ? String(value).replace('.', ',') : '';

const yesNo = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'Ja' : 'Nee') : '';

const codes = <T extends string | number>(list: CodeList<T>, value: unknown): string =>
  cellOfCodes(
    list,
    listIn(value).filter((one): one is T => typeof one === 'string' || typeof one === 'number'),
  );

function locationCells(cells: Cells, location: Fields): void {
  cells.set('locationName', dutchOf(location.name));
  cells.set('street', text(location.street));
  cells.set('postalCode', text(location.postalCode));
  cells.set('city', text(location.city));
  cells.set('latitude', number(location.latitude));
  cells.set('longitude', number(location.longitude));
  cells.set('accessibility', dutchOf(location.accessibility));
  cells.set('locationHours', cellOfHours(stringsIn(location.openingHours)));
}

/** Characters that Excel takes in a cell; a longer text is left out whole rather than cut in half. */
const longestCell = 32_767;

/** The cells that a spreadsheet program can hold. */
const fitting = (cells: Cells): Cells =>
  new Map([...cells].filter(([, cell]) => cell.length <= longestCell));

const burdenColumns = [
  ['burdenLow', 'low'],
  ['burdenMedium', 'medium'],
  ['burdenHigh', 'high'],
] as const;

/** The columns in which a field of a service stands. */
export const columnsOfField: Readonly<Record<string, readonly ColumnKey[]>> = {
  name: ['service'],
  organization: ['organization'],
  description: ['description'],
  types: ['type'],
  needs: ['needs'],
  tasks: ['tasks'],
  rungs: ['rungs'],
  burden: ['burdenLow', 'burdenMedium', 'burdenHigh'],
  respite: ['setting', 'provider', 'duration', 'planning'],
  funding: ['funding'],
  cost: ['cost'],
  eligibility: ['audience', 'conditions', 'moreConditions'],
  howToApply: ['howToApply'],
  applyUrl: ['applyUrl'],
  access: ['access'],
  audience: ['groups'],
  languages: ['languages'],
  phone: ['phone'],
  whatsapp: ['whatsapp'],
  email: ['email'],
  url: ['website'],
  openingHours: ['hours'],
  area: ['municipality', 'postcodes', 'nationwide', 'serviceArea'],
  validFrom: ['validFrom'],
  validThrough: ['validThrough'],
  updatedAt: ['updatedAt'],
};

/**
 * A service of a feed as the cells of a sheet: one row, and one more for each further place.
 *
 * @param service unknown; what it says that no cell can hold is not there.
 * @returns cells may be empty; none has a guard against formulas yet.
 */
export function rowsOfService(service: unknown): ReadonlyMap<ColumnKey, string>[] {
  const fields = fieldsIn(service);
  const respite = fieldsIn(fields.respite);
  const area = fieldsIn(fields.area);
  const burden = listIn(fields.burden);
  const [first, ...more] = listIn(fields.locations).map(fieldsIn);
  const cells: Cells = new Map<ColumnKey, string>([
    ['id', text(fields.id)],
    ['organization', dutchOf(fields.organization)],
    ['service', dutchOf(fields.name)],
    ['type', codes(typeList, fields.types)],
    ['description', dutchOf(fields.description)],
    ['audience', dutchOf(fields.eligibility)],
    ['groups', codes(groupList, fields.audience)],
    ['needs', codes(needList, fields.needs)],
    ['tasks', codes(taskList, fields.tasks)],
    ['rungs', codes(rungList, fields.rungs)],
    ['setting', codes(settingList, [respite.setting])],
    ['provider', codes(providerList, [respite.provider])],
    ['duration', codes(durationList, respite.duration)],
    ['planning', codes(planningList, respite.planning)],
    ['cost', dutchOf(fields.cost)],
    ['funding', codes(fundingList, fields.funding)],
    ['howToApply', dutchOf(fields.howToApply)],
    ['applyUrl', text(fields.applyUrl)],
    ['access', codes(accessList, [fields.access])],
    ['phone', text(fields.phone)],
    ['whatsapp', text(fields.whatsapp)],
    ['email', text(fields.email)],
    ['website', text(fields.url)],
    ['hours', cellOfHours(stringsIn(fields.openingHours))],
    ['languages', codes(languageList(), fields.languages)],
    ['municipality', stringsIn(area.municipalities).join('; ')],
    ['postcodes', stringsIn(area.postcodes).join(', ')],
    ['nationwide', yesNo(area.nationwide)],
    ['validFrom', text(fields.validFrom)],
    ['validThrough', text(fields.validThrough)],
    ['updatedAt', text(fields.updatedAt)],
  ]);
  for (const [key, level] of burdenColumns) {
    cells.set(key, burden.length > 0 ? yesNo(burden.includes(level)) : '');
  }
  if (first) locationCells(cells, first);
  return [
    fitting(cells),
    ...more.map((location) => {
      const row: Cells = new Map();
      for (const key of ['id', 'organization', 'service'] as const)
        row.set(key, cells.get(key) ?? '');
      locationCells(row, location);
      return fitting(row);
    }),
  ];
}
