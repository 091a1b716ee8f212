declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: {
    argv: readonly string[];
    cwd: string;
    noWrite: boolean;
  }): Promise<unknown>;
}

/** See main.ts; what is in it, api-table.ts says. */
declare module 'virtual:custom-elements-manifest' {
  const manifest: unknown;
  export default manifest;
}
