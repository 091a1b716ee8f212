/** Colours as `#rrggbb`. */
export interface Colors {
  /** Background of the most important button. */
  readonly action: string;
  /** Text on that background. */
  readonly actionText: string;
  /** Links and lines; null where they have the colour of the button. */
  readonly link: string | null;
}

export const defaultColors: Colors = { action: '#154273', actionText: '#ffffff', link: null };

/** Of text of normal size against its background; WCAG 2.2, 1.4.3, level AA. */
export const minimumContrast = 4.5;

const white = '#ffffff';

type Channels = readonly [red: number, green: number, blue: number];

function channels(color: string): Channels {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    parseInt(color.slice(at, at + 2), 16),
  );
  return [red, green, blue];
}

const hex = (values: readonly number[]): string =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast ratio of two colours, 1 to 21.
 *
 * @param first, second as `#rrggbb`.
 */
export function contrast(first: string, second: string): number {
  const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

const passes = (first: string, second: string): boolean =>
  contrast(first, second) >= minimumContrast;

export interface Judgement {
  /** Of the text on the button. */
  readonly button: number;
  /** Of a link on white. */
  readonly link: number;
  readonly isGood: boolean;
}

export function judge({ action, actionText, link }: Colors): Judgement {
  const button = contrast(actionText, action);
  const ofLink = contrast(link ?? action, white);
  return {
    button,
    link: ofLink,
    isGood: button >= minimumContrast && ofLink >= minimumContrast,
  };
}

/** How many steps lie between a colour and black or white; small enough that none is seen. */
const steps = 256;

/** The colour nearest to one, on its way to black or to white, that is good; null for none. */
function nearest(color: string, isGood: (color: string) => boolean): string | null {
  const from = channels(color);
  for (let step = 0; step <= steps; step++) {
    for (const end of [0, 255]) {
      const mixed = hex(from.map((value) => value + ((end - value) * step) / steps));
      if (isGood(mixed)) return mixed;
    }
  }
  return null;
}

/**
 * Black letters on a light button, as a yellow house style has them, and dark links: the button keeps
 * its colour.
 *
 * @returns null where white letters can be read on the button.
 */
export function blackOnLight({ action, link }: Colors): Colors | null {
  if (passes(white, action)) return null;
  const own = link ?? action;
  const readable = nearest(own, (color) => passes(color, white));
  return { action, actionText: '#000000', link: readable };
}

/**
 * The colours nearest to some that people can read: the text is changed before the button, and the
 * button before both.
 *
 * @returns the same colours where they are good already.
 */
export function nearestGood(colors: Colors): Colors {
  const { actionText } = colors;
  // White is always far enough from white to be changed, and black always good.
  const link = colors.link && nearest(colors.link, (color) => passes(color, white));
  const isAction = (color: string) => link !== null || passes(color, white);
  const isBoth = (color: string) => isAction(color) && passes(actionText, color);
  const kept = isAction(colors.action) ? colors.action : nearest(colors.action, isBoth);
  const action = kept ?? nearest(colors.action, isAction) ?? '#000000';
  const text = nearest(actionText, (color) => passes(color, action)) ?? white;
  return { action, actionText: text, link };
}
