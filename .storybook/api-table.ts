import type { ArgTypes, InputType } from 'storybook/internal/types';

/** What has a name and a text in a manifest: an attribute, an event, a part, a state. */
interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/** The part of custom-elements.json that the tables are made from. */
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

interface Declaration {
  readonly tagName: string;
  readonly description: string;
  readonly attributes?: readonly (Described & { readonly fieldName: string })[];
  readonly members?: readonly (Described & { readonly kind: 'field' | 'method' })[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

const declarationsIn = ({ modules }: Manifest) => modules.flatMap((module) => module.declarations);

const declarationOf = (tag: string, manifest: Manifest): Declaration | undefined =>
  declarationsIn(manifest).find(({ tagName }) => tagName === tag);

function row({ name, description, type, default: value }: Described, category: string): InputType {
  return {
    name,
    description: description ?? '',
    table: {
      category,
      ...(type && { type: { summary: type.text } }),
      ...(value && { defaultValue: { summary: value } }),
    },
  };
}

/**
 * All that the manifest says of a tag as rows of a table. Storybook's own extraction knows no states
 * and no default slot, and lets a part replace the attribute with the same name.
 */
export function argTypesOf(tag: string, manifest: Manifest): ArgTypes | null {
  const element = declarationOf(tag, manifest);
  if (!element) return null;
  const { attributes = [], members = [], slots = [] } = element;
  const { cssParts: parts = [], cssStates: states = [] } = element;
  const isAttribute = (field: Described) =>
    attributes.some(({ fieldName }) => fieldName === field.name);
  const fields = members.filter((member) => member.kind === 'field' && !isAttribute(member));
  const methods = members.filter(({ kind }) => kind === 'method');

  const rows: [string, InputType][] = attributes.map((item) => [
    item.name,
    row(item, 'attributes'),
  ]);
  const others: [category: string, items: readonly Described[] | undefined][] = [
    ['properties', fields],
    ['methods', methods.map((method) => ({ ...method, name: `${method.name}()` }))],
    ['events', element.events],
    ['slots', slots.map((slot) => ({ ...slot, name: slot.name || '(default)' }))],
    ['custom properties', element.cssProperties],
    // As one writes them in CSS; also, a part has the name of an attribute.
    ['parts', parts.map((part) => ({ ...part, name: `::part(${part.name})` }))],
    ['states', states.map((state) => ({ ...state, name: `:state(${state.name})` }))],
  ];
  for (const [category, items = []] of others) {
    for (const item of items) {
      rows.push([`${category}:${item.name}`, { ...row(item, category), control: false }]);
    }
  }
  return Object.fromEntries(rows);
}

/** What the element is, in the words of its own documentation. */
export const descriptionOf = (tag: string, manifest: Manifest): string =>
  declarationOf(tag, manifest)?.description ?? '';

/** The events of all tags, for the panel that shows them. */
export const eventsOf = (manifest: Manifest): string[] =>
  declarationsIn(manifest).flatMap(({ events = [] }) => events.map(({ name }) => name));
