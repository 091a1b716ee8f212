import { instrumentIds } from '../../domain/index.js';
import {
  burdenTestShape,
  envelopeShape,
  indexShape,
  instrumentShape,
  respiteMenuShape,
  serviceShape,
  steunpuntFinderShape,
  verklaringShape,
  zorgladderShape,
} from '../../feeds/schema/compiled.js';
import type { Fields, Shape } from '../../feeds/schema/shape.js';

const fieldsOf = (shape: Shape | null): Fields =>
  typeof shape === 'object' && shape !== null && 'fields' in shape ? shape.fields : {};

/** The wording by the id of an item, whatever ids there are. */
const textsShape: Shape = { fields: {} };

/** How much may be left out is one of two things, which no shape says. */
const scoringShape: Shape = {
  fields: {
    ...fieldsOf(fieldsOf(instrumentShape)['scoring'] ?? null),
    missing: { fields: { maxMissing: { range: [0, 200] } } },
  },
};

/** A whole document, feed or index. */
const documentShape: Shape = {
  fields: {
    ...fieldsOf(indexShape),
    ...fieldsOf(envelopeShape),
    services: { list: serviceShape },
    burdenTest: {
      fields: {
        ...fieldsOf(burdenTestShape),
        instrument: { fields: { ...fieldsOf(instrumentShape), scoring: scoringShape } },
        texts: textsShape,
      },
    },
    zorgladder: zorgladderShape,
    steunpuntFinder: steunpuntFinderShape,
    respiteMenu: respiteMenuShape,
    verklaring: verklaringShape,
  },
};

/**
 * What a value must look like by its place.
 *
 * @param path `services.3.phone`; empty for the document.
 * @returns null for a field that feeds do not have. A text in one language is a `text` as well.
 */
export function shapeAt(path: string): Shape | null {
  let shape: Shape | null = documentShape;
  for (const key of path ? path.split('.') : []) {
    if (shape === 'text') return shape;
    if (shape === 'hours') shape = 'string';
    else if (shape === textsShape) shape = 'text';
    else if (typeof shape !== 'object') return null;
    else if ('list' in shape) shape = shape.list;
    else shape = Object.hasOwn(fieldsOf(shape), key) ? fieldsOf(shape)[key]! : null;
    if (shape === null) return null;
  }
  return shape;
}

/** The names of the fields at a place; none where there is no object. */
export const fieldsAt = (path: string): readonly string[] => Object.keys(fieldsOf(shapeAt(path)));

/** The codes of which the value at a place, or each value of its list, must be one. */
export function codesAt(path: string): readonly (string | number)[] {
  // A built-in questionnaire has a word; one of the publisher's own is an object.
  if (path === 'burdenTest.instrument') return instrumentIds;
  const shape = shapeAt(path);
  const item = typeof shape === 'object' && shape !== null && 'list' in shape ? shape.list : shape;
  return typeof item === 'object' && item !== null && 'codes' in item ? item.codes : [];
}

/** Whether a list of simple values belongs at a place, not one of objects. */
export function isSimpleList(path: string): boolean {
  const shape = shapeAt(path);
  if (shape === 'hours') return true;
  return (
    typeof shape === 'object' &&
    shape !== null &&
    'list' in shape &&
    shape.list !== 'any' &&
    !(typeof shape.list === 'object' && 'fields' in shape.list)
  );
}
