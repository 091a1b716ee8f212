/** One word, or a few that belong together, of opening hours in Dutch. */
export type Token =
  /** 0 is Monday. */
  | { readonly kind: 'days'; readonly days: readonly number[] }
  /** Since midnight. */
  | { readonly kind: 'time'; readonly minutes: number }
  | { readonly kind: 'part'; readonly part: string }
  /** `through` joins days and times; `until` only times: who says "tot vrijdag" may close on Friday. */
  | { readonly kind: 'through' | 'until' | 'and' | 'all-day' | 'closed' };

export const week = [0, 1, 2, 3, 4, 5, 6];

/** The part of the day that may stand behind a day, and the hours between which its times must be. */
export const partsOfDay: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ochtend', [5, 13]],
  ['morgen', [5, 13]],
  ['middag', [11, 19]],
  ['avond', [16, 24]],
]);

const names = ['maan', 'dins', 'woens', 'donder', 'vrij', 'zater', 'zon'];
const shortNames = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];

const days = (...which: readonly number[]): Token => ({ kind: 'days', days: which });

type Match = RegExpExecArray;

/** What may stand at a place in the text, tried in this order, and what it means. */
const lexicon: readonly (readonly [RegExp, (match: Match) => readonly Token[]])[] = [
  // Telephone hours are the opening hours of a service that one calls, so those words add nothing.
  [
    /(?:van|tussen|op|de|is|zijn|wij|we|uur|geopend|open|bereikbaar|telefonisch|aanwezig)(?![a-z])/y,
    () => [],
  ],
  [
    /24\s?\/\s?7|24 (?:uur|uren) per dag|dag en nacht(?![a-z])|(?<!(?:-|\/m|tot|met) ?)24 uur(?![a-z])/y,
    () => [{ kind: 'all-day' }],
  ],
  [
    /(?:dagelijks|(?:elke|iedere) dag|alle dagen|(?:zeven|7) dagen(?: (?:per|in de) week)?)(?![a-z])/y,
    () => [days(...week)],
  ],
  [
    /(?:(?:elke |iedere )?werkdag(?:en)?|doordeweeks(?:e dagen)?|door de week)(?![a-z])/y,
    () => [days(0, 1, 2, 3, 4)],
  ],
  [/(?:in )?(?:het )?weekend(?:en)?(?![a-z])/y, () => [days(5, 6)]],
  [/(?:gesloten|dicht)(?![a-z])/y, () => [{ kind: 'closed' }]],
  [
    /(?:(?:elke|iedere) )?(?:'?s )?(maan|dins|woens|donder|vrij|zater|zon)dag(ochtend|morgen|middag|avond)?(?:en|s)?(?![a-z])/y,
    ([, name, part]) => [
      days(names.indexOf(name!)),
      ...(part ? [{ kind: 'part', part } as const] : []),
    ],
  ],
  [/(ma|di|wo|do|vr|za|zo)(?![a-z])\.?/y, ([, name]) => [days(shortNames.indexOf(name!))]],
  [
    /(ochtend|morgen|middag|avond)(?:en|s)?(?![a-z])/y,
    ([, part]) => [{ kind: 'part', part: part! }],
  ],
  [/t\s?\/\s?m|tot en met|t\.?e\.?m\.?(?![a-z])|-/y, () => [{ kind: 'through' }]],
  [/tot(?![a-z])/y, () => [{ kind: 'until' }]],
  [/en(?![a-z])|[,;&+/|.:\n]/y, () => [{ kind: 'and' }]],
  [/ /y, () => []],
];

const timePattern = /(\d{1,2})(?:[:.](\d{2})|[uh](\d{2}))?(?!\d)(?:\s?(?:uur|uren|u|h)(?![a-z]))?/y;

function minutesOf([, hours, ...minutes]: Match): number | null {
  const past = Number(minutes.find((text) => text) ?? 0);
  const total = Number(hours) * 60 + past;
  return past < 60 && total <= 1440 ? total : null;
}

/** The tokens at a place and where they end; null when what stands there is not known. */
function tokensAt(text: string, at: number): readonly [readonly Token[], number] | null {
  for (const [pattern, toTokens] of lexicon) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return [toTokens(match), pattern.lastIndex];
  }
  timePattern.lastIndex = at;
  const time = timePattern.exec(text);
  const minutes = time && minutesOf(time);
  return minutes === null ? null : [[{ kind: 'time', minutes }], timePattern.lastIndex];
}

/**
 * Splits opening hours in words into what they mean.
 *
 * @returns null as soon as there is a word that is not known.
 */
export function tokensOf(words: string): Token[] | null {
  const text = words
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’‘`]/g, "'")
    // "tussen 9 en 12 uur" is one stretch of time; everywhere else "en" begins another.
    .replace(/(tussen [\d.:]+(?: uur)?) en (?=\d)/g, '$1 tot ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const next = tokensAt(text, at);
    if (!next) return null;
    tokens.push(...next[0]);
    at = next[1];
  }
  return tokens;
}
