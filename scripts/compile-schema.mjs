// Compiles the zod schemas of the feed to the shapes that the browser reads with (npm run schema).
import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** A shape (src/feeds/schema/shape.ts) from the JSON Schema that zod gives. */
function shapeOf(node) {
  if (node.format) return node.format;
  // What may be null is left out just as well, so no shape says null.
  const options = node.anyOf?.filter(({ type }) => type !== 'null');
  if (options?.length === 1) return shapeOf(options[0]);
  const codes = node.enum ?? ('const' in node ? [node.const] : null);
  if (codes) return { codes: codes.filter((code) => code !== null) };
  const { pattern, minimum, maximum, items, properties, required } = node;
  const type = options ? 'anyOf' : [node.type].flat().find((name) => name !== 'null');
  switch (type) {
    case undefined:
      return 'any';
    case 'boolean':
      return type;
    case 'string':
      return pattern ? { pattern } : type;
    case 'number':
      return { range: [minimum, maximum] };
    case 'array':
      return { list: shapeOf(items) };
    case 'object': {
      const shapes = Object.entries(properties).map(([name, property]) => [
        name,
        shapeOf(property),
      ]);
      const fields = Object.fromEntries(shapes);
      return required ? { fields, required } : { fields };
    }
    default:
      throw new Error(`The feed uses ${type}, which no shape can say`);
  }
}

/** The whole text of the generated module; throws for what shapes can't say. */
export async function compiledModule() {
  const { formats } = await import('../src/feeds/schema/primitives.ts');
  const shapes = Object.entries(await browserSchemas()).map(([name, schema]) => {
    const shape = shapeOf(z.toJSONSchema(schema, { io: 'input', metadata: formats }));
    return `export const ${name}: Shape = ${JSON.stringify(shape)};\n`;
  });
  return [
    '// Made by "npm run schema" from the schemas beside it. Not to be changed by hand.',
    "import type { Shape } from './shape.js';\n",
    ...shapes,
  ].join('\n');
}

/** The schemas that the browser reads with, by the name of their shape. */
async function browserSchemas() {
  const { FeedEnvelope, IndexDocument, RespiteMenuFeed, SteunpuntFinderFeed, ZorgladderFeed } =
    await import('../src/feeds/schema/document.ts');
  const { BurdenTestEnvelope, InstrumentEnvelope } =
    await import('../src/feeds/schema/burden-test.ts');
  const { ServiceFeed } = await import('../src/feeds/schema/service.ts');
  const { VerklaringFeed } = await import('../src/feeds/schema/verklaring.ts');
  return {
    envelopeShape: FeedEnvelope,
    serviceShape: ServiceFeed,
    indexShape: IndexDocument,
    zorgladderShape: ZorgladderFeed,
    steunpuntFinderShape: SteunpuntFinderFeed,
    respiteMenuShape: RespiteMenuFeed,
    verklaringShape: VerklaringFeed,
    burdenTestShape: BurdenTestEnvelope,
    instrumentShape: InstrumentEnvelope,
  };
}

if (import.meta.filename === process.argv[1]) {
  writeFileSync('src/feeds/schema/compiled.ts', await compiledModule());
}
