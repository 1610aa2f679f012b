import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { layers } from './eslint.layers.js';
import svelteConfig from './svelte.config.js';

export default defineConfig(
  {
    ignores: [
      'tests/canary/',
      'dist/',
      'dataset/',
      'coverage/',
      'playwright-report/',
      'test-results/',
      'releases/',
      '.cache/',
    ],
  },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    plugins: { backchannel: { rules: { layers } } },
    rules: {
      'backchannel/layers': 'error',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^d3-', message: "Import from 'd3': it is shaken as well, and it is one package." }] },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Columns are read as `column[i]!`: under noUncheckedIndexedAccess the index is what proves it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'svelte/no-at-html-tags': 'error',
      // The address is a query string on one page; there is no router whose resolve() could be used.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // Props and snippets are destructured with `let` and `const` together.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  { files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] },
  {
    // What talks to a terminal.
    files: ['tests/**', 'bench/**', 'src/compile/command*.ts', 'src/compile/edges/**', 'src/prerender/**'],
    rules: { 'no-console': 'off' },
  },
);
