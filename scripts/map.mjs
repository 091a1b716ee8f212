import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from 'terser';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'src', 'elements', 'steunpunt-finder', 'map');
const withProj = join(folder, 'leaflet-with-proj.ts');

/** Our modules, from their source: tests and Storybook take the map before anything is built. */
const typescript = {
  name: 'typescript',
  resolveId(source, importer) {
    if (!source.startsWith('.') || !importer?.endsWith('.ts')) return null;
    const file = join(dirname(importer), source.replace(/\.js$/, '.ts'));
    return existsSync(file) ? file : null;
  },
  transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    return { code: ts.transpileModule(code, { compilerOptions }).outputText, map: null };
  },
};

/**
 * What the bundle holds of the packages. Whole they would be twice as large: each has its parts as
 * modules, and these are the ones that the map uses.
 */
const parts = {
  leaflet: `
    import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
    import 'leaflet/src/map/handler/Map.Drag.js';
    import 'leaflet/src/map/handler/Map.Keyboard.js';
    import 'leaflet/src/map/handler/Map.TouchZoom.js';
    import * as DomEvent from 'leaflet/src/dom/DomEvent.js';
    export { CRS } from 'leaflet/src/geo/crs/index.js';
    export { LatLng } from 'leaflet/src/geo/LatLng.js';
    export { toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
    export { toBounds as bounds } from 'leaflet/src/geometry/Bounds.js';
    export { Point } from 'leaflet/src/geometry/Point.js';
    export { Transformation } from 'leaflet/src/geometry/Transformation.js';
    export { Icon } from 'leaflet/src/layer/marker/Icon.js';
    export { Marker } from 'leaflet/src/layer/marker/Marker.js';
    export { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
    export { Map } from 'leaflet/src/map/Map.js';
    export { DomEvent };`,
  proj4: `
    import proj4 from 'proj4/lib/core.js';
    import Proj from 'proj4/lib/Proj.js';
    import sterea from 'proj4/lib/projections/sterea.js';
    Proj.projections.add(sterea);
    export default proj4;`,
  // Reads another notation than the one in which the Dutch grid is described.
  'wkt-parser': 'export default () => { throw new Error("WKT"); };',
};

const packages = {
  name: 'packages',
  resolveId(source, importer) {
    // See there.
    if (importer?.includes('leaflet-tools') && /^(proj4)?leaflet$/.test(source)) return withProj;
    return Object.hasOwn(parts, source) ? `\0${source}` : null;
  },
  load(id) {
    if (id.endsWith('leaflet.css')) return `export default ${JSON.stringify(baseOf(id))};`;
    return id.startsWith('\0') ? (parts[id.slice(1)] ?? null) : null;
  },
  transform(code, id) {
    if (!/leaflet\/src\/core\/Browser\.js$/.test(id.replaceAll('\\', '/'))) return null;
    // A page with Trusted Types refuses text as markup, with which Leaflet looks whether there is SVG.
    const [test, answer] = ["div.innerHTML = '<svg/>';", 'return true;'];
    if (!code.includes(test)) throw new Error(`${id} has no ${test}`);
    return { code: code.replace(test, answer), map: null };
  },
};

/** Leaflet's style sheet up to where its own texts, controls and pictures begin. */
function baseOf(file) {
  const [base, rest] = readFileSync(file, 'utf8').split('/* general typography */');
  if (!rest || base.includes('url(images')) throw new Error(`${file} is in another order`);
  return base.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\s+/g, ' ');
}

/**
 * The map as one module that needs nothing else.
 *
 * @param {object} [options]
 * @param {boolean} [options.isSmall] false leaves out what makes it small, which takes a while
 * @param {string} [options.banner] the line that it begins with
 * @returns {Promise<{ code: string, modules: string[] }>}
 */
export async function mapModule({ isSmall = true, banner = '' } = {}) {
  const build = await rollup({
    input: join(folder, 'map.ts'),
    plugins: [typescript, packages, nodeResolve({ browser: true, rootDir: root })],
    onwarn(warning) {
      if (warning.ids?.every((id) => id.includes('/node_modules/'))) return;
      throw new Error(warning.message);
    },
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  const [{ code, moduleIds: modules }] = output;
  if (!isSmall) return { code, modules };
  const small = await minify(code, {
    ecma: 2022,
    module: true,
    // Not `pure_getters`: Leaflet reads a size to have the browser lay out anew.
    compress: { passes: 2 },
    format: { comments: false, preamble: banner },
  });
  return { code: small.code, modules };
}

let made;

/** The same for tests and Storybook, made once. */
export const mapModuleOnce = () => (made ??= mapModule({ isSmall: false }));
