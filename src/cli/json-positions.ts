import { err, ok, type Result } from '../domain/shared/result.js';

/** Both count from 1, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What should have stood at the place where a text stops being JSON. */
export type Expected =
  'value' | 'key' | 'colon' | 'comma' | 'no-comma' | 'string-end' | 'escape' | 'end';

export interface JsonFault extends Position {
  readonly expected: Expected;
  /** The character that stands there; empty at the end of the text. */
  readonly found: string;
  /** The line on which what stands before it ends, where that is another one; else null. */
  readonly lineBefore: number | null;
  /** The bracket around it that is still open, and how many are; null where there is none. */
  readonly opened: (Position & { readonly bracket: '[' | '{'; readonly depth: number }) | null;
  /** Whether a text most likely goes on here that a quotation mark inside it has cut off. */
  readonly isInText: boolean;
}

export interface JsonText {
  readonly value: unknown;
  /** Where the value at a path such as `services.3.phone` stands, or the nearest value around it. */
  readonly positionOf: (path: string) => Position;
  /** Paths of keys that an object has twice; the last one counts. */
  readonly duplicates: readonly string[];
}

interface Frame {
  readonly close: ']' | '}';
  readonly path: string;
  readonly keys: Set<string>;
  /** Where its bracket stands. */
  readonly from: number;
  index: number;
}

class Fault extends Error {
  constructor(
    readonly expected: Expected,
    readonly offset: number,
  ) {
    super();
  }
}

/** Feeds are not half as deep; the places in what is deeper would only fill the memory. */
const deepest = 16;

const space = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

function endOf(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}

const skipSpace = (text: string, from: number): number => endOf(space, text, from) ?? from;

/** The offset behind a string that opens at `from`. */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const char = text[at];
    if (char === '"') return at + 1;
    if (char === undefined || char < ' ') {
      // A word processor closes a text with a curly quote, which is then the fault.
      const curly = text.slice(from, at).search(/[“”„]\s*[,}\]]?\s*$/);
      throw new Fault('string-end', from + Math.max(0, curly));
    }
    if (char !== '\\') {
      at++;
      continue;
    }
    const end = endOf(escape, text, at);
    if (end === null) throw new Fault('escape', at);
    at = end;
  }
}

const join = (path: string, key: string | number): string => (path ? `${path}.${key}` : `${key}`);

/** Walks through a JSON text without recursion, so that deep nesting can't exhaust the stack. */
class Walk {
  readonly offsets = new Map<string, number>();
  readonly duplicates: string[] = [];
  readonly #stack: Frame[] = [];

  constructor(readonly text: string) {}

  /** The innermost bracket that is open, and how many are. */
  get opened(): {
    readonly bracket: '[' | '{';
    readonly offset: number;
    readonly depth: number;
  } | null {
    const frame = this.#stack.at(-1);
    const depth = this.#stack.length;
    return frame ? { bracket: frame.close === ']' ? '[' : '{', offset: frame.from, depth } : null;
  }

  run(): void {
    const { text } = this;
    let path = '';
    let at = 0;
    for (;;) {
      at = skipSpace(text, at);
      if (this.#stack.length <= deepest) this.offsets.set(path, at);
      const open = text[at];
      if (open === '{' || open === '[') {
        const close = open === '{' ? '}' : ']';
        const frame: Frame = { close, path, keys: new Set(), from: at, index: 0 };
        at = skipSpace(text, at + 1);
        if (text[at] !== close) {
          this.#stack.push(frame);
          [path, at] = this.#enter(frame, at);
          continue;
        }
        at++;
      } else if (open === '"') {
        at = stringEnd(text, at);
      } else {
        const end = endOf(scalar, text, at);
        if (end === null) throw new Fault('value', at);
        at = end;
      }
      const next = this.#afterValue(at);
      if (next === null) return;
      [path, at] = next;
    }
  }

  /** The path of the next value and where it begins; null at the end of the text. */
  #afterValue(from: number): [string, number] | null {
    const { text } = this;
    let at = skipSpace(text, from);
    for (;;) {
      const frame = this.#stack.at(-1);
      if (!frame) {
        if (at < text.length) throw new Fault('end', at);
        return null;
      }
      if (text[at] === ',') {
        const comma = at;
        at = skipSpace(text, at + 1);
        if (text[at] === frame.close) throw new Fault('no-comma', comma);
        frame.index++;
        return this.#enter(frame, at);
      }
      if (text[at] !== frame.close) throw new Fault('comma', at);
      this.#stack.pop();
      at = skipSpace(text, at + 1);
    }
  }

  #enter(frame: Frame, at: number): [string, number] {
    const { text } = this;
    if (frame.close === ']') return [join(frame.path, frame.index), at];
    if (text[at] !== '"') throw new Fault('key', at);
    const end = stringEnd(text, at);
    const key = JSON.parse(text.slice(at, end)) as string;
    const path = join(frame.path, key);
    if (frame.keys.has(key)) this.duplicates.push(path);
    frame.keys.add(key);
    const colon = skipSpace(text, end);
    if (text[colon] !== ':') throw new Fault('colon', colon);
    return [path, colon + 1];
  }
}

function positionAt(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - lineStarts[low]! + 1 };
}

/**
 * Whether words follow at once upon the end of a text, with another quotation mark behind them on
 * the line: `"Vraag naar "Jan" van de balie"`.
 */
function isInText(text: string, { expected, offset }: Fault): boolean {
  if (expected !== 'comma' && expected !== 'colon' && expected !== 'end') return false;
  const before = text.slice(Math.max(0, offset - 2), offset);
  const behind = text.slice(offset, offset + 1000).split('\n', 1)[0]!;
  return /"[ \t]?$/.test(before) && /^[\p{L}\p{N}(]/u.test(behind) && behind.includes('"');
}

/**
 * Parses JSON and remembers where in the text everything stands.
 *
 * @param text without a byte order mark.
 * @returns the value with the positions in it, or the first place where it is not JSON.
 */
export function readJson(text: string): Result<JsonText, JsonFault> {
  const lineStarts = [0];
  for (const { index } of text.matchAll(/\n/g)) lineStarts.push(index + 1);
  const walk = new Walk(text);
  try {
    walk.run();
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const { expected, offset } = fault;
    const character = String.fromCodePoint(
      ...[text.codePointAt(offset)].filter((code) => code != null),
    );
    // Half a file mostly ends in the middle of a text; then nothing more stands there at all.
    const isCutOff = character === '"' && !/[\n}\]]/.test(text.slice(offset));
    const found = expected === 'string-end' && isCutOff ? '' : character;
    const position = positionAt(lineStarts, offset);
    let end = offset;
    while (end > 0 && ' \t\n\r'.includes(text[end - 1]!)) end--;
    const { line } = positionAt(lineStarts, end);
    const lineBefore = line < position.line ? line : null;
    const opened = walk.opened && {
      bracket: walk.opened.bracket,
      depth: walk.opened.depth,
      ...positionAt(lineStarts, walk.opened.offset),
    };
    return err({
      ...position,
      expected,
      found,
      lineBefore,
      opened,
      isInText: isInText(text, fault),
    });
  }
  const positionOf = (path: string): Position => {
    let known = path;
    while (known && !walk.offsets.has(known)) {
      known = known.slice(0, Math.max(0, known.lastIndexOf('.')));
    }
    return positionAt(lineStarts, walk.offsets.get(known) ?? 0);
  };
  return ok({ value: JSON.parse(text) as unknown, positionOf, duplicates: walk.duplicates });
}
