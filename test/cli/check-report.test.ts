/** The report of check as a whole: for a person, at a terminal, and for another program. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkText } from '../../src/cli/check/check-text.js';
import { check } from '../../src/cli/check/command.js';
import { overviewLines } from '../../src/cli/check/overview-lines.js';
import { townsOf } from '../../src/cli/check/towns.js';
import { readGazetteer } from '../../src/cli/read-gazetteer.js';
import { summaryOf } from '../../src/cli/check/summary.js';
import { messagesIn } from '../../src/cli/messages/messages.js';
import { now, root, runHere, withFiles } from './cli.js';

const respite = (more: object) => ({ types: ['respite'], respite: more });
const services: readonly object[] = [
  { id: 'a', name: 'Steunpunt', types: ['support-centre'], phone: '0575 519613' },
  { id: 'b', name: 'Tweede steunpunt', types: ['support-centre'], email: 'b@voorbeeld.example' },
  { id: 'c', name: 'Oppas', phone: '0575 519613', rungs: [2], ...respite({ setting: 'home' }) },
  { id: 'd', name: 'Iets', phone: 'bel ons', rungs: [3], ...respite({}) },
  { id: 'e', name: 'Loket', types: ['desk'], phone: '0575 519613', url: 'www.x.example' },
];
const document = {
  schemaVersion: '1.0',
  updatedAt: '2026-11-12T09:00:00Z',
  publisher: { id: 'x', name: 'Voorbeeld', kind: 'other' },
  services,
  verklaring: { delivery: { mode: 'print' }, purposes: [{ id: 'parking' }] },
  burdenTest: { instrument: 'check' },
};
const files = {
  'feed.json': JSON.stringify(document, null, 2),
  'index.json':
    '{"schemaVersion":"1.0","kind":"index","shards":[{"municipality":"GM0301","url":"a"}]}',
  'fout.json': '{"a": 1,}',
  'lijst.csv': 'a;b\n1;2\n',
};

interface Report {
  readonly sources: readonly {
    readonly source: string;
    readonly kind: string;
    readonly findings: readonly Record<string, unknown>[];
    readonly counts: Record<string, number>;
    readonly summary: Record<string, unknown> | null;
  }[];
  readonly counts: Record<string, number>;
}

const reportOf = (...args: string[]) =>
  withFiles(files, async (pathOf) => {
    const paths = args.map((arg) => (Object.hasOwn(files, arg) ? pathOf(arg) : arg));
    const outcome = await runHere('check', '--json', ...paths);
    assert.equal(outcome.err, '');
    return { code: outcome.code, report: JSON.parse(outcome.out) as Report };
  });

describe('check --json', () => {
  it('is one document with every finding, its place and its words', async () => {
    const { code, report } = await reportOf('feed.json');
    assert.equal(code, 1);
    const [source] = report.sources;
    assert.deepEqual(source!.counts, { error: 1, warning: 2, advice: 0 });
    assert.deepEqual(report.counts, source!.counts);
    assert.equal(source!.kind, 'feed');
    assert.match(source!.source, /feed\.json$/);
    assert.deepEqual(
      source!.findings.map(({ severity, code: found, path }) => [severity, found, path]),
      [
        ['error', 'url', 'services.4.url'],
        ['warning', 'centreWithoutPhone', 'services.1'],
        ['warning', 'phone', 'services.3.phone'],
      ],
    );
    const { line, column, message, service } = source!.findings[0]!;
    assert.equal(files['feed.json'].split('\n')[(line as number) - 1]!.indexOf('"www'), 13);
    assert.deepEqual([column, service], [14, 'Loket']);
    assert.match(message as string, /"www\.x\.example" wordt niet getoond\./);
  });

  it('says what the feed has for each widget', async () => {
    const { report } = await reportOf('feed.json');
    assert.deepEqual(report.sources[0]!.summary, {
      updatedAt: '2026-11-12',
      services: 5,
      rungs: [1, 3, 1, 0, 0],
      respite: { visit: 1, 'home-help': 0, day: 0, stay: 0, holiday: 0, urgent: 0, other: 1 },
      supportCentres: { all: 2, withPhone: 1 },
      verklaring: { mode: 'print', desks: 1 },
      burdenTest: { instrument: 'check', isOwn: false },
      townsChecked: report.sources[0]!.summary!['townsChecked'],
    });
  });

  it('has a place for what is no feed, an index and what can not be read', async () => {
    const { code, report } = await reportOf('index.json', 'fout.json', 'lijst.csv', 'weg.json');
    assert.equal(code, 1);
    assert.deepEqual(
      report.sources.map(({ kind, summary, findings }) => [
        kind,
        summary,
        findings.map((finding) => [finding['code'], finding['line']]),
      ]),
      [
        ['index', null, []],
        ['other', null, [['syntax', 1]]],
        ['unreadable', null, [['other', null]]],
        ['unreadable', null, [['file', null]]],
      ],
    );
    assert.deepEqual(report.counts, { error: 3, warning: 0, advice: 0 });
  });

  it('speaks the language that is asked for', async () => {
    const { report } = await reportOf('--lang', 'en', 'feed.json');
    assert.match(report.sources[0]!.findings[0]!['message'] as string, /is not shown\./);
  });

  it('leaves the exit code as it is', async () => {
    assert.equal((await reportOf('index.json')).code, 0);
  });
});

describe('the report of check', () => {
  it('has errors before warnings, each under a heading with a count, and a summary', async () => {
    await withFiles(files, async (pathOf) => {
      const { out } = await runHere('check', pathOf('feed.json'));
      assert.match(out, /\n {2}Fouten \(1\)\n[^]*\n {2}Waarschuwingen \(2\)\n/);
      assert.match(out, /\n {2}Diensten: 5\n {2}Datum van de lijst: 2026-11-12\n/);
      assert.match(out, /\n {2}Test: ingebouwde vragenlijst "check"\n/);
      assert.match(out, /\n {2}Zorgladder: trede 1: 1, trede 2: 3, trede 3: 1, trede 4: 0/);
      assert.match(out, /\n {2}Respijtmenu: even iemand thuis 1, .* onder "Nog meer plekken" 1\n/);
      assert.match(out, /\n {2}Steunpuntzoeker: 2 steunpunten, waarvan 1 met telefoon\n/);
      assert.match(out, /\n {2}Mantelzorgverklaring: "mode": "print", 1 loket in de lijst\n/);
      assert.match(out, /\n\n1 fout, 2 waarschuwingen, 0 adviezen in 1 feed\.\n$/);
    });
  });

  it('is there in English', async () => {
    await withFiles(files, async (pathOf) => {
      const { out } = await runHere('check', '--lang', 'en', pathOf('feed.json'));
      assert.match(out, /\n {2}Errors \(1\)\n[^]*\n {2}Warnings \(2\)\n/);
      assert.match(out, /\n {2}Services: 5\n {2}Date of the list: 2026-11-12\n/);
      assert.match(out, /Zorgladder: rung 1: 1, rung 2: 3/);
      assert.match(out, /Respite menu: a visit at home 1, .* under "Nog meer plekken" 1\n/);
      assert.match(out, /Steunpunt finder: 2 support centres, 1 with a telephone number\n/);
      assert.match(out, /Statement: "mode": "print", 1 desk in the list\n/);
    });
  });

  it('says which questionnaire there is, and what is not there', async () => {
    const own = {
      ...document,
      updatedAt: undefined,
      services: [services[0]],
      verklaring: undefined,
      burdenTest: {
        instrument: {
          id: 'eigen',
          version: '1',
          title: 'Onze vragen',
          items: [{ id: 'a', text: 'A?' }],
          options: [
            { id: 'ja', label: 'Ja', score: 1 },
            { id: 'nee', label: 'Nee', score: 0 },
          ],
          scoring: { method: 'sum', missing: 'all-required' },
          bands: [],
        },
      },
    };
    await withFiles({ 'eigen.json': JSON.stringify(own) }, async (pathOf) => {
      const { out } = await runHere('check', pathOf('eigen.json'));
      assert.match(out, /Datum van de lijst: staat er niet in\n/);
      assert.match(out, /Test: uw eigen vragenlijst "eigen"\n/);
      assert.match(out, /Mantelzorgverklaring: niets ingesteld\n/);
      const english = await runHere('check', '--lang', 'en', pathOf('eigen.json'));
      assert.match(english.out, /Date of the list: not in it\n/);
      assert.match(english.out, /Test: your own questionnaire "eigen"\n/);
      assert.match(english.out, /Statement: nothing is set\n/);
    });
  });

  it('says that places were not held against their towns where those are not there', () => {
    const { feed } = checkText(files['feed.json'], now);
    const linesIn = (language: string, townsChecked: boolean) =>
      overviewLines(summaryOf(feed!, townsChecked), messagesIn(language)!).join('\n');
    assert.match(linesIn('nl', false), /Niet nagekeken: .* \(gazetteer\.js\) is er niet\.$/);
    assert.match(linesIn('en', false), /Not checked: .* \(gazetteer\.js\) is not there\.$/);
    assert.doesNotMatch(linesIn('nl', true), /Niet nagekeken/);
  });

  const isBuilt = existsSync(join(root, 'dist/gazetteer.js'));
  it('knows the places of the Netherlands once they are built', { skip: !isBuilt }, async () => {
    const places = await readGazetteer();
    const towns = places && townsOf(places);
    const zutphen = { latitude: 52.14, longitude: 6.2 };
    assert.ok(towns!.distanceTo('Zutphen', zutphen)! < 3);
    assert.ok(towns!.distanceTo("'s-Hertogenbosch", zutphen)! > 60);
    assert.equal(towns!.distanceTo('Voorbeelddal', zutphen), null);
    assert.equal(towns!.codeOf('Gemeente Zutphen'), 'GM0301');
    assert.deepEqual([towns!.hasCode('GM0301'), towns!.hasCode('GM9999')], [true, false]);
  });

  it('has colour on a terminal and nowhere else', async () => {
    await withFiles(files, async (pathOf) => {
      const outOf = async (isTerminal: boolean, ...args: string[]) => {
        let out = '';
        const io = { out: (text: string) => void (out += text), err: () => {}, isTerminal, now };
        await check.run([...args, pathOf('feed.json')], io, messagesIn('nl')!);
        return out;
      };
      const escape = '\u001b[';
      assert.ok((await outOf(true)).includes(`${escape}31mFouten (1)${escape}39m`));
      assert.ok((await outOf(true)).includes(`${escape}33mWaarschuwingen (2)${escape}39m`));
      assert.ok(!(await outOf(false)).includes(escape));
      assert.ok(!(await outOf(true, '--json')).includes(escape));
    });
  });
});
