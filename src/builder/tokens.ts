import type { Colors } from './contrast.js';

/** The colours that were found; null for one that was not. */
export type FoundColors = { readonly [Name in keyof Colors]: string | null };

/** A list of names with their values, as they stand in what was pasted. */
type Tokens = ReadonlyMap<string, string>;

/** Longer is no list of tokens that somebody pastes; it bounds the time. */
const longest = 3_000_000;

/**
 * Reads the colours of buttons and links from design tokens of NL Design System: CSS custom
 * properties, or the JSON that its tools write (nested, with references, flat, or as a list).
 *
 * @returns null where no colour was found at all.
 */
export function readTokens(text: string): FoundColors | null {
  if (text.length > longest) return null;
  const tokens = isJson(text) ? fromJson(text) : fromCss(text);
  const find = (...ends: string[]): string | null => {
    for (const end of ends) {
      // First of NL Design System itself, then of Utrecht, whose names most themes fill; then any.
      for (const prefix of ['nl', 'utrecht', '']) {
        const name = [...tokens.keys()].find((key) => isToken(key, prefix, end));
        const color = name === undefined ? null : resolve(tokens, name);
        if (color) return color;
      }
    }
    return null;
  };
  const found = {
    action: find('button-primary-background-color', 'button-primary-action-background-color'),
    actionText: find('button-primary-color', 'button-primary-action-color'),
    link: find('link-color'),
  };
  return found.action || found.link ? found : null;
}

/**
 * Whether a name is that of a token with a prefix; without one, of any theme whose prefix is one word:
 * `rhc-link-color`, but not `rhc-nav-link-color`.
 */
function isToken(name: string, prefix: string, end: string): boolean {
  if (!name.endsWith(`-${end}`)) return false;
  const before = name.slice(0, -end.length - 1);
  return prefix
    ? before === prefix ||
        (/[-/]$/.test(before.slice(0, -prefix.length)) && before.endsWith(prefix))
    : /^(.*\/)?[^-/]+$/.test(before);
}

const isJson = (text: string): boolean => /^\s*[[{]/.test(text);

function fromCss(text: string): Tokens {
  const tokens = new Map<string, string>();
  const withoutComments = text.replace(/\/\*[^]*?\*\//g, '');
  for (const [, name = '', value = ''] of withoutComments.matchAll(
    /(?:--|\$|@)([\w-]+)\s*:\s*([^;{}]+)/g,
  )) {
    // A theme may set it once more for the dark; the first is the usual one.
    if (!tokens.has(kebab(name))) tokens.set(kebab(name), value.replace(/!\s*\w+\s*$/, '').trim());
  }
  return tokens;
}

const kebab = (name: string): string =>
  name
    .replace(/^--/, '')
    .replace(/([a-z])(?=[A-Z\d])|(\d)(?=[A-Z])/g, '$1$2-')
    .replaceAll('.', '-')
    .toLowerCase();

function fromJson(text: string): Tokens {
  const tokens = new Map<string, string>();
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return tokens;
  }
  const add = (path: readonly string[], value: unknown) => {
    const color = asText(value);
    if (color !== null && !tokens.has(nameOf(path))) tokens.set(nameOf(path), color);
  };
  const open: [unknown, readonly string[]][] = [[document, []]];
  for (let next = open.shift(); next; next = open.shift()) {
    const [value, path] = next;
    if (typeof value === 'string') add(path, value);
    if (typeof value !== 'object' || value === null) continue;
    const { $value, value: plain, path: own } = value as Record<string, unknown>;
    const told = $value ?? plain;
    // A list of tokens names the path of each.
    const isListed = Array.isArray(own) && own.every((part) => typeof part === 'string');
    if (asText(told) !== null) add(isListed ? own : path, told);
    if (asText(told) !== null && isListed) continue;
    for (const [key, child] of Object.entries(value)) {
      if (!key.startsWith('$') && !['value', 'original', 'attributes'].includes(key))
        open.push([child, Array.isArray(value) ? path : [...path, key]]);
    }
  }
  return tokens;
}

/** The name of a set of tokens, such as `components/button`, is kept apart from the name of the token. */
function nameOf(path: readonly string[]): string {
  const [first = '', ...rest] = path;
  if (rest.length > 0 && /[/ ]/.test(first)) return `${first}/${rest.map(kebab).join('-')}`;
  return path.map(kebab).join('-');
}

/** A value as text: also of the form in which the Design Tokens format writes a colour. */
function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  const { hex, colorSpace, components } = value as Record<string, unknown>;
  if (typeof hex === 'string') return hex;
  const isColor = colorSpace === 'srgb' && Array.isArray(components) && components.length === 3;
  return isColor ? `rgb(${components.map((part) => Number(part) * 255).join(' ')})` : null;
}

/** The colour of a token, through what it refers to; null for what is no colour. */
function resolve(tokens: Tokens, name: string): string | null {
  let value = tokens.get(name);
  // Tokens that refer to each other in a circle end here too.
  for (let depth = 0; depth < 20 && value !== undefined; depth++) {
    const reference =
      /^\{([^{}]+)\}$/.exec(value)?.[1] ?? /^(?:var\(\s*--|[$@])([\w-]+)/.exec(value)?.[1];
    if (reference === undefined) return parseColor(value);
    const wanted = kebab(reference);
    const key = tokens.has(wanted)
      ? wanted
      : [...tokens.keys()].find((candidate) => candidate.endsWith(`/${wanted}`));
    const fallback = /^var\(\s*--[\w-]+\s*,(.*)\)$/.exec(value)?.[1]?.trim();
    value = (key === undefined ? undefined : tokens.get(key)) ?? fallback;
  }
  return null;
}

const names: ReadonlyMap<string, string> = new Map([
  ['white', '#ffffff'],
  ['black', '#000000'],
]);

const toHex = (values: readonly number[]): string =>
  `#${values
    .map((value) => Math.round(Math.min(255, Math.max(0, value))))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;

/**
 * Reads a colour: `#fff`, `#ffffff`, `rgb(…)`, `hsl(…)`, `white` and `black`.
 *
 * @returns `#rrggbb`; null for anything else, and for what shines through.
 */
export function parseColor(text: string): string | null {
  const color = text.trim().toLowerCase();
  const named = names.get(color);
  if (named) return named;
  const short = /^#([\da-f])([\da-f])([\da-f])f?$/.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit.repeat(2))
      .join('')}`;
  const long = /^#([\da-f]{6})(ff)?$/.exec(color);
  if (long) return `#${long[1]}`;
  const call = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(color);
  if (!call) return null;
  const parts = call[2]!.split(/[\s,/]+/).filter(Boolean);
  const numbers = parts.map((part) => parseFloat(part));
  const [first, second, third, alpha = 1] = numbers;
  const isOpaque = alpha === 1 || parts[3] === '100%';
  if (first === undefined || second === undefined || third === undefined || !isOpaque) return null;
  if (numbers.some(Number.isNaN)) return null;
  if (call[1] === 'rgb')
    return toHex(
      [first, second, third].map((value, at) => (parts[at]!.endsWith('%') ? value * 2.55 : value)),
    );
  return toHex(fromHsl(first, second / 100, third / 100));
}

/** Reads a colour that somebody typed, who may leave the `#` out; as {@link parseColor} does. */
export const typedColor = (text: string): string | null =>
  parseColor(text.trim().replace(/^(?=([\da-f]{3}){1,2}$)/i, '#'));

/** More is no house style to choose from. */
const mostColors = 6;

/** The colours that stand as such (`#24578f`) in a text without names of tokens; each once. */
export function plainColors(text: string): string[] {
  const codes = text.slice(0, longest).match(/(?<![\w&/])#?\b[\da-f]{6}\b|#[\da-f]{3}\b/gi) ?? [];
  const marked = codes.filter((code) => code.startsWith('#') || code === text.trim());
  return [...new Set(marked.flatMap((code) => typedColor(code) ?? []))].slice(0, mostColors);
}

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function fromHsl(hue: number, saturation: number, lightness: number): number[] {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const place = (((offset + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - amplitude * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  });
}
