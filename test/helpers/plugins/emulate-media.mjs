/**
 * Command `emulate-media-features`, for `test/helpers/emulate-media.ts`. The stock command does not
 * know forced colours with puppeteer, hence the devtools protocol. Chromium only.
 */
export function emulateMediaPlugin() {
  // An emulation lasts as long as the devtools session that asked for it.
  const devtools = new WeakMap();

  return {
    name: 'emulate-media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-media-features') return undefined;
      if (session.browser.name !== 'Chromium') return { emulated: false };

      const page = session.browser.getPage(session.id);
      if (!devtools.has(page)) devtools.set(page, await page.createCDPSession());
      await devtools.get(page).send('Emulation.setEmulatedMedia', {
        media: payload.media ?? '',
        features: [
          { name: 'forced-colors', value: payload.forcedColors ?? '' },
          { name: 'prefers-reduced-motion', value: payload.reducedMotion ?? '' },
          { name: 'prefers-color-scheme', value: payload.colorScheme ?? '' },
        ],
      });
      return { emulated: true };
    },
  };
}
