import { assert } from '@open-wc/testing';
import { atOnce, type Steps } from '../../src/domain/shared/steps.js';
import { inSlices } from '../../src/feeds/slices.js';

/** Counts, a step for each number, and adds up. */
function* sumOf(count: number, work: () => void = () => {}): Steps<number> {
  let sum = 0;
  for (let number = 1; number <= count; number++) {
    work();
    sum += number;
    yield;
  }
  return sum;
}

const busyFor = (milliseconds: number): void => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};

/**
 * Calls back whenever the page comes to something else: a frame, or a message where frames are slow,
 * as in WebKit here. (What `scheduler.yield` puts off comes before messages and timers.)
 */
function everyTurn(callback: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    callback();
    port2.postMessage(null);
  };
  port2.postMessage(null);
  const draw = () => {
    callback();
    frame = requestAnimationFrame(draw);
  };
  let frame = requestAnimationFrame(draw);
  return () => {
    port1.close();
    cancelAnimationFrame(frame);
  };
}

/** Calls back when the page is let go, in either of the ways in which a browser can be told so. */
function watchYields(callback: () => void): () => void {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  const [realYield, realTimeout] = [scheduler?.yield, window.setTimeout];
  if (scheduler && realYield) {
    scheduler.yield = () => {
      callback();
      return realYield.call(scheduler);
    };
  }
  window.setTimeout = ((act: () => void, delay?: number) => {
    callback();
    return realTimeout(act, delay);
  }) as typeof setTimeout;
  return () => {
    if (scheduler && realYield) scheduler.yield = realYield;
    window.setTimeout = realTimeout;
  };
}

/** Runs with a clock that each step moves on by so many milliseconds. */
async function withClock<T>(run: (work: (passed: number) => void) => Promise<T>): Promise<T> {
  const realNow = performance.now.bind(performance);
  let now = 1000;
  performance.now = () => now;
  try {
    return await run((passed) => (now += passed));
  } finally {
    performance.now = realNow;
  }
}

describe('inSlices', () => {
  for (const count of [0, 1, 2, 1000, 50_000]) {
    it(`gives what all ${count} steps at once give`, async () => {
      assert.equal(await inSlices(sumOf(count)), atOnce(sumOf(count)));
    });
  }

  it('gives whatever comes at the end, also nothing', async () => {
    for (const end of [null, undefined, 0, '', [], { done: false }]) {
      const steps = (function* (): Steps<unknown> {
        yield;
        return end;
      })();
      assert.equal(await inSlices(steps), end);
    }
  });

  it('does each step once, in order, also across slices', async () => {
    const done: number[] = [];
    await withClock((work) =>
      inSlices(
        (function* (): Steps<void> {
          for (let number = 0; number < 200; number++) {
            done.push(number);
            work(10);
            yield;
          }
        })(),
      ),
    );
    assert.deepEqual(
      done,
      Array.from({ length: 200 }, (_, number) => number),
    );
  });

  it('does not wait for a turn where the work is short', async () => {
    const order: string[] = [];
    const later = new Promise<void>((resolve) =>
      setTimeout(() => {
        order.push('timer');
        resolve();
      }),
    );
    await withClock(async (work) => {
      await inSlices(sumOf(12, () => work(1)));
      order.push('work');
    });
    await later;
    assert.deepEqual(order, ['work', 'timer']);
  });

  it('works for no longer than 25 milliseconds before it lets the page do something else', async () => {
    const stretches = [0];
    const stop = watchYields(() => stretches.push(0));
    try {
      await withClock((work) =>
        inSlices(
          sumOf(1000, () => {
            work(1);
            stretches[stretches.length - 1]!++;
          }),
        ),
      );
    } finally {
      stop();
    }
    assert.isAtMost(Math.max(...stretches), 26, 'the last step may go past the end');
    assert.isAtLeast(stretches.length, 1000 / 26);
  });

  it('lets the page draw, or hear of something, while the work is long', async () => {
    await new Promise(requestAnimationFrame);
    let turns = 0;
    const stop = everyTurn(() => turns++);
    await inSlices(sumOf(600, () => busyFor(0.5)));
    stop();
    assert.isAtLeast(turns, 3);
  });

  it('lets two lists be made side by side', async () => {
    const order: string[] = [];
    await withClock(async (work) => {
      const make = async (name: string) => {
        await inSlices(sumOf(10, () => (order.push(name), work(10))));
      };
      await Promise.all([make('a'), make('b')]);
    });
    const switches = order.filter((name, place) => name !== order[place - 1]).length;
    assert.isAtLeast(switches, 4, order.join(''));
    assert.lengthOf(order, 20);
  });

  it('says what went wrong in a step, also in a later slice', async () => {
    const wrong = new Error('a mistake in a step');
    for (const passed of [0, 100]) {
      const caught = await withClock((work) =>
        inSlices(
          (function* (): Steps<void> {
            work(passed);
            yield;
            throw wrong;
          })(),
        ).catch((error: unknown) => error),
      );
      assert.equal(caught, wrong);
    }
  });
});
