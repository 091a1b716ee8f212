/* global document, window, parent, Storage, Element, MutationObserver, IDBFactory */
/**
 * The first script of each contract page. Writes down what the page does from then on, in
 * `window.probe`, and sends it to the page around the frame when the widget is ready, since that one
 * cannot look into a sandboxed frame.
 */
(() => {
  const probe = {
    /** Reports of the Content Security Policy. */
    violations: [],
    /** Lines in the console, `level: text`. */
    lines: [],
    /** Uncaught errors and rejections. */
    errors: [],
    /** What was read from or written to the device. */
    stored: [],
    /** What was done to the address, the title or the history of the page. */
    page: [],
    /** Everything the page sent other than by loading something. */
    sent: [],
    /** The titles that the widgets have shown, in their order. */
    titles: [],
    /** Public events, `type detail`. */
    events: [],
    /** Addresses of all that was loaded after this script. */
    get requests() {
      const { origin } = new URL(document.baseURI);
      return performance
        .getEntriesByType('resource')
        .map(({ name }) => name.replace(origin, ''))
        .filter((name) => name !== '/__page/probe.js');
    },
  };
  window.probe = probe;

  document.addEventListener('securitypolicyviolation', (event) => {
    probe.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
  window.addEventListener('error', ({ message }) => probe.errors.push(String(message)));
  window.addEventListener('unhandledrejection', ({ reason }) => probe.errors.push(String(reason)));
  for (const level of ['debug', 'error', 'info', 'log', 'warn']) {
    console[level] = (...values) => probe.lines.push(`${level}: ${values.join(' ')}`);
  }

  /** Notes each use of a property or a method, and then lets it happen. */
  function watch(list, target, names) {
    for (const name of names) {
      let owner = target;
      while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
      if (!owner) continue;
      const { get, set, value } = Object.getOwnPropertyDescriptor(owner, name);
      const note = (use) => list.push(`${name} ${use}`);
      Object.defineProperty(owner, name, {
        configurable: true,
        ...(typeof value === 'function'
          ? {
              value(...values) {
                note('called');
                return value.apply(this, values);
              },
            }
          : {
              get() {
                note('read');
                return get?.call(this);
              },
              set(next) {
                note('written');
                set?.call(this, next);
              },
            }),
      });
    }
  }
  watch(probe.stored, document, ['cookie', 'requestStorageAccess']);
  watch(probe.stored, window, [
    ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'openDatabase'],
  ]);
  watch(probe.stored, Storage.prototype, ['getItem', 'setItem', 'removeItem', 'clear', 'key']);
  watch(probe.stored, IDBFactory.prototype, ['open', 'deleteDatabase']);
  watch(probe.stored, window.navigator, ['storage', 'serviceWorker']);
  watch(probe.page, window.history, ['pushState', 'replaceState', 'back', 'forward', 'go']);
  watch(probe.page, document, ['title', 'write', 'open']);
  watch(probe.sent, window.navigator, ['sendBeacon', 'geolocation']);
  watch(probe.sent, window, ['XMLHttpRequest', 'WebSocket', 'EventSource', 'open']);
  for (const name of ['hashchange', 'popstate', 'beforeunload']) {
    window.addEventListener(name, () => probe.page.push(name));
  }

  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const shadow = attachShadow.call(this, options);
    new MutationObserver(() => {
      const title = shadow.querySelector('h2')?.textContent.trim();
      if (title && probe.titles.at(-1) !== title) probe.titles.push(title);
    }).observe(shadow, { childList: true, subtree: true, characterData: true });
    return shadow;
  };

  for (const name of ['mz-ready', 'mz-step', 'mz-complete', 'mz-error', 'mz-feed-problem']) {
    document.addEventListener(name, ({ type, detail, target }) => {
      probe.events.push(detail ? `${type} ${JSON.stringify(detail)}` : type);
      if (type !== 'mz-ready' || parent === window) return;
      parent.postMessage({ ...probe, text: target.shadowRoot.textContent }, '*');
    });
  }
})();
