import type { PropertyDeclaration, PropertyDeclarations, ReactiveController } from 'lit';
import { html, nothing, render } from './templates.js';

/**
 * What the script files need of `lit` beside its templates (templates.ts), and no more: the build puts this in its
 * place there, which saves each page more than a kilobyte. Whoever imports the widgets from npm gets
 * the package itself, and a test holds the two side by side.
 *
 * Left out: browsers without constructable style sheets, which the widgets do not support, text put
 * into styles, decorators, converters, reflecting to attributes, rendering on a server.
 */
export { html, nothing, render };

type Sheets = (() => CSSStyleSheet) | readonly Sheets[];

/** A style sheet that is read when the first element needs it: by then the feed is under way. */
export const css = ([text = '']: readonly string[]): (() => CSSStyleSheet) => {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
    }
    return sheet;
  };
};

/** The properties of a class and of those it extends, by name. */
function declarationsOf(element: typeof LitElement): PropertyDeclarations {
  if (element === LitElement) return {};
  const inherited = declarationsOf(Object.getPrototypeOf(element) as typeof LitElement);
  return { ...inherited, ...element.properties };
}

/** The attribute of a property; null for one that has none. */
const attributeOf = (name: string, { attribute, state }: PropertyDeclaration): string | null =>
  state || attribute === false ? null : ((attribute as string | undefined) ?? name.toLowerCase());

export class LitElement extends HTMLElement {
  static properties: PropertyDeclarations = {};
  static styles: Sheets = [];

  /** Read by the browser when the tag is registered. */
  static get observedAttributes(): string[] {
    const declarations = Object.entries(declarationsOf(this));
    for (const [name] of declarations) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get(this: LitElement) {
          return this.#values.get(name);
        },
        set(this: LitElement, value: unknown) {
          const before = this.#values.get(name);
          this.#values.set(name, value);
          this.requestUpdate(name, before);
        },
      });
    }
    return declarations.flatMap(([name, declaration]) => attributeOf(name, declaration) ?? []);
  }

  hasUpdated = false;
  isUpdatePending = false;
  readonly renderRoot = this.attachShadow({ mode: 'open' });

  readonly #values = new Map<string, unknown>();
  readonly #controllers = new Set<ReactiveController>();
  #changed = new Map<PropertyKey, unknown>();
  #connect = (): void => {};
  #updated: Promise<unknown> = new Promise<void>((resolve) => (this.#connect = resolve));
  /** What a page set on the tag before the script came: it would hide the accessors. */
  readonly #early = new Map<string, unknown>();

  constructor() {
    super();
    const own = this as unknown as Record<string, unknown>;
    for (const name of Object.keys(declarationsOf(this.constructor as typeof LitElement))) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early.set(name, own[name]);
      delete own[name];
    }
    this.requestUpdate();
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
  }

  connectedCallback(): void {
    this.#connect();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _: string | null, value: string | null): void {
    const declarations = declarationsOf(this.constructor as typeof LitElement);
    for (const [name, declaration] of Object.entries(declarations)) {
      if (attributeOf(name, declaration) !== attribute) continue;
      const { type } = declaration;
      (this as unknown as Record<string, unknown>)[name] =
        type === Boolean
          ? value !== null
          : type === Number && value !== null
            ? Number(value)
            : value;
    }
  }

  requestUpdate(name?: PropertyKey, before?: unknown): void {
    if (name !== undefined) {
      if (Object.is((this as unknown as Record<PropertyKey, unknown>)[name], before)) return;
      if (!this.#changed.has(name)) this.#changed.set(name, before);
    }
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    // Not before the element is in the page, and then with all that changes in this turn.
    this.#updated = this.#updated.catch(() => {}).then(() => this.#update());
  }

  get updateComplete(): Promise<unknown> {
    const updated = this.#updated;
    // An update may have asked for another one.
    return updated.then(() => (updated === this.#updated ? true : this.updateComplete));
  }

  #update(): void {
    for (const [name, value] of this.#early) {
      (this as unknown as Record<string, unknown>)[name] = value;
    }
    this.#early.clear();
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
    } finally {
      this.#changed = new Map();
      this.isUpdatePending = false;
    }
    if (!this.hasUpdated) {
      const { styles } = this.constructor as typeof LitElement;
      const all = ([styles] as unknown[]).flat(9) as (() => CSSStyleSheet)[];
      this.renderRoot.adoptedStyleSheets = all.map((sheet) => sheet());
    }
    render(this.render(), this.renderRoot);
    this.hasUpdated = true;
    this.updated(changed);
  }

  willUpdate(...changed: [ReadonlyMap<PropertyKey, unknown>]): void {
    void changed;
  }

  updated(...changed: [ReadonlyMap<PropertyKey, unknown>]): void {
    void changed;
  }

  render(): unknown {
    return nothing;
  }
}
