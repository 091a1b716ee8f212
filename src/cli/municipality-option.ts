import { municipalitiesOf } from './municipalities.js';
import { readGazetteer } from './read-gazetteer.js';

/**
 * The same options with the code of `--municipality`, which people know by its name.
 *
 * @returns as they were where it is no name, or not that of one municipality.
 */
export async function withMunicipalityCode<T extends { readonly municipality?: string }>(
  values: T,
): Promise<T> {
  const name = values.municipality;
  if (name === undefined || /\d/.test(name)) return values;
  const code = municipalitiesOf(await readGazetteer()).codeOf(name);
  return code === null ? values : { ...values, municipality: code };
}
