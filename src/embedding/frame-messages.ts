/**
 * What a page and the frame with `embed.html` in it say to each other. The page greets, since a frame
 * cannot know who is around it; from then on the frame tells that page, and no other, how high it is.
 */
const greeting = 'mantelzorg-widgets:greeting';
const height = 'mantelzorg-widgets:height';

/** Goes up when one of the two must understand something new. */
const version = 1;

export const greetingMessage = { type: greeting, version };

export const heightMessage = (pixels: number) => ({ type: height, version, height: pixels });

const isMessage = (data: unknown, type: string): data is Record<string, unknown> => {
  const message = Object(data) as Record<string, unknown>;
  return message.type === type && message.version === version;
};

export const isGreeting = (data: unknown): boolean => isMessage(data, greeting);

/** The height in CSS pixels that a message tells, at most 20,000; null for any other message. */
export function heightIn(data: unknown): number | null {
  if (!isMessage(data, height)) return null;
  const { height: pixels } = data;
  return typeof pixels === 'number' && pixels > 0 ? Math.min(Math.ceil(pixels), 20_000) : null;
}
