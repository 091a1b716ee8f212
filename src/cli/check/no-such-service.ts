import type { Feed } from '../../domain/index.js';
import type { RawFinding } from './findings.js';
import { nearest } from './nearest.js';

/** As many ids as fit on a line; more say little. */
const most = 6;

/** A service that is named by its id and is not there, with the ids that are. */
export function noSuchService(id: string, { services }: Feed, path: string): RawFinding {
  const ids = services.map((service) => service.id);
  const shown = ids.length > most ? [...ids.slice(0, most), '…'] : ids;
  const details = [id, nearest(id, ids) ?? '', shown.join(', ')];
  return { severity: 'warning', code: 'noSuchService', path, details };
}
