import { slug } from '../cli/from-sheet/ids.js';
import { normalizedMunicipality } from '../domain/index.js';
import type { Fields } from '../cli/fields.js';
import type { Owner } from './model.js';

/** Whether a text is the code of a municipality, or is left empty. */
export const isCode = (text: string): boolean =>
  text.trim() === '' || /^(GM)?\d{4}$/i.test(text.trim());

/** Whether enough is known to publish under it. */
export const isComplete = ({ name, municipality }: Owner): boolean =>
  name.trim() !== '' && isCode(municipality);

/** The publisher as a feed writes it. @param owner one that is complete. */
export function publisherOf({ name, kind, municipality }: Owner): Fields {
  const code = municipality.trim();
  return {
    id: slug(name) || 'uitgever',
    name: name.trim(),
    kind,
    ...(code && { municipalities: [normalizedMunicipality(code)] }),
  };
}
