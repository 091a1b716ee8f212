import { describeSchema, descriptionsIn, fieldPath } from '../../src/cli/schema/describe.js';
import type { SchemaNode } from '../../src/cli/schema/describe.js';
import { pages, type PageName } from './pages.js';

/** One field of the feed, as the schema and its descriptions know it. */
export interface Field {
  /** From the top of the document, without the places in lists: `services.locations.city`. */
  readonly path: string;
  readonly description: string;
  /** Whether it must be there once the part is there in which it stands. */
  readonly isRequired: boolean;
  /** Whether it is a text that can be given in more languages. */
  readonly isText: boolean;
  /** What it can hold, when that is a fixed list: each code with what it means. */
  readonly codes: ReadonlyMap<string, string>;
}

interface Collected extends Field {
  isRequired: boolean;
  isText: boolean;
  readonly codes: Map<string, string>;
}

/** A text, or a text for each language. */
const isText = ({ anyOf = [] }: SchemaNode): boolean =>
  anyOf.some(({ type }) => type === 'string') &&
  anyOf.some(({ type, additionalProperties }) => type === 'object' && additionalProperties);

function collect(node: SchemaNode, path: string, found: Map<string, Collected>): void {
  const here = found.get(path);
  if (here) {
    if (isText(node)) here.isText = true;
    const meanings = node.enumDescriptions as readonly string[] | undefined;
    node.enum?.forEach((code, at) => here.codes.set(String(code), meanings?.[at] ?? ''));
  }
  const { additionalProperties: others } = node;
  const parts = [...(node.anyOf ?? []), node.items, typeof others === 'object' ? others : null];
  for (const part of parts) if (part) collect(part, path, found);

  const required = (node.required ?? []) as readonly string[];
  for (const [name, property] of Object.entries(node.properties ?? {})) {
    const at = fieldPath(path, name);
    const field: Collected = found.get(at) ?? {
      path: at,
      description: String(property.description),
      isRequired: true,
      isText: false,
      codes: new Map(),
    };
    // An index must say that it is one; a feed need not.
    field.isRequired &&= required.includes(name);
    found.set(at, field);
    collect(property, at, found);
  }
}

/**
 * All fields of a feed and of an index, in the order of the schema, in Dutch.
 *
 * @param schema that of the feed (feeds/json-schema.ts), still without descriptions.
 */
export function feedFields(schema: SchemaNode): readonly Field[] {
  const found = new Map<string, Collected>();
  collect(describeSchema(schema, descriptionsIn('nl')), '', found);
  return [...found.values()];
}

const isUnder = (path: string, root: string): boolean =>
  path === root || path.startsWith(`${root}.`);

/** The page that explains a field; null where none does. */
export function pageOfField(path: string): PageName | null {
  const claims = pages
    .flatMap(({ name, fields }) => fields.map((root: string) => ({ name, root })))
    .filter(({ root }) => isUnder(path, root))
    .sort((a, b) => b.root.length - a.root.length);
  return claims[0]?.name ?? null;
}

/** Text in a cell of a table of Markdown, where a bar would end the cell. */
const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/**
 * A name that can break after a dot and before a capital: on the screen of a telephone one of code,
 * or of one piece, would push the table off the side.
 */
const breakable = (path: string): string =>
  `**${path.split(/(?<=\.)|(?=[A-Z])/).join('<wbr />')}**`;

function row({ path, description, isRequired, codes }: Field): string {
  const meanings = [...codes].map(([code, meaning]) => `<br />**${code}**: ${inCell(meaning)}`);
  const must = isRequired ? '_Verplicht._ ' : '';
  return `| ${breakable(path)} | ${must}${inCell(description)}${meanings.join('')} |`;
}

const table = (fields: readonly Field[]): string =>
  ['| veld | wat u invult |', '| --- | --- |', ...fields.map(row)].join('\n');

/** The fields that a page explains, as a table in Markdown. */
export const fieldsTable = (schema: SchemaNode, page: PageName): string =>
  table(feedFields(schema).filter(({ path }) => pageOfField(path) === page));

/** The fields that can hold a text in more languages, as a list in Markdown. */
export const textFields = (schema: SchemaNode): string =>
  feedFields(schema)
    .filter((field) => field.isText)
    .map(({ path }) => `- ${breakable(path)}`)
    .join('\n');
