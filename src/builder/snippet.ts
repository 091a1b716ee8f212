import { parsePhone } from '../domain/index.js';
import {
  baseAddress,
  chosenRoute,
  cleaned,
  feedAddresses,
  gapsIn,
  optionsOf,
  usableColors,
  type Choices,
  type OptionName,
  type WidgetName,
} from './choices.js';

/** `sri.json`: the names of files with the value of their `integrity`. */
export type Hashes = Readonly<Record<string, string>>;

/**
 * `all`: everything, to paste on the page. `address`: of a link. `page`: what the editor pastes. `site`: what stands once in
 * the template of the site. `style`: rules for the stylesheet of the site. `install`, `import` and
 * `template`: of npm.
 */
export type BlockKind =
  'all' | 'address' | 'page' | 'site' | 'style' | 'install' | 'import' | 'template';

export interface Block {
  readonly kind: BlockKind;
  readonly code: string;
}

export interface SnippetTexts {
  /** Of the link and of the frame. */
  readonly title: string;
  /** Before the number to call. */
  readonly fallback: (contact: string) => string;
}

type Option = readonly [name: string, value: string];

const ampersands: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as HTML, between tags or in an attribute between double quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ampersands[character]!);

/** The value of an own option as the attribute has it; null for what is left at its default. */
function optionValue(name: OptionName, value: string | undefined): string | null {
  const text = cleaned(value ?? '');
  if (name === 'without-intro') return text ? '' : null;
  // The places to fill in are no part of an address yet.
  if (name === 'tile-url') return text.replaceAll(' ', '') || null;
  return text || null;
}

/**
 * The attributes of the widget with their values, without what is at its default.
 *
 * @param example address of the example feed.
 */
export function widgetOptions(choices: Choices, example: string): Option[] {
  const { widget, source, municipality, language, headingLevel, options } = choices;
  const feeds = {
    address: feedAddresses(choices).good.join(' '),
    example,
    none: '',
  }[source ?? 'none'];
  const own = widget ? optionsOf[widget] : [];
  return [
    ['feed', feeds],
    ['municipality', cleaned(municipality)],
    ['lang', language],
    ['heading-level', headingLevel === 2 ? '' : String(headingLevel)],
  ]
    .filter(([, value]) => value)
    .map(([name = '', value = '']): Option => [name, value])
    .concat(
      own.flatMap((name) => {
        const value = optionValue(name, widget ? options[widget][name] : undefined);
        return value === null ? [] : [[name, value] as const];
      }),
    );
}

function colorOptions(choices: Choices): Option[] {
  const colors = usableColors(choices);
  if (!colors) return [];
  const { action, actionText, link } = colors;
  return [
    ['color-action', action],
    ['color-action-text', actionText],
    ...(link ? [['color-link', link] as const] : []),
  ];
}

/** The address of the widget's own page, with everything that was chosen. */
export function pageAddress(choices: Choices, base: string, example: string): string {
  const url = new URL('embed.html', base);
  url.searchParams.set('widget', choices.widget ?? '');
  for (const [name, value] of widgetOptions(choices, example)) {
    const values = name === 'feed' ? value.split(' ') : [value];
    for (const one of values) url.searchParams.append(name, one);
  }
  for (const [name, value] of colorOptions(choices)) url.searchParams.set(name, value.slice(1));
  return url.href;
}

const attributes = (options: readonly Option[]): string =>
  options.map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`)).join('');

function scriptTag(base: string, file: string, hashes: Hashes): string {
  const hash = Object.hasOwn(hashes, file) ? hashes[file] : undefined;
  const options: Option[] = [['src', new URL(file, base).href]];
  if (hash) options.push(['integrity', hash], ['crossorigin', 'anonymous']);
  return `<script${attributes(options)} defer></script>`;
}

function fallback({ contact, phone }: Choices, texts: SnippetTexts, spoken: Option[]): string {
  const { display, dial } = parsePhone(cleaned(phone));
  const number = dial ? `<a href="tel:${escaped(dial)}">${escaped(display)}</a>` : escaped(display);
  return `<p${attributes(spoken)}>${escaped(texts.fallback(cleaned(contact)))} ${number}.</p>`;
}

function styleRule(widget: WidgetName, choices: Choices): Block[] {
  const options = colorOptions(choices);
  if (options.length === 0) return [];
  const lines = options.map(([name, value]) => `  --mz-${name}: ${value};`);
  const code = `mz-${widget},\n[data-mz] {\n${lines.join('\n')}\n}`;
  return [{ kind: 'style', code }];
}

/** Height of a frame where no script gives it that of its content; it then scrolls in itself. */
const frameHeight = 600;

/** On SharePoint a script never does. */
const fixedFrameHeight = 900;

/**
 * What somebody pastes, and what is asked of the keeper of the site besides.
 *
 * @param example address of the example feed.
 * @returns no blocks at all while an answer is missing without which they would be wrong.
 */
export function snippet(
  choices: Choices,
  hashes: Hashes,
  example: string,
  texts: SnippetTexts,
): readonly Block[] {
  const { widget } = choices;
  const route = chosenRoute(choices);
  if (!widget || !route || gapsIn(choices).length > 0) return [];

  const options = widgetOptions(choices, example);
  // Of the sentence and the link too, which stand on a page that may be in another language.
  const spoken: Option[] = choices.language ? [['lang', choices.language]] : [];
  const inside = fallback(choices, texts, route === 'div' ? spoken : []);
  const tag = `<mz-${widget}${attributes(options)}>\n  ${inside}\n</mz-${widget}>`;
  const rule = styleRule(widget, choices);
  if (route === 'npm') {
    return [
      { kind: 'install', code: 'npm install mantelzorg-widgets' },
      { kind: 'import', code: `import 'mantelzorg-widgets/${widget}/define';` },
      { kind: 'template', code: tag },
      ...rule,
    ];
  }
  const base = baseAddress(choices);
  if (!base) return [];
  const script: Block = { kind: 'site', code: scriptTag(base, 'mantelzorg.js', hashes) };
  const address = pageAddress(choices, base, example);
  const isSharePoint = choices.place === 'sharepoint';
  switch (route) {
    case 'tag':
      return [{ kind: 'all', code: `${script.code}\n\n${tag}` }, ...rule];
    case 'div': {
      const data = options.map(([name, value]): Option => [`data-mz-${name}`, value]);
      const place = `<div${attributes([['data-mz', widget], ...data])}>\n  ${inside}\n</div>`;
      return [{ kind: 'page', code: place }, script, ...rule];
    }
    case 'link': {
      // Alone in its paragraph: in the middle of a sentence it stays a link.
      const link = `<p><a${attributes([['href', address], ...spoken])}>${escaped(texts.title)}</a></p>`;
      return [
        { kind: 'address', code: address },
        { kind: 'page', code: link },
        ...(isSharePoint ? [] : [script]),
      ];
    }
    case 'frame': {
      const frame = attributes([
        ...(isSharePoint ? [] : [['data-mz-frame', ''] as const]),
        ['src', address],
        ['title', texts.title],
        ['width', '100%'],
        ['height', String(isSharePoint ? fixedFrameHeight : frameHeight)],
        ['loading', 'lazy'],
        ['allow', 'geolocation'],
      ]);
      const page: Block = { kind: 'page', code: `<iframe${frame}></iframe>` };
      if (isSharePoint) return [page];
      return [page, { kind: 'site', code: scriptTag(base, 'frame.js', hashes) }];
    }
  }
}
