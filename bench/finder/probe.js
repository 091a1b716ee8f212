/* global document, window, addEventListener, requestAnimationFrame, MutationObserver */
/**
 * Goes into each page before its own scripts: how long each key took to be seen, and how long the
 * page was busy at a time, without what the browser itself needs to parse the feed.
 */
(() => {
  const parse = JSON.parse;
  const parsed = [];
  JSON.parse = (...given) => {
    const from = performance.now();
    const value = parse(...given);
    parsed.push([from, performance.now()]);
    return value;
  };
  const probe = {
    keys: [],
    tasks: [],
    root: () => document.getElementById('finder').shadowRoot ?? document.getElementById('finder'),
    get field() {
      return probe.root()?.querySelector('#words, #filter-words') ?? null;
    },
    /** Text of the number of services that were found. */
    get count() {
      const texts = [...probe.root().querySelectorAll('p')].map(({ textContent }) => textContent);
      return texts.map((text) => /(\d+) (?:plek|gevonden)/.exec(text)?.[1]).find(Boolean) ?? null;
    },
    /** When the list was drawn for the first time. */
    seen: Infinity,
    /**
     * The longest that the page was busy at a time between the last feed and the list, in
     * milliseconds; from 50 the browser tells.
     */
    get longestTask() {
      const [, last] = parsed.at(-1) ?? [0, 0];
      // The task that draws it ends as the drawing is seen; the browser rounds to milliseconds.
      const own = probe.tasks.filter(([from, to]) => from >= last && to < probe.seen - 5);
      return Math.max(0, ...own.map(([from, to]) => to - from));
    },
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      probe.tasks.push([startTime, startTime + duration]);
    }
  }).observe({ type: 'longtask', buffered: true });
  // In the task that draws it, so that the drawing itself does not count as making ready.
  const look = () => {
    const finder = document.getElementById('finder');
    const isHere = finder && (finder.localName === 'div' || finder.shadowRoot);
    if (!isHere) return requestAnimationFrame(look);
    return new MutationObserver((_, observer) => {
      if (!probe.count) return;
      probe.seen = performance.now();
      observer.disconnect();
    }).observe(probe.root(), { childList: true, subtree: true, characterData: true });
  };
  requestAnimationFrame(look);
  // From the key to the frame after the one that it changed.
  addEventListener(
    'keydown',
    () => {
      const from = performance.now();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => probe.keys.push(performance.now() - from);
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
  window.probe = probe;
})();
