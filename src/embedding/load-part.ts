import type { WidgetDefinition } from '../elements/internal/define-element.js';
import { ownScript as script } from './own-script.js';
import { runningCopy } from './running-copy.js';
import { trustedScriptUrl } from './templates.js';

/** How long to wait before a part that did not come is asked for once more, in milliseconds. */
const pause = 2_000;

/**
 * How `mantelzorg.js` gets the code of a widget that is on the page, from beside itself.
 *
 * By a classic script and not by `import()`: a nonce is passed on to it, a policy can name it by its
 * hash, and where the page gave the script an `integrity`, that of the part is held against what
 * comes. So the one hash that the page knows still covers all code that runs.
 *
 * @param name of the file in `parts/`, and under which it leaves its definition.
 * @param integrity of that file.
 * @returns when it has run. Where it did not come, it is asked for once more by itself, and each time
 *   the connection is back; where a policy refuses it, that stays so.
 */
export async function loadPart(
  name: string,
  integrity: string,
  report: (line: string) => void,
): Promise<WidgetDefinition> {
  const base = script?.src || document.baseURI;
  const url = new URL(`parts/${name}.js`, base);
  // A part that an older copy left in the cache would not fit.
  url.searchParams.set('v', integrity.slice(7, 15));
  let isBlocked = false;
  const noteBlocked = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    if (blockedURI === url.href) isBlocked = true;
  };
  document.addEventListener('securitypolicyviolation', noteBlocked);
  try {
    for (let tries = 0; ; tries++) {
      await run(url.href, integrity);
      const definition = runningCopy()?.parts?.[name];
      if (definition) return definition;
      // The report of the policy comes a moment after the error.
      await wait(pause);
      report(
        `[mantelzorg-widgets] parts/${name}.js ` +
          (isBlocked ? `is refused by script-src` : `could not be loaded`) +
          ` next to ${base}`,
      );
      if (isBlocked) await new Promise(() => {});
      if (tries > 0)
        await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
    }
  } finally {
    document.removeEventListener('securitypolicyviolation', noteBlocked);
  }
}

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Runs a file as a script, and settles whatever becomes of it. */
async function run(url: string, integrity: string): Promise<void> {
  const part = document.createElement('script');
  // A page that gave no hash may have its files on a server without CORS, which a hash needs.
  if (script?.integrity) {
    part.crossOrigin = 'anonymous';
    part.integrity = integrity;
  }
  if (script?.nonce) part.nonce = script.nonce;
  part.src = trustedScriptUrl(url);
  const settled = new Promise((resolve) => {
    part.onload = resolve;
    part.onerror = resolve;
  });
  document.head.append(part);
  await settled;
  part.remove();
}
