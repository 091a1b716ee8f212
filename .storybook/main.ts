import { fileURLToPath } from 'node:url';
import { cli as analyze } from '@custom-elements-manifest/analyzer/cli.js';
import type { StorybookConfig } from '@storybook/web-components-vite';
import type { Plugin } from 'vite';
import { gazetteerModule } from '../scripts/gazetteer.mjs';
import { mapModuleOnce } from '../scripts/map.mjs';
import { feedJsonSchema } from '../src/feeds/json-schema.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The public API of the elements, read from their source when Storybook starts: the same analysis
 * that makes dist/custom-elements.json, without a build before it.
 */
function customElementsManifest(): Plugin {
  const id = 'virtual:custom-elements-manifest';
  return {
    name: 'custom-elements-manifest',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    async load(module) {
      if (module !== `\0${id}`) return null;
      const manifest = await analyze({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true });
      return `export default ${JSON.stringify(manifest)};`;
    },
  };
}

/** The schema of the feed, made here so that the pages need no zod in the browser. */
function feedSchema(): Plugin {
  const id = 'virtual:feed-schema';
  return {
    name: 'feed-schema',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (module) =>
      module === `\0${id}` ? `export default ${JSON.stringify(feedJsonSchema())};` : null,
  };
}

/** What the build makes beside the scripts. */
function sideFiles(): Plugin {
  return {
    name: 'side-files',
    enforce: 'pre',
    resolveId(source) {
      const [, name] = /^(?:\.\.\/)+(gazetteer|steunpunt-map)\.js$/.exec(source) ?? [];
      return name ? `\0${name}` : null;
    },
    async load(module) {
      if (module === '\0gazetteer') return gazetteerModule();
      return module === '\0steunpunt-map' ? (await mapModuleOnce()).code : null;
    },
  };
}

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: [
    { from: '../stories/feeds', to: '/feeds' },
    { from: '../stories/tiles', to: '/tiles' },
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
    disableProjectJson: true,
  },
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false },
  viteFinal: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), customElementsManifest(), feedSchema(), sideFiles()],
    // Storybook's own code is larger than what Vite finds usual for a page.
    build: { ...config.build, chunkSizeWarningLimit: 4_000 },
  }),
} satisfies StorybookConfig;
