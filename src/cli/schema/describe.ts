import * as en from './descriptions-en.js';
import * as nl from './descriptions-nl.js';

/** A part of a JSON Schema, as far as the feed uses it. */
export interface SchemaNode {
  readonly [keyword: string]: unknown;
  readonly anyOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly enum?: readonly (string | number | null)[];
  readonly const?: string | number;
}

/** Everything that is said about a feed in one language. */
export interface Descriptions {
  readonly title: string;
  readonly description: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<CodeList, Readonly<Record<string, string>>>>;
}

type CodeList = keyof typeof nl.codes;

const byLanguage: ReadonlyMap<string, Descriptions> = new Map<string, Descriptions>([
  ['nl', nl],
  ['en', en],
]);

/** The texts in a language of the program; in Dutch for any other. */
export const descriptionsIn = (language: string): Descriptions => byLanguage.get(language) ?? nl;

const rules = ['phone', 'email', 'dateOfBirth', 'relation', 'tasks', 'explanation'];

/** Which codes a field holds. */
export const codeLists: ReadonlyMap<string, CodeList> = new Map<string, CodeList>([
  ['kind', 'kind'],
  ['publisher.kind', 'publisherKind'],
  ['services.types', 'serviceType'],
  ['services.needs', 'need'],
  ['services.tasks', 'task'],
  ['services.rungs', 'rung'],
  ['services.burden', 'burden'],
  ['services.respite.setting', 'respiteSetting'],
  ['services.respite.provider', 'respiteProvider'],
  ['services.respite.duration', 'respiteDuration'],
  ['services.respite.planning', 'respitePlanning'],
  ['services.funding', 'funding'],
  ['services.access', 'access'],
  ['burdenTest.instrument', 'instrument'],
  ['burdenTest.instrument.items.need', 'need'],
  ['burdenTest.instrument.items.task', 'task'],
  ['burdenTest.instrument.scoring.method', 'scoring'],
  ['burdenTest.instrument.scoring.missing', 'missing'],
  ['burdenTest.instrument.bands.level', 'burden'],
  ['zorgladder.rungs.rung', 'rung'],
  ['steunpuntFinder.types', 'serviceType'],
  ['respiteMenu.order', 'form'],
  ['respiteMenu.hides', 'form'],
  ['respiteMenu.forms.form', 'form'],
  ['verklaring.forMunicipalityOf', 'side'],
  ['verklaring.purposes.handledBy', 'handler'],
  ['verklaring.criteria.combine', 'combine'],
  ...rules.map((field): [string, CodeList] => [`verklaring.fields.${field}`, 'rule']),
  ['verklaring.consentOfCareRecipient', 'consent'],
  ['verklaring.delivery.mode', 'delivery'],
]);

/** The path of a field within a path. */
export const fieldPath = (path: string, field: string): string =>
  path ? `${path}.${field}` : field;

function described(node: SchemaNode, path: string, texts: Descriptions): SchemaNode {
  const { anyOf, items, properties, additionalProperties, const: only, ...rest } = node;
  // Editors explain the values of an enum one by one, and a const not at all.
  const values = rest.enum ?? (only === undefined ? undefined : [only]);
  const list = codeLists.get(path);
  const explained = list === undefined ? undefined : texts.codes[list];
  const fields = Object.entries(properties ?? {}).map(([field, property]) => {
    const at = fieldPath(path, field);
    return [field, { description: texts.fields[at], ...described(property, at, texts) }];
  });
  return {
    ...rest,
    ...(values && { enum: values }),
    // Plain ones, because VS Code shows both and other editors only these.
    ...(values &&
      explained && { enumDescriptions: values.map((value) => explained[String(value)]) }),
    ...(anyOf && { anyOf: anyOf.map((option) => described(option, path, texts)) }),
    ...(items && { items: described(items, path, texts) }),
    ...(properties && { properties: Object.fromEntries(fields) as Record<string, SchemaNode> }),
    ...(additionalProperties !== undefined && { additionalProperties }),
  };
}

/** A JSON Schema of the feed with a description of everything in it. */
export function describeSchema(schema: SchemaNode, texts: Descriptions): SchemaNode {
  const { $schema, ...rest } = described(schema, '', texts);
  const { title, description } = texts;
  return { $schema, ...rest, title, description };
}
