/* global window, navigator, document */
// The editors of WordPress, driven by mouse and keyboard as somebody would who pastes a snippet.

/** The ways in which something comes into a post; the first two are of the block editor. */
export const ways = ['html block', 'paragraph', 'text tab', 'text and visual tab', 'visual tab'];

/** What the page says besides: nobody makes a page of a snippet alone. */
const sentence = 'Zorgt u voor iemand?';

/**
 * Logs in.
 *
 * @param {import('puppeteer-core').Page} page
 */
export async function logIn(page, origin, name, password) {
  await page.goto(`${origin}/wp-login.php`);
  await page.waitForSelector('#user_login');
  // The page moves the focus to the name a moment after it has loaded.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await page.evaluate(
    (...values) => {
      [document.querySelector('#user_login').value, document.querySelector('#user_pass').value] =
        values;
    },
    name,
    password,
  );
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  if (!page.url().includes('/wp-admin/')) throw new Error(`${name} could not log in`);
}

/**
 * Makes a post and publishes it.
 *
 * @param {import('puppeteer-core').Page} page of somebody who has logged in
 * @param {string} way one of `ways`
 * @param {{code: string, words?: string}} snippet what is pasted; over `words`, if there are any, as one
 *   does to make a link in an editor that shows no code
 * @returns {Promise<number>} the number of the post
 */
export const write = (page, origin, way, snippet) =>
  ways.indexOf(way) < 2
    ? writeBlocks(page, origin, way, snippet)
    : writeClassic(page, origin, way, snippet);

async function writeBlocks(page, origin, way, { code, words }) {
  await page.goto(`${origin}/wp-admin/post-new.php`);
  await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId());
  await page.evaluate(() =>
    window.wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false),
  );
  await (await page.waitForSelector('.editor-post-title__input')).click();
  await page.keyboard.type('Zorgladder');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-type="core/paragraph"]');
  await page.keyboard.type(sentence);
  await page.keyboard.press('Enter');
  if (way === 'html block') {
    await page.keyboard.type('/html');
    await page.waitForSelector('.components-autocomplete__result[id*="core/html"]');
    await page.keyboard.press('Enter');
    await (await page.waitForSelector('[data-type="core/html"] textarea')).click();
    await paste(page, code);
  } else await pasteOver(page, code, words);

  await page.waitForSelector('.editor-post-publish-panel__toggle:not([aria-disabled="true"])');
  await page.click('.editor-post-publish-panel__toggle');
  const button = '.editor-post-publish-button:not([aria-disabled="true"])';
  for (let tries = 0; ; tries++) {
    await page.waitForSelector(button);
    // The panel slides in: a click can miss.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await page.click(button);
    const post = await page
      .waitForFunction(
        () => {
          const editor = window.wp.data.select('core/editor');
          return (
            !editor.isSavingPost() && editor.isCurrentPostPublished() && editor.getCurrentPostId()
          );
        },
        { timeout: 6000 },
      )
      .catch((error) => {
        if (tries === 2) throw error;
      });
    if (post) return post.jsonValue();
  }
}

async function writeClassic(page, origin, way, { code, words }) {
  await page.goto(`${origin}/wp-admin/post-new.php?classic-editor`);
  await (await page.waitForSelector('#title')).click();
  await page.keyboard.type('Zorgladder');
  if (way === 'visual tab') {
    await showTab(page, 'visual');
    const frame = await (await page.waitForSelector('#content_ifr')).contentFrame();
    await (await frame.waitForSelector('body')).click();
    await page.keyboard.type(sentence);
    await page.keyboard.press('Enter');
    await pasteOver(page, code, words);
  } else {
    await showTab(page, 'text');
    await page.click('#content');
    await page.keyboard.type(sentence);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await paste(page, code);
    if (way === 'text and visual tab') {
      await showTab(page, 'visual');
      await showTab(page, 'text');
    }
  }
  const post = Number(await page.$eval('#post_ID', (field) => field.value));
  await page.waitForSelector('#publish:not(.disabled)');
  await page.click('#publish');
  await page.waitForFunction(() => window.location.search.includes('action=edit'));
  return post;
}

/** Which tab is open is remembered for the user, so the other one may be open already. */
async function showTab(page, tab) {
  await page.click(tab === 'visual' ? '#content-tmce' : '#content-html');
  await page.waitForFunction(
    (isVisual) => {
      const editor = window.tinymce?.get('content');
      return isVisual ? editor?.initialized && !editor.isHidden() : !editor || editor.isHidden();
    },
    {},
    tab === 'visual',
  );
}

/** In an editor without code, where the cursor is. */
async function pasteOver(page, code, words) {
  if (words) {
    await page.keyboard.type(words);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Home');
    await page.keyboard.up('Shift');
  }
  await paste(page, code);
}

/** Puts text on the clipboard and pastes it where the cursor is, as Control and V do. */
async function paste(page, text) {
  await page.evaluate((value) => {
    window.pastes = 0;
    for (const { document } of [window, ...Array.from(window.frames)])
      document.addEventListener('paste', () => window.pastes++, { capture: true, once: true });
    return navigator.clipboard.writeText(value);
  }, text);
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  await page.waitForFunction(() => window.pastes > 0);
  // Editors take over what was pasted in a later task.
  await new Promise((resolve) => setTimeout(resolve, 300));
}
