import { parsePhone } from '../domain/index.js';
import { safeUrl } from '../feeds/url.js';
import { defaultColors, judge, type Colors } from './contrast.js';

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
 * What comes through the editor of each system. WordPress and TYPO3 take tags they do not know away
 * and leave `data-…` alone; a text format of Drupal can be so strict that only a link is safe;
 * SharePoint refuses scripts of pages and takes frames.
 */
const routeOf: Readonly<Record<Place, Route>> = {
  wordpress: 'div',
  typo3: 'div',
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
  readonly place: Place | null;
  /** The routes that were chosen by hand. */
  readonly routes: Readonly<Partial<Record<Place, Route>>>;
  /** Address of the folder with the scripts, as typed. */
  readonly base: string;
}

/** The answers that are replaced as a whole. */
type Answers = Omit<Choices, 'options' | 'colors' | 'routes'>;

export type ChoicesEvent =
  | { [Name in keyof Answers]: { type: 'answer'; name: Name; value: Answers[Name] } }[keyof Answers]
  | { type: 'option'; name: OptionName; value: string }
  | { type: 'colors'; colors: Partial<Colors> }
  | { type: 'route'; route: Route };

/** The national line for carers; https://www.mantelzorg.nl/ */
const carersLine = { contact: 'de Mantelzorglijn', phone: '030 760 60 55' };

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
  place: null,
  routes: {},
  base,
});

export function reduce(choices: Choices, event: ChoicesEvent): Choices {
  switch (event.type) {
    case 'answer':
      return { ...choices, [event.name]: event.value };
    case 'option': {
      const { widget, options } = choices;
      if (!widget) return choices;
      const own = { ...options[widget], [event.name]: event.value };
      return { ...choices, options: { ...options, [widget]: own } };
    }
    case 'colors':
      return { ...choices, colors: { ...choices.colors, ...event.colors } };
    case 'route': {
      const { place, routes } = choices;
      return place ? { ...choices, routes: { ...routes, [place]: event.route } } : choices;
    }
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
  (choices.place && choices.routes[choices.place]) ?? suggestedRoute(choices);

/** The colours, if there are any of their own and people can read them. */
export const usableColors = ({ hasOwnColors, colors }: Choices): Colors | null =>
  hasOwnColors && judge(colors).isGood ? colors : null;

/** The questions without whose answer there is nothing good to paste. */
export type Gap =
  'widget' | 'source' | 'addresses' | 'phone' | 'services' | 'colors' | 'place' | 'base';

/** Whether a number of services is one that the test takes; empty is its own default. */
export const isServices = (value: string): boolean => /^\s*(|[1-9]|1\d|20)\s*$/.test(value);

export function gapsIn(choices: Choices): Gap[] {
  const { widget, source, options, hasOwnColors, place, phone } = choices;
  const { good, bad } = feedAddresses(choices);
  const gaps: readonly (readonly [Gap, boolean])[] = [
    ['widget', !widget],
    ['source', !source],
    ['addresses', source === 'address' && (good.length === 0 || bad.length > 0)],
    ['phone', parsePhone(phone).dial === null],
    ['services', widget === 'burden-test' && !isServices(options['burden-test'].services ?? '')],
    ['colors', hasOwnColors && !usableColors(choices)],
    ['place', !place],
    ['base', chosenRoute(choices) !== 'npm' && !baseAddress(choices)],
  ];
  return gaps.filter(([, isOpen]) => isOpen).map(([gap]) => gap);
}
