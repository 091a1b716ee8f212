/* global document, window, innerHeight, requestAnimationFrame */
/**
 * Goes into each page before its own scripts. `window.probe` holds when the first question was
 * painted, what has shifted and how long each click took, and says where to click.
 */
(() => {
  const patience = 20_000;

  /** Whatever a page has as its questions: in the page itself or in an open shadow root. */
  const root = () => {
    const test = document.getElementById('test');
    return test?.shadowRoot ?? test;
  };
  const isVisible = (element) => element?.checkVisibility() && element.getClientRects().length > 0;
  const isUsable = (control) => isVisible(control) && !control.disabled;
  const radios = () => [...(root()?.querySelectorAll('input[type=radio]') ?? [])].filter(isUsable);
  const frame = () => new Promise(requestAnimationFrame);

  async function waitForPaint() {
    // The blank page has no questions; there it is the text.
    const isThere = () =>
      document.documentElement?.dataset.page === 'blank'
        ? isVisible(document.querySelector('h1'))
        : radios().length > 0;
    while (!isThere()) {
      if (performance.now() > patience) throw new Error('No question after 20 seconds.');
      await frame();
    }
    // Seen before a frame is painted; the next one begins after that.
    await frame();
    return performance.now();
  }

  const probe = {
    /** Milliseconds from the start of the navigation. */
    painted: waitForPaint(),
    /** Layout shift that nobody's click caused. */
    shift: 0,
    /** All clicks, in their order. */
    clicks: [],

    /** Begins the measure of the next click: milliseconds to the frame that shows what it did; 0 below 16. */
    clicked() {
      probe.clicks.push({ from: performance.now(), duration: 0 });
    },

    /**
     * The middle of what to click; null while it is not there.
     *
     * @param {number} number of the question, from 1
     * @param {'answer' | 'next'} what
     */
    find(number, what) {
      if (!root().textContent.includes(`Voorbeeldvraag ${number}:`)) return null;
      const buttons = [...root().querySelectorAll('button')].filter(isUsable);
      // Two for each question; the element shows one question at a time.
      const all = radios();
      const target =
        what === 'next'
          ? buttons.find(({ textContent }) => textContent.trim() === 'Volgende')
          : all[all.length > 2 ? (number - 1) * 2 : 0];
      if (!target || (what === 'answer' && target.checked)) return null;
      const shown = target.labels?.[0] ?? target;
      const isOutside = ({ top, bottom }) => top < 0 || bottom > innerHeight;
      if (isOutside(shown.getBoundingClientRect())) {
        shown.scrollIntoView({ block: 'center', behavior: 'instant' });
      }
      const { x, y, width, height } = shown.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },

    /** The score that the page gives, null before it does. */
    get score() {
      const test = document.getElementById('test');
      if ('result' in test) return test.result?.score ?? null;
      const shown = /Score: (\d+) van/.exec(root().querySelector('output').textContent);
      return shown && Number(shown[1]);
    },
  };

  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    });
  watch('layout-shift', ({ hadRecentInput, value }) => {
    if (!hadRecentInput) probe.shift += value;
  });
  watch('event', ({ interactionId, startTime, duration }) => {
    const click = probe.clicks.findLast(({ from }) => from <= startTime);
    if (interactionId > 0 && click) click.duration = Math.max(click.duration, duration);
  });
  window.probe = probe;
})();
