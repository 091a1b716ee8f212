import { gazetteerModule } from '../../../scripts/gazetteer.mjs';

/** Gives the files that the build makes beside the scripts, to tests that run from the source. */
export function sideFilesPlugin() {
  return {
    name: 'side-files',
    serve: ({ path }) =>
      path === '/src/gazetteer.js' ? { body: gazetteerModule(), type: 'js' } : undefined,
  };
}
