import { atOnce } from '../../../src/domain/shared/steps.js';
import type { OfferedService } from '../../../src/domain/services/offer.js';
import { serviceTypes } from '../../../src/domain/services/service.js';
import {
  buildDirectory,
  type Directory,
  type DirectoryEntry,
} from '../../../src/domain/steunpunt-finder/directory.js';

export const directoryOf = (services: readonly OfferedService[]): Directory =>
  atOnce(buildDirectory(services, serviceTypes));

export const entriesOf = (services: readonly OfferedService[]): readonly DirectoryEntry[] =>
  directoryOf(services).entries;
