/**
 * Two hundred carers ask for a statement while networks and servers fail: with the built script, in
 * Chromium, through the controls that a carer uses. Each request is stored exactly once, and nobody is
 * told what is not so.
 */
import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { listen, referenceOf } from '../../scripts/receiver.mjs';
import { PAGE_POLICY } from '../../scripts/serve.mjs';
import type { DeliveryPage, Later, Screen, Shown, Typed } from '../helpers/delivery-page.js';
import { faultyProxy, type Fault } from '../helpers/faulty-proxy.mjs';
import { launchChromium, withoutChromium } from '../helpers/launch-chromium.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const script = join(root, 'dist/mantelzorg-verklaring-form.js');

/** Milliseconds, by the page's clock, after which the form gives up. */
const timeout = 15_000;

/** In the browser the network is gone; the rest happens on the way. */
type Trouble = Exclude<Fault, 'none'> | 'offline';
const troubles: readonly Exclude<Trouble, 'offline'>[] = [
  ...(['hang-before', 'hang-after', 'error-500', 'error-500-after', 'reset-before'] as const),
  ...(['reset-after', 'duplicate', 'slow', 'busy', 'not-json'] as const),
];
/** After which nobody at the side of the carer can know. */
const uncertain: readonly Fault[] = [
  ...(['hang-before', 'hang-after', 'error-500', 'error-500-after'] as const),
  ...(['reset-before', 'reset-after', 'not-json'] as const),
];

const says = {
  uncertain: 'We weten niet zeker of uw aanvraag is aangekomen',
  busy: 'Het is nu te druk',
  offline: 'U hebt nu geen internet',
  failed: 'Versturen lukt nu niet',
  received: 'Uw aanvraag is aangekomen',
  earlier: 'Uw aanvraag was al aangekomen',
  earlierUnknown: 'Van een eerdere poging weten we niet of die is aangekomen.',
  changed:
    'U hebt na uw eerste poging nog iets gewijzigd. We weten niet of die wijziging erbij zit.',
};
const notArrived = /zijn nu niet aangekomen|er is nu niets verstuurd/i;

/** Always the same numbers, from 0 up to 1 (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What somebody answers, as it is typed; what is not here is not asked. */
interface Answers {
  readonly name: string;
  readonly recipient: string;
  readonly hours: string;
  readonly explanation: string;
}

interface Carer {
  /** The id of the place of the form. */
  readonly id: string;
  readonly number: number;
  readonly troubles: readonly Trouble[];
  readonly way: 'once' | 'twice' | 'again' | 'enter';
  readonly isInScript: boolean;
  readonly idempotencyKey: boolean;
  readonly isTogether: boolean;
  readonly signs: boolean;
  readonly asksBirth: boolean;
  /** What is answered from each attempt on; the last one stays. */
  readonly answers: readonly Answers[];
}

const names = [
  ...['Fatma Yılmaz', "Ĳsbrand van 't Hof", 'Zoë D’Angelo', '李 明', 'عائشة مُحَمَّد', 'Nguyễn Thị'],
  ...['<b>Bobby</b> & "zn."', 'Back\\slash \\u0041', 'José-María', '👩🏽‍⚕️ 𠮷野', 'O\u2019Neill {{x}}'],
];

function carerOf(number: number, troubles: readonly Trouble[], changes: number): Carer {
  const tag = `${number}`.padStart(3, '0');
  const first: Answers = {
    name: `${names[number % names.length]} ${tag}-zorg`,
    recipient: `${names[(number + 4) % names.length]} ${tag}-naaste`,
    hours: `${(number % 40) + 8}`,
    explanation:
      number % 2 === 0 ? '' : `Toelichting ${tag}:\nmijn “naaste” valt vaak & 's nachts.`,
  };
  const second = { ...first, hours: `${Number(first.hours) + 100}`, name: `${first.name} nieuw` };
  return {
    id: `carer-${tag}`,
    number,
    troubles,
    way: (['once', 'twice', 'again', 'once', 'enter'] as const)[number % 5]!,
    isInScript: number % 2 === 0,
    idempotencyKey: number % 4 < 2,
    isTogether: number % 3 === 0,
    signs: number % 7 === 0,
    asksBirth: number % 6 === 1,
    answers: changes === 0 ? [first] : changes === 1 ? [first, second] : [first, second, first],
  };
}

const feedOf = ({ idempotencyKey, signs, asksBirth }: Carer, origin: string) => ({
  schemaVersion: '1.0',
  updatedAt: '2026-11-28',
  publisher: { id: 'voorbeelddal', name: 'Gemeente Voorbeelddal', kind: 'municipality' },
  services: [],
  verklaring: {
    issuer: { name: 'Zorgloket Voorbeelddal', phone: '088 000 00 08' },
    purposes: [{ id: 'parking', label: 'Parkeren bij mijn naaste', handledBy: 'issuer' }],
    fields: { dateOfBirth: asksBirth ? 'required' : 'off' },
    consentOfCareRecipient: signs ? 'signature' : 'declared',
    delivery: { mode: 'post', url: `${origin}/aanvragen`, idempotencyKey },
  },
});

const digits = (number: number) => `${number}`.padStart(3, '0');

/** All that a carer types, screen by screen, up to the overview. */
function screensOf({ number, isTogether, signs, asksBirth }: Carer, answers: Answers): Screen[] {
  const street = `Geheimstraat ${number}-bis`;
  const birth = (name: string): (readonly [string, Typed])[] =>
    asksBirth ? [[name, ['14', 'maart', '1958']]] : [];
  return [
    [[], 'Begin met invullen'],
    [[['Parkeren bij mijn naaste', true]], 'Volgende'],
    [
      [
        ['Uw naam', answers.name],
        ...birth('Uw geboortedatum'),
        ['Straat en huisnummer', street],
        ['Postcode', '4811ab'],
        ['Woonplaats', `Stilstad ${number}`],
        ['Telefoonnummer', `06 - 12 34 5${digits(number)}`],
        ['E-mailadres', `carer${number}@Voorbeeld,nl`],
      ],
      'Volgende',
    ],
    [
      [
        ['Naam van uw naaste', answers.recipient],
        ...birth('Geboortedatum van uw naaste'),
        ['Mijn kind', true],
        ...(isTogether
          ? ([['We wonen op hetzelfde adres', true]] as const)
          : ([
              ['Straat en huisnummer', `Naastenpad ${number}`],
              ['Postcode', 'NL-7201 AA'],
              ['Woonplaats', `Elders ${number}`],
            ] as const)),
      ],
      'Volgende',
    ],
    [
      [
        ['Sinds wanneer zorgt u?', ['', '3', '2021']],
        ['Hoeveel uur per week', `ongeveer ${answers.hours} uur`],
        ['Koken of eten brengen', true],
        ['Gezelschap houden', true],
        ...(answers.explanation
          ? ([['Wilt u er nog iets over zeggen?', answers.explanation]] as const)
          : []),
      ],
      'Volgende',
    ],
    [
      [
        [
          signs
            ? 'Ja, en mijn naaste tekent zelf op papier'
            : 'Ja, mijn naaste weet ervan en vindt het goed',
          true,
        ],
      ],
      'Volgende',
    ],
    [[['Wat ik heb ingevuld, is waar', true]]],
  ];
}

/** How one changes what was answered, from the overview. */
const changeScreens = ({ name, hours }: Answers): Screen[] => [
  [[], 'Wijzig Wie bent u?'],
  [[['Uw naam', name]], 'Volgende'],
  [[], 'Wijzig Welke zorg geeft u?'],
  [[['Hoeveel uur per week', `ongeveer ${hours} uur`]], 'Volgende'],
];

/** What has to be stored of it, but for the id and the date. */
function expectedOf({ number, isTogether, signs, asksBirth }: Carer, answers: Answers) {
  const birth = asksBirth ? { dateOfBirth: '1958-03-14' } : {};
  const address = {
    street: `Geheimstraat ${number}-bis`,
    postalCode: '4811 AB',
    city: `Stilstad ${number}`,
  };
  const other = {
    street: `Naastenpad ${number}`,
    postalCode: '7201 AA',
    city: `Elders ${number}`,
  };
  return {
    schemaVersion: '1.0',
    language: 'nl',
    purpose: { id: 'parking', label: 'Parkeren bij mijn naaste' },
    carer: {
      name: answers.name,
      ...address,
      ...birth,
      phone: `+31612345${digits(number)}`,
      email: `carer${number}@voorbeeld.nl`,
    },
    careRecipient: { name: answers.recipient, ...(isTogether ? address : other), ...birth },
    care: {
      since: '2021-03',
      hoursPerWeek: Number(answers.hours),
      relation: 'child',
      tasks: ['social', 'meals'],
      ...(answers.explanation && { explanation: answers.explanation }),
    },
    declarations: { truthful: true, careRecipient: signs ? 'signature' : 'agrees' },
  };
}

/** What is only known by whoever filled in the form. */
const secretsOf = ({ number, answers }: Carer): string[] => [
  ...answers.flatMap(({ name, recipient, explanation }) => [name, recipient, explanation]),
  ...[`Geheimstraat ${number}`, `Naastenpad ${number}`, `Stilstad ${number}`, `Elders ${number}`],
  ...[`12345${digits(number)}`, `12 34 5${digits(number)}`, `carer${number}@`],
];

/** A request as the proxy of a carer saw it. */
interface Wire {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

type Proxy = Awaited<ReturnType<typeof faultyProxy>>;

interface Place {
  readonly carer: Carer;
  readonly proxy: Proxy;
  readonly wire: Wire[];
}

interface Kept {
  readonly requestId: string;
  readonly reference: string;
  readonly date: string;
  readonly receivedAt: string;
}

/** A receiver, the ways to it and a page with a form for each carer. */
class Scene {
  readonly folder = join(mkdtempSync(join(tmpdir(), 'mz-delivery-')), 'in');
  readonly places = new Map<Carer, Place>();
  readonly console: string[] = [];
  readonly requested: string[] = [];
  page!: Page;
  origin = '';
  url = '';
  readonly #closing: (() => unknown)[] = [];
  #keys: Promise<unknown> = Promise.resolve();

  /** @param blocked carers whose way the policy of the page does not allow. */
  async open(browser: Browser, carers: readonly Carer[], blocked: readonly Carer[] = []) {
    mkdirSync(this.folder);
    const { origin: target, close } = await listen({ folder: this.folder });
    this.#closing.push(close);
    const byPort = new Map<string, Place>();
    for (const carer of carers) {
      const met = carer.troubles.filter((trouble) => trouble !== 'offline');
      let passed = 0;
      const faultOf = (): Fault => met[passed++] ?? 'none';
      const proxy = await faultyProxy({ target, faultOf });
      this.#closing.push(proxy.close);
      const place: Place = { carer, proxy, wire: [] };
      this.places.set(carer, place);
      byPort.set(new URL(proxy.origin).host, place);
    }
    const note = (message: unknown) => {
      const { method = '', url = '', headers } = (message as { request: IncomingMessage }).request;
      byPort.get(headers.host ?? '')?.wire.push({ method, url, headers });
    };
    subscribe('http.server.request.start', note);
    this.#closing.push(() => unsubscribe('http.server.request.start', note));

    const allowed = carers.filter((carer) => !blocked.includes(carer));
    const origins = allowed.map((carer) => this.places.get(carer)!.proxy.origin);
    await this.#serve(PAGE_POLICY.replace("connect-src 'self'", `$& ${origins.join(' ')}`));

    // Apart, so that no cookie and no storage of another page is there.
    const context = await browser.createBrowserContext();
    this.#closing.unshift(() => context.close());
    const page = await context.newPage();
    this.page = page;
    page.on('console', (line) => this.console.push(`${line.type()}: ${line.text()}`));
    page.on('pageerror', (error) => this.console.push(`uncaught: ${String(error)}`));
    page.on('request', (request) => this.requested.push(request.url()));
    this.url = `${this.origin}/?van=gemeente`;
    // Functions that are sent into the page carry calls of this helper of the compiler.
    await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
    await page.goto(this.url);
    for (const { carer, proxy } of this.places.values()) {
      if (!carer.isInScript) await this.#in('add', carer.id, feedOf(carer, proxy.origin));
    }
  }

  /** A site that would tell everybody where one comes from, and that knows its visitors. */
  async #serve(policy: string): Promise<void> {
    const forms = [...this.places.values()].map(({ carer, proxy }) => {
      const json = JSON.stringify(feedOf(carer, proxy.origin)).replaceAll('<', '\\u003c');
      const form = `<mz-verklaring-form><script type="application/json">${json}</script></mz-verklaring-form>`;
      return `<div id="${carer.id}">${carer.isInScript ? form : ''}</div>`;
    });
    const html = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Aanvragen</title>
      <link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><script src="/delivery-page.js"></script>
      <script src="/widget.js" defer></script><main>${forms.join('\n')}</main></html>`;
    const server = createServer(({ url }, response) => {
      if (url?.startsWith('/?')) {
        return void response
          .writeHead(200, {
            'Content-Type': 'text/html; charset=utf-8',
            'Content-Security-Policy': policy,
            'Referrer-Policy': 'unsafe-url',
            'Set-Cookie': 'visitor=1; HttpOnly; Path=/; SameSite=Lax',
          })
          .end(html);
      }
      if (url === '/page.css') {
        response.writeHead(200, { 'Content-Type': 'text/css; charset=utf-8' });
        // What one form does makes the others no work.
        return void response.end('main > div { contain: strict; height: 2em }');
      }
      const file = {
        '/delivery-page.js': join(root, 'test/helpers/delivery-page.js'),
        '/widget.js': script,
      }[url ?? ''];
      if (!file) return void response.writeHead(404).end();
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' });
      createReadStream(file).pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    this.#closing.push(() => {
      server.close();
      server.closeAllConnections();
    });
  }

  async close(): Promise<void> {
    for (const close of this.#closing) await close();
    rmSync(dirname(this.folder), { recursive: true, force: true });
  }

  /** Calls a function of delivery-page.js. */
  async #in<Name extends Exclude<keyof DeliveryPage, 'events' | 'violations'>>(
    name: Name,
    ...values: Parameters<DeliveryPage[Name]>
  ): Promise<Awaited<ReturnType<DeliveryPage[Name]>>> {
    const result = await this.page.evaluate(
      (name: string, values) => {
        const { delivery } = window as unknown as {
          delivery: Record<string, (...values: unknown[]) => unknown>;
        };
        return delivery[name]!(...values);
      },
      name,
      values as unknown[],
    );
    return result as Awaited<ReturnType<DeliveryPage[Name]>>;
  }

  fill = (carer: Carer, screens: readonly Screen[]) => this.#in('fill', carer.id, screens);

  async send({ id, way }: Carer, isFirst: boolean): Promise<Later> {
    if (way !== 'enter' || !isFirst) return this.#in('send', id, way === 'enter' ? 'twice' : way);
    const type = async () => {
      for (let tries = 0; tries < 20; tries++) {
        await this.#in('focus', id);
        await Promise.all([this.page.keyboard.press('Enter'), this.page.keyboard.press('Enter')]);
        if (await this.#in('hasBegun', id)) return;
      }
      assert.fail(`${id}: Enter does not send`);
    };
    // One carer at a time has the keyboard.
    this.#keys = this.#keys.then(type);
    await this.#keys;
    return this.#in('sent', id);
  }

  mayRetry = ({ id }: Carer) => this.#in('mayRetry', id);

  /** What the receiver has of a carer by now; undefined for nothing. */
  keptOf(carer: Carer): Kept | undefined {
    const { log } = this.places.get(carer)!.proxy;
    const file = join(this.folder, `${log[0]?.requestId}.json`);
    return log.length > 0 && existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as Kept)
      : undefined;
  }
}

/** What became of one carer. */
interface Story {
  readonly carer: Carer;
  readonly titles: readonly string[];
  readonly last: Later;
  /** What was answered when the last attempt was made. */
  readonly answers: Answers;
  /** Whether the form told that a change may be missing. */
  readonly isTold: boolean;
}

const isDone = ({ title }: Shown) => title === says.received || title === says.earlier;

/** Where a signature is still needed, that is the title, and that it has arrived the first sentence. */
const named = <Screen extends Shown>(shown: Screen): Screen => {
  const found = [says.received, says.earlier].find((words) => shown.text.includes(`${words}.`));
  return shown.title === 'Er moet nog een handtekening bij' && found
    ? { ...shown, title: found }
    : shown;
};

/** Whether what is shown is true of what was kept by now. */
function assertTrue(scene: Scene, carer: Carer, shown: Shown): void {
  const kept = scene.keptOf(carer);
  if (isDone(shown)) {
    assert.ok(kept, `${carer.id}: "${shown.title}", and nothing is kept`);
  } else {
    assert.ok(!/uw kenmerk/i.test(shown.all));
    for (const words of [says.received, says.earlier]) assert.ok(!shown.all.includes(words));
  }
  // That of the attempt before it nothing is known, makes it true again.
  if (notArrived.test(shown.all) && !shown.text.includes(says.earlierUnknown)) {
    assert.equal(kept, undefined, `${carer.id}: "${shown.text}", and it is kept`);
  }
}

/** Lets a carer go on until the request has arrived. */
async function ask(scene: Scene, carer: Carer): Promise<Story> {
  const { log } = scene.places.get(carer)!.proxy;
  const titles: string[] = [];
  let version = 0;
  let answers = carer.answers[0]!;
  let isUncertain = false;
  await scene.fill(carer, screensOf(carer, answers));

  for (let attempt = 0; attempt < 8; attempt++) {
    const before = log.length;
    const wasKept = scene.keptOf(carer) !== undefined;
    const isOffline = carer.troubles[attempt] === 'offline';
    if (isOffline) await scene.page.setOfflineMode(true);
    const shown = named(await scene.send(carer, attempt === 0));
    if (isOffline) await scene.page.setOfflineMode(false);
    titles.push(shown.title);
    assertTrue(scene, carer, shown);

    // A browser sends again by itself when a connection that was used before breaks; no more than that.
    const met = log.slice(before);
    const repeats = met.slice(0, -1).every(({ fault }) => fault.startsWith('reset'));
    assert.ok(repeats, `${carer.id}: ${met.map(({ fault }) => fault).join(', ')} at once`);
    const last = met.at(-1);
    const what = `${carer.id}: "${shown.title}" after ${last?.fault} in ${carer.troubles.join(', ')}`;

    if (isOffline) {
      assert.equal(last, undefined, what);
      assert.equal(shown.title, says.offline, what);
    } else if (!last || uncertain.includes(last.fault) || shown.title === says.uncertain) {
      assert.equal(shown.title, says.uncertain, what);
      const isBroken = last && uncertain.includes(last.fault);
      // On a slow machine anything may come too late; then it has to have been that.
      assert.ok(isBroken || shown.elapsed > timeout * 0.9, what);
      assert.ok(!last?.fault.startsWith('hang') || shown.elapsed > timeout * 0.9, what);
      isUncertain = true;
    } else if (last.fault === 'busy') {
      assert.equal(shown.title, says.busy, what);
      assert.match(shown.text, /Over 1 seconde kunt u het opnieuw proberen\./);
      assert.ok(shown.isDisabled, what);
      assert.equal(shown.isSentTooEarly, false, `${carer.id}: it is sent before its time`);
      const free = await scene.mayRetry(carer);
      assert.equal(log.length, before + met.length, `${carer.id}: it is sent before its time`);
      assert.match(free.text, /U kunt het nu opnieuw proberen\./);
      assert.ok(free.elapsed >= 1000, `${what}, for ${free.elapsed} ms`);
    } else {
      assert.ok(isDone(shown), what);
      const isEarlier = last.statuses[0] === 409;
      assert.equal(shown.title, isEarlier ? says.earlier : says.received, what);
      const isRepeated = met.length > 1 || last.fault === 'duplicate';
      if (wasKept || !isRepeated) assert.equal(isEarlier, wasKept, what);
      const isTold = shown.text.includes(says.changed);
      assert.equal(shown.button, '');
      return { carer, titles, last: shown, answers, isTold };
    }

    assert.match(shown.button, /^Verstuur opnieuw$/, what);
    const isEarlierTold = shown.text.includes(says.earlierUnknown);
    assert.equal(isEarlierTold, isUncertain && shown.title !== says.uncertain, what);
    const changed = carer.answers[version + 1];
    if (changed && shown.title === says.uncertain) {
      version++;
      answers = changed;
      await scene.fill(carer, changeScreens(changed));
    }
  }
  assert.fail(`${carer.id} is never done: ${titles.join(' | ')}`);
}

/** Lets so many be busy at a time. */
async function together<Item, Value>(
  items: readonly Item[],
  most: number,
  act: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const queue = [...items];
  const values: Value[] = [];
  const next = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) values.push(await act(item));
  };
  await Promise.all(Array.from({ length: most }, next));
  return values;
}

function twoHundred(): Carer[] {
  const random = numbersFrom(20261128);
  const some = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!;
  const chosen: (readonly Trouble[])[] = [
    ...troubles.map((trouble) => [trouble]),
    [],
    ['hang-after', 'busy'],
    ['hang-before', 'hang-after'],
    ['reset-after', 'error-500', 'duplicate'],
    ['error-500-after', 'not-json', 'busy'],
    ['busy', 'busy', 'reset-before'],
    ['slow', 'slow', 'slow'],
    ['not-json'],
    ['error-500-after'],
    ['hang-after'],
  ];
  // The last ones are alone on the page when the network goes.
  const offline: readonly Trouble[][] = [
    ['offline'],
    ['offline', 'hang-after', 'offline'],
    ['hang-before', 'offline'],
    ['busy', 'offline', 'reset-after'],
    ['not-json', 'offline'],
  ];
  return Array.from({ length: 200 }, (_, number) => {
    const series =
      chosen[number] ??
      offline[number - 195] ??
      Array.from({ length: Math.floor(random() * 4) }, () => some(troubles));
    return carerOf(number, series, number % 3 === 1 ? 1 : 0);
  });
}

describe('two hundred requests', { skip: withoutChromium }, () => {
  const carers = twoHundred();
  const scene = new Scene();
  let browser: Browser;
  let stories: Story[] = [];
  const days: string[] = [];
  const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

  before(async () => {
    browser = await launchChromium();
    days.push(today());
    await scene.open(browser, carers);
  });
  after(async () => {
    await scene.close();
    await browser.close();
  });

  it('all arrive, and nobody is told what is not so', async (test) => {
    const isAlone = ({ troubles }: Carer) => troubles.includes('offline');
    const crowd = carers.filter((carer) => !isAlone(carer));
    stories = await together(crowd, 14, (carer) => ask(scene, carer));
    for (const carer of carers.filter(isAlone)) stories.push(await ask(scene, carer));
    days.push(today());
    assert.equal(stories.length, 200);

    // Or it would have been an easy day.
    const met = [...scene.places.values()].flatMap(({ proxy }) => proxy.log);
    const count = (fault: Fault) => met.filter((entry) => entry.fault === fault).length;
    for (const fault of troubles) assert.ok(count(fault) >= 15, `${fault}: ${count(fault)}`);
    const titles = stories.flatMap(({ titles }) => titles);
    for (const title of [says.uncertain, says.busy, says.received, says.earlier]) {
      assert.ok(titles.filter((one) => one === title).length >= 15, title);
    }
    const kinds = troubles.map((fault) => `${count(fault)} ${fault}`).join(', ');
    test.diagnostic(`${met.length} attempts: ${kinds}`);
  });

  it('are each kept once, whole, as they were filled in', () => {
    const files = readdirSync(scene.folder);
    assert.equal(files.length, 200, files.join(' '));
    const ids = new Set<string>();
    let lost = 0;
    for (const { carer, answers, last, isTold } of stories) {
      const { log } = scene.places.get(carer)!.proxy;
      const [requestId, ...others] = new Set(log.map(({ requestId }) => requestId!));
      assert.deepEqual(others, [], `${carer.id}: another request`);
      assert.ok(files.includes(`${requestId}.json`), carer.id);
      ids.add(requestId!);
      // However often it was passed on, it was new once.
      const statuses = log.flatMap(({ statuses }) => statuses);
      assert.equal(statuses.filter((status) => status === 201).length, 1, carer.id);
      assert.ok(statuses.every((status) => [201, 409].includes(status)));

      const { reference, receivedAt, date, ...rest } = scene.keptOf(carer)!;
      assert.ok(Date.parse(receivedAt) <= Date.now());
      assert.ok(days.includes(date), date);
      assert.equal(reference, referenceOf(requestId!));
      const shown = /MZ-\w{4}-\w{4}/.exec(last.text)?.[0];
      // Of an answer that came too late to be read whole, its status alone is known.
      const isCutOff = last.title === says.earlier && last.elapsed > timeout * 0.9;
      if (shown || !isCutOff) assert.equal(shown, reference, `${carer.id}: another reference`);

      const wanted = { ...expectedOf(carer, answers), requestId };
      if (!isTold) assert.deepEqual(rest, wanted, carer.id);
      else {
        assert.notEqual(answers, carer.answers[0], `${carer.id} changed nothing`);
        const versions = carer.answers.map((one) => ({ ...expectedOf(carer, one), requestId }));
        const which = versions.findIndex(
          (version) => version.carer.name === (rest as typeof version).carer.name,
        );
        assert.deepEqual(rest, versions[which], carer.id);
        if (carer.answers[which] !== answers) lost++;
      }
    }
    assert.equal(ids.size, 200);
    assert.ok(lost >= 10, `${lost} carers whose change came too late`);
  });

  it('leave nothing behind of what was typed, and go nowhere else', async () => {
    const places = [...scene.places.values()];
    const own = ['page.css', 'delivery-page.js', 'widget.js'].map(
      (name) => `${scene.origin}/${name}`,
    );
    const to = places.map(({ proxy }) => `${proxy.origin}/aanvragen`);
    const known = new Set([scene.url, ...own, 'data:,', ...to]);
    assert.deepEqual(
      [...new Set(scene.requested)].filter((url) => !known.has(url)),
      [],
    );
    assert.equal(scene.page.url(), scene.url);

    const left = await scene.page.evaluate(() => {
      const { delivery } = window as unknown as { delivery: DeliveryPage };
      const { events, violations } = delivery;
      const stored = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
      return {
        events,
        violations,
        stored,
        cookie: document.cookie,
        title: document.title,
        history: history.length,
        state: history.state as unknown,
      };
    });
    assert.deepEqual(left.violations, []);
    assert.deepEqual(left.stored, []);
    assert.equal(left.cookie, '');
    assert.equal(left.title, 'Aanvragen');
    assert.ok(left.history <= 2 && left.state === null);
    const cookies = await scene.page.browserContext().cookies();
    assert.deepEqual(
      cookies.map(({ name }) => name),
      ['visitor'],
    );

    const steps = ['purpose', 'carer', 'care-recipient', 'care', 'consent', 'review', 'done'];
    const allowed = ['mz-ready null', 'mz-complete null'].concat(
      steps.map((step) => `mz-step {"step":"${step}"}`),
    );
    assert.deepEqual(
      [...new Set(left.events)].filter((event) => !allowed.includes(event)),
      [],
    );
    assert.equal(left.events.filter((event) => event === 'mz-complete null').length, 200);

    // What Chromium itself writes of a connection that broke.
    const lines = scene.console.filter((line) => !/^error: Failed to load resource: /.test(line));
    assert.deepEqual(lines, []);

    const said = [...scene.requested, ...scene.console, ...left.events].map((text) => {
      const plain = decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25'));
      return `${text}\n${plain}`;
    });
    const all = [...new Set(said)].join('\n');
    for (const carer of carers) {
      for (const secret of secretsOf(carer)) assert.ok(!secret || !all.includes(secret), secret);
    }
  });

  it('carry what the receiver needs and no more', () => {
    for (const { carer, wire, proxy } of scene.places.values()) {
      const posts = wire.filter(({ method }) => method === 'POST');
      assert.ok(posts.length >= proxy.log.length && posts.length > 0);
      for (const { method, url, headers } of wire) {
        assert.ok(['POST', 'OPTIONS'].includes(method), method);
        assert.equal(url, '/aanvragen');
        assert.equal(headers.origin, scene.origin);
        for (const name of ['referer', 'cookie', 'authorization']) {
          assert.equal(headers[name], undefined, `${carer.id}: ${method} has ${name}`);
        }
        const asked = headers['access-control-request-headers'];
        const more = carer.idempotencyKey ? 'content-type,idempotency-key' : 'content-type';
        if (method === 'OPTIONS') assert.equal(asked, more);
      }
      const { requestId } = proxy.log[0]!;
      for (const { headers } of posts) {
        assert.equal(headers['content-type'], 'application/json; charset=utf-8');
        const key = headers['idempotency-key'];
        assert.equal(key, carer.idempotencyKey ? requestId : undefined, carer.id);
      }
    }
  });

  describe('beside them', () => {
    const blocked = carerOf(201, [], 0);
    // Changed, and changed back: what is kept is what was sent in between.
    const wavering = carerOf(202, ['hang-before', 'hang-after'], 2);
    const aside = new Scene();
    before(() => aside.open(browser, [blocked, wavering], [blocked]));
    after(() => aside.close());

    it('one that the page may not send is told to be so', async () => {
      await aside.fill(blocked, screensOf(blocked, blocked.answers[0]!));
      const shown = await aside.send(blocked, true);
      assert.equal(shown.title, says.failed);
      assert.match(shown.text, notArrived);
      assertTrue(aside, blocked, shown);
      assert.deepEqual(aside.places.get(blocked)!.wire, []);
    });

    it('one that was changed and changed back is told that it may count', async () => {
      const { isTold, last, answers } = await ask(aside, wavering);
      assert.equal(last.title, says.earlier);
      const kept = aside.keptOf(wavering) as unknown as { carer: { name: string } };
      assert.ok(kept.carer.name === answers.name || isTold, 'kept otherwise, and not told');
    });
  });
});
