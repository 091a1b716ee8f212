import { assert } from '@open-wc/testing';
import { combineOffer } from '../../src/domain/services/offer.js';
import { textIn } from '../../src/domain/shared/text.js';
import { indexPlaces } from '../../src/domain/steunpunt-finder/find-places.js';
import { placesOf } from '../../src/domain/steunpunt-finder/gazetteer.js';
import {
  homeAt,
  mainPlaceOf,
  municipalitiesAround,
} from '../../src/domain/steunpunt-finder/home.js';
import { baseline } from '../../src/feeds/baseline.js';
import { FeedStore, type FeedLoad } from '../../src/feeds/feed-store.js';
import { importGazetteer } from '../../src/feeds/import-gazetteer.js';
import {
  getJson,
  origin,
  otherOrigin,
  ownAddress,
  pause,
  requestsOf,
  requestsOfUntil,
  staying,
} from './remote.js';

const today = '2026-11-23';
const options = { timeout: 5000, retries: 0, backoff: 5 };

const namesOf = ({ feeds }: FeedLoad): string[] =>
  feeds.flatMap(({ services }) => services.map(({ name }) => textIn(name, 'nl').text));

describe('FeedStore', () => {
  it('loads a feed', async () => {
    const { url } = ownAddress('/feed/gemeente.json');
    const load = await new FeedStore(options).load(url, null, staying());
    assert.equal(load.url, url);
    assert.isNull(load.failure);
    assert.isEmpty(load.problems);
    assert.deepEqual(namesOf(load), ['Steunpunt Mantelzorg', 'Logeerhuis', 'Wijkverpleging']);
  });

  it('names the address that was asked for, also after a redirect', async () => {
    for (const path of ['/redirect', '/redirect?to=/index']) {
      const { url } = ownAddress(path);
      const load = await new FeedStore(options).load(url, 'GM0301', staying());
      assert.equal(load.url, url);
      assert.lengthOf(load.feeds, 1);
    }
  });

  for (const [path, code] of [
    ['/status/404', 'feed-status'],
    ['/status/500-html', 'feed-status'],
    ['/not-json', 'feed-not-json'],
    ['/no-cors', 'feed-network'],
    ['/feed/invalid/version-higher-major.json', 'feed-version'],
    ['/feed/invalid/publisher-missing.json', 'feed-invalid'],
  ] as const) {
    it(`never rejects: ${path} is ${code}`, async () => {
      const { url } = ownAddress(path);
      const load = await new FeedStore(options).load(url, null, staying());
      assert.equal(load.url, url);
      assert.equal(load.failure?.code, code);
      assert.isEmpty(load.feeds);
    });
  }

  for (const url of [
    'http://example.org/feed.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'feed.json',
    '',
    '__proto__',
  ]) {
    it(`asks nobody for ${JSON.stringify(url)}`, async () => {
      const realFetch = window.fetch;
      let asked = 0;
      window.fetch = (...args) => (asked++, realFetch(...args));
      try {
        const load = await new FeedStore(options).load(url, null, staying());
        assert.equal(load.failure?.code, 'feed-invalid');
        assert.equal(load.url, url);
        assert.equal(asked, 0);
      } finally {
        window.fetch = realFetch;
      }
    });
  }

  describe('with one bad record in a hundred', () => {
    for (const bad of [0, 42, 99]) {
      it(`keeps the other 99 and names the place of number ${bad}`, async () => {
        const { url } = ownAddress(`/many/100/${bad}`);
        const load = await new FeedStore(options).load(url, null, staying());
        assert.isNull(load.failure);
        const names = namesOf(load);
        assert.lengthOf(names, 99);
        assert.notInclude(names, `Dienst ${bad}`);
        assert.deepEqual(
          load.problems.map(({ code, path }) => [code, path]),
          [['feed-invalid', `services.${bad}.name`]],
        );
      });
    }
  });

  describe('shares', () => {
    it('one request among all who ask at the same time', async () => {
      const { url, key } = ownAddress('/slow/50');
      const store = new FeedStore(options);
      const loads = await Promise.all([1, 2, 3, 4, 5].map(() => store.load(url, null, staying())));
      assert.lengthOf(await requestsOf(key), 1);
      for (const load of loads) assert.lengthOf(load.feeds, 1);
    });

    it('it too among widgets with different municipalities', async () => {
      const { url, key } = ownAddress('/slow/50');
      const store = new FeedStore(options);
      await Promise.all(
        [null, 'GM0301', 'Zutphen'].map((municipality) => store.load(url, municipality, staying())),
      );
      assert.lengthOf(await requestsOf(key), 1);
    });

    it('what was loaded a moment ago, until somebody asks for it again', async () => {
      const { url, key } = ownAddress('/growing/0');
      const store = new FeedStore(options);
      assert.deepEqual(namesOf(await store.load(url, null, staying())), ['Antwoord 1']);
      assert.deepEqual(namesOf(await store.load(url, null, staying())), ['Antwoord 1']);
      assert.lengthOf(await requestsOf(key), 1);
      assert.deepEqual(namesOf(await store.load(url, null, staying(), true)), ['Antwoord 2']);
      assert.deepEqual(namesOf(await store.load(url, null, staying())), ['Antwoord 2']);
      assert.lengthOf(await requestsOf(key), 2);
    });

    it('no failure with who comes later', async () => {
      const { url, key } = ownAddress('/flaky/1');
      const store = new FeedStore(options);
      assert.equal((await store.load(url, null, staying())).failure?.code, 'feed-status');
      assert.isNull((await store.load(url, null, staying())).failure);
      assert.lengthOf(await requestsOf(key), 2);
    });

    it('nothing between two addresses', async () => {
      const [one, two] = [ownAddress('/slow/20'), ownAddress('/slow/20')];
      const store = new FeedStore(options);
      await Promise.all([one, two].map(({ url }) => store.load(url, null, staying())));
      assert.lengthOf(await requestsOf(one.key), 1);
      assert.lengthOf(await requestsOf(two.key), 1);
    });
  });

  describe('when a caller leaves', () => {
    it('ends the request of which nobody is left', async () => {
      const { url, key } = ownAddress('/hang');
      const store = new FeedStore(options);
      const [one, two] = [new AbortController(), new AbortController()];
      void store.load(url, null, one.signal);
      void store.load(url, null, two.signal);
      await requestsOfUntil(key, (requests) => requests.length === 1);
      one.abort();
      await pause(60);
      assert.isNull((await requestsOf(key))[0]!.finished, 'one is still waiting');
      two.abort();
      const requests = await requestsOfUntil(key, ([first]) => first?.finished !== null);
      assert.isFalse(requests[0]!.finished);
    });

    it('still serves who stays', async () => {
      const { url, key } = ownAddress('/slow/80');
      const store = new FeedStore(options);
      const leaving = new AbortController();
      void store.load(url, null, leaving.signal);
      const staysOn = store.load(url, null, staying());
      leaving.abort();
      assert.lengthOf((await staysOn).feeds, 1);
      assert.lengthOf(await requestsOf(key), 1);
    });

    it('ends nothing when the answer was there already', async () => {
      const { url, key } = ownAddress('/feed/gemeente.json');
      const store = new FeedStore(options);
      const leaving = new AbortController();
      await store.load(url, null, leaving.signal);
      leaving.abort();
      assert.lengthOf((await store.load(url, null, staying())).feeds, 1);
      assert.lengthOf(await requestsOf(key), 1);
    });

    it('starts anew for who comes after, and ignores the answer that is late', async () => {
      const { url, key } = ownAddress('/growing/120');
      const store = new FeedStore(options);
      const leaving = new AbortController();
      const left = store.load(url, null, leaving.signal);
      await requestsOfUntil(key, (requests) => requests.length === 1);
      leaving.abort();
      assert.deepEqual(namesOf(await store.load(url, null, staying())), ['Antwoord 2']);
      await pause(200);
      await left;
      assert.deepEqual(namesOf(await store.load(url, null, staying())), ['Antwoord 2']);
      assert.lengthOf(await requestsOf(key), 2);
    });

    it('asks nobody for who has left already', async () => {
      const { url, key } = ownAddress('/feed/gemeente.json');
      const load = await new FeedStore(options).load(url, null, AbortSignal.abort());
      assert.isEmpty(load.feeds);
      assert.isEmpty(await requestsOf(key));
    });
  });

  it('ignores a late answer even of a server that cannot be told to stop', async () => {
    const { url } = ownAddress('/growing/0');
    const realFetch = window.fetch;
    // As a service worker or a proxy may do: deaf to the signal, and slow the first time.
    let asked = 0;
    window.fetch = async (input, { signal, ...init } = {}) => {
      void signal;
      const wait = asked++ === 0 ? 120 : 0;
      const response = await realFetch(input, init);
      await pause(wait);
      return response;
    };
    try {
      const store = new FeedStore(options);
      const leaving = new AbortController();
      const left = store.load(url, null, leaving.signal);
      await pause(40);
      leaving.abort();
      assert.deepEqual(namesOf(await store.load(url, null, staying())), ['Antwoord 2']);
      await left;
      assert.deepEqual(namesOf(await store.load(url, null, staying())), ['Antwoord 2']);
    } finally {
      window.fetch = realFetch;
    }
  });

  describe('after a failure', () => {
    it('gives the last good copy and says why it is not a new one', async () => {
      const { url } = ownAddress('/working-then-broken');
      const store = new FeedStore(options);
      const good = await store.load(url, null, staying());
      const broken = await store.load(url, null, staying(), true);
      assert.equal(broken.failure?.code, 'feed-status');
      assert.deepEqual(namesOf(broken), namesOf(good));
      assert.equal(broken.url, url);
    });

    it('has nothing to give where it never went well', async () => {
      const { url } = ownAddress('/status/503');
      const store = new FeedStore(options);
      assert.isEmpty((await store.load(url, null, staying())).feeds);
      assert.isEmpty((await store.load(url, null, staying(), true)).feeds);
    });

    it('keeps the copy of one store from another', async () => {
      const { url } = ownAddress('/working-then-broken');
      await new FeedStore(options).load(url, null, staying());
      assert.isEmpty((await new FeedStore(options).load(url, null, staying())).feeds);
    });
  });

  describe('with several feeds of which one is dead', () => {
    for (const dead of ['/status/500-html', '/close', '/hang', '/not-json', '/large']) {
      it(`shows the others and the baseline (${dead})`, async () => {
        const timeout = dead === '/hang' ? 1500 : options.timeout;
        const store = new FeedStore({ ...options, timeout, maximumSize: 100_000 });
        const urls = [dead, '/feed/gemeente.json', '/feed/verzekeraar.json'].map(
          (path) => ownAddress(path).url,
        );
        const loads = await Promise.all(urls.map((url) => store.load(url, 'GM0301', staying())));
        const feeds = loads.flatMap((load) => load.feeds);
        const offer = combineOffer(feeds, baseline(), 'GM0301', today);
        const ids = offer.services.map(({ id }) => id);
        assert.deepEqual(ids.slice(0, 4), [
          'gemeente-voorbeeld:steunpunt',
          'gemeente-voorbeeld:logeerhuis',
          'gemeente-voorbeeld:wijkverpleging',
          'verzekeraar-voorbeeld:mantelzorgmakelaar',
        ]);
        assert.include(ids, 'national:mantelzorglijn');
        assert.notInclude(ids, 'national:cak', 'the municipality hides it');
        assert.deepEqual(
          loads.map(({ failure }) => failure !== null),
          [true, false, false],
        );
      });
    }

    it('shows the baseline where all are dead', async () => {
      const { url } = ownAddress('/status/404');
      const { feeds } = await new FeedStore(options).load(url, 'GM0301', staying());
      const offer = combineOffer(feeds, baseline(), 'GM0301', today);
      assert.lengthOf(offer.services, baseline().services.length);
    });
  });

  describe('with an index', () => {
    const codes = ['gm0301', 'gm0262'] as const;
    const countsOf = (key: string) =>
      Promise.all(codes.map(async (code) => (await requestsOf(`${key}-${code}`)).length));

    for (const [municipality, names, counts] of [
      ['GM0301', ['Steunpunt Zutphen'], [1, 0]],
      ['0262', ['Steunpunt Lochem'], [0, 1]],
      ['gm0301', ['Steunpunt Zutphen'], [1, 0]],
    ] as const) {
      it(`loads the shard of ${municipality} and no other`, async () => {
        const { url, key } = ownAddress('/index');
        const load = await new FeedStore(options).load(url, municipality, staying());
        assert.isNull(load.failure);
        assert.deepEqual(namesOf(load), [...names]);
        assert.deepEqual(await countsOf(key), [...counts]);
        assert.lengthOf(await requestsOf(key), 1);
      });
    }

    for (const municipality of [null, '', 'GM0999', 'Zutphen']) {
      it(`loads no shard and says so for ${JSON.stringify(municipality)}`, async () => {
        const { url, key } = ownAddress('/index');
        const load = await new FeedStore(options).load(url, municipality, staying());
        assert.equal(load.failure?.code, 'feed-invalid');
        assert.isEmpty(load.feeds);
        assert.deepEqual(await countsOf(key), [0, 0]);
      });
    }

    it('finds a shard relative to where the index is after a redirect', async () => {
      const { key } = ownAddress('/');
      const url = `${origin}/redirect?to=${encodeURIComponent(`/index?key=${key}`)}`;
      const load = await new FeedStore(options).load(url, 'GM0301', staying());
      assert.deepEqual(namesOf(load), ['Steunpunt Zutphen']);
      const [request] = await requestsOf(`${key}-gm0301`);
      assert.equal(request!.origin, otherOrigin);
    });

    it('shares the index and the shards', async () => {
      const { url, key } = ownAddress('/index');
      const store = new FeedStore(options);
      await Promise.all(
        ['GM0301', 'GM0301', 'GM0262'].map((code) => store.load(url, code, staying())),
      );
      assert.lengthOf(await requestsOf(key), 1);
      assert.deepEqual(await countsOf(key), [1, 1]);
    });

    describe('for several municipalities', () => {
      for (const [wanted, names, counts] of [
        [
          ['GM0301', 'GM0262'],
          ['Steunpunt Zutphen', 'Steunpunt Lochem'],
          [1, 1],
        ],
        [['0262'], ['Steunpunt Lochem'], [0, 1]],
        [['gm0301', 'GM0301', '0301'], ['Steunpunt Zutphen'], [1, 0]],
        // Around a carer not every municipality need take part.
        [['GM0301', 'GM0999'], ['Steunpunt Zutphen'], [1, 0]],
        [['GM0999', 'Zutphen', ''], [], [0, 0]],
        [[], [], [0, 0]],
      ] as const) {
        it(`loads ${names.join(' and ') || 'the index alone'} for [${wanted.join()}]`, async () => {
          const { url, key } = ownAddress('/index');
          const load = await new FeedStore(options).load(url, wanted, staying());
          assert.isNull(load.failure);
          assert.isTrue(load.isIndex);
          assert.sameMembers(namesOf(load), [...names]);
          assert.deepEqual(await countsOf(key), [...counts]);
          assert.lengthOf(await requestsOf(key), 1);
        });
      }

      it('asks later only for what is new', async () => {
        const { url, key } = ownAddress('/index');
        const store = new FeedStore(options);
        assert.isEmpty(namesOf(await store.load(url, [], staying())));
        assert.deepEqual(namesOf(await store.load(url, ['GM0301'], staying())), [
          'Steunpunt Zutphen',
        ]);
        assert.deepEqual(await countsOf(key), [1, 0]);
        const both = await store.load(url, ['GM0301', 'GM0262'], staying());
        assert.sameMembers(namesOf(both), ['Steunpunt Zutphen', 'Steunpunt Lochem']);
        assert.deepEqual(await countsOf(key), [1, 1]);
        await store.load(url, ['GM0262'], staying());
        assert.deepEqual(await countsOf(key), [1, 1]);
        assert.lengthOf(await requestsOf(key), 1, 'and for the index once');
      });

      it('still says of one municipality that the index lacks it', async () => {
        const { url } = ownAddress('/index');
        const store = new FeedStore(options);
        const load = await store.load(url, 'GM0999', staying());
        assert.equal(load.failure?.code, 'feed-invalid');
        assert.match(load.failure!.problems[0]!.reason, /GM0999/);
        assert.isNull((await store.load(url, ['GM0999'], staying())).failure);
      });

      it('shows the others, and says why, where one is broken', async () => {
        const { url } = ownAddress('/index-of-index');
        const load = await new FeedStore(options).load(url, ['GM0301', 'GM0262'], staying());
        assert.equal(load.failure?.code, 'feed-invalid');
        assert.isEmpty(load.feeds);
      });

      it('makes no difference to a feed that is none of an index', async () => {
        for (const wanted of [[], ['GM0999']]) {
          const { url, key } = ownAddress('/feed/gemeente.json');
          const load = await new FeedStore(options).load(url, wanted, staying());
          assert.isNull(load.failure);
          assert.isFalse(load.isIndex);
          assert.lengthOf(load.feeds, 1);
          assert.lengthOf(await requestsOf(key), 1);
        }
      });

      it('says why an index cannot be loaded also when none of it is wanted', async () => {
        const { url } = ownAddress('/status/404');
        const load = await new FeedStore(options).load(url, [], staying());
        assert.equal(load.failure?.code, 'feed-status');
      });
    });

    describe('of all 342 municipalities', () => {
      const shardsOf = async (key: string) =>
        (await requestsOf(`${key}-shard`)).map(({ path }) => path.replace('/shard/', ''));

      it('asks for the own one and six neighbours: seven requests and one for the index', async () => {
        const index = indexPlaces(placesOf((await importGazetteer()).default));
        const zutphen = homeAt(mainPlaceOf(index, 'GM0301')!);
        const wanted = municipalitiesAround(index, zutphen, 6);
        assert.lengthOf(wanted, 7);
        const { url, key } = ownAddress('/index-342');
        const store = new FeedStore(options);
        const load = await store.load(url, wanted, staying());
        assert.isNull(load.failure);
        assert.lengthOf(load.feeds, 7);
        assert.lengthOf(await requestsOf(key), 1);
        assert.sameMembers(await shardsOf(key), [...wanted]);
        assert.include(namesOf(load), 'Steunpunt GM0301');

        // Lochem is next door: what it shares with Zutphen is here already.
        const lochem = municipalitiesAround(index, homeAt(mainPlaceOf(index, 'GM0262')!), 6);
        const fresh = lochem.filter((one) => !wanted.includes(one));
        assert.isBelow(fresh.length, 7);
        assert.isNotEmpty(fresh);
        const next = await store.load(url, lochem, staying());
        assert.lengthOf(next.feeds, 7);
        assert.lengthOf(await requestsOf(key), 1);
        assert.sameMembers(await shardsOf(key), [...wanted, ...fresh]);
      });

      it('asks for the index alone while nobody has said where they live', async () => {
        const { url, key } = ownAddress('/index-342');
        const load = await new FeedStore(options).load(url, [], staying());
        assert.isNull(load.failure);
        assert.isEmpty(load.feeds);
        assert.lengthOf(await requestsOf(key), 1);
        assert.isEmpty(await shardsOf(key));
      });

      it('lists each municipality', async () => {
        const { shards } = (await getJson('/index-342')) as { shards: unknown[] };
        assert.lengthOf(shards, 342);
      });

      it('ends all requests of whoever has left', async () => {
        const { url, key } = ownAddress('/index-342');
        const store = new FeedStore(options);
        const leaving = new AbortController();
        await store.load(url, [], leaving.signal);
        leaving.abort();
        const load = await store.load(url, ['GM0301', 'GM0262'], leaving.signal);
        assert.isEmpty(load.feeds);
        assert.isEmpty(await shardsOf(key));
      });
    });

    it('does not follow an index in an index, nor an address that is none', async () => {
      const { url, key } = ownAddress('/index-of-index');
      const store = new FeedStore(options);
      for (const code of ['GM0301', 'GM0262']) {
        const load = await store.load(url, code, staying());
        assert.equal(load.failure?.code, 'feed-invalid');
        assert.isEmpty(load.feeds);
      }
      assert.lengthOf(await requestsOf(key), 1);
    });
  });

  describe('an address in the shape of Open Referral', () => {
    it('gives the services of all its pages as one feed', async () => {
      const { url, key } = ownAddress('/hsds/2');
      const load = await new FeedStore(options).load(url, null, staying());
      assert.isNull(load.failure);
      assert.deepEqual(namesOf(load), [
        'Steunpunt Mantelzorg Voorbeeldstad',
        'Vrijwilliger aan huis',
        // Mantelzorgcafé Oost is closed for now.
        'Cursus Omgaan met dementie',
      ]);
      const [centre] = load.feeds[0]!.services;
      assert.include(centre!.types, 'support-centre');
      assert.isNotEmpty(centre!.openingHours.stretches);
      assert.lengthOf(await requestsOf(key), 2);
    });

    it('asks each page once, and plainly', async () => {
      const { url, key } = ownAddress('/hsds/2');
      const store = new FeedStore(options);
      await Promise.all([store.load(url, null, staying()), store.load(url, null, staying())]);
      const requests = await requestsOf(key);
      assert.lengthOf(requests, 2);
      assert.deepEqual(
        requests.map(({ method, search }) => [method, new URLSearchParams(search).get('page')]),
        [
          ['GET', null],
          ['GET', '2'],
        ],
      );
    });

    it('tells who waits how much of it has come', async () => {
      const { url } = ownAddress('/hsds/2');
      const store = new FeedStore(options);
      const told: string[] = [];
      const viewer = { requestUpdate: () => void told.push(store.pageProgress) };
      store.viewers.add(viewer);
      await store.load(url, null, staying());
      assert.deepEqual(told, ['50%', '']);
      store.viewers.delete(viewer);
      const { url: missing } = ownAddress('/hsds/3');
      await store.load(missing, null, staying());
      assert.deepEqual(told, ['50%', '']);
      assert.equal(store.pageProgress, '', 'also when a page does not come');
    });

    it('says so when one of its pages does not come', async () => {
      const { url } = ownAddress('/hsds/3');
      const load = await new FeedStore(options).load(url, null, staying());
      assert.equal(load.failure?.code, 'feed-status');
      assert.isEmpty(load.feeds);
    });
  });
});
