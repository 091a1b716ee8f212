/**
 * The first lines of each classic script, before Lit is evaluated: Lit creates its Trusted Types policy
 * while it is evaluated, and under `trusted-types lit-html` a second copy throws there. The first
 * script on the page wins; the next one says so, and what is missing, once for the page. Without a
 * document (a server that renders, a test) the script does nothing instead of throwing.
 *
 * What it reads is written by src/embedding/running-copy.ts.
 *
 * @param {string} version of this script
 * @param {string[]} tags that this script brings
 * @returns {string} statements that return where the script may not start
 */
export const guard = (version, tags) => `
if (typeof document === 'undefined') return;
const running = globalThis[Symbol.for('mantelzorg-widgets')];
if (running) {
  const missing = ${JSON.stringify(tags)}.filter((tag) => !running.tags.includes(tag));
  if (!running.told)
    console.warn(
      '[mantelzorg-widgets] ${version} not started: ' +
        running.version +
        ' runs already' +
        (missing.length ? ' without ' + missing : ''),
    );
  running.told = true;
  return;
}
`;
