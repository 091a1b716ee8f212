/**
 * The first thing each classic script does, before Lit is evaluated: Lit creates its Trusted Types
 * policy while it is evaluated, and under `trusted-types lit-html` a second copy throws there.
 * The first script on the page wins; the next one says so, and what is missing, once for the page.
 *
 * The build pastes the source of this function into each script, so it may use nothing from
 * outside itself. It is written in ES5. What it reads is written by src/embedding/running-copy.ts.
 *
 * @param {string} version of this script
 * @param {string[]} tags that this script brings
 * @returns {boolean} whether this script may start
 */
export function mayStart(version, tags) {
  var running = globalThis[Symbol.for('mantelzorg-widgets')];
  if (!running) return true;
  var missing = tags.filter(function (tag) {
    return running.tags.indexOf(tag) < 0;
  });
  if (!running.told) {
    running.told = true;
    console.warn(
      '[mantelzorg-widgets] ' +
        version +
        ' not started: ' +
        running.version +
        ' runs already' +
        (missing.length ? ' without ' + missing : ''),
    );
  }
  return false;
}
