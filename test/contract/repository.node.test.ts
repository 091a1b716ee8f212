import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';

const leftOut = /^(\.git|\.cache|node_modules|dist|storybook-static|coverage)$/;

function list(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (leftOut.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return list(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Words that blockers look for in addresses and class names; `shared` is not one of them. */
const hidden = /^(ads?|banners?|surveys?|shares?|sharing|track(s|ed|er|ers|ing)?|feedback)$/i;

function hiddenNames(names: readonly string[]): string[] {
  return names.filter((name) => name.split(/[^a-z]+/i).some((word) => hidden.test(word)));
}

function classNames(code: string): string[] {
  const inStyles = [...code.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name]) => name!);
  const inTemplates = [...code.matchAll(/\bclass="([^"]*)"/g)].map(([, names]) => names!);
  return [...inStyles, ...inTemplates.flatMap((names) => names.split(/\s+/))];
}

describe('names', () => {
  it('of files do not make a blocker hide them', () => {
    assert.deepEqual(hiddenNames(list('src').map((file) => basename(file))), []);
  });

  it('of classes do not make a blocker hide them', () => {
    const styles = list('src').filter((file) => file.endsWith('.styles.ts'));
    const names = styles.flatMap((file) => classNames(readFileSync(file, 'utf8')));
    assert.deepEqual(hiddenNames(names), []);
  });

  it('that a blocker hides are found by this test', () => {
    const names = ['ad-box.ts', 'share.ts', 'feedback-form', 'trackers', 'page-banner.styles.ts'];
    assert.deepEqual(hiddenNames(names), names);
    assert.deepEqual(hiddenNames(['shared.ts', 'address.ts', 'loading', 'heading']), []);
    assert.deepEqual(hiddenNames(classNames('.card > .survey-link { inset: 0; }')), [
      'survey-link',
    ]);
  });
});

describe('the repository', () => {
  it('holds no paths of one machine', () => {
    const folders = ['work', 'tmp', 'root', 'home', 'Users'];
    const machinePath = new RegExp(`(?<![\\w.~-])/(${folders.join('|')})/`);
    const files = list('.').filter((file) => statSync(file).size < 1_000_000);
    const found = files.filter((file) => machinePath.test(readFileSync(file, 'utf8')));
    assert.deepEqual(found, []);
  });

  it('takes its packages from whichever registry the machine uses', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { resolved?: string }>;
    };
    const fixed = Object.entries(lock.packages).filter(([, { resolved }]) =>
      resolved?.includes('://'),
    );
    assert.deepEqual(fixed, []);
  });
});
