import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What a package may not import, with the sentence to say; the whole rule is in test/architecture.test.ts. */
const forbid = (regex, message) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex, message }] }],
});

/** Tests, and what only tests use. */
const TESTS = ['**/*.test.ts', '**/*.testing.ts', '**/testing/**', 'packages/*/src/**/test-*.ts', 'test/**'];

const plainTypeScript = [
  ['ExportDefaultDeclaration', 'Export by name: a name is searched for, renamed and imported the same everywhere.'],
  ['TSEnumDeclaration', 'Use a union of literals.'],
  ['TSModuleDeclaration[kind="namespace"]', 'Use a file.'],
  ['TSParameterProperty', 'Declare the field and assign it.'],
].map(([selector, message]) => ({ selector, message }));

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '.cache/', '.bench/', 'templates/', 'custom-elements.json'] },
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...plainTypeScript],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Lit and the platform call methods by name; an async method that awaits nothing keeps an interface.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Plain JavaScript carries its types in comments; the type checker reads those (scripts/check-types.mjs).
    files: ['**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // These are read by tools that want a default export.
    files: ['eslint.config.js', 'vite.config.ts', 'custom-elements-manifest.config.mjs', 'scripts/count-reporter.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: [...TESTS, 'packages/core/src/schema/**'],
    rules: forbid('^[^.]', 'core imports nothing; only core/src/schema may import zod.'),
  },
  {
    files: ['packages/components/src/**/*.ts'],
    ignores: TESTS,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: ['lit'] },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Lit's base class has every lifecycle callback.
      'wc/guard-super-call': 'off',
      // Lit binds the handlers of a template to the element.
      '@typescript-eslint/unbound-method': 'off',
      ...forbid('^(?!\\.|@ladder/core(?:/messages)?$|lit(?:/|$))', 'components import core and lit, nothing else.'),
    },
  },
  {
    // On-demand scripts, which no learner loads unasked.
    files: ['packages/components/src/makers/**/*.ts'],
    ignores: TESTS,
    rules: forbid(
      '^(?!\\.|@ladder/core(?:/messages)?$|lit(?:/|$)|pdfkit$|fflate$|ladder-fonts$)',
      'makers import core, lit, pdfkit and fflate, nothing else.',
    ),
  },
  {
    files: ['packages/runtime/src/**/*.ts'],
    ignores: TESTS,
    rules: forbid(
      '^(?!\\.|@ladder/core(?:/messages)?$|@xapi/xapi$)',
      'runtime imports core, and in src/xapi @xapi/xapi; nothing else.',
    ),
  },
  {
    files: TESTS,
    rules: {
      // expect.any() and its kind.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // A test may hold a method in its hand to see whether it was called.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
