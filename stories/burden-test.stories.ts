import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { html as staticHtml, literal } from 'lit/static-html.js';
import { userEvent, within } from 'storybook/test';
import { BurdenTestElement } from '../src/elements/index.js';
import { OfferController } from '../src/elements/internal/offer-controller.js';
import { burdenTestSection } from '../src/feeds/sections.js';
import {
  asOnPaper,
  clock,
  column,
  orNothing,
  sharedArgTypes,
  SilentStore,
  themed,
} from './frame.js';

interface TestArgs {
  feed: string;
  municipality: string;
  instrument: string;
  'without-intro': boolean;
  services: number;
  'heading-level': number;
  loading: 'eager' | 'lazy';
  lang: 'nl' | 'en';
  dir: 'ltr' | 'rtl' | '';
  /** Of the column in which the widget stands, in pixels. */
  width: number;
}
type Story = StoryObj<TestArgs>;
type Play = NonNullable<Story['play']>;

const fallback = html`<p>
  Wordt het u te veel? Praat met uw huisarts, of kijk op
  <a href="https://www.mantelzorg.nl/">mantelzorg.nl</a> wie u kan helpen.
</p>`;

function test(args: TestArgs): unknown {
  const element = html`<mz-burden-test
    feed=${orNothing(args.feed)}
    municipality=${orNothing(args.municipality)}
    instrument=${orNothing(args.instrument)}
    ?without-intro=${args['without-intro']}
    services=${args.services}
    heading-level=${args['heading-level']}
    loading=${args.loading === 'lazy' ? 'lazy' : nothing}
    lang=${args.lang}
    dir=${orNothing(args.dir)}
    .clock=${clock}
    >${fallback}</mz-burden-test
  >`;
  // These are looked at when the widget is drawn, or when the questions begin.
  return keyed([args.dir, args.instrument, args['without-intro']].join(), element);
}

/** What a web editor would paste for these controls. */
function snippet({ args }: { args: Partial<TestArgs> }): string {
  const { feed, municipality, instrument, services, lang, dir, loading } = args;
  const attributes = [
    feed && `feed="${feed}"`,
    municipality && `municipality="${municipality}"`,
    instrument && `instrument="${instrument}"`,
    args['without-intro'] && 'without-intro',
    services !== 3 && `services="${services}"`,
    args['heading-level'] !== 2 && `heading-level="${args['heading-level']}"`,
    loading === 'lazy' && 'loading="lazy"',
    lang !== 'nl' && `lang="${lang}"`,
    dir && `dir="${dir}"`,
  ].filter((attribute) => typeof attribute === 'string' && attribute !== '');
  const inside = '\n  <p>…</p>\n';
  return `<mz-burden-test${attributes.map((attribute) => `\n  ${attribute}`).join('')}\n>${inside}</mz-burden-test>`;
}

const zutphen = 'feeds/zutphen.json';
const employer = 'feeds/employer-example.json';
const texts = 'feeds/texts-example.json';
const own = 'feeds/instrument-example.json';
const missing = 'feeds/this-feed-does-not-exist.json';

const meta: Meta<TestArgs> = {
  title: 'Burden test',
  component: 'mz-burden-test',
  args: {
    feed: zutphen,
    municipality: 'GM0301',
    instrument: '',
    'without-intro': false,
    services: 3,
    'heading-level': 2,
    loading: 'eager',
    lang: 'nl',
    dir: '',
    width: 760,
  },
  argTypes: {
    feed: { control: 'text' },
    municipality: { control: 'text' },
    instrument: {
      control: { type: 'select', labels: { '': 'what the feed says' } },
      options: ['', 'check', 'csi', 'mcsi', 'ediz', 'ediz-plus', 'voorbeeld'],
    },
    'without-intro': { control: 'boolean' },
    services: { control: { type: 'range', min: 1, max: 20, step: 1 } },
    ...sharedArgTypes,
  },
  parameters: {
    docs: {
      source: {
        language: 'html',
        transform: (_: string, context: { args: Partial<TestArgs> }) => snippet(context),
      },
    },
  },
  render: (args) => column(args.width, test(args)),
};
export default meta;

/** The first screen: for whom it is, what it gives, how long it takes and who sees it. */
export const Intro: Story = {};

/** With the list of an employer, who is named as one who sees nothing, and who introduces it. */
export const EmployerIntro: Story = { args: { feed: `${employer} ${zutphen}` } };

/** The same element with a store that never answers, and with patience that never ends. */
class WaitingTestElement extends BurdenTestElement {
  protected override readonly offers: OfferController = new OfferController(
    this,
    [burdenTestSection],
    new SilentStore(),
  );

  override start(): void {
    (this as unknown as { isWaiting: boolean }).isWaiting = true;
  }
}
const waitingTag = 'mz-waiting-test';
if (!customElements.get(waitingTag)) customElements.define(waitingTag, WaitingTestElement);

/** The shadow root of the widget, as the testing library wants it. */
async function inside(canvasElement: HTMLElement) {
  const tags = ['mz-burden-test', waitingTag].join();
  const element = canvasElement.querySelector<BurdenTestElement>(tags)!;
  await element.updateComplete;
  return within(element.shadowRoot as unknown as HTMLElement);
}

/** Presses one button after the other. */
const press =
  (...buttons: (string | RegExp)[]): Play =>
  async ({ canvasElement }) => {
    const widget = await inside(canvasElement);
    for (const name of buttons) {
      await userEvent.click(await widget.findByRole('button', { name }));
    }
  };

/** *Begin* was pressed before the feed came that may bring its own questions. */
export const Waiting: Story = {
  render: (args) => {
    const tag = literal`mz-waiting-test`;
    return column(
      args.width,
      staticHtml`<${tag} feed=${args.feed} .clock=${clock}>${fallback}</${tag}>`,
    );
  },
  play: press(/Begin met/),
};

/** The same on a page that begins with the first question by itself. */
export const Loading: Story = {
  render: (args) => {
    const tag = literal`mz-waiting-test`;
    return column(
      args.width,
      staticHtml`<${tag} feed=${args.feed} without-intro .clock=${clock}>${fallback}</${tag}>`,
    );
  },
};

/** What somebody answers, by the names of the ticks and the options. */
interface Answers {
  /** What is ticked. */
  readonly does?: readonly RegExp[];
  /** How heavy each of that is, and how many hours it takes. */
  readonly about?: readonly [heaviness: RegExp, hours: RegExp];
  /** To the eight statements on what weighs, and to the two on what goes well. */
  readonly statements?: readonly RegExp[];
  /** Whether it can go on like this. */
  readonly hold?: RegExp;
}

/** Begins, and answers our own questions one after the other; it stops where no answer is given. */
const answer =
  ({ does, about, statements = [], hold }: Answers): Play =>
  async (context) => {
    await press(/^Begin (met|with)/)(context);
    const widget = await inside(context.canvasElement);
    const choose = async (role: 'radio' | 'checkbox', name: RegExp) =>
      userEvent.click(await widget.findByRole(role, { name }));
    const goOn = press(/^(Volgende|Next)$/);
    if (!does) return;
    for (const name of does) await choose('checkbox', name);
    await goOn(context);
    for (let task = 0; about && task < does.length; task++) {
      for (const name of about) await choose('radio', name);
      await goOn(context);
    }
    for (const name of [...statements, ...(hold ? [hold] : [])]) {
      await choose('radio', name);
      await goOn(context);
    }
  };

/** The same answer to so many statements. */
const times = (count: number, name: RegExp): RegExp[] => Array.from({ length: count }, () => name);

const [no, sometimes, often] = [/^Nee/, /^Soms/, /^Vaak/];

const light: Answers = {
  does: [/Boodschappen/],
  about: [/Niet zwaar/, /Minder dan 2/],
  statements: [...times(7, no), sometimes, often, often],
  hold: /^Ja/,
};
const moderate: Answers = {
  does: [/Administratie/, /Vervoer/],
  about: [/beetje zwaar/, /2 tot 4/],
  statements: [often, often, sometimes, often, no, no, no, sometimes, sometimes, often],
  hold: /^Ja/,
};
const heavy: Answers = {
  does: [/Administratie/, /Verzorgen/, /Erbij blijven/],
  about: [/^Zwaar/, /8 uur of meer/],
  statements: [...times(5, often), sometimes, no, often, sometimes, no],
  hold: /maar niet lang/,
};
const unbearable: Answers = { ...heavy, hold: /gaat niet meer/ };
const working: Answers = {
  does: [/Geen van deze/],
  statements: [sometimes, no, no, sometimes, often, no, no, no, often, often],
  hold: /maar niet lang/,
};

/** All that somebody does, ticked on one page. */
export const Ticks: Story = { play: answer({}) };

/** *Volgende* without a tick: the focus goes to what is missing. */
export const TicksWithoutAnswer: Story = { play: press(/Begin met/, 'Volgende') };

/** Of each task that was ticked: how heavy it is, and how many hours it takes. */
export const AboutATask: Story = { play: answer({ does: [/Administratie/, /Vervoer/] }) };

/** One statement at a time; nothing is chosen beforehand, and it can be left out. */
export const Statement: Story = { play: answer({ does: [/Geen van deze/] }) };

/** All answers so far, each with a way to change it. */
export const Review: Story = {
  play: async (context) => {
    const { does, about } = moderate;
    await answer({ does: does!, about: about!, statements: [often, often] })(context);
    await press('Bekijk uw antwoorden')(context);
  },
};

/** Little weighs: what goes well, and whom to know already. */
export const ResultLow: Story = { play: answer(light) };

/** It costs much: what weighs most, and three services that fit. */
export const ResultMedium: Story = { play: answer(moderate) };

/** It is heavy: whom to call today stands first. */
export const ResultHigh: Story = { play: answer(heavy) };

/** Somebody says that it can't go on: is believed, and hears first whom to call. */
export const ResultUnbearable: Story = { play: answer(unbearable) };

/** Somebody with a job, on the page of an employer. */
export const ResultWorking: Story = {
  args: { feed: `${employer} ${zutphen}` },
  play: answer(working),
};

/** Without a feed: who can be called from everywhere. */
export const ResultWithoutFeed: Story = {
  args: { feed: '', municipality: '' },
  play: answer(moderate),
};

/** No feed could be loaded. What the page put inside the tag is shown beside the message. */
export const FailedFeed: Story = { args: { feed: missing } };

/** The same once the questions have been answered. */
export const ResultFailedFeed: Story = { args: { feed: missing }, play: answer(moderate) };

/** English, which is loaded when it is asked for. What a feed has in Dutch only stays Dutch. */
export const English: Story = {
  args: { lang: 'en' },
  play: answer({
    does: [/Paperwork|Administration/i, /Transport/i],
    about: [/^Heavy/i, /^2 to 4/i],
    statements: times(10, /^Sometimes/i),
    hold: /^Yes/i,
  }),
};

/** Right to left, as Arabic will need it. */
export const RightToLeft: Story = { args: { dir: 'rtl' }, play: answer(heavy) };

/** As on a small telephone. */
export const Narrow: Story = { args: { width: 320 }, play: answer(moderate) };

/** Under a theme of NL Design System: the tokens are read as they are. */
export const Themed: Story = {
  play: answer(moderate),
  render: (args) => column(args.width, themed(test(args))),
};

/**
 * The sheet that comes out of the printer, at its width. The rules for paper are those of the element,
 * shown on the screen.
 */
export const Print: Story = {
  args: { width: 680 },
  play: async (context) => {
    await answer(heavy)(context);
    const element = context.canvasElement.querySelector<BurdenTestElement>('mz-burden-test')!;
    await element.updateComplete;
    const root = element.shadowRoot!;
    asOnPaper(root);
  },
};

/** Begins, and answers one question after the other. */
const answerInTurn =
  (...names: RegExp[]): Play =>
  async (context) => {
    await press(/Begin met/)(context);
    const widget = await inside(context.canvasElement);
    for (const name of names) {
      await userEvent.click(await widget.findByRole('radio', { name }));
      await press('Volgende')(context);
    }
  };

/** Our own questions: no scientific test, and it says so. */
export const InstrumentCheck: Story = { args: { instrument: 'check' }, play: answer(moderate) };

/** The Caregiver Strain Index with texts that only say what would stand there. */
export const InstrumentCsi: Story = {
  args: { feed: texts, municipality: '', instrument: 'csi' },
  play: answerInTurn(...times(7, /^Ja$/), ...times(6, /^Nee$/)),
};

/** Without a published cut-off: a score, and no word on whether that is much. */
export const InstrumentMcsi: Story = {
  args: { feed: texts, municipality: '', instrument: 'mcsi' },
  play: answerInTurn(...times(4, /^Ja, regelmatig$/), ...times(5, /^Soms$/), ...times(4, /^Nee$/)),
};

/** EDIZ: five answers, of which three count one point; no published cut-off either. */
export const InstrumentEdiz: Story = {
  args: { feed: texts, municipality: '', instrument: 'ediz' },
  play: answerInTurn(/^Ja!$/, /^Ja$/, /^Min of meer$/, /^Nee$/, ...times(5, /^Nee!$/)),
};

/** EDIZ-plus: fifteen statements and four bands. */
export const InstrumentEdizPlus: Story = {
  args: { feed: texts, municipality: '', instrument: 'ediz-plus' },
  play: answerInTurn(...times(6, /^Ja$/), ...times(9, /^Nee$/)),
};

/** Texts are missing: our own questions are asked. On a page with the script the console says why. */
export const InstrumentWithoutTexts: Story = { args: { instrument: 'csi' } };

/** A questionnaire of a publisher's own, from the feed. */
export const InstrumentOwn: Story = {
  args: { feed: own, municipality: '' },
  play: answerInTurn(/^Vaak$/, /^Soms$/, /^Soms$/, /^Met moeite$/),
};
