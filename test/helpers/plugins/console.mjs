/** Makes `test/helpers/console.ts` the first thing that every test file imports. */
export function consolePlugin() {
  return {
    name: 'console',
    transform({ path, body }) {
      // On the line of the first statement, so that line numbers stay what they are.
      if (path.endsWith('.test.ts')) return `import '/test/helpers/console.ts'; ${body}`;
      return undefined;
    },
  };
}
