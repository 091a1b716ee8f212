import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { html as staticHtml, literal } from 'lit/static-html.js';
import { userEvent, within } from 'storybook/test';
import { ZorgladderElement } from '../src/elements/index.js';
import { OfferController } from '../src/elements/internal/offer-controller.js';
import { zorgladderSection } from '../src/feeds/sections.js';
import {
  asOnPaper,
  clock,
  column,
  orNothing,
  sharedArgTypes,
  SilentStore,
  themed,
} from './frame.js';

interface LadderArgs {
  feed: string;
  municipality: string;
  'heading-level': number;
  rung: number | null;
  loading: 'eager' | 'lazy';
  lang: 'nl' | 'en';
  dir: 'ltr' | 'rtl' | '';
  /** Of the column in which the widget stands, in pixels. */
  width: number;
}
type Story = StoryObj<LadderArgs>;

const fallback = html`<p>
  U vindt hulp bij u in de buurt ook op <a href="https://www.mantelzorg.nl/">mantelzorg.nl</a>.
</p>`;

function ladder(args: LadderArgs): unknown {
  const element = html`<mz-zorgladder
    feed=${orNothing(args.feed)}
    municipality=${orNothing(args.municipality)}
    heading-level=${args['heading-level']}
    rung=${args.rung ?? nothing}
    loading=${args.loading === 'lazy' ? 'lazy' : nothing}
    lang=${args.lang}
    dir=${orNothing(args.dir)}
    .clock=${clock}
    >${fallback}</mz-zorgladder
  >`;
  // The direction is read when the widget is drawn; one that changes later asks for a new widget.
  return keyed(args.dir, element);
}

/** What a web editor would paste for these controls. */
function snippet({ args }: { args: Partial<LadderArgs> }): string {
  const { feed, municipality, rung, lang, dir, loading } = args;
  const attributes = [
    feed && `feed="${feed}"`,
    municipality && `municipality="${municipality}"`,
    args['heading-level'] !== 2 && `heading-level="${args['heading-level']}"`,
    rung && `rung="${rung}"`,
    loading === 'lazy' && 'loading="lazy"',
    lang !== 'nl' && `lang="${lang}"`,
    dir && `dir="${dir}"`,
  ].filter((attribute) => typeof attribute === 'string' && attribute !== '');
  const inside = '\n  <p>…</p>\n';
  return `<mz-zorgladder${attributes.map((attribute) => `\n  ${attribute}`).join('')}\n>${inside}</mz-zorgladder>`;
}

const zutphen = 'feeds/zutphen.json';
const insurer = 'feeds/insurer-example.json';
const missing = 'feeds/this-feed-does-not-exist.json';

const meta: Meta<LadderArgs> = {
  title: 'Zorgladder',
  component: 'mz-zorgladder',
  args: {
    feed: zutphen,
    municipality: 'GM0301',
    'heading-level': 2,
    rung: null,
    loading: 'eager',
    lang: 'nl',
    dir: '',
    width: 760,
  },
  argTypes: {
    feed: { control: 'text' },
    municipality: { control: 'text' },
    rung: {
      control: { type: 'inline-radio', labels: { null: 'none' } },
      options: [null, 1, 2, 3, 4, 5],
    },
    ...sharedArgTypes,
  },
  parameters: {
    docs: {
      source: {
        language: 'html',
        transform: (_: string, context: { args: Partial<LadderArgs> }) => snippet(context),
      },
    },
  },
  render: (args) => column(args.width, ladder(args)),
};
export default meta;

/** The ladder with the list of a municipality. */
export const Zutphen: Story = {};

/** Without a feed only what holds everywhere in the Netherlands is shown. */
export const WithoutFeed: Story = { args: { feed: '', municipality: '', rung: 2 } };

/** The same element with a store that never answers: the state would else be over in a moment. */
class WaitingLadderElement extends ZorgladderElement {
  protected override readonly offers: OfferController = new OfferController(
    this,
    [zorgladderSection],
    new SilentStore(),
  );
}
const waitingTag = 'mz-waiting-ladder';
if (!customElements.get(waitingTag)) customElements.define(waitingTag, WaitingLadderElement);

/** The feed has been asked for and has not come yet. */
export const Loading: Story = {
  args: { rung: 3 },
  render: (args) => {
    const tag = literal`mz-waiting-ladder`;
    return column(
      args.width,
      staticHtml`<${tag} feed=${args.feed} rung=${args.rung ?? nothing} .clock=${clock}></${tag}>`,
    );
  },
};

/** A rung on which the municipality has nothing: the fifth, in the list of Zutphen. */
export const EmptyRung: Story = { args: { rung: 5 } };

/** No feed could be loaded. What the page put inside the tag is shown beside the message. */
export const FailedFeed: Story = { args: { feed: missing, rung: 1 } };

/** Two lists on one ladder: that of a municipality and that of an insurer. */
export const TwoFeeds: Story = { args: { feed: `${zutphen} ${insurer}`, rung: 4 } };

/** Two feeds of which one can't be loaded; the other is shown. */
export const TwoFeedsOneFails: Story = { args: { feed: `${zutphen} ${missing}`, rung: 2 } };

/** The shadow root of the ladder, as the testing library wants it. */
async function inside(canvasElement: HTMLElement) {
  const element = canvasElement.querySelector<ZorgladderElement>('mz-zorgladder')!;
  await element.updateComplete;
  return within(element.shadowRoot as unknown as HTMLElement);
}

const choose =
  (situation: RegExp): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const ladder = await inside(canvasElement);
    await userEvent.click(await ladder.findByRole('radio', { name: situation }));
  };

/** What changes for somebody who helps a few times a week. */
export const SituationSometimes: Story = {
  args: { rung: 1 },
  play: choose(/een paar keer per week/),
};

/** What changes for somebody who cares every day. */
export const SituationDaily: Story = { args: { rung: 3 }, play: choose(/elke dag/) };

/** What changes for somebody who is vulnerable too. */
export const SituationVulnerable: Story = { args: { rung: 4 }, play: choose(/kwetsbaar/) };

/** Starts *Waar sta ik?* and answers its questions, one after the other. */
const answer =
  (...answers: RegExp[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const ladder = await inside(canvasElement);
    await userEvent.click(await ladder.findByRole('button', { name: /Waar sta ik/ }));
    for (const name of answers) {
      await userEvent.click(await ladder.findByRole('radio', { name }));
      await userEvent.click(await ladder.findByRole('button', { name: 'Volgende' }));
    }
  };

/** One question at a time; nothing is chosen beforehand. */
export const Question: Story = { play: answer() };

/** *Volgende* without an answer: the focus goes to what is missing. */
export const QuestionWithoutAnswer: Story = {
  play: async (context) => {
    await answer()(context);
    const ladder = await inside(context.canvasElement);
    await userEvent.click(await ladder.findByRole('button', { name: 'Volgende' }));
  },
};

/** The rung to begin on, and why. */
export const Advice: Story = {
  play: answer(/Ja, het gaat nog/, /^Nee$/, /Iets kleins/, /alleen voor/),
};

/** Who needs help today is asked nothing more. */
export const Urgent: Story = { play: answer(/vandaag iets gebeuren/) };

/** English, which is loaded when it is asked for. What a feed has in Dutch only stays Dutch. */
export const English: Story = { args: { lang: 'en', rung: 2 } };

/** Right to left, as Arabic will need it. */
export const RightToLeft: Story = { args: { dir: 'rtl', rung: 2 } };

/** As on a small telephone. */
export const Narrow: Story = { args: { width: 320, rung: 3 } };

/** Under a theme of NL Design System: the tokens are read as they are. */
export const Themed: Story = {
  args: { rung: 2 },
  render: (args) => column(args.width, themed(ladder(args))),
};

/**
 * The leaflet that comes out of the printer, at the width of a sheet: all open, nothing to click. The
 * rules for paper are those of the element, shown on the screen.
 */
export const Print: Story = {
  args: { width: 680 },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<ZorgladderElement>('mz-zorgladder')!;
    await element.updateComplete;
    const root = element.shadowRoot!;
    asOnPaper(root);
  },
};
