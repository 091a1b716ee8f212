import { parseOpeningHours } from '../../domain/index.js';
import { partsOfDay, tokensOf, week, type Token } from './hours-tokens.js';

/** Minutes since midnight, from and to; `to` is before `from` for a night. */
type Range = readonly [number, number];

/** Some days and what holds for them; no times means closed. */
interface Statement {
  readonly days: readonly number[];
  readonly ranges: readonly Range[];
}

const codes = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
/** Reads tokens from left to right; every method moves on only when it found what it looks for. */
class Reader {
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isDone(): boolean {
    return this.#at >= this.tokens.length;
  }

  take<K extends Token['kind']>(kind: K): (Token & { kind: K }) | null {
    const token = this.tokens[this.#at];
    if (token?.kind !== kind) return null;
    this.#at++;
    return token as Token & { kind: K };
  }

  /** "maandag t/m woensdag, vrijdag en in het weekend"; the part of the day too. */
  days(): { readonly days: readonly number[]; readonly parts: readonly string[] } | null {
    const found: number[] = [];
    const parts: string[] = [];
    for (;;) {
      const mark = this.#at;
      while (this.take('and'));
      const first = this.take('days');
      if (!first) {
        this.#at = mark;
        break;
      }
      const part = this.take('part');
      if (part) parts.push(part.part);
      const beforeLast = this.#at;
      const last = this.take('through') && this.take('days');
      if (last && first.days.length === 1 && last.days.length === 1) {
        for (let day = first.days[0]!; day !== last.days[0]; day = (day + 1) % 7) found.push(day);
        found.push(last.days[0]);
      } else {
        this.#at = beforeLast;
        found.push(...first.days);
      }
    }
    return found.length > 0 ? { days: found, parts } : null;
  }

  /** "9-12 uur en 13-17 uur", "24 uur per dag", "gesloten" (no range at all). */
  ranges(): readonly Range[] | null {
    const found: Range[] = [];
    for (;;) {
      const mark = this.#at;
      while (this.take('and'));
      if (found.length === 0 && this.take('closed')) return [];
      if (found.length === 0 && this.take('all-day')) return [[0, 1440]];
      const from = this.take('time');
      const to = from && (this.take('through') ?? this.take('until')) && this.take('time');
      if (!to) {
        this.#at = mark;
        return found.length > 0 ? found : null;
      }
      found.push([from.minutes, to.minutes]);
    }
  }
}

/** A night that ends in the morning is meant; "9 tot 5" may mean anything. */
const isPlausible = ([from, to]: Range): boolean =>
  from < to || (from >= 17 * 60 && from < 1440 && to <= 9 * 60);

/** "Maandagmiddag van 1 tot 5" is not in the night, so the times must fit what is said. */
const fitsParts = ([from, to]: Range, parts: readonly string[]): boolean =>
  parts.every((part) => {
    const [earliest, latest] = partsOfDay.get(part) ?? [0, 24];
    return from >= earliest * 60 && to <= latest * 60 && from < to;
  });

/** Pairs days with their times, whichever of the two comes first; null when they don't pair up. */
function statementsOf(tokens: readonly Token[]): Statement[] | null {
  const reader = new Reader(tokens);
  const timesFirst = reader.ranges();
  if (timesFirst && reader.isDone) {
    // "Dag en nacht" and "24/7" need no days beside them; all other times do.
    const [range] = timesFirst;
    return range?.[0] === 0 && range[1] === 1440 ? [{ days: week, ranges: timesFirst }] : null;
  }
  const statements: Statement[] = [];
  let next = timesFirst;
  while (next || !reader.isDone) {
    const days = reader.days();
    const ranges = next ?? reader.ranges();
    if (!days || !ranges) return null;
    if (!ranges.every((range) => isPlausible(range) && fitsParts(range, days.parts))) return null;
    statements.push({ days: days.days, ranges });
    while (reader.take('and'));
    next = timesFirst && reader.ranges();
  }
  return statements;
}

const overlap = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

/** The ranges of each day; null where two statements contradict each other. */
function weekOf(statements: readonly Statement[]): Range[][] | null {
  const days: Range[][] = week.map(() => []);
  for (const { days: which, ranges } of statements) {
    for (const day of which) {
      for (const range of ranges) {
        if (days[day]!.some((other) => overlap(other, range))) return null;
        days[day]!.push(range);
      }
    }
  }
  // "Maandag t/m vrijdag van 9 tot 17, woensdag gesloten": the exception counts.
  for (const { days: which, ranges } of statements) {
    if (ranges.length === 0) which.forEach((day) => (days[day] = []));
  }
  return days;
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** `[0, 1, 2, 4]` → `Mo-We,Fr`. */
function notationOfDays(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) =>
      run.length > 2
        ? `${codes[run[0]!]}-${codes[run.at(-1)!]}`
        : run.map((day) => codes[day]).join(','),
    )
    .join(',');
}

function notationOf(days: readonly (readonly Range[])[]): string[] {
  if (days.every((ranges) => ranges.length === 1 && ranges[0]![1] - ranges[0]![0] === 1440)) {
    return ['24/7'];
  }
  const lines = new Map<string, number[]>();
  for (const day of week) {
    const times = [...days[day]!]
      .sort(([a], [b]) => a - b)
      .map(([from, to]) => `${clock(from)}-${clock(to)}`)
      .join(',');
    if (times) lines.set(times, [...(lines.get(times) ?? []), day]);
  }
  return [...lines].map(([times, which]) => `${notationOfDays(which)} ${times}`);
}

/**
 * Reads opening hours as people write them: "maandag t/m vrijdag van 08:30 tot 17:00 uur",
 * "ma, wo en vr 9.00-12.00", "di 9-12 uur en 13-17 uur", "dagelijks van 9 tot 21 uur",
 * "24 uur per dag", "werkdagen 9-17, woensdag gesloten". What is in the notation of schema.org
 * already stays as it is.
 *
 * @returns lines in the notation of schema.org, `["Mo-Fr 08:30-17:00"]`. Null when there is anything
 *   in the words that is not understood ("op afspraak", "even weken", days without times): half of
 *   an opening time sends people to a closed door.
 */
export function readOpeningHours(words: string): string[] | null {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length > 0 && parseOpeningHours(lines).words.length === 0) return lines;
  const tokens = tokensOf(words);
  const statements = tokens && statementsOf(tokens);
  const days = statements && weekOf(statements);
  const notation = days ? notationOf(days) : [];
  return notation.length > 0 ? notation : null;
}
