import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseAst } from 'rollup/parseAst';
import { visit } from './visit.mjs';

/**
 * Names of properties and methods that nobody outside a script reads: the build shortens them in the
 * scripts of one widget, which takes a quarter of a kilobyte off each. A name belongs here when it is
 * long and often used, and is in no JSON, no attribute, no event and no public member.
 */
const names = `
  addController answerMissing areFiltersOpen backoff beforeText careHome chosenCount clearFilters
  closedText closesAt comparedCount correction describedBy directory emphasis errorTitle facet
  failedText failure feeds feedSettled firstTime fitting fromDay getLocale goToAnswer goToField
  hasIndex hasNoDownload hasUpdated helpLine helpLines highest hostConnected hostDisconnected
  inDays isChosen isCompared isDetailed isDirect isElsewhere isEmployer
  isFiltered isIndex isKept isLocal isMainPlace isPrinting isReady isRequired
  isReturning isSlow issuerName isUnbearable isUpdatePending isUrgent isWaiting isWiping
  kilometres leftOut loadLocale loadOffer lowest maximumSize mayRetry menuAt municipalityName
  offerArea offered offers offlineText openForms openNow openRungs otherNames outcome pageProgress
  passing purposeLabel receipt renderRoot renderWidget requestUpdate retries secondsLeft
  setComplete setLocale settings showMore showOnMap sourceLocale startPaper stretches throughDay
  uncertainText users viewers vocabulary willUpdate withoutText
`
  .trim()
  .split(/\s+/);

export const internalNames = new RegExp(`^(${names.join('|')})$`);

/** Terser leaves these alone, in the scripts as elsewhere. */
const domProperties = () => {
  const terser = dirname(createRequire(import.meta.url).resolve('terser/package.json'));
  return readFileSync(join(terser, 'tools', 'domprops.js'), 'utf8');
};

let dom;

/**
 * Refuses what would go wrong only in the browser: a name of the list by which a script might look
 * something up, since it is in one of its texts, or which another file has for a property.
 *
 * @param {string} code of a script before it is shortened, or of a file that it gets from beside it
 * @param {string} file for the message
 * @param {boolean} isBeside
 */
export function refusePublicNames(code, file, isBeside = false) {
  dom ??= domProperties();
  const found = new Set();
  const addWords = (text) => text.split(/\W+/).forEach((word) => found.add(word));
  visit(parseAst(code), ({ type, value, property, key }) => {
    if (type === 'Literal' && typeof value === 'string') addWords(value);
    if (type === 'TemplateElement') addWords(value.raw);
    const name = (property ?? key)?.name;
    if (isBeside && name) found.add(name);
  });
  const wrong = names.filter((name) => found.has(name) || dom.includes(`"${name}"`));
  if (wrong.length > 0)
    throw new Error(`${file}: not internal, take them out of internal-names.mjs: ${wrong}`);
}
