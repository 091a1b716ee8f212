import { greetingMessage, heightIn } from './frame-messages.js';

const selector = 'iframe[data-mz-frame]';

/** Where the messages of a frame come from: of a sandboxed page without an origin, from `null`. */
function originOf(frame: HTMLIFrameElement): string | null {
  const { sandbox, src } = frame;
  if (sandbox.length > 0 && !sandbox.contains('allow-same-origin')) return 'null';
  return URL.canParse(src) ? new URL(src).origin : null;
}

function greet(frame: HTMLIFrameElement): void {
  const origin = originOf(frame);
  // Nobody has the origin `null` for an address; the greeting tells nothing.
  if (origin) frame.contentWindow?.postMessage(greetingMessage, origin === 'null' ? '*' : origin);
}

/**
 * Gives each `<iframe data-mz-frame>` the height of what is in it. A message counts only when it comes
 * out of such a frame and from the origin of its address.
 */
export function followFrames(): void {
  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>(selector)];
  addEventListener('message', ({ source, origin, data }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    const height = heightIn(data);
    if (!frame || height === null || origin !== originOf(frame)) return;
    frame.style.height = `${height}px`;
    // As high as what is in it, a frame need not be seen.
    frame.style.border = '0';
  });
  // A load does not bubble; a frame that loads later, or again, is heard of all the same.
  const greetLoaded = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement && target.matches(selector)) greet(target);
  };
  document.addEventListener('load', greetLoaded, true);
  frames().forEach(greet);
}
