/* global document, window, MutationObserver, InputEvent */
/**
 * The first script of a page with many forms. It fills them in and sends them as a carer does: by
 * what is written beside the controls and on the buttons. Its clock runs faster than the real one, so
 * that nobody waits for a form that waits; what comes every minute is left alone.
 */
(() => {
  const pace = 20;
  const later = window.setTimeout;
  const now = Date.now;
  const begin = now();
  /** What is short is not a time-out, but gives the browser a moment. */
  const faster = (delay = 0) => (delay < 100 ? delay : delay / pace);
  window.setTimeout = (run, delay, ...values) => later(run, faster(delay), ...values);
  Date.now = () => Math.round(begin + (now() - begin) * pace);

  /** Public events, `type detail`. */
  const events = [];
  for (const name of ['ready', 'step', 'complete', 'error', 'feed-problem']) {
    document.addEventListener(`mz-${name}`, ({ type, detail }) =>
      events.push(`${type} ${JSON.stringify(detail)}`),
    );
  }
  const violations = [];
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
    violations.push(`${effectiveDirective} ${blockedURI}`),
  );

  const formOf = (carer) => document.getElementById(carer).querySelector('mz-verklaring-form');
  const textOf = (node) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';

  /** The one visible element of a kind that is called so. */
  function named(root, selector, name) {
    const found = [...root.querySelectorAll(selector)].filter(
      (element) => textOf(element).startsWith(name) && element.checkVisibility(),
    );
    if (found.length !== 1) throw new Error(`${found.length} of ${selector} "${name}"`);
    return found[0];
  }

  function type(control, value) {
    control.value = value;
    const { bubbles, composed } = { bubbles: true, composed: true };
    control.dispatchEvent(new InputEvent('input', { bubbles, composed, inputType: 'insertText' }));
  }

  /** Answers one question: a text, the parts of a date, or true for what is ticked or chosen. */
  async function answer(form, name, value) {
    const root = form.shadowRoot;
    if (!Array.isArray(value)) {
      const { control } = named(root, 'label', name);
      if (value === true) control.click();
      else type(control, value);
      return form.updateComplete;
    }
    for (const [index, part] of ['Dag', 'Maand', 'Jaar'].entries()) {
      const group = named(root, 'legend', name).parentElement;
      type(named(group, 'label', part).control, value[index]);
      await form.updateComplete;
    }
  }

  async function press(form, name) {
    named(form.shadowRoot, 'button', name).click();
    await form.updateComplete;
    const alert = form.shadowRoot.querySelector('[role="alert"]');
    if (alert) throw new Error(textOf(alert));
  }

  /** The button that sends. */
  const sender = (form) => named(form.shadowRoot, 'button', 'Verstuur');
  const isSending = ({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('[role="status"]')].some((status) =>
      textOf(status).startsWith('We versturen uw aanvraag'),
    );

  function shown(form) {
    const root = form.shadowRoot;
    const part = root.querySelector('[part~="sending"], [part~="finish"]');
    const button = root.querySelector('form button.primary');
    return {
      title: textOf(part?.querySelector('h2, h3, h4, h5, h6')),
      text: textOf(part),
      all: textOf(root),
      button: textOf(button),
      isDisabled: button?.getAttribute('aria-disabled') === 'true',
    };
  }

  /** Resolves once with what the form shows when something holds. */
  const until = (form, holds, what) =>
    new Promise((resolve, reject) => {
      const observer = new MutationObserver(() => {
        if (!holds()) return;
        observer.disconnect();
        resolve(shown(form));
      });
      const options = { subtree: true, childList: true, characterData: true, attributes: true };
      observer.observe(form.shadowRoot, options);
      later(() => {
        observer.disconnect();
        reject(new Error(`${form.parentElement.id} ${what} in vain`));
      }, 15_000);
    });

  /** What the form shows after it was sent, and after how long by the page's clock. */
  function answered(form) {
    let begin = null;
    const isAnswered = () => {
      if (!isSending(form)) return begin !== null;
      begin ??= Date.now();
      return false;
    };
    return until(form, isAnswered, 'waited for an answer').then(async (state) => {
      const elapsed = Date.now() - begin;
      if (!state.isDisabled) return { ...state, elapsed };
      // At once: here, a second is over before anybody could look.
      freed.set(
        form.parentElement.id,
        until(form, () => !shown(form).isDisabled, 'waited to send again').then((state) => ({
          ...state,
          elapsed: Date.now() - begin,
        })),
      );
      sender(form).click();
      await form.updateComplete;
      return { ...state, elapsed, isSentTooEarly: isSending(form) };
    });
  }

  /** What comes of pressing Enter, by carer. */
  const waiting = new Map();
  /** When it may be sent again, by carer. */
  const freed = new Map();

  window.delivery = {
    events,
    violations,

    add(carer, data) {
      const form = document.createElement('mz-verklaring-form');
      form.data = data;
      document.getElementById(carer).append(form);
    },

    /** Goes through screens: what is answered on each, and which button comes then. */
    async fill(carer, screens) {
      const form = formOf(carer);
      for (const [answers, button] of screens) {
        for (const [name, value] of answers) await answer(form, name, value);
        if (button) await press(form, button);
      }
    },

    async send(carer, way) {
      const form = formOf(carer);
      const result = answered(form);
      const button = sender(form);
      button.click();
      if (way === 'twice') button.click();
      if (way === 'again') later(() => button.isConnected && isSending(form) && button.click(), 3);
      return result;
    },

    /** Puts the focus where Enter sends; what comes of it is for `sent`. */
    focus(carer) {
      const form = formOf(carer);
      if (!waiting.has(carer)) waiting.set(carer, answered(form));
      named(form.shadowRoot, 'label', 'Wat ik heb ingevuld, is waar').control.focus();
    },

    /** Whether Enter has sent it; the focus may have gone elsewhere meanwhile. */
    hasBegun: (carer) => isSending(formOf(carer)) || shown(formOf(carer)).text !== '',

    async sent(carer) {
      const result = await waiting.get(carer);
      waiting.delete(carer);
      return result;
    },

    mayRetry: (carer) => freed.get(carer),
  };
})();
