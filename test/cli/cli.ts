import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/run.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const zutphenSheet = join(root, 'test/fixtures/sheets/zutphen.csv');
export const zutphenFeed = join(root, 'stories/feeds/zutphen.json');

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const now = new Date('2026-11-23T12:00:00Z');

/** Runs the program in this process, on a fixed day. */
export async function runHere(...args: readonly string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    isTerminal: false,
    now,
  });
  return { code, out, err };
}

/** Runs the program as a user does. */
export function runProcess(...args: readonly string[]): Promise<Outcome> {
  const main = join(root, 'src/cli/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], { cwd: root });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
  });
}

/** Gives a test a folder of its own with some files in it. */
export async function withFiles<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (pathOf: (name: string) => string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'mz-cli-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(folder, name), content);
    }
    return await use((name) => join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A table as CSV. */
export const csv = (table: readonly (readonly string[])[], delimiter = ';', lineEnd = '\r\n') =>
  table
    .map((row) =>
      row
        .map((cell) =>
          new RegExp(`["\\r\\n${delimiter}]`).test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
        )
        .join(delimiter),
    )
    .join(lineEnd) + lineEnd;
