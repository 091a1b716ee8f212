import { baseAddress, chosenRoute, feedAddresses, type Choices } from './choices.js';

/** What a feed makes the widgets ask of others. */
export interface FeedHosts {
  /** Where the form posts to, where the feed says so. */
  readonly delivery: string | null;
  /** The feeds that an index names. */
  readonly shards: readonly string[];
}

export interface Policy {
  /** For the site on which it is pasted. */
  readonly site: readonly string[];
  /** For the server with the files, where those make a page of their own; else empty. */
  readonly files: readonly string[];
}

/** The files that must be in the folder; a name that ends in a slash is a folder. */
export function filesFor(choices: Choices): readonly string[] {
  const route = chosenRoute(choices);
  if (!route || route === 'npm') return [];
  const besideWidget = {
    'burden-test': ['fhir.js'],
    zorgladder: [],
    'respite-menu': [],
    'steunpunt-finder': ['gazetteer.js', 'steunpunt-map.js', 'licenses.txt'],
    'verklaring-form': [],
  };
  return [
    'mantelzorg.js',
    'parts/',
    ...(choices.language === 'nl' ? [] : ['locales/']),
    ...(choices.widget ? besideWidget[choices.widget] : []),
    ...(choices.source === 'none' ? [] : ['hsds.js']),
    ...(route === 'link' || route === 'frame' ? ['embed.html', 'embed.css', 'embed-page.js'] : []),
    ...(route === 'frame' ? ['frame.js'] : []),
  ];
}

const pictures = 'https://service.pdok.nl';
const postcodes = 'https://api.pdok.nl';

const originOf = (address: string): string[] =>
  URL.canParse(address) ? [new URL(address).origin] : [];

const line = (directive: string, sources: readonly string[]): string[] =>
  sources.length > 0 ? [`${directive} ${[...new Set(sources)].join(' ')};`] : [];

/** Where the pictures of the map come from; `{x}` in a host would be a host for each. */
const tilesFrom = (tileUrl: string): string[] => originOf(tileUrl.replaceAll(/[{}\s]/g, ''));

/**
 * The lines of a Content Security Policy that let the widget work, with the hosts of these choices.
 *
 * @param hosts of all feeds that were checked.
 */
export function policy(choices: Choices, example: string, hosts: readonly FeedHosts[]): Policy {
  const { widget, source, options } = choices;
  const route = chosenRoute(choices);
  const base = originOf(baseAddress(choices) ?? '');
  const isFinder = widget === 'steunpunt-finder';
  const { geocoder, 'tile-url': tileUrl } = options['steunpunt-finder'];
  const feeds = source === 'address' ? feedAddresses(choices).good : [];
  const connect = [
    ...(source === 'example' ? [example] : feeds).flatMap(originOf),
    ...(source === 'address' ? hosts : []).flatMap(({ delivery, shards }) => [
      ...shards.flatMap(originOf),
      ...(widget === 'verklaring-form' && delivery ? originOf(delivery) : []),
    ]),
    ...(isFinder && geocoder ? [postcodes] : []),
  ];
  const images = isFinder ? (tileUrl ? tilesFrom(tileUrl) : [pictures]) : [];
  const needs = [...line('connect-src', connect), ...line('img-src', images)];
  const trusted = 'trusted-types lit-html;';
  const ownPage = [`script-src 'self';`, `style-src 'self';`, ...needs, trusted];
  switch (route) {
    case 'frame':
      return { site: [...line('frame-src', base), ...line('script-src', base)], files: ownPage };
    case 'link':
      return { site: [...line('script-src', base), ...needs, trusted], files: ownPage };
    case 'npm':
      return { site: [...needs, trusted], files: [] };
    default:
      return { site: [...line('script-src', base), ...needs, trusted], files: [] };
  }
}
