/* global document, window, requestAnimationFrame */
/** Goes into each page before its own scripts: how long each choice of a filter took to be seen. */
(() => {
  const root = () => document.getElementById('menu').shadowRoot ?? document.getElementById('menu');
  window.probe = {
    times: [],
    get isReady() {
      return root().querySelector('#filter-setting') !== null;
    },
    /** Opens the three forms of which the plain page shows the cards. */
    open() {
      for (const form of ['visit', 'day', 'stay']) root().querySelector(`#form-${form}`)?.click();
      const filters = root().querySelector('.filters');
      if (filters) filters.open = true;
    },
    choose(name, value) {
      const select = root().querySelector(`#filter-${name}`);
      const from = performance.now();
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return new Promise((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            window.probe.times.push(performance.now() - from);
            resolve();
          };
          channel.port2.postMessage(null);
        });
      });
    },
    get count() {
      const texts = [...root().querySelectorAll('p')].map(({ textContent }) => textContent);
      return texts.map((text) => /(\d+) plek/.exec(text)?.[1]).find(Boolean) ?? '';
    },
  };
})();
