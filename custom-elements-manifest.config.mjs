const PUBLIC = /^src\/elements\/(?!internal\/)([^/]+)\/[^/]+-element\.ts$/;

/** Keeps `@status` and `@since` of a class, which the analyzer leaves out. */
const lifeStage = {
  name: 'life-stage',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
    for (const tag of ts.getJSDocTags(node)) {
      const name = tag.tagName.text;
      if (declaration && (name === 'status' || name === 'since')) declaration[name] = tag.comment;
    }
  },
};

/** Leaves what a user of the package can see, at the paths under which the package publishes it. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules.filter(({ path }) => PUBLIC.test(path));
    for (const module of [...manifest.modules]) {
      const [, folder] = PUBLIC.exec(module.path);
      module.declarations = module.declarations.filter(
        ({ kind, name }) => kind === 'class' && name.endsWith('Element'),
      );
      for (const element of module.declarations) {
        // The class does not know its tag; `definition.ts` beside it does, and the build compares the two.
        element.customElement = true;
        element.tagName = `mz-${folder}`;
        // The analyzer takes the variable in `new CustomEvent(name)` for the name of an event.
        element.events = element.events?.filter(({ name }) => name.startsWith('mz-'));
        element.members = element.members?.filter(
          ({ name, privacy, static: isStatic }) =>
            privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !isStatic,
        );
        // It takes `{ state: true }` for an attribute; what no public field stands behind is none.
        element.attributes = element.attributes?.filter(({ fieldName }) =>
          element.members?.some(({ name }) => name === fieldName),
        );
        const declaration = { name: element.name, module: module.path };
        manifest.modules.push({
          kind: 'javascript-module',
          path: `src/elements/${folder}/define.ts`,
          declarations: [],
          exports: [{ kind: 'custom-element-definition', name: element.tagName, declaration }],
        });
      }
    }
    toPublishedPaths(manifest);
  },
};

function toPublishedPaths(node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' && (key === 'path' || key === 'module')) {
      node[key] = value.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
    } else if (value !== null && typeof value === 'object') toPublishedPaths(value);
  }
}

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts', '**/*.content.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [lifeStage, published],
};
