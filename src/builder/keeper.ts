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
  /** Headers of `embed.html`, where the server with the files gives that page; else empty. */
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
    ...(route === 'frame' && choices.place !== 'sharepoint' ? ['frame.js'] : []),
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

/** What stands in the headers for the site, whose address nobody told. */
export const siteExample = ({ place }: Choices): string =>
  place === 'sharepoint' ? 'https://uw-organisatie.sharepoint.com' : 'https://www.gemeente.example';

/** The headers of `embed.html` in docs/nl/README.md, with the hosts of these choices. */
function headers(
  choices: Choices,
  connect: readonly string[],
  images: readonly string[],
  base: readonly string[],
): string[] {
  const among = (...sources: readonly string[]) =>
    [...new Set(sources)].filter((source) => !base.includes(source)).join(' ');
  const directives = [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src ${among(`'self'`, 'data:', pictures, ...images)}`,
    `connect-src ${among(`'self'`, ...connect)}`,
    `base-uri 'none'`,
    `frame-ancestors 'self'${chosenRoute(choices) === 'frame' ? ` ${siteExample(choices)}` : ''}`,
    `require-trusted-types-for 'script'`,
    'trusted-types lit-html',
  ];
  return [
    `Content-Security-Policy: ${directives.join('; ')}`,
    'Permissions-Policy: geolocation=(self)',
  ];
}

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
  const ownPage = headers(choices, connect, images, base);
  const isSharePoint = choices.place === 'sharepoint';
  switch (route) {
    case 'frame':
      return {
        site: isSharePoint ? [] : [...line('frame-src', base), ...line('script-src', base)],
        files: ownPage,
      };
    case 'link':
      if (isSharePoint) return { site: [], files: ownPage };
      return { site: [...line('script-src', base), ...needs, trusted], files: ownPage };
    case 'npm':
      return { site: [...needs, trusted], files: [] };
    default:
      return { site: [...line('script-src', base), ...needs, trusted], files: [] };
  }
}
