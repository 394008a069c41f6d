import tseslint from 'typescript-eslint';

const MARKUP = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: 'Untrusted text never becomes markup.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'test-output/',
      'bench-output/',
      '.oracle-*/',
      '**/*.mjs',
      'eslint.config.js',
      'public/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'src/core/tsconfig.json',
          'sw/tsconfig.json',
          'src/cli/tsconfig.json',
          'tests/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Untrusted text never becomes markup.' },
        { property: 'outerHTML', message: 'Untrusted text never becomes markup.' },
        { property: 'insertAdjacentHTML', message: 'Untrusted text never becomes markup.' },
      ],
      'no-restricted-syntax': ['error', MARKUP],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'sw/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        MARKUP,
        {
          selector: ":matches(NewExpression, CallExpression)[callee.name='RegExp']",
          message:
            'Only literals: tests/expressions.test.ts proves that their time grows no faster than the text.',
        },
      ],
    },
  },
);
