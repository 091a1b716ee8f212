import { placeIndexSteps, type PlaceIndex } from '../../domain/steunpunt-finder/find-places.js';
import { placesOf } from '../../domain/steunpunt-finder/gazetteer.js';
import { importGazetteer } from '../../feeds/import-gazetteer.js';
import { inSlices } from '../../feeds/slices.js';

let loading: Promise<PlaceIndex> | null = null;

/**
 * All places of the country, fetched when somebody first needs them and then kept for the page.
 *
 * @returns an empty index when they can't be loaded; the next call tries again.
 */
export function loadPlaces(): Promise<PlaceIndex> {
  loading ??= importGazetteer().then(
    ({ default: rows }) => inSlices(placeIndexSteps(placesOf(rows))),
    () => {
      loading = null;
      return [];
    },
  );
  return loading;
}
