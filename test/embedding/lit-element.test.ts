import { assert } from '@open-wc/testing';
import * as original from 'lit';
import type { PropertyDeclarations, PropertyValues, ReactiveController } from 'lit';
import * as ours from '../../src/embedding/lit-element.js';

type LitElement = original.LitElement;
type Base = typeof original.LitElement;
type Changes = Map<PropertyKey, unknown>;

/** One of the two. */
interface Side {
  readonly name: string;
  readonly Base: Base;
  readonly html: (strings: TemplateStringsArray, ...values: unknown[]) => unknown;
  /** What a class takes as styles, and the sheet that its elements then have. */
  readonly css: (text: string) => { styles: unknown; sheet: () => CSSStyleSheet };
}

const both: readonly Side[] = [
  {
    name: 'the package',
    Base: original.LitElement,
    html: original.html,
    css(text) {
      const styles = original.unsafeCSS(text);
      return { styles, sheet: () => styles.styleSheet! };
    },
  },
  {
    name: 'the script',
    Base: ours.LitElement as unknown as Base,
    html: ours.html,
    css(text) {
      const styles = ours.css([text]);
      return { styles, sheet: styles };
    },
  },
];

let tags = 0;
const newTag = () => `test-lit-element-${tags++}`;

/** Registers a class under a name of its own. */
function define<T extends CustomElementConstructor>(element: T): string {
  const tag = newTag();
  customElements.define(tag, element);
  return tag;
}

/** After all that follows from this turn, however many updates ask for another one. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

const place = document.createElement('div');
before(() => document.body.append(place));
afterEach(() => place.replaceChildren());
after(() => place.remove());

const plain = (changes: PropertyValues) => Object.fromEntries(changes as Changes);

/** What the classes of the tests below have in common: they write down what happens to them. */
interface Logged extends LitElement {
  readonly log: unknown[];
  text: string | null;
  size: number | null;
  isOn: boolean;
  secret: string;
  inner: number;
}

interface LoggedClass {
  new (): Logged;
  properties: PropertyDeclarations;
  styles: original.CSSResultGroup;
  readonly observedAttributes: string[];
  disableWarning?(kind: string): void;
}

function logged({ Base, html }: Side): LoggedClass {
  class LoggedElement extends Base {
    static override properties: PropertyDeclarations = {
      text: {},
      size: { type: Number },
      isOn: { type: Boolean, attribute: 'is-on' },
      secret: { attribute: false },
      inner: { state: true },
    };

    readonly log: unknown[] = [];
    text: string | null = 'begin';
    size: number | null = 1;
    isOn = false;
    secret = '';
    inner = 0;

    protected override willUpdate(changed: PropertyValues): void {
      this.log.push(['willUpdate', this.hasUpdated, plain(changed)]);
    }

    protected override updated(changed: PropertyValues): void {
      this.log.push(['updated', this.hasUpdated, plain(changed)]);
    }

    protected override render(): unknown {
      return html`<p>${this.text} ${this.size} ${this.isOn} ${this.secret} ${this.inner}</p>`;
    }
  }
  return LoggedElement as unknown as LoggedClass;
}

/** What can be seen of an element from outside. */
const seen = (element: Logged) => ({
  log: element.log.splice(0),
  shown: element.shadowRoot?.textContent.trim().replace(/\s+/g, ' '),
  values: [element.text, element.size, element.isOn, element.secret, element.inner],
  hasUpdated: element.hasUpdated,
  isUpdatePending: element.isUpdatePending,
});

/** Does the same with both, and holds what each step gives side by side. */
async function sameOf(
  steps: (side: Side, note: (what: unknown) => void) => unknown,
): Promise<unknown[]> {
  const [expected, given] = await Promise.all(
    both.map(async (side) => {
      const notes: unknown[] = [];
      await steps(side, (what) => notes.push(what));
      return notes;
    }),
  );
  assert.deepEqual(given, expected);
  assert.isNotEmpty(given);
  return given!;
}

/** An element on the page, drawn. */
async function onPage(side: Side, attributes = ''): Promise<Logged> {
  const tag = define(logged(side));
  const frame = document.createElement('div');
  frame.innerHTML = `<${tag} ${attributes}></${tag}>`;
  place.append(frame);
  await settled();
  return frame.firstElementChild as Logged;
}

describe('the element inside the scripts does what LitElement does', () => {
  for (const attributes of [
    '',
    'text="woord" size="12" is-on secret="x" inner="9"',
    'text="" size="" is-on=""',
    'size="twaalf" is-on="false" isOn',
    'size=" 7 " TEXT="Hoofd"',
    'is-on text',
  ]) {
    it(`with the attributes ${attributes || 'of none'}`, async () => {
      await sameOf(async (side, note) => note(seen(await onPage(side, attributes))));
    });
  }

  it('when attributes change and go', async () => {
    const [, second] = await sameOf(async (side, note) => {
      const element = await onPage(side, 'text="a" size="1" is-on');
      note(seen(element));
      element.setAttribute('text', 'b');
      element.setAttribute('size', '2');
      element.removeAttribute('is-on');
      note(seen(element));
      await settled();
      note(seen(element));
      for (const name of ['text', 'size']) element.removeAttribute(name);
      await settled();
      note(seen(element));
      // The same value again is no change.
      element.setAttribute('size', '5');
      await settled();
      element.setAttribute('size', '5');
      await settled();
      note(seen(element));
    });
    assert.include(second as object, { isUpdatePending: true });
  });

  it('in what it observes', async () => {
    await sameOf((side, note) => {
      const element = logged(side);
      define(element);
      note([...element.observedAttributes].sort());
    });
  });

  it('with properties that were set before the script came', async () => {
    await sameOf(async (side, note) => {
      const tag = newTag();
      const frame = document.createElement('div');
      frame.innerHTML = `<${tag} text="van de pagina" size="3"></${tag}>`;
      place.append(frame);
      const element = frame.firstElementChild as Logged;
      Object.assign(element, { text: 'vooraf', isOn: true, secret: 'vooraf' });
      customElements.define(tag, logged(side));
      await settled();
      note(seen(element));
      note(Object.keys(element).filter((name) => ['text', 'isOn', 'secret'].includes(name)));
      element.text = 'daarna';
      await settled();
      note(seen(element));
    });
  });

  it('with all changes of one turn at once, and what they were before', async () => {
    await sameOf(async (side, note) => {
      const element = await onPage(side);
      note(seen(element));
      element.size = 2;
      element.size = 3;
      element.text = 'nieuw';
      element.inner = 1;
      note(seen(element));
      // Soon: before anything that waits for its turn.
      const drawn = element.updateComplete.then(() => 'drawn');
      const turn = settled().then(() => 'turn');
      note(await Promise.race([turn, drawn]));
      note(seen(element));
      // Back to what it was is a change too, and the same value is none.
      element.size = 9;
      element.size = 3;
      await settled();
      note(seen(element));
      element.size = 3;
      element.text = 'nieuw';
      await settled();
      note(seen(element));
      element.size = NaN;
      await settled();
      element.size = NaN;
      await settled();
      note(seen(element));
    });
  });

  it('when it is asked to update without a change', async () => {
    await sameOf(async (side, note) => {
      const element = await onPage(side);
      note(seen(element));
      element.requestUpdate();
      element.requestUpdate();
      await settled();
      note(seen(element));
    });
  });

  it('with a property that is set in willUpdate: one update', async () => {
    await sameOf(async (side, note) => {
      class Correcting extends logged(side) {
        protected override willUpdate(changed: PropertyValues): void {
          super.willUpdate(changed);
          if (Number(this.size) > 10) this.size = 10;
          this.requestUpdate();
        }
      }
      const element = document.createElement(define(Correcting)) as unknown as Logged;
      place.append(element);
      element.size = 50;
      await settled();
      note(seen(element));
      element.size = 60;
      await settled();
      note(seen(element));
    });
  });

  it('with a property that is set in updated: one update more, which can be waited for', async () => {
    await sameOf(async (side, note) => {
      class Following extends logged(side) {
        protected override updated(changed: PropertyValues): void {
          super.updated(changed);
          if (changed.has('size')) this.inner = Number(this.size) * 2;
        }
      }
      // What the widgets do on purpose, the package in its development build warns about.
      Following.disableWarning?.('change-in-update');
      const element = document.createElement(define(Following)) as unknown as Logged;
      place.append(element);
      // The package's promise says false when there is more to come; ours waits for that itself.
      while (!(await element.updateComplete));
      note(seen(element));
      element.size = 4;
      while (!(await element.updateComplete));
      note(seen(element));
    });
  });

  it('waits in updateComplete for the update that updated asked for', async () => {
    class Following extends logged(both[1]!) {
      protected override updated(changed: PropertyValues): void {
        super.updated(changed);
        if (this.inner < 3) this.inner++;
      }
    }
    const element = document.createElement(define(Following)) as unknown as Logged;
    place.append(element);
    assert.isTrue(await element.updateComplete);
    assert.equal(element.inner, 3);
    assert.include(element.shadowRoot!.textContent, '3');
  });

  it('before it is in the page: nothing, and then with what was set', async () => {
    await sameOf(async (side, note) => {
      const element = document.createElement(define(logged(side))) as unknown as Logged;
      element.text = 'vroeg';
      element.setAttribute('size', '8');
      await settled();
      note(element.log.length);
      note(element.hasUpdated);
      let isDrawn = false;
      void element.updateComplete.then(() => (isDrawn = true));
      await settled();
      note(isDrawn);
      place.append(element);
      note(element.log.length);
      await settled();
      note(isDrawn);
      note(seen(element));
    });
  });

  it('when it is moved or taken away and put back', async () => {
    await sameOf(async (side, note) => {
      const element = await onPage(side);
      note(seen(element));
      const paragraph = element.shadowRoot!.querySelector('p');
      const other = document.createElement('section');
      place.append(other);
      other.append(element);
      await settled();
      note(seen(element));
      element.remove();
      element.text = 'buiten';
      await settled();
      note(seen(element));
      other.append(element);
      await settled();
      note(seen(element));
      note(element.shadowRoot!.querySelector('p') === paragraph);
    });
  });

  it('with controllers: told when it comes and goes, before and after', async () => {
    await sameOf(async (side, note) => {
      class Controlled extends logged(side) {
        constructor() {
          super();
          for (const name of ['first', 'second']) {
            const controller: ReactiveController = {
              hostConnected: () => this.log.push(`${name} connected ${this.isConnected}`),
              hostDisconnected: () => this.log.push(`${name} disconnected ${this.isConnected}`),
            };
            this.addController(controller);
          }
          this.addController({});
        }

        override connectedCallback(): void {
          this.log.push('before');
          super.connectedCallback();
          this.log.push('after');
        }

        override disconnectedCallback(): void {
          super.disconnectedCallback();
          this.log.push('gone');
        }
      }
      const element = document.createElement(define(Controlled)) as unknown as Logged;
      note([...element.log]);
      place.append(element);
      await settled();
      note(seen(element));
      element.remove();
      await settled();
      note(seen(element));
      place.append(element);
      await settled();
      note(seen(element));
    });
  });

  it('with properties and styles over two levels', async () => {
    await sameOf(async (side, note) => {
      class Parent extends logged(side) {
        static override properties: PropertyDeclarations = { extra: { type: Number } };
        static override styles = side.css('p { color: rgb(1, 2, 3) }').styles as never;
        extra = 1;

        protected override render(): unknown {
          return side.html`${super.render()}<b>${this.extra}</b>`;
        }
      }
      class Child extends Parent {
        static override properties: PropertyDeclarations = {
          more: {},
          // Another attribute than that of the parent.
          text: { attribute: 'words' },
        };
        more = 'meer';
      }
      // Neither properties nor styles of its own.
      class Grandchild extends Child {}
      for (const element of [Parent, Child, Grandchild]) {
        const tag = define(element);
        const frame = document.createElement('div');
        frame.innerHTML = `<${tag} extra="5" more="nog" text="a" words="b" is-on></${tag}>`;
        place.append(frame);
        await settled();
        const made = frame.firstElementChild as unknown as Child & Logged;
        note(seen(made));
        note([made.extra, made.more]);
        note([...element.observedAttributes].sort());
        note(getComputedStyle(made.shadowRoot!.querySelector('p')!).color);
      }
    });
  });

  it('with style sheets in nested lists, in their order', async () => {
    await sameOf(async (side, note) => {
      const [first, second, third] = [1, 2, 3].map((red) =>
        side.css(`p { color: rgb(${red}, 0, 0) }`),
      );
      class Styled extends logged(side) {
        static override styles = [first!.styles, [second!.styles, [third!.styles]]] as never;
      }
      const element = document.createElement(define(Styled)) as unknown as Logged;
      place.append(element);
      await settled();
      note(getComputedStyle(element.shadowRoot!.querySelector('p')!).color);
      const sheets = element.shadowRoot!.adoptedStyleSheets;
      note([first, second, third].map((one) => sheets.indexOf(one!.sheet())));
      note(sheets.length);
    });
  });

  for (const where of ['willUpdate', 'render', 'updated'] as const) {
    it(`after an exception in ${where}: the next update comes as if there had been none`, async () => {
      const rejections: string[] = [];
      const catchRejection = (event: PromiseRejectionEvent) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        rejections.push(String(event.reason));
      };
      addEventListener('unhandledrejection', catchRejection, { capture: true });
      // In Chromium the listener of the test runner is first, whichever phase that is.
      const { error } = console;
      console.error = () => {};
      try {
        await sameOf(async (side, note) => {
          class Failing extends logged(side) {
            protected override willUpdate(changed: PropertyValues): void {
              super.willUpdate(changed);
              this.#fail('willUpdate');
            }

            protected override updated(changed: PropertyValues): void {
              super.updated(changed);
              this.#fail('updated');
            }

            protected override render(): unknown {
              this.#fail('render');
              return super.render();
            }

            #fail(at: string): void {
              if (at === where && this.size === 13) throw new Error(`no ${at}`);
            }
          }
          const tag = define(Failing);
          for (const first of [1, 13]) {
            const element = document.createElement(tag) as unknown as Logged;
            // What something was before counts from the first update that succeeds; ours is not that exact.
            const noteSeen = () => {
              const updates = element.log.length;
              const now = seen(element);
              note(first === 13 ? { ...now, log: updates } : now);
            };
            element.size = first;
            place.append(element);
            note(
              await element.updateComplete.then(
                () => 'drawn',
                (error: unknown) => String(error),
              ),
            );
            await settled();
            noteSeen();
            element.size = 13;
            element.text = 'mis';
            await settled();
            noteSeen();
            element.size = 14;
            await settled();
            noteSeen();
            element.text = 'goed';
            await settled();
            noteSeen();
          }
        });
        await settled();
        // An exception is not swallowed: the page's own reports hear of it.
        assert.include(rejections, `Error: no ${where}`);
      } finally {
        console.error = error;
        removeEventListener('unhandledrejection', catchRejection, { capture: true });
      }
    });
  }
});
