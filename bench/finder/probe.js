/* global document, window, addEventListener, requestAnimationFrame, MutationObserver */
/**
 * Goes into each page before its own scripts: how long each key took to be seen, and how long a
 * script kept the page busy at a time, without what the browser itself needs to parse the feed.
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
    root: () => document.getElementById('finder').shadowRoot ?? document.getElementById('finder'),
    get field() {
      return probe.root()?.querySelector('#words, #filter-words') ?? null;
    },
    /** Text of the number of services that were found. */
    get count() {
      const texts = [...probe.root().querySelectorAll('p')].map(({ textContent }) => textContent);
      return texts.map((text) => /(\d+) (?:plek|gevonden)/.exec(text)?.[1]).find(Boolean) ?? null;
    },
    /** The longest that a script was at it without drawing anything, in milliseconds. */
    get longestStep() {
      return longest(false);
    },
    /** The longest that a script drew, in milliseconds. */
    get longestDrawing() {
      return longest(true);
    },
  };
  /** When the finder changed what is seen. */
  const drawn = [];
  const watch = () => {
    const finder = document.getElementById('finder');
    const isHere = finder && (finder.localName === 'div' || finder.shadowRoot);
    if (!isHere) return requestAnimationFrame(watch);
    // Called in the task that made the change.
    return new MutationObserver(() => drawn.push(performance.now())).observe(probe.root(), {
      childList: true,
      subtree: true,
      characterData: true,
    });
  };
  requestAnimationFrame(watch);
  // The browser tells of scripts where a frame took longer than 50 milliseconds.
  const scripts = [];
  new PerformanceObserver((list) => {
    for (const frame of list.getEntries()) {
      for (const { startTime, duration } of frame.scripts) {
        scripts.push([startTime, startTime + duration]);
      }
    }
  }).observe({ type: 'long-animation-frame', buffered: true });
  const longest = (isDrawing) => {
    const [[firstParse]] = parsed.length > 0 ? parsed : [[0]];
    const own = scripts.filter(
      ([from, to]) =>
        to >= firstParse && drawn.some((time) => time >= from && time <= to) === isDrawing,
    );
    const took = ([from, to]) =>
      parsed.reduce(
        (time, [start, end]) => time - Math.max(0, Math.min(to, end) - Math.max(from, start)),
        to - from,
      );
    return Math.max(0, ...own.map(took));
  };
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
