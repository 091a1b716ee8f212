import stylelint from 'stylelint';

/** A reader's own text spacing works only while these three are inherited from the host. */
const textSpacing = ['line-height', 'letter-spacing', 'word-spacing'];

const ruleName = 'mz/text-spacing-on-host';
const textSpacingOnHost = stylelint.createPlugin(ruleName, (enabled) => (root, result) => {
  if (!enabled) return;
  root.walkDecls((declaration) => {
    if (!textSpacing.includes(declaration.prop)) return;
    if (declaration.parent.selectors?.every((selector) => /^:host(\([^)]*\))?$/.test(selector)))
      return;
    stylelint.utils.report({
      ruleName,
      result,
      node: declaration,
      message: `${declaration.prop} belongs on :host, so that a reader's own text spacing works (${ruleName})`,
    });
  });
});

const physical = [
  '/^(margin|padding|scroll-margin|scroll-padding)-(top|right|bottom|left)$/',
  '/^border-(top|right|bottom|left)(-(width|style|color))?$/',
  '/^border-(top|bottom)-(left|right)-radius$/',
  '/^((min|max)-)?(width|height)$/',
  '/^contain-intrinsic-(width|height)$/',
  'top',
  'right',
  'bottom',
  'left',
];

/** @type {import('stylelint').Config} */
export default {
  extends: 'stylelint-config-standard',
  allowEmptyInput: true,
  rules: {
    // Cannot tell a state from another element, and so asks for orders that say nothing.
    'no-descending-specificity': null,
  },
  overrides: [
    {
      // The example sites name their classes as such sites do.
      files: 'demo/**/*.css',
      rules: { 'selector-class-pattern': null },
    },
    {
      files: 'src/**/*.styles.ts',
      customSyntax: 'postcss-lit',
      plugins: [textSpacingOnHost],
      rules: {
        [ruleName]: true,
        // Many municipal sites make the rem 10 px.
        'unit-disallowed-list': ['rem'],
        'property-disallowed-list': [
          [...physical, '/^--(?!_mz-)/'],
          {
            message: (property) =>
              property.startsWith('--')
                ? `"${property}" may be read but not set: only --_mz-* is ours to set`
                : `"${property}" is physical: use the logical property`,
          },
        ],
        'declaration-property-value-disallowed-list': [
          { 'text-align': ['left', 'right'], float: ['left', 'right'], clear: ['left', 'right'] },
          { message: (property, value) => `"${property}: ${value}" is physical: use start or end` },
        ],
        'custom-property-pattern': [
          '^(_?mz|nl|utrecht|ams|rvo)-[a-z0-9-]+$',
          {
            message: (property) => `"${property}" is not --mz-*, --_mz-* or a token that is known`,
          },
        ],
        // A widget is as wide as the column it stands in.
        'media-feature-name-disallowed-list': [
          ['/width/'],
          { message: 'Use a container query: the viewport says nothing about the column' },
        ],
      },
    },
  ],
};
