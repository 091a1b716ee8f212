import type { Instrument } from '../domain/burden-test/instrument.js';
import {
  instrumentIds,
  type BurdenTestSettings,
  type InstrumentId,
} from '../domain/burden-test/settings.js';
import { validateInstrument } from '../domain/burden-test/validate-instrument.js';
import type { LocalizedText } from '../domain/shared/text.js';
import { problem, type FeedProblem } from './problem.js';
import { isObject, readRecord } from './read-record.js';
import { burdenTestShape, instrumentShape } from './schema/compiled.js';

interface Section {
  readonly introduction: LocalizedText | null;
  readonly instrument: unknown;
  readonly texts: unknown;
}

interface Reading<T> {
  readonly value: T | null;
  readonly problems: readonly FeedProblem[];
}

/** A service that a later version knows helps with less; a question that it knows would not. */
const isHarmless = ({ path }: FeedProblem): boolean => /\.(need|task)$/.test(path);

/** All or nothing: a question that was dropped would change the score of all that remain. */
function readInstrument(input: unknown, path: readonly string[]): Reading<Instrument> {
  const { value, problems } = readRecord<Instrument>(instrumentShape, input, path);
  if (!value || !problems.every(isHarmless)) return { value: null, problems };
  const { missing } = value.scoring as { readonly missing: unknown };
  const isMissing =
    missing === 'all-required' || (isObject(missing) && typeof missing['maxMissing'] === 'number');
  const place = [...path, 'scoring', 'missing'];
  const found = isMissing
    ? validateInstrument(value).map(({ path: at, reason }) =>
        problem('feed-invalid', [...path, ...at], reason),
      )
    : [problem('feed-invalid', place, 'neither "all-required" nor { "maxMissing": … }')];
  return { value: found.length > 0 ? null : value, problems: [...problems, ...found] };
}

/**
 * Reads the `burdenTest` section of a feed. A questionnaire that is not in order is refused as a
 * whole, with every reason; the widget then asks its own.
 *
 * @param section whatever stands there; undefined or null for no section.
 */
export function readBurdenTest(section: unknown): Reading<BurdenTestSettings> {
  if (section == null) return { value: null, problems: [] };
  const path = ['burdenTest'];
  const read = readRecord<Section>(burdenTestShape, section, path);
  if (!read.value) return { value: null, problems: read.problems };
  const problems = [...read.problems];

  const { introduction, instrument: asked, texts: given } = read.value;
  let instrument: InstrumentId | Instrument | null = null;
  if (typeof asked === 'string') {
    instrument = instrumentIds.find((id) => id === asked.trim()) ?? null;
    if (!instrument) {
      problems.push(problem('feed-invalid', [...path, 'instrument'], 'unknown code'));
    }
  } else if (asked != null) {
    const own = readInstrument(asked, [...path, 'instrument']);
    problems.push(...own.problems);
    instrument = own.value;
  }
  // Whoever wrote an introduction to their own questions did not write it for ours.
  const isRefused = asked != null && instrument === null;

  // Whatever ids there are, each has a text. Read one by one, or a bad one would take the others along.
  const place = [...path, 'texts'];
  const texts = new Map<string, LocalizedText>();
  if (given != null && !isObject(given)) {
    problems.push(problem('feed-invalid', place, 'expected object'));
  }
  for (const [id, text] of Object.entries(isObject(given) ? given : {})) {
    if (text == null) continue;
    const words = readRecord<LocalizedText | null>('text', text, [...place, id]);
    problems.push(...words.problems);
    if (words.value) texts.set(id, words.value);
  }
  return { value: { introduction: isRefused ? null : introduction, instrument, texts }, problems };
}
