/** The whole text of src/feeds/schema/compiled.ts, before Prettier. */
export function compiledModule(): Promise<string>;
