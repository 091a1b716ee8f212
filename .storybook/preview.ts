import type { Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import analyzed from 'virtual:custom-elements-manifest';
import { defineElement, widgets } from '../src/elements/index.js';
import { argTypesOf, descriptionOf, eventsOf, type Manifest } from './api-table.js';
import { showIn } from './localization.js';

const manifest = analyzed as Manifest;

widgets.forEach(defineElement);

// The panel "Actions" shows what a page that listens would get.
for (const name of eventsOf(manifest)) {
  document.addEventListener(name, (event) => void action(name)((event as CustomEvent).detail));
}

export default {
  // What the script of an editor does by itself: the language follows `lang`.
  loaders: [({ args }) => showIn(args.lang)],
  parameters: {
    controls: { expanded: true, sort: 'none' as const },
    docs: {
      extractArgTypes: (tag: string) => argTypesOf(tag, manifest),
      extractComponentDescription: (tag: string) => descriptionOf(tag, manifest),
    },
    layout: 'padded',
    options: {
      // Storybook reads this without running it, so the titles of pages.ts stand here once more.
      storySort: {
        order: [
          '*',
          'Voorbeeld-feed',
          [
            'Lees dit eerst',
            'Uitgever en datum',
            'Diensten',
            'Locaties en openingstijden',
            'Respijtzorg',
            'Zorgladder',
            'Test',
            'Respijtmenu',
            'Zoeker',
            'Mantelzorgverklaring',
            'Een feed per gemeente',
            'Meer talen',
          ],
        ],
      },
    },
  },
} satisfies Preview;
