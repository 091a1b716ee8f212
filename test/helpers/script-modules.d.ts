/** What the tests use of the scripts, which are JavaScript. */
declare module '*/scripts/browsers.mjs' {
  export function findBrowser(engine: 'chromium' | 'firefox'): { path: string } | undefined;
}

declare module '*/scripts/serve.mjs' {
  export const PAGE_POLICY: string;
  export function serve(options?: {
    port?: number;
  }): Promise<{ origin: string; close: () => Promise<void> }>;
}

declare module '*/scripts/messages.mjs' {
  type Template =
    string | { readonly strings: readonly string[]; readonly values: readonly number[] };
  export function withoutIds(): {
    transform(code: string): { readonly code: string } | null;
  };
  export function localeModule(
    modules: readonly string[],
    templates: Readonly<Record<string, Template>>,
  ): string;
}
