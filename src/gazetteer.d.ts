import type { GazetteerRow } from './domain/steunpunt-finder/gazetteer.js';

// Made by the build (scripts/gazetteer.mjs).
declare const rows: readonly GazetteerRow[];
export default rows;
