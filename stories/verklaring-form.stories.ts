import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { html as staticHtml, literal } from 'lit/static-html.js';
import { userEvent } from 'storybook/test';
import type { SendOutcome } from '../src/domain/verklaring/outcome.js';
import { steps, type Step } from '../src/domain/verklaring/steps.js';
import { VerklaringFormElement, type DeliverRequest } from '../src/elements/index.js';
import { OfferController } from '../src/elements/internal/offer-controller.js';
import { saveDraft, wipeDraft } from '../src/elements/verklaring-form/draft-store.js';
import { verklaringSection } from '../src/feeds/sections.js';
import exampleFeed from './feeds/verklaring-example.json' with { type: 'json' };
import {
  all,
  asOnPaper,
  clock,
  column,
  inside,
  orNothing,
  press,
  sharedArgTypes,
  SilentStore,
  themed,
  type Play,
} from './frame.js';

interface FormArgs {
  feed: string;
  'without-intro': boolean;
  'heading-level': number;
  loading: 'eager' | 'lazy';
  lang: 'nl' | 'en';
  dir: 'ltr' | 'rtl' | '';
  /** Of the column in which the widget stands, in pixels. */
  width: number;
  /** A feed that the page carries itself; no control. */
  data?: unknown;
  /** What time it is; no control. */
  clock: () => Date;
  /** In the place of an endpoint, so that no example sends anything; no control. */
  deliver: DeliverRequest | null;
}
type Story = StoryObj<FormArgs>;

const fallback = html`<p>
  Hebt u een mantelzorgverklaring nodig? Bel de Mantelzorglijn:
  <a href="tel:+31307606055">030 760 60 55</a>.
</p>`;

function form(args: FormArgs): unknown {
  const element = html`<mz-verklaring-form
    feed=${orNothing(args.feed)}
    ?without-intro=${args['without-intro']}
    heading-level=${args['heading-level']}
    loading=${args.loading === 'lazy' ? 'lazy' : nothing}
    lang=${args.lang}
    dir=${orNothing(args.dir)}
    .data=${args.data}
    .clock=${args.clock}
    .deliver=${args.deliver}
    >${fallback}</mz-verklaring-form
  >`;
  // These are looked at when the widget is drawn, or when the form is begun.
  return keyed([args.dir, args['without-intro'], args.feed].join(), element);
}

/** What a web editor would paste for these controls. */
function snippet({ args }: { args: Partial<FormArgs> }): string {
  const { feed, lang, dir, loading } = args;
  const attributes = [
    feed && `feed="${feed}"`,
    args['without-intro'] && 'without-intro',
    args['heading-level'] !== 2 && `heading-level="${args['heading-level']}"`,
    loading === 'lazy' && 'loading="lazy"',
    lang !== 'nl' && `lang="${lang}"`,
    dir && `dir="${dir}"`,
  ].filter((attribute) => typeof attribute === 'string' && attribute !== '');
  const inside = '\n  <p>…</p>\n';
  return `<mz-verklaring-form${attributes.map((attribute) => `\n  ${attribute}`).join('')}\n>${inside}</mz-verklaring-form>`;
}

const example = 'feeds/verklaring-example.json';
const missing = 'feeds/this-feed-does-not-exist.json';

/** An endpoint that gives one answer. */
const answers =
  (outcome: SendOutcome): DeliverRequest =>
  () =>
    Promise.resolve(outcome);

const received = answers({ kind: 'received', reference: 'VB-2026-00117' });

const meta: Meta<FormArgs> = {
  title: 'Verklaring form',
  component: 'mz-verklaring-form',
  args: {
    feed: example,
    'without-intro': false,
    'heading-level': 2,
    loading: 'eager',
    lang: 'nl',
    dir: '',
    width: 760,
    clock,
    deliver: received,
  },
  argTypes: {
    feed: { control: 'text' },
    'without-intro': { control: 'boolean' },
    ...sharedArgTypes,
    clock: { control: false },
    deliver: { control: false },
  },
  parameters: {
    docs: {
      source: {
        language: 'html',
        transform: (_: string, context: { args: Partial<FormArgs> }) => snippet(context),
      },
    },
  },
  render: (args) => column(args.width, form(args)),
};
export default meta;

/** The example feed, with something else said of the verklaring. */
const saying = (changes: object) => ({
  feed: '',
  data: { ...exampleFeed, verklaring: { ...exampleFeed.verklaring, ...changes } },
});

/** The same without a function of the page, so that the feed says how it is delivered. */
const deliveredBy = (delivery: object) => ({ ...saying({ delivery }), deliver: null });

type Answer = readonly [role: 'radio' | 'checkbox' | 'textbox', name: RegExp, text?: string];

/** What somebody who does not exist would answer. */
const usual: Readonly<Record<Step, readonly Answer[]>> = {
  purpose: [['radio', /^Parkeren/]],
  carer: [
    ['textbox', /^Uw naam/, 'Anna de Vries'],
    ['textbox', /^Straat/, 'Lindelaan 12'],
    ['textbox', /^Postcode/, '9999 AB'],
    ['textbox', /^Woonplaats/, 'Voorbeelddal'],
    ['textbox', /^Telefoon/, '06 12 34 56 78'],
  ],
  'care-recipient': [
    ['textbox', /^Naam van uw naaste/, 'Jan de Vries'],
    ['radio', /^Mijn vader of moeder/],
    ['textbox', /^Straat/, 'Kerkpad 3'],
    ['textbox', /^Postcode/, '9999 CD'],
    ['textbox', /^Woonplaats/, 'Voorbeelddal'],
  ],
  care: [
    ['textbox', /^Maand/, '3'],
    ['textbox', /^Jaar/, '2021'],
    ['textbox', /^Hoeveel uur/, '12'],
    ['checkbox', /^Boodschappen/],
    ['checkbox', /^Administratie/],
    ['checkbox', /^Vervoer/],
    ['textbox', /nog iets over zeggen/, 'Ik kom bijna elke dag, meestal met de auto.'],
  ],
  consent: [['radio', /^Ja, /]],
  review: [['checkbox', /is waar/]],
};
type Answers = Partial<typeof usual>;

/** What is typed takes the place of what stood there, also of what the library takes to stand there. */
const whole = { initialSelectionStart: 0, initialSelectionEnd: Infinity };

const fill =
  (...given: readonly Answer[]): Play =>
  async ({ canvasElement }) => {
    const { widget } = await inside(canvasElement);
    for (const [role, name, text] of given) {
      const control = await widget.findByRole(role, { name });
      await (text ? userEvent.type(control, text, whole) : userEvent.click(control));
    }
  };

const begin = press(/^(Begin met invullen|Begin filling in|Maak een brief op papier)$/);
const next = press('Volgende');

/** Begins, and fills in every screen up to that one, and that one too. */
const fillTo = (last: Step, other: Answers = {}): Play =>
  all(
    begin,
    ...steps.slice(0, steps.indexOf(last) + 1).flatMap((step) => {
      const filled = fill(...(other[step] ?? usual[step]));
      return step === last ? [filled] : [filled, next];
    }),
  );

/** Begins, and goes to that screen without filling it in. */
const goTo = (step: Step, other: Answers = {}): Play => fillTo(step, { ...other, [step]: [] });

const sent = all(fillTo('review'), press('Verstuur mijn aanvraag'));

/** What it is, what applies here, what else one can show, and one button. */
export const FirstScreen: Story = {};

/** Without a feed nobody is known who gives it: a letter on paper is all that is offered. */
export const WithoutFeed: Story = { args: { feed: '', deliver: null } };

/** The same element with a store that never answers: the state would else be over in a moment. */
class WaitingFormElement extends VerklaringFormElement {
  protected override readonly offers: OfferController = new OfferController(
    this,
    [verklaringSection],
    new SilentStore(),
  );
}
const waitingTag = 'mz-waiting-form';
if (!customElements.get(waitingTag)) customElements.define(waitingTag, WaitingFormElement);

/** *Begin* was pressed before the feed came that says what applies here. */
export const Loading: Story = {
  render: (args) => {
    const tag = literal`mz-waiting-form`;
    return column(
      args.width,
      staticHtml`<${tag} feed=${args.feed} .clock=${clock}>${fallback}</${tag}>`,
    );
  },
  play: begin,
};

/** No feed could be loaded. What the page put inside the tag is shown beside the message; the letter on paper still works. */
export const FailedFeed: Story = { args: { feed: missing, deliver: null } };

/** Only the clock differs: the example can be asked for in all of 2026. */
const on = (date: string) => ({ clock: () => new Date(`${date}T10:30:00+01:00`) });

/** It can't be asked for yet: from when it can, and a letter on paper until then. */
export const WindowBefore: Story = { args: on('2025-12-15') };

/** It can be asked for, and until when. */
export const WindowOpen: Story = { args: on('2026-06-01') };

/** The last seven days: said in so many words. */
export const WindowLastWeek: Story = { args: on('2026-12-28') };

/** It can't be asked for any more: whom to ask when it can again, and a letter on paper. */
export const WindowClosed: Story = { args: on('2027-01-04') };

/** The first question. Nothing is chosen beforehand. */
export const Purpose: Story = { play: begin };

/** What applies to the purpose that was chosen, in the words of the municipality. */
export const PurposeChosen: Story = { play: fillTo('purpose') };

/** Something that the list does not name is asked for in words. */
export const PurposeOther: Story = {
  play: fillTo('purpose', { purpose: [['radio', /^Iets anders/]] }),
};

const uwv: Answers = { purpose: [['radio', /^UWV/]] };

/** Who decides on it is somebody else: where to go, and a letter on paper if they want one. */
export const PurposeElsewhere: Story = { play: all(fillTo('purpose', uwv), next) };

/** Who asks. The browser can fill this in; *Bewaar mijn antwoorden* is off until it is ticked. */
export const Carer: Story = { play: fillTo('carer') };

/** For whom one cares, here at another address. */
export const CareRecipient: Story = { play: fillTo('care-recipient') };

const together: Answers = {
  'care-recipient': [...usual['care-recipient'].slice(0, 2), ['checkbox', /^We wonen/]],
};

/** One address for both: it is asked once. */
export const CareRecipientAtSameAddress: Story = { play: fillTo('care-recipient', together) };

/** Since when, how many hours and what. A year will do, and an estimate. */
export const Care: Story = { play: fillTo('care') };

/** The carer says that the other knows of it and agrees. */
export const ConsentDeclared: Story = { play: fillTo('consent') };

const signature = saying({ consentOfCareRecipient: 'signature' });

/** The municipality wants a signature of the other under the letter. */
export const ConsentSignature: Story = { args: signature, play: fillTo('consent') };

/** *Volgende* with something missing and something that can't be right: the focus goes to the summary, which leads to each. */
export const Errors: Story = {
  play: all(
    fillTo('care', {
      care: [
        ['textbox', /^Maand/, '13'],
        ['textbox', /^Jaar/, '2021'],
        ['textbox', /^Hoeveel uur/, '200'],
      ],
    }),
    next,
  ),
};

/** All answers, each with a way to change it; what was left open is said. */
export const Review: Story = { play: goTo('review', together) };

/** Fewer hours and months than the municipality names: a hint, after which one may still ask. */
export const ReviewNotMet: Story = {
  play: goTo('review', {
    care: [
      ['textbox', /^Maand/, '10'],
      ['textbox', /^Jaar/, '2026'],
      ['textbox', /^Hoeveel uur/, '4'],
      ['checkbox', /^Boodschappen/],
    ],
  }),
};

/** The answers go to the address in the feed: who gets them and for how long stands above the button. Nothing has been sent. */
export const DeliveryPost: Story = {
  args: deliveredBy(exampleFeed.verklaring.delivery),
  play: goTo('review'),
};

/** A letter, to mail as an attachment. The link opens an empty mail: no answer stands in an address. */
export const DeliveryMailto: Story = {
  args: deliveredBy({ mode: 'mailto', email: 'zorgloket@voorbeelddal.example' }),
  play: all(goTo('review'), press('Maak de brief')),
};

/** A letter, to print, sign and bring or send to who gives the verklaring. */
export const DeliveryPrint: Story = {
  args: deliveredBy({ mode: 'print' }),
  play: all(goTo('review'), press('Maak de brief')),
};

/** The municipality has a form of its own: what to have at hand, and where it is. */
export const DeliveryLink: Story = {
  args: deliveredBy({ mode: 'link', url: 'https://voorbeelddal.example/verklaring' }),
  play: all(fillTo('purpose'), next),
};

/** It is on its way. A second press does nothing, and nothing can be changed under it. */
export const Sending: Story = { args: { deliver: () => new Promise(() => {}) }, play: sent };

/** The endpoint has it (201): the reference, and what happens next. */
export const Received: Story = { args: { deliver: received }, play: sent };

/** The same where the other still has to sign: the letter is to be printed now. */
export const ReceivedToSign: Story = { args: signature, play: sent };

/** The endpoint had it already (409): an earlier attempt had arrived after all. */
export const AlreadyReceived: Story = {
  args: { deliver: answers({ kind: 'already-received', reference: 'VB-2026-00117' }) },
  play: sent,
};

/** The first attempt was uncertain, the hours were changed, and the endpoint had it already: which hours it has is not known. */
export const AlreadyReceivedAfterChange: Story = {
  args: {
    deliver: ({ care }) =>
      Promise.resolve(
        care.hoursPerWeek === 12
          ? { kind: 'uncertain' }
          : { kind: 'already-received', reference: 'VB-2026-00117' },
      ),
  },
  play: all(
    sent,
    press(/^Wijzig.*Welke zorg/),
    fill(['textbox', /^Hoeveel uur/, '15']),
    press('Volgende', 'Verstuur mijn aanvraag'),
  ),
};

/** Refused for two answers (422): back at their screen, with what the endpoint says of each. */
export const RefusedFields: Story = {
  args: {
    deliver: answers({
      kind: 'refused',
      refusals: [
        {
          pointer: '#/careRecipient/postalCode',
          detail: 'Deze postcode ligt niet in Voorbeelddal.',
        },
        { pointer: '#/careRecipient/city', detail: 'Deze plaats hoort niet bij de postcode.' },
      ],
      detail: '',
    }),
  },
  play: sent,
};

/** Refused as a whole (422): what the endpoint says, and whom to call. */
export const Refused: Story = {
  args: {
    deliver: answers({
      kind: 'refused',
      refusals: [],
      detail: 'Voor deze naaste is er dit jaar al een verklaring afgegeven.',
    }),
  },
  play: sent,
};

/** Not now (429 or 503), and for how long: the seconds count down, and the button waits for them. */
export const BusyForSeconds: Story = {
  args: { deliver: answers({ kind: 'busy', seconds: 90 }) },
  play: sent,
};

/** Not now, without a time: it may be tried at once. */
export const Busy: Story = {
  args: { deliver: answers({ kind: 'busy', seconds: null }) },
  play: sent,
};

/** No answer, or one that says nothing (a timeout, 500): it may have arrived, and sending it again does no harm. */
export const Uncertain: Story = { args: { deliver: answers({ kind: 'uncertain' }) }, play: sent };

/** No internet: certainly not received. */
export const Offline: Story = {
  args: { deliver: answers({ kind: 'failed', reason: 'offline' }) },
  play: sent,
};

/** The policy of the page itself does not let it be sent: certainly not received. */
export const Blocked: Story = {
  args: { deliver: answers({ kind: 'failed', reason: 'blocked' }) },
  play: sent,
};

/** The endpoint does not take such requests (403, 404): certainly not received. */
export const Failed: Story = {
  args: { deliver: answers({ kind: 'failed', reason: 'status' }) },
  play: sent,
};

/** What to do with the letter, and the letter, where nobody said anything of a verklaring. */
export const Letter: Story = { ...WithoutFeed, play: all(goTo('review'), press('Maak de brief')) };

/**
 * The letter that comes out of the printer, at the width of a sheet. The rules for paper are those of
 * the element, shown on the screen.
 */
export const Print: Story = {
  args: { ...deliveredBy({ mode: 'print' }), width: 680 },
  play: async (context) => {
    await all(goTo('review'), press('Maak de brief'))(context);
    const { element } = await inside(context.canvasElement);
    asOnPaper(element.shadowRoot!);
  },
};

/** Somebody ticked *Bewaar mijn antwoorden* and reloaded the page: go on, or wipe it. */
export const KeptDraft: Story = {
  beforeEach: () => {
    const draft = {
      requestId: 'example',
      answers: { 'purpose.id': 'parking', 'carer.name': 'Anna de Vries' },
      view: 'carer',
    };
    saveDraft(example, draft, Date.now());
    return () => wipeDraft(example);
  },
};

/** English, which is loaded when it is asked for. What a feed has in Dutch only stays Dutch, marked as such. */
export const English: Story = { args: { lang: 'en' }, play: fillTo('purpose', uwv) };

/** Right to left, as Arabic will need it. */
export const RightToLeft: Story = { args: { dir: 'rtl' }, play: fillTo('care') };

/** As on a small telephone. */
export const Narrow: Story = { args: { width: 320 }, play: goTo('review') };

/** Under a theme of NL Design System: the tokens are read as they are. */
export const Themed: Story = {
  play: fillTo('purpose'),
  render: (args) => column(args.width, themed(form(args))),
};
