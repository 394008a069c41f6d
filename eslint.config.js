import tseslint from 'typescript-eslint';
import ts from 'typescript';

const { TypeFlags } = ts;

/**
 * Objects are never maps of outside names: `names['constructor']` is found in every object, and `names['__proto__'] = x` is no member.
 * A member is read by a text only through `own` (core/values/own.ts); what is gathered by name is gathered in a Map.
 * A text of few known words (a union of literals) is no name from outside.
 */
const outsideNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      read: 'A name from outside may be `constructor`: read it by `own`, or keep it in a Map.',
      write: 'A name from outside may be `__proto__`: gather by name in a Map.',
      has: 'A name from outside may be `toString`: ask `Object.hasOwn`, or keep it in a Map.',
    },
  },
  create: (context) => {
    const services = context.sourceCode.parserServices;
    const isName = (node) => {
      const type = services.getTypeAtLocation(node);
      const parts = type.isUnion() ? type.types : [type];
      return parts.some(
        (one) => (one.flags & (TypeFlags.String | TypeFlags.Any | TypeFlags.TemplateLiteral)) !== 0,
      );
    };
    return {
      'MemberExpression[computed=true]': (node) => {
        if (!isName(node.property)) return;
        const { parent } = node;
        const isWritten =
          (parent.type === 'AssignmentExpression' && parent.left === node) ||
          parent.type === 'UpdateExpression' ||
          (parent.type === 'UnaryExpression' && parent.operator === 'delete');
        context.report({ node, messageId: isWritten ? 'write' : 'read' });
      },
      "BinaryExpression[operator='in']": (node) => {
        if (node.left.type !== 'PrivateIdentifier' && isName(node.left))
          context.report({ node, messageId: 'has' });
      },
    };
  },
};

/**
 * Numbers come into sentences in one place: as texts with a count (i18n/counted.ts), or in the modules of words. A template that puts a
 * formatted number beside a word is a sentence; beside a name or in brackets after one it is none.
 */
const NUMBERS = ['number', 'plainNumber', 'figure', 'shareText', 'toLocaleString', 'toFixed'];
const WORDS = ['text', 'words', 'TEXT', 'WORDS'];
const numbersInSentences = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      said: 'A number in a sentence is made in a module of words: `counted`, or a function there.',
    },
  },
  create: (context) => {
    const nameOf = (node) => {
      if (node.type !== 'CallExpression') return null;
      const { callee } = node;
      return callee.type === 'MemberExpression' ? callee.property.name : callee.name;
    };
    const isWord = (node) => node.type === 'MemberExpression' && WORDS.includes(node.object.name);
    return {
      TemplateLiteral: (node) => {
        const quasis = node.quasis.map((one) => one.value.raw);
        const isBracketed = (i) => quasis[i].endsWith('(') && quasis[i + 1].startsWith(')');
        const hasNumber = node.expressions.some((one, i) => NUMBERS.includes(nameOf(one)) && !isBracketed(i));
        if (!hasNumber) return;
        const hasWord = quasis.some((one) => /\p{L}{2}/u.test(one)) || node.expressions.some(isWord);
        if (hasWord) context.report({ node, messageId: 'said' });
      },
    };
  },
};

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
    plugins: {
      cockpit: { rules: { 'outside-names': outsideNames, 'numbers-in-sentences': numbersInSentences } },
    },
    rules: {
      'cockpit/outside-names': 'error',
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
  {
    // What is shown: not the words themselves, and not the commands of publishers.
    files: ['src/{app,charts,ui,tiles}/**/*.{ts,tsx}'],
    ignores: ['src/app/**/*text.ts', 'src/app/text/**'],
    rules: { 'cockpit/numbers-in-sentences': 'error' },
  },
);
