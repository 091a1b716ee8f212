interface Text {
  readonly kind: 'markdown';
  readonly value: string;
}

interface Named {
  readonly name: string;
  readonly description: string;
}

/** What of custom-elements.json is read. */
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly object[] }[];
}

export interface CustomData {
  readonly version: 1.1;
  readonly tags: {
    name: string;
    description: Text;
    attributes: {
      name: string;
      description: Text;
      valueSet?: 'v';
      values?: { name: string }[];
    }[];
  }[];
}

export interface WebTypes {
  readonly name: string;
  readonly version: string;
  readonly contributions: {
    readonly html: {
      readonly elements: readonly (Named & {
        readonly attributes: readonly (Named & {
          readonly default?: string;
          readonly value: { readonly kind?: 'no-value'; readonly type: string };
        })[];
        readonly slots: readonly Named[];
        readonly js: {
          readonly properties: readonly (Named & { readonly type: string })[];
          readonly events: readonly (Named & { readonly type: string })[];
        };
        readonly css: { readonly properties: readonly Named[] };
      })[];
    };
    readonly css: { readonly 'pseudo-elements': readonly Named[] };
  };
}

/** See editor-data.mjs. */
export function customData(manifest: Manifest): CustomData;
export function webTypes(manifest: Manifest, version: string): WebTypes;
