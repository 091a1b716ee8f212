import eslint from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// The rooms and the measured rules of the design as lint. Which room may import from which is a
// test (test/contract/rooms.node.test.ts); that imports end in .js is checked by the compiler.

const inTemplate = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement';

const bannedSyntax = [
  {
    selector: "CallExpression[callee.object.name='z'][callee.property.name='config']",
    message: "z.config() writes a global that the host page's own zod reads.",
  },
  {
    selector: 'MemberExpression[property.name=/^(inner|outer)HTML$|^insertAdjacentHTML$/]',
    message: 'Text from a feed must never become HTML: render a template.',
  },
  {
    selector: `${inTemplate}[value.raw=/\\.(inner|outer)HTML\\s*=/]`,
    message: 'Text from a feed must never become HTML: render a template.',
  },
  {
    selector: `${inTemplate}[value.raw=/\\sstyle\\s*=/]`,
    message: 'A strict style-src blocks style attributes: use a class, or style.setProperty().',
  },
  {
    selector: `${inTemplate}[value.raw=/<style[\\s>]/]`,
    message: 'A strict style-src blocks <style>: use the static styles.',
  },
  ...[
    "CallExpression[callee.name='msg']:not([arguments.1])",
    "CallExpression[callee.name='msg'] > ObjectExpression:not(:has(Property[key.name='id']))",
  ].map((selector) => ({
    selector,
    message: 'msg() needs an explicit id, or a change of wording loses every translation.',
  })),
  {
    selector: "CallExpression[callee.name='msg'] > TaggedTemplateExpression[tag.name='html']",
    message: 'msg() holds plain text or str, so that translators see no markup.',
  },
  {
    selector: 'ClassDeclaration[superClass.name=/Element$/]:not([id.name=/Element$/])',
    message: 'The name of an element class ends in Element.',
  },
];

const bannedImports = [
  {
    regex: '^zod(?!/mini$)',
    message: 'Classic zod calls new Function and is four times the size: zod/mini.',
  },
  {
    regex: '^lit/directives/(style-map|unsafe-html|unsafe-svg)\\.js$',
    message: 'A strict Content Security Policy blocks it, or it turns text into markup.',
  },
];
const zodMini = { regex: '^zod/mini$', message: 'Only src/feeds describes data with zod.' };
const configureLocalization = {
  regex: '^@lit/localize',
  importNamePattern: '^configureLocalization$',
  message: 'It throws on a second call: only src/embedding makes it.',
};

const customElements = {
  name: 'customElements',
  message: 'Only src/embedding and define-element.ts register elements.',
};
const outsideDomain = 'The domain works on plain data; this enters it as an argument.';

const bannedInDomain = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: outsideDomain },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: outsideDomain,
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: outsideDomain,
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
    message: outsideDomain,
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare'][arguments.length=1]",
    message: outsideDomain,
  },
];

/** Later entries replace a rule as a whole, so each room lists all that it bans. */
function bans({ syntax = bannedSyntax, imports, globals }) {
  return {
    'no-restricted-syntax': ['error', ...syntax],
    'no-restricted-imports': ['error', { patterns: imports }],
    'no-restricted-globals': ['error', { globals, checkGlobalObject: true }],
  };
}

export default defineConfig(
  globalIgnores([
    'dist/',
    'storybook-static/',
    'coverage/',
    '.cache/',
    'src/localization/',
    'test/hosts/',
  ]),
  eslint.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      // Those of the Node that runs this.
      globals: Object.fromEntries(
        Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // An async function as the handler of an event or observer is fine.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    rules: {
      'no-console': 'error',
      'wc/file-name-matches-element': ['error', { transform: 'kebab' }],
      ...bans({
        imports: [...bannedImports, zodMini, configureLocalization],
        globals: [customElements],
      }),
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: bans({
      syntax: [...bannedSyntax, ...bannedInDomain],
      imports: [...bannedImports, zodMini, configureLocalization],
      globals: [
        customElements,
        { name: 'document', message: outsideDomain },
        { name: 'fetch', message: outsideDomain },
      ],
    }),
  },
  {
    files: ['src/feeds/**/*.ts'],
    rules: bans({ imports: [...bannedImports, configureLocalization], globals: [customElements] }),
  },
  {
    files: ['src/embedding/**/*.ts'],
    rules: bans({ imports: [...bannedImports, zodMini], globals: [] }),
  },
  {
    files: ['src/elements/internal/define-element.ts'],
    rules: bans({ imports: [...bannedImports, zodMini, configureLocalization], globals: [] }),
  },
  {
    files: ['src/embedding/**/*.ts', 'src/cli/**/*.ts', 'src/embed.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: bannedImports }],
      // Chai's assertions are properties, and tests read JSON and shadow roots that they know.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      // They put `fetch` aside and back.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // Declared as a promise there, by mistake: it is the `equal` of `expect(x).to.equal(y)`.
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
    },
  },
);
