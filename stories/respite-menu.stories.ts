import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { html as staticHtml, literal } from 'lit/static-html.js';
import { userEvent, within } from 'storybook/test';
import { RespiteMenuElement } from '../src/elements/index.js';
import { OfferController } from '../src/elements/internal/offer-controller.js';
import { respiteMenuSection } from '../src/feeds/sections.js';
import {
  asOnPaper,
  clock,
  column,
  orNothing,
  sharedArgTypes,
  SilentStore,
  themed,
} from './frame.js';

interface MenuArgs {
  feed: string;
  municipality: string;
  'heading-level': number;
  loading: 'eager' | 'lazy';
  lang: 'nl' | 'en';
  dir: 'ltr' | 'rtl' | '';
  /** Of the column in which the widget stands, in pixels. */
  width: number;
}
type Story = StoryObj<MenuArgs>;

const fallback = html`<p>
  U vindt hulp bij u in de buurt ook op <a href="https://www.mantelzorg.nl/">mantelzorg.nl</a>.
</p>`;

function menu(args: MenuArgs): unknown {
  const element = html`<mz-respite-menu
    feed=${orNothing(args.feed)}
    municipality=${orNothing(args.municipality)}
    heading-level=${args['heading-level']}
    loading=${args.loading === 'lazy' ? 'lazy' : nothing}
    lang=${args.lang}
    dir=${orNothing(args.dir)}
    .clock=${clock}
    >${fallback}</mz-respite-menu
  >`;
  // The direction is read when the widget is drawn; one that changes later asks for a new widget.
  return keyed(args.dir, element);
}

/** What a web editor would paste for these controls. */
function snippet({ args }: { args: Partial<MenuArgs> }): string {
  const { feed, municipality, lang, dir, loading } = args;
  const attributes = [
    feed && `feed="${feed}"`,
    municipality && `municipality="${municipality}"`,
    args['heading-level'] !== 2 && `heading-level="${args['heading-level']}"`,
    loading === 'lazy' && 'loading="lazy"',
    lang !== 'nl' && `lang="${lang}"`,
    dir && `dir="${dir}"`,
  ].filter((attribute) => typeof attribute === 'string' && attribute !== '');
  const inside = '\n  <p>…</p>\n';
  return `<mz-respite-menu${attributes.map((attribute) => `\n  ${attribute}`).join('')}\n>${inside}</mz-respite-menu>`;
}

const example = 'feeds/respite-example.json';
const insurer = 'feeds/insurer-example.json';
const missing = 'feeds/this-feed-does-not-exist.json';

const meta: Meta<MenuArgs> = {
  title: 'Respite menu',
  component: 'mz-respite-menu',
  args: {
    feed: example,
    municipality: 'GM9999',
    'heading-level': 2,
    loading: 'eager',
    lang: 'nl',
    dir: '',
    width: 760,
  },
  argTypes: {
    feed: { control: 'text' },
    municipality: { control: 'text' },
    ...sharedArgTypes,
  },
  parameters: {
    docs: {
      source: {
        language: 'html',
        transform: (_: string, context: { args: Partial<MenuArgs> }) => snippet(context),
      },
    },
  },
  render: (args) => column(args.width, menu(args)),
};
export default meta;

/** The menu with the list of a municipality that does not exist, as its numbers. */
export const Voorbeelddal: Story = {};

/** Without a feed only what holds everywhere in the Netherlands is shown, and whom to ask. */
export const WithoutFeed: Story = { args: { feed: '', municipality: '' } };

/** The same element with a store that never answers: the state would else be over in a moment. */
class WaitingMenuElement extends RespiteMenuElement {
  protected override readonly offers: OfferController = new OfferController(
    this,
    [respiteMenuSection],
    new SilentStore(),
  );
}
const waitingTag = 'mz-waiting-menu';
if (!customElements.get(waitingTag)) customElements.define(waitingTag, WaitingMenuElement);

/** The feed has been asked for and has not come yet. */
export const Loading: Story = {
  render: (args) => {
    const tag = literal`mz-waiting-menu`;
    return column(args.width, staticHtml`<${tag} feed=${args.feed} .clock=${clock}></${tag}>`);
  },
};

/** No feed could be loaded. What the page put inside the tag is shown beside the message. */
export const FailedFeed: Story = { args: { feed: missing, municipality: '' } };

/** Two lists in one menu: that of a municipality and that of an insurer. */
export const TwoFeeds: Story = { args: { feed: `${example} ${insurer}` } };

/** Two feeds of which one can't be loaded; the other is shown. */
export const TwoFeedsOneFails: Story = { args: { feed: `${example} ${missing}` } };

/** The shadow root of the menu, as the testing library wants it. */
async function inside(canvasElement: HTMLElement) {
  const element = canvasElement.querySelector<RespiteMenuElement>('mz-respite-menu')!;
  await element.updateComplete;
  return within(element.shadowRoot as unknown as HTMLElement);
}

/** Waits for the feed, and presses buttons, one after the other. */
const press =
  (...names: RegExp[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const found = await inside(canvasElement);
    await found.findAllByText(/plekken/);
    for (const name of names) {
      const [button] = await found.findAllByRole('button', { name });
      await userEvent.click(button!);
    }
  };

/** Ticks boxes below services, of forms that are opened for it. */
const tick =
  (...names: RegExp[]): NonNullable<Story['play']> =>
  async (context) => {
    await press(/^Iemand komt even/, /^Een nacht, een weekend/, /^Een dag of een deel/)(context);
    const found = await inside(context.canvasElement);
    for (const name of names) {
      await userEvent.click(await found.findByRole('checkbox', { name }));
    }
  };

/** A form with its offer. */
export const FormOpen: Story = { play: press(/^Een nacht, een weekend/) };

/** A form of which this list has nothing. */
export const EmptyForm: Story = {
  args: { feed: insurer, municipality: '' },
  play: press(/^Op vakantie/),
};

/** Straight to the number for tonight. */
export const Urgent: Story = { play: press(/^Nu spoed$/) };

const filter =
  (...choices: [label: RegExp, value: string][]): NonNullable<Story['play']> =>
  async (context) => {
    await press()(context);
    const found = await inside(context.canvasElement);
    await userEvent.click(await found.findByText('Kies op tijd, taal of kosten'));
    for (const [label, value] of choices) {
      await userEvent.selectOptions(await found.findByLabelText(label), value);
    }
  };

/** Filters with what each choice leads to. */
export const Filtered: Story = { play: filter([/^Waar/, 'home'], [/^Wie betaalt/, 'free']) };

/** Filters that leave nothing, and how to get out. */
export const NothingLeft: Story = { play: filter([/^Waar/, 'holiday'], [/^Hoe lang/, 'hours']) };

/** Starts the three questions and answers them, one after the other. */
const answer =
  (...answers: RegExp[]): NonNullable<Story['play']> =>
  async (context) => {
    await press(/^Help mij kiezen/)(context);
    const found = await inside(context.canvasElement);
    for (const name of answers) {
      await userEvent.click(await found.findByRole('radio', { name }));
      await userEvent.click(await found.findByRole('button', { name: 'Volgende' }));
    }
  };

/** One question at a time; nothing is chosen beforehand. */
export const Question: Story = { play: answer() };

/** *Volgende* without an answer: the focus goes to what is missing. */
export const QuestionWithoutAnswer: Story = {
  play: async (context) => {
    await answer()(context);
    const found = await inside(context.canvasElement);
    await userEvent.click(await found.findByRole('button', { name: 'Volgende' }));
  },
};

/** Two or three forms that fit, with the reason. */
export const Suggestions: Story = { play: answer(/paar uur/, /^Ja/, /vaste dagen/) };

/** Who needs somebody today gets the numbers first. */
export const SuggestionsForNow: Story = { play: answer(/paar uur/, /^Ja/, /Vandaag nog/) };

/** Services beside each other. */
export const Comparison: Story = {
  args: { width: 1000 },
  play: async (context) => {
    await tick(
      /^Vergelijk.*Bezoek aan huis/,
      /^Vergelijk.*Zorgboerderij/,
      /^Vergelijk.*Linde/,
    )(context);
    const found = await inside(context.canvasElement);
    const [button] = await found.findAllByRole('button', { name: /^Vergelijk \(/ });
    await userEvent.click(button!);
  },
};

/** The own list: whom to call, what to ask and a sentence to say. */
export const OwnList: Story = {
  play: async (context) => {
    await tick(/^Zet in mijn keuze.*Bezoek aan huis/, /^Zet in mijn keuze.*Linde/)(context);
    const found = await inside(context.canvasElement);
    const [button] = await found.findAllByRole('button', { name: /^Mijn keuze \(/ });
    await userEvent.click(button!);
    await userEvent.type(await found.findByLabelText(/Voor wie zorgt u/), 'mijn man');
    await userEvent.type(await found.findByLabelText(/Wanneer zoekt u/), 'op dinsdagmiddag');
  },
};

/** English, which is loaded when it is asked for. What a feed has in Dutch only stays Dutch. */
export const English: Story = { args: { lang: 'en' } };

/** Right to left, as Arabic will need it. */
export const RightToLeft: Story = { args: { dir: 'rtl' }, play: press(/^Iemand komt even/) };

/** As on a small telephone. */
export const Narrow: Story = { args: { width: 320 }, play: press(/^Iemand komt even/) };

/** Under a theme of NL Design System: the tokens are read as they are. */
export const Themed: Story = {
  render: (args) => column(args.width, themed(menu(args))),
};

/**
 * The card that comes out of the printer, at the width of a sheet. The rules for paper are those of
 * the element, shown on the screen.
 */
export const Print: Story = {
  args: { width: 680 },
  play: async (context) => {
    const { canvasElement } = context;
    await press()(context);
    dispatchEvent(new Event('beforeprint'));
    const element = canvasElement.querySelector<RespiteMenuElement>('mz-respite-menu')!;
    await element.updateComplete;
    const root = element.shadowRoot!;
    asOnPaper(root);
  },
};
