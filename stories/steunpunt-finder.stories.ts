import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { html as staticHtml, literal } from 'lit/static-html.js';
import { userEvent, within } from 'storybook/test';
import { SteunpuntFinderElement } from '../src/elements/index.js';
import { OfferController } from '../src/elements/internal/offer-controller.js';
import type { Geocoder } from '../src/feeds/geocoder.js';
import { steunpuntFinderSection } from '../src/feeds/sections.js';
import {
  asOnPaper,
  clock,
  column,
  orNothing,
  sharedArgTypes,
  SilentStore,
  themed,
} from './frame.js';

interface FinderArgs {
  feed: string;
  municipality: string;
  geocoder: '' | 'pdok' | Geocoder;
  'tile-url': string;
  'heading-level': number;
  loading: 'eager' | 'lazy';
  lang: 'nl' | 'en';
  dir: 'ltr' | 'rtl' | '';
  /** Of the column in which the widget stands, in pixels. */
  width: number;
  /** A feed that the page carries itself; no control. */
  data?: unknown;
}
type Story = StoryObj<FinderArgs>;
type Play = NonNullable<Story['play']>;

const fallback = html`<p>
  Zoekt u iemand die met u meedenkt? Kijk op
  <a href="https://www.mantelzorg.nl/">mantelzorg.nl</a>.
</p>`;

function finder(args: FinderArgs): unknown {
  const element = html`<mz-steunpunt-finder
    feed=${orNothing(args.feed)}
    municipality=${orNothing(args.municipality)}
    tile-url=${orNothing(args['tile-url'])}
    heading-level=${args['heading-level']}
    loading=${args.loading === 'lazy' ? 'lazy' : nothing}
    lang=${args.lang}
    dir=${orNothing(args.dir)}
    .geocoder=${args.geocoder}
    .data=${args.data}
    .clock=${clock}
    >${fallback}</mz-steunpunt-finder
  >`;
  // These are looked at when the widget is drawn, or when the question is asked.
  return keyed([args.dir, args.municipality].join(), element);
}

/** What a web editor would paste for these controls. */
function snippet({ args }: { args: Partial<FinderArgs> }): string {
  const { feed, municipality, geocoder, lang, dir, loading } = args;
  const attributes = [
    feed && `feed="${feed}"`,
    municipality && `municipality="${municipality}"`,
    geocoder === 'pdok' && 'geocoder="pdok"',
    args['tile-url'] && `tile-url="${args['tile-url']}"`,
    args['heading-level'] !== 2 && `heading-level="${args['heading-level']}"`,
    loading === 'lazy' && 'loading="lazy"',
    lang !== 'nl' && `lang="${lang}"`,
    dir && `dir="${dir}"`,
  ].filter((attribute) => typeof attribute === 'string' && attribute !== '');
  const inside = '\n  <p>…</p>\n';
  return `<mz-steunpunt-finder${attributes.map((attribute) => `\n  ${attribute}`).join('')}\n>${inside}</mz-steunpunt-finder>`;
}

const region = 'feeds/steunpunten-example.json';
const zutphen = 'feeds/zutphen.json';
const missing = 'feeds/this-feed-does-not-exist.json';

const meta: Meta<FinderArgs> = {
  title: 'Steunpunt finder',
  component: 'mz-steunpunt-finder',
  args: {
    feed: region,
    municipality: '',
    geocoder: '',
    'tile-url': '',
    'heading-level': 2,
    loading: 'eager',
    lang: 'nl',
    dir: '',
    width: 760,
  },
  argTypes: {
    feed: { control: 'text' },
    municipality: { control: 'text' },
    geocoder: {
      control: { type: 'inline-radio', labels: { '': 'nobody' } },
      options: ['', 'pdok'],
    },
    'tile-url': { control: 'text' },
    ...sharedArgTypes,
  },
  parameters: {
    docs: {
      source: {
        language: 'html',
        transform: (_: string, context: { args: Partial<FinderArgs> }) => snippet(context),
      },
    },
  },
  render: (args) => column(args.width, finder(args)),
};
export default meta;

const waitingTag = 'mz-waiting-finder';

/** The widget, and its shadow root as the testing library wants it. */
async function inside(canvasElement: HTMLElement) {
  const tags = ['mz-steunpunt-finder', waitingTag].join();
  const element = canvasElement.querySelector<SteunpuntFinderElement>(tags)!;
  await element.updateComplete;
  return { element, widget: within(element.shadowRoot as unknown as HTMLElement) };
}

const whereOneLives = /^(Waar woont u\?|Where do you live\?)$/;
const search = /^(Zoek|Search)$/;

/** Types where one lives, and leaves it at that. */
const type =
  (text: string): Play =>
  async ({ canvasElement }) => {
    const { widget } = await inside(canvasElement);
    await userEvent.type(await widget.findByRole('combobox', { name: whereOneLives }), text);
  };

/** Presses one button after the other. */
const press =
  (...buttons: (string | RegExp)[]): Play =>
  async ({ canvasElement }) => {
    const { widget } = await inside(canvasElement);
    for (const name of buttons) {
      await userEvent.click(await widget.findByRole('button', { name }));
    }
  };

/** One after the other. */
const all =
  (...plays: Play[]): Play =>
  async (context) => {
    for (const play of plays) await play(context);
  };

/** Looks for a place or a postcode, as by hand. */
const lookFor = (text: string): Play => all(type(text), press(search));

/** Waits for what was found, which is the last thing to be drawn. */
const results: Play = async ({ canvasElement }) => {
  const { widget } = await inside(canvasElement);
  await widget.findByText(/gevonden waar u terechtkunt|where you can go or call/);
};

/** Where somebody lives: a name or a postcode, or what the device knows. */
export const Question: Story = {};

/** While one types, places are suggested; the name of a village need not be spelled right. */
export const Suggestions: Story = { play: type('heng') };

/** *Zoek* without a word: the focus goes to what is missing. */
export const NothingTyped: Story = { play: press(search) };

/** A name that is no place. */
export const UnknownPlace: Story = { play: lookFor('Xyzzy') };

/** A postcode that no list knows, on a page that asks nobody where it is. */
export const UnknownPostcode: Story = { play: lookFor('9712 CP') };

/** Two places with one name: in Overijssel and in the municipality of Bronckhorst. */
export const Choice: Story = { play: lookFor('Hengelo') };

/** Stands in for a server, so that no example sends anything: it knows one postcode. */
const fakeGeocoder: Geocoder = async (postcode) => {
  await new Promise((resolve) => setTimeout(resolve, 400));
  if (postcode !== '6741') return { ok: false, error: 'unknown' };
  return {
    ok: true,
    value: {
      municipality: 'GM0228',
      municipalityName: 'Ede',
      point: { latitude: 52.09, longitude: 5.68 },
    },
  };
};

/** A postcode that no list knows: may it be looked up? The page has a function of its own for that, here a fake one. */
export const Permission: Story = {
  args: { geocoder: fakeGeocoder },
  argTypes: { geocoder: { control: false } },
  play: lookFor('6741'),
};

/** The same with `geocoder="pdok"`. Nothing has been asked yet; *Ja, zoek op* would ask PDOK. */
export const PermissionPdok: Story = { args: { geocoder: 'pdok' }, play: lookFor('6741') };

/** The fake function has answered: the municipality has no centre in this list. */
export const LookedUp: Story = {
  ...Permission,
  play: all(lookFor('6741'), press('Ja, zoek op'), results),
};

/** The fake function does not know the postcode. */
export const LookedUpInVain: Story = {
  ...Permission,
  play: all(lookFor('9712'), press('Ja, zoek op')),
};

/** Lets the device say where it is, without one: no example asks for your own location. */
const deviceAt =
  (answer: (found: PositionCallback, failed: PositionErrorCallback) => void) => () => {
    const geolocation = { getCurrentPosition: answer };
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
    return () => {
      Reflect.deleteProperty(navigator, 'geolocation');
    };
  };

/** By the location of the device, here a made-up one; the distances are from there. */
export const ByLocation: Story = {
  beforeEach: deviceAt((found) =>
    found({ coords: { latitude: 52.13, longitude: 6.21 } } as GeolocationPosition),
  ),
  play: all(press('Gebruik mijn locatie'), results),
};

/** The device, or whoever holds it, says no. */
export const LocationRefused: Story = {
  beforeEach: deviceAt((_, failed) =>
    failed({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError),
  ),
  play: press('Gebruik mijn locatie'),
};

/** The centre of the own municipality first, then those of others by distance. */
export const Results: Story = { play: all(lookFor('Zutphen'), results) };

/** A village: to which municipality it belongs, and so who helps there. */
export const ResultsInVillage: Story = { play: all(lookFor('Steenderen'), results) };

/** By a postcode the list knows more: which centre is for this neighbourhood, and which for another. */
export const ResultsByPostcode: Story = { play: all(lookFor('7231 AB'), results) };

/** No centre of the own municipality is in the list: whom to call stands first. */
export const WithoutOwnCentre: Story = { play: all(lookFor('Winterswijk'), results) };

/** The list that a municipality keeps for all widgets: the finder shows who knows the way. */
export const ListOfMunicipality: Story = {
  args: { feed: zutphen },
  play: all(lookFor('Zutphen'), results),
};

/** Without a feed only the national lines are there. */
export const WithoutFeed: Story = { args: { feed: '' }, play: all(lookFor('Zutphen'), results) };

const openFilters: Play = async ({ canvasElement }) => {
  const { widget } = await inside(canvasElement);
  await userEvent.click(await widget.findByText('Maak de lijst korter'));
};

/** Who is open now and speaks Turkish. */
export const Filters: Story = {
  play: all(lookFor('Zutphen'), results, openFilters, async ({ canvasElement }) => {
    const { widget } = await inside(canvasElement);
    await userEvent.selectOptions(await widget.findByRole('combobox', { name: 'Taal' }), 'tr');
    await userEvent.click(await widget.findByRole('checkbox', { name: 'Nu open' }));
  }),
};

/** Nothing passes the filters: that is said, with a way back to all. */
export const FiltersLeaveNothing: Story = {
  play: all(lookFor('Zutphen'), results, openFilters, async ({ canvasElement }) => {
    const { widget } = await inside(canvasElement);
    await userEvent.type(await widget.findByRole('searchbox'), 'tandarts');
  }),
};

/** The page is for one municipality: the question is left out, and can still be asked. */
export const MunicipalityOfPage: Story = { args: { municipality: 'GM0301' }, play: results };

/** The person cared for lives elsewhere: the help of that municipality is named too. */
export const CareElsewhere: Story = {
  play: all(lookFor('Zutphen'), results, async (context) => {
    const { widget } = await inside(context.canvasElement);
    const field = await widget.findByRole('combobox', { name: 'Waar woont uw naaste?' });
    await userEvent.type(field, 'Apeldoorn');
    await press(search)(context);
  }),
};

/** The same where the list has nothing for that municipality. */
export const CareElsewhereUnknown: Story = {
  play: all(lookFor('Zutphen'), results, async (context) => {
    const { widget } = await inside(context.canvasElement);
    const field = await widget.findByRole('combobox', { name: 'Waar woont uw naaste?' });
    await userEvent.type(field, 'Groningen');
    await press(search)(context);
  }),
};

/** The same element with a store that never answers: the state would else be over in a moment. */
class WaitingFinderElement extends SteunpuntFinderElement {
  protected override readonly offers: OfferController = new OfferController(
    this,
    [steunpuntFinderSection],
    new SilentStore(),
  );
}
if (!customElements.get(waitingTag)) customElements.define(waitingTag, WaitingFinderElement);

/** The question is answered, and the feed has not come yet. */
export const Loading: Story = {
  render: (args) => {
    const tag = literal`mz-waiting-finder`;
    return column(
      args.width,
      staticHtml`<${tag} feed=${args.feed} .clock=${clock}>${fallback}</${tag}>`,
    );
  },
  play: lookFor('Zutphen'),
};

/** No feed could be loaded. What the page put inside the tag is shown beside the message. */
export const FailedFeed: Story = {
  args: { feed: missing },
  play: all(lookFor('Zutphen'), results),
};

/** Two feeds of which one can't be loaded; the other is shown. */
export const TwoFeedsOneFails: Story = {
  args: { feed: `${region} ${missing}` },
  play: all(lookFor('Zutphen'), results),
};

/** A picture of our own in the place of the map's, so that no example asks a server for it. */
const tiles = `${new URL('tiles/tile.svg', document.baseURI).href}?{z}/{x}/{y}`;

const openMap: Play = press('Toon op de kaart');

/** The map, and a centre that was chosen on it. Its pictures are squares of our own: nothing is asked of PDOK. */
export const OnMap: Story = {
  args: { 'tile-url': tiles },
  play: all(lookFor('Zutphen'), results, openMap, press('Steunpunt Mantelzorg Lochem')),
};

/** What `count` centres would be like: one for each point of a grid over the country. */
function manyCentres(count: number): unknown {
  const columns = 20;
  const services = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    const [row, place] = [Math.floor(index / columns), index % columns];
    return {
      id: `steunpunt-${number}`,
      name: `Steunpunt Mantelzorg ${number}`,
      organization: `Welzijn Voorbeeld ${row + 1}`,
      types: ['support-centre'],
      languages: index % 3 === 0 ? ['nl', 'tr'] : ['nl'],
      phone: `088 000 0${number.slice(0, 1)} ${number.slice(1)}`,
      openingHours: [index % 2 === 0 ? 'Mo-Fr 09:00-17:00' : 'Tu,Th 13:00-17:00'],
      locations: [
        {
          street: `Voorbeeldstraat ${index + 1}`,
          city: 'Voorbeeld',
          latitude: 51.5 + row * 0.06,
          longitude: 4.6 + place * 0.11,
        },
      ],
    };
  });
  return {
    schemaVersion: '1.0',
    publisher: { id: 'veel', name: 'Veel steunpunten (verzonnen voorbeeld)', kind: 'other' },
    services,
  };
}

/** Five hundred made-up centres, which the page carries itself: the nearest first, the others on request. */
export const ManyCentres: Story = {
  args: { feed: '', data: manyCentres(500) },
  play: all(lookFor('Zutphen'), results),
};

/** The same on the map: what lies together is one circle with a number. */
export const ManyOnMap: Story = {
  args: { feed: '', data: manyCentres(500), 'tile-url': tiles },
  play: all(lookFor('Zutphen'), results, openMap, press('Verder weg', 'Verder weg')),
};

/** English, which is loaded when it is asked for. What a feed has in Dutch only stays Dutch. */
export const English: Story = { args: { lang: 'en' }, play: all(lookFor('Zutphen'), results) };

/** Right to left, as Arabic will need it. */
export const RightToLeft: Story = { args: { dir: 'rtl' }, play: all(lookFor('Zutphen'), results) };

/** As on a small telephone. */
export const Narrow: Story = { args: { width: 320 }, play: all(lookFor('Zutphen'), results) };

/** Under a theme of NL Design System: the tokens are read as they are. */
export const Themed: Story = {
  play: all(lookFor('Zutphen'), results),
  render: (args) => column(args.width, themed(finder(args))),
};

/**
 * The list that comes out of the printer, at the width of a sheet: addresses, hours and numbers,
 * nothing to click. The rules for paper are those of the element, shown on the screen.
 */
export const Print: Story = {
  args: { width: 680 },
  play: async (context) => {
    await all(lookFor('Zutphen'), results)(context);
    const { element } = await inside(context.canvasElement);
    const root = element.shadowRoot!;
    asOnPaper(root);
  },
};
