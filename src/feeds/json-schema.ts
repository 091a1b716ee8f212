import * as z from 'zod/mini';
import { FeedDocument, IndexDocument } from './schema/document.js';

/**
 * The feed as JSON Schema (draft 2020-12), for editors that complete while typing and for checks
 * outside JavaScript. Made from the same schemas that the widgets read with; not in any bundle.
 */
export function feedJsonSchema(): object {
  const schema = z.toJSONSchema(z.union([FeedDocument, IndexDocument]), { io: 'input' });
  return {
    $schema: schema.$schema,
    title: 'Mantelzorg Widgets feed',
    description:
      'The offer of one organisation for people who care for somebody, or an index of such feeds.',
    anyOf: schema.anyOf,
  };
}
