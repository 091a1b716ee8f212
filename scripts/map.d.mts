/** See map.mjs. */
export function mapModuleOnce(): Promise<{ readonly code: string; readonly modules: string[] }>;
