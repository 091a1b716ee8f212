import { parsePhone } from '../domain/index.js';
import { safeUrl } from '../feeds/url.js';
import { defaultColors, judge, type Colors } from './contrast.js';
import { typedColor } from './tokens.js';

export const widgetNames = [
  'burden-test',
  'zorgladder',
  'respite-menu',
  'steunpunt-finder',
  'verklaring-form',
] as const;
export type WidgetName = (typeof widgetNames)[number];

/** Attributes that only some widgets have. */
export type OptionName =
  'rung' | 'services' | 'instrument' | 'without-intro' | 'geocoder' | 'tile-url';

export const optionsOf: Readonly<Record<WidgetName, readonly OptionName[]>> = {
  'burden-test': ['instrument', 'services', 'without-intro'],
  zorgladder: ['rung'],
  'respite-menu': [],
  'steunpunt-finder': ['geocoder', 'tile-url'],
  'verklaring-form': ['without-intro'],
};

export const sources = ['address', 'example', 'none'] as const;
export type Source = (typeof sources)[number];

export const languages = ['', 'nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** Where it is pasted. */
export const places = [
  'wordpress',
  'typo3',
  'drupal',
  'sharepoint',
  'other',
  'template',
  'developer',
] as const;
export type Place = (typeof places)[number];

export const routes = ['tag', 'div', 'link', 'frame', 'npm'] as const;
export type Route = (typeof routes)[number];

/**
 * What comes through the editor of each system, by docs/nl. WordPress takes tags it does not know away
 * and leaves `data-…` alone; in TYPO3 and Drupal only a link is safe until the keeper has set the editor;
 * SharePoint refuses scripts of pages and takes frames.
 */
const routeOf: Readonly<Record<Place, Route>> = {
  wordpress: 'div',
  typo3: 'link',
  drupal: 'link',
  sharepoint: 'frame',
  other: 'link',
  template: 'tag',
  developer: 'npm',
};

/** All answers. Every one is kept, also while another answer makes it of no use. */
export interface Choices {
  readonly widget: WidgetName | null;
  readonly source: Source | null;
  /** Addresses of feeds as typed, with white space between. */
  readonly addresses: string;
  readonly municipality: string;
  readonly language: Language;
  readonly headingLevel: number;
  readonly options: Readonly<Record<WidgetName, Readonly<Partial<Record<OptionName, string>>>>>;
  /** Whom somebody can call where the widget does not appear. */
  readonly contact: string;
  readonly phone: string;
  readonly hasOwnColors: boolean;
  readonly colors: Colors;
  /** What was typed for a colour and is none; the colour from before is then no answer. */
  readonly badCodes: Readonly<Partial<Record<keyof Colors, string>>>;
  readonly place: Place | null;
  /** The route that was chosen by hand for this place. */
  readonly route: Route | null;
  /** The route that was chosen by hand for the place before, where it gave way to another. */
  readonly droppedRoute: Route | null;
  /** Address of the folder with the scripts, as typed. */
  readonly base: string;
}

/** The answers that are replaced as a whole. */
type Answers = Omit<Choices, 'options' | 'colors' | 'badCodes' | 'route' | 'droppedRoute'>;

export type ChoicesEvent =
  | { [Name in keyof Answers]: { type: 'answer'; name: Name; value: Answers[Name] } }[keyof Answers]
  | { type: 'option'; name: OptionName; value: string }
  | { type: 'colors'; colors: Partial<Colors> }
  | { type: 'color-code'; name: keyof Colors; code: string }
  | { type: 'route'; route: Route };

/** The national line for carers; https://www.mantelzorg.nl/ */
export const carersLine = { contact: 'de Mantelzorglijn', phone: '030 760 60 55' };

export const initialChoices = (base: string): Choices => ({
  widget: null,
  source: null,
  addresses: '',
  municipality: '',
  language: '',
  headingLevel: 2,
  options: {
    'burden-test': {},
    zorgladder: {},
    'respite-menu': {},
    'steunpunt-finder': {},
    'verklaring-form': {},
  },
  ...carersLine,
  hasOwnColors: false,
  colors: defaultColors,
  badCodes: {},
  place: null,
  route: null,
  droppedRoute: null,
  base,
});

export function reduce(choices: Choices, event: ChoicesEvent): Choices {
  switch (event.type) {
    case 'answer': {
      const next: Choices = { ...choices, [event.name]: event.value };
      if (event.name !== 'place') return next;
      const moved: Choices = { ...next, route: null };
      const { route } = choices;
      return { ...moved, droppedRoute: route === chosenRoute(moved) ? null : route };
    }
    case 'option': {
      const { widget, options } = choices;
      if (!widget) return choices;
      const own = { ...options[widget], [event.name]: event.value };
      return { ...choices, options: { ...options, [widget]: own } };
    }
    case 'colors': {
      const badCodes = { ...choices.badCodes };
      for (const name of Object.keys(event.colors)) delete badCodes[name as keyof Colors];
      return { ...choices, badCodes, colors: { ...choices.colors, ...event.colors } };
    }
    case 'color-code': {
      const { name, code } = event;
      const color = typedColor(code);
      return color
        ? reduce(choices, { type: 'colors', colors: { [name]: color } })
        : { ...choices, badCodes: { ...choices.badCodes, [name]: code } };
    }
    case 'route':
      return choices.place
        ? {
            ...choices,
            route: event.route === suggestedRoute(choices) ? null : event.route,
            droppedRoute: null,
          }
        : choices;
  }
}

/** A text on one line, without what an attribute or an address can't hold. */
export const cleaned = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();

/** The addresses of the feeds that a widget can load, and the rest. */
export function feedAddresses({ addresses }: Choices): { good: string[]; bad: string[] } {
  const all = addresses.split(/\s+/).filter(Boolean);
  const good = all.flatMap((address) => safeUrl(address) ?? []);
  return { good: [...new Set(good)], bad: all.filter((address) => !safeUrl(address)) };
}

/** Whether only this computer can open an address. */
export const isLocal = (url: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);

/** The addresses of feeds that nobody else can open. */
export const localFeeds = (choices: Choices): string[] =>
  choices.source === 'address' ? feedAddresses(choices).good.filter(isLocal) : [];

/** Whether an address would be good, if it only began with `https:`. */
export const isUnsafe = (address: string): boolean =>
  /^\s*http:/i.test(address) && safeUrl(address.replace(/http/i, 'https')) !== null;

/** The folder with the scripts, ending in a slash; null for what is no such address. */
export function baseAddress({ base }: Choices): string | null {
  const safe = safeUrl(base);
  if (!safe) return null;
  const url = new URL(safe);
  url.search = '';
  url.hash = '';
  // Somebody who copied the address of the script meant its folder.
  url.pathname = url.pathname.replace(/[^/]+\.(js|html)$/, '').replace(/([^/])$/, '$1/');
  return url.href;
}

/** The route for the place where it is pasted, or the one that was chosen instead. */
export const suggestedRoute = ({ place }: Choices): Route | null => place && routeOf[place];

export const chosenRoute = (choices: Choices): Route | null =>
  choices.place && (choices.route ?? suggestedRoute(choices));

/**
 * Whether the code holds whom to call. An address does not: anybody could make one with a number of
 * their own, so `embed.html` names the national line.
 */
export const hasContact = (choices: Choices): boolean =>
  !['link', 'frame'].includes(chosenRoute(choices) ?? '');

/** The colours, if there are any of their own and people can read them. */
export const usableColors = ({ hasOwnColors, colors, badCodes }: Choices): Colors | null =>
  hasOwnColors && Object.keys(badCodes).length === 0 && judge(colors).isGood ? colors : null;

/** The questions without whose answer there is nothing good to paste. */
export type Gap =
  | 'widget'
  | 'source'
  | 'addresses'
  | 'phone'
  | 'services'
  | 'color-codes'
  | 'colors'
  | 'place'
  | 'base';

/** Whether a number of services is one that the test takes; empty is its own default. */
export const isServices = (value: string): boolean => /^\s*(|[1-9]|1\d|20)\s*$/.test(value);

export function gapsIn(choices: Choices): Gap[] {
  const { widget, source, options, hasOwnColors, badCodes, place, phone } = choices;
  const isCoded = Object.keys(badCodes).length === 0;
  const { good, bad } = feedAddresses(choices);
  const gaps: readonly (readonly [Gap, boolean])[] = [
    ['widget', !widget],
    ['source', !source],
    ['addresses', source === 'address' && (good.length === 0 || bad.length > 0)],
    ['phone', hasContact(choices) && parsePhone(phone).dial === null],
    ['services', widget === 'burden-test' && !isServices(options['burden-test'].services ?? '')],
    ['color-codes', hasOwnColors && !isCoded],
    ['colors', hasOwnColors && isCoded && !usableColors(choices)],
    ['place', !place],
    ['base', chosenRoute(choices) !== 'npm' && !baseAddress(choices)],
  ];
  return gaps.filter(([, isOpen]) => isOpen).map(([gap]) => gap);
}
