import type { GazetteerRow } from '../src/domain/steunpunt-finder/gazetteer.js';

export function gazetteer(): GazetteerRow[];
export const gazetteerSource: string;
export function gazetteerModule(): string;
