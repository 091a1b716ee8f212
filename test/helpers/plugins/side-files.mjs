import { gazetteerModule } from '../../../scripts/gazetteer.mjs';
import { mapModuleOnce } from '../../../scripts/map.mjs';

const files = {
  '/src/gazetteer.js': gazetteerModule,
  '/src/steunpunt-map.js': async () => (await mapModuleOnce()).code,
};

/** Gives the files that the build makes beside the scripts, to tests that run from the source. */
export function sideFilesPlugin() {
  return {
    name: 'side-files',
    async serve({ path }) {
      if (!Object.hasOwn(files, path)) return undefined;
      return { body: await files[path](), type: 'js' };
    },
  };
}
