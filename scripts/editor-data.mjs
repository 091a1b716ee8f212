// What editors read to complete and explain the tags while somebody types HTML, made from
// custom-elements.json. Packages that do this (custom-element-vs-code-integration and
// custom-element-jet-brains-integration) list what the widgets have in common once for each of them,
// and bring a formatter along; this is less than the settings they would need.

/**
 * For Visual Studio Code: the setting `html.customData`. The format knows tags and attributes; all
 * else stands in the text about a tag.
 * https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.schema.json
 *
 * @param {object} manifest custom-elements.json
 */
export function customData(manifest) {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: markdown(
        [
          element.description,
          section('Events', element.events),
          section('Slots', element.slots),
          section('Parts', element.cssParts),
          section('Custom properties', element.cssProperties),
          section('States', element.cssStates),
        ]
          .filter(Boolean)
          .join('\n\n'),
      ),
      attributes: list(element.attributes).map(({ name, description, type }) => {
        const values = valuesOf(type?.text);
        return {
          name,
          description: markdown(description),
          // Its name for an attribute that is there or not.
          ...(type?.text === 'boolean' && { valueSet: 'v' }),
          ...(values.length > 0 && { values: values.map((value) => ({ name: value })) }),
        };
      }),
    })),
  };
}

/**
 * For the editors of JetBrains: `web-types` in package.json leads to it.
 * https://github.com/JetBrains/web-types
 *
 * @param {object} manifest custom-elements.json
 * @param {string} version that of the package
 */
export function webTypes(manifest, version) {
  const elements = elementsOf(manifest);
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: 'mantelzorg-widgets',
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: [element.description, section('States', element.cssStates)]
            .filter(Boolean)
            .join('\n\n'),
          attributes: list(element.attributes).map((attribute) => ({
            ...named(attribute),
            default: withoutQuotes(attribute.default),
            value: valueOf(attribute.type?.text),
          })),
          slots: list(element.slots).map(named),
          js: {
            properties: list(element.members)
              .filter(({ kind }) => kind === 'field')
              .map((field) => ({
                ...named(field),
                type: field.type?.text,
                ...(field.readonly && { 'read-only': true }),
              })),
            events: list(element.events).map((event) => ({
              ...named(event),
              type: event.type?.text,
            })),
          },
          css: { properties: list(element.cssProperties).map(named) },
        })),
      },
      css: {
        'pseudo-elements': distinct(elements.flatMap(({ cssParts }) => list(cssParts))).map(
          ({ name, description }) => ({ name: `part(${name})`, description }),
        ),
      },
    },
  };
}

const elementsOf = ({ modules }) =>
  modules.flatMap(({ declarations }) => declarations).filter(({ customElement }) => customElement);

const list = (items) => items ?? [];
const named = ({ name, description }) => ({ name, description });
const markdown = (value) => ({ kind: 'markdown', value });

/** A heading with a line for each of them; nothing where there are none. */
function section(title, items) {
  const lines = list(items).map(
    ({ name, description }) => `- ${name ? `\`${name}\`` : '(default)'}: ${description}`,
  );
  return lines.length > 0 ? `**${title}**\n\n${lines.join('\n')}` : '';
}

/** The words that a type like `'eager' | 'lazy'` allows; the empty one needs no writing. */
const valuesOf = (type = '') =>
  [...type.matchAll(/'([^']*)'/g)].map(([, word]) => word).filter(Boolean);

/** What can be written in an attribute, which is less than what the property takes. */
function valueOf(type) {
  if (type === 'boolean') return { kind: 'no-value', type };
  const words = valuesOf(type);
  if (words.length > 0) return { type: words.map((word) => `'${word}'`).join(' | ') };
  return { type: type?.startsWith('number') ? 'number' : 'string' };
}

const withoutQuotes = (text) => text?.replace(/^'(.*)'$/, '$1') || undefined;

/** Parts of the same name in several widgets mean the same; the first text counts. */
function distinct(items) {
  const byName = new Map();
  for (const item of items) if (!byName.has(item.name)) byName.set(item.name, item);
  return [...byName.values()];
}
