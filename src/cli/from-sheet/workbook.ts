import { readXlsx as readWorkbook, type Sheet as Worksheet } from 'hucre/xlsx';
import { err, ok, type Result } from '../../domain/index.js';
import { storedZip } from '../stored-zip.js';
import { unpack, type UnpackFault } from '../unpack.js';
import type { ZipEntry } from '../zip-entries.js';
import { mostRows } from './limits.js';
import { elementsOf, isMoreThan, opening, sectionOf } from './xml-elements.js';

/** One sheet of a workbook, which is not read yet. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Never rejects. */
  readonly read: () => Promise<Result<Worksheet, UnpackFault>>;
}

/** Bytes of the parts for one sheet once unpacked, of a list with 5,000 rows about three million. */
const largest = 30_000_000;
/** Bytes that are unpacked for all sheets together, also of parts that turn out to be too large. */
const mostUnpacked = 100_000_000;
/** Characters of XML that are read for all sheets together; texts that sheets share count for each. */
const mostRead = 100_000_000;
/** Bytes of the parts that only list other parts. */
const largestIndex = 1_000_000;
/** Cells, also empty ones that only have a format; they cost more memory than those of CSV. */
const mostCells = 500_000;
/** Characters; in Excel a cell has at most 32,767. */
const longestText = 100_000;
/** Each costs memory as long as the texts and formats are read. */
const mostElements = 600_000;
/** Characters of the list of merged cells, and of the list of links. */
const longestList = 5_000_000;
/** As many columns as a sheet had before 2007; a cell that somebody coloured may stand further. */
const lastColumn = 'IV';

const workbookPath = 'xl/workbook.xml';
const relationsPath = 'xl/_rels/workbook.xml.rels';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Where a part is, as another part in a folder names it. */
function pathFrom(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** The parts of a workbook that the cells of one sheet need, as XML; empty when it has none. */
interface SheetParts {
  readonly sheet: string;
  readonly links: string;
  /** Texts of all sheets, to which cells refer. */
  readonly texts: string;
  readonly styles: string;
}

/** A workbook of these parts only, so that nothing else in a file costs time or memory. */
function withOneSheet({ sheet, links, texts, styles }: SheetParts, is1904: boolean): Uint8Array {
  const sections = ['sheetData', 'mergeCells', 'hyperlinks'].map((name) => sectionOf(sheet, name));
  return storedZip(
    new Map([
      ['[Content_Types].xml', '<Types/>'],
      [
        '_rels/.rels',
        `<Relationships>${relation('w', 'officeDocument', workbookPath)}</Relationships>`,
      ],
      [
        workbookPath,
        `<workbook><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets><sheet name="x" sheetId="1" r:id="s"/></sheets></workbook>`,
      ],
      [
        relationsPath,
        `<Relationships>${relation('s', 'worksheet', 'worksheets/sheet1.xml')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('f', 'styles', 'styles.xml')}</Relationships>`,
      ],
      ['xl/sharedStrings.xml', texts || '<sst/>'],
      ['xl/styles.xml', styles || '<styleSheet/>'],
      ['xl/worksheets/sheet1.xml', `<worksheet>${sections.join('')}</worksheet>`],
      ['xl/worksheets/_rels/sheet1.xml.rels', links || '<Relationships/>'],
    ]),
  );
}

/** Whether anything stands further down than lists reach; rows that only have a colour do not count. */
function isTooLong(sheet: string): boolean {
  for (const { 1: row, index } of sheet.matchAll(/<(?:[^\s<>/:]*:)?row\s[^<>]*?\br="(\d+)"/g)) {
    if (Number(row) > mostRows) return /<(?:[^\s<>/:]*:)?(?:v|t)[\s>]/.test(sheet.slice(index));
  }
  return false;
}

/** Whether a sheet has more in it than its list of services can have. */
const isTooFull = ({ sheet, texts, styles }: SheetParts): boolean =>
  isMoreThan(mostCells, sheet, new RegExp(`${opening}c[\\s/>]`)) ||
  isMoreThan(mostElements, texts, /<[^/]/) ||
  isMoreThan(mostElements, styles, /<[^/]/) ||
  sectionOf(sheet, 'mergeCells').length > longestList ||
  sectionOf(sheet, 'hyperlinks').length > longestList ||
  isTooLong(sheet);

/** Whether the cells say more than a list can; many cells may share one text, which counts for each. */
function isTooWordy({ rows }: Worksheet): boolean {
  let left = largest;
  for (const row of rows) {
    for (const value of row) {
      if (typeof value !== 'string') continue;
      left -= value.length;
      if (left < 0 || value.length > longestText) return true;
    }
  }
  return false;
}

/**
 * Opens a workbook. The library that reads cells follows whatever a file refers to, as often as it does
 * so; this unpacks, within bounds, only the parts that cells need, and gives it one sheet at a time.
 *
 * @param bytes an xlsx file.
 * @param entries what is in it.
 * @returns the sheets from left to right, without sheets that are only a chart.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Promise<Result<readonly WorkbookSheet[], UnpackFault>> {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  let left = mostUnpacked;
  let unread = mostRead;

  /** Empty for a part that is not there. */
  async function textOf(path: string, most = largest): Promise<Result<string, UnpackFault>> {
    const entry = byPath.get(path);
    if (!entry) return ok('');
    const allowed = Math.min(left, most);
    const file = allowed > 0 ? await unpack(bytes, entry, allowed) : err('too-large' as const);
    left -= file.ok ? file.value.byteLength : allowed;
    if (!file.ok) return file;
    return ok(new TextDecoder().decode(file.value));
  }

  const workbook = await textOf(workbookPath, largestIndex);
  if (!workbook.ok) return workbook;
  const relations = await textOf(relationsPath, largestIndex);
  if (!relations.ok) return relations;
  const parts = elementsOf(relations.value, 'Relationship').map((attributes) => ({
    id: attributes.get('Id') ?? '',
    type: attributes.get('Type')?.replace(/^.*\//, ''),
    path: pathFrom('xl', attributes.get('Target') ?? ''),
  }));
  const partOf = async (type: string): Promise<Result<string, UnpackFault>> =>
    textOf(parts.find((part) => part.type === type)?.path ?? '');
  const readTexts = await partOf('sharedStrings');
  if (!readTexts.ok) return readTexts;
  const texts = readTexts.value;
  const readStyles = await partOf('styles');
  if (!readStyles.ok) return readStyles;
  const styles = readStyles.value;
  const [settings] = elementsOf(workbook.value, 'workbookPr');
  const is1904 = /^(?:1|true)$/.test(settings?.get('date1904') ?? '');

  async function readPart(path: string): Promise<Result<Worksheet, UnpackFault>> {
    if (!byPath.has(path)) return err('damaged');
    const sheet = await textOf(path, largest - texts.length - styles.length);
    if (!sheet.ok) return sheet;
    const links = await textOf(path.replace(/([^/]*)$/, '_rels/$1.rels'), longestList);
    if (!links.ok) return links;
    unread -= sheet.value.length + texts.length;
    const needed = { sheet: sheet.value, links: links.value, texts, styles };
    if (unread < 0 || isTooFull(needed)) return err('too-large');
    try {
      const range = `A1:${lastColumn}${mostRows + 1}`;
      const small = withOneSheet(needed, is1904);
      const { sheets } = await readWorkbook(small, { readStyles: true, range });
      const [worksheet] = sheets;
      if (!worksheet) return err('damaged');
      return isTooWordy(worksheet) ? err('too-large') : ok(worksheet);
    } catch {
      // Whatever a damaged or hostile file can cause; what it is helps nobody who keeps a list.
      return err('damaged');
    }
  }

  const paths = new Map(
    parts.filter(({ type }) => type === 'worksheet').map(({ id, path }) => [id, path]),
  );
  const seen = new Set<string>();
  return ok(
    elementsOf(workbook.value, 'sheet').flatMap((attributes) => {
      const path = paths.get(attributes.get('id') ?? '');
      if (path === undefined || seen.has(path)) return [];
      seen.add(path);
      const name = attributes.get('name') ?? '';
      const isHidden = /hidden$/i.test(attributes.get('state') ?? '');
      return [{ name, isHidden, read: () => readPart(path) }];
    }),
  );
}
