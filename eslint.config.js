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

/**
 * What is shown is said in the packs (src/i18n/languages): no part of the app asks which language is spoken, has a table of words of its
 * own, or holds German text. A table of imported packs may be made.
 */
const SPOKEN = new Set(['de', 'en', 'leicht']);
const GERMAN =
  /[äöüßÄÖÜ„]|(?=.*\s)(?<!\p{L})(der|die|das|und|oder|nicht|ist|sind|wird|keine?|bitte|mit|von|zum|zur|Sie)(?!\p{L})/u;
const wordsInPacks = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      asks: 'Which language is spoken is asked by nobody: what differs is a word or a function in the packs.',
      table: 'A table of words belongs into the packs: `words(pack, subject)`.',
      german: 'German text belongs into the packs.',
    },
  },
  create: (context) => {
    const textOf = (node) => context.sourceCode.getText(node);
    const isSpoken = (node) => node.type === 'Literal' && SPOKEN.has(node.value);
    const isLanguage = (node) => /language|spoken/i.test(textOf(node));
    const asks = (node, one, other) => {
      if (isSpoken(one) && isLanguage(other)) context.report({ node, messageId: 'asks' });
    };
    const german = (node, text) => {
      if (GERMAN.test(text)) context.report({ node, messageId: 'german' });
    };
    const isBrought = (node) =>
      node.type === 'ArrowFunctionExpression' && node.body.type === 'ImportExpression';
    const keyOf = (one) => (one.type === 'Property' ? (one.key.name ?? one.key.value) : undefined);
    return {
      BinaryExpression: (node) => {
        if (!/^[!=]==?$/.test(node.operator)) return;
        asks(node, node.left, node.right);
        asks(node, node.right, node.left);
      },
      SwitchCase: (node) => {
        if (node.test) asks(node, node.test, node.parent.discriminant);
      },
      ObjectExpression: (node) => {
        const own = node.properties.filter((one) => SPOKEN.has(keyOf(one)));
        const names = new Set(own.map(keyOf));
        const isMade = own.some((one) => one.value.type !== 'Identifier' && !isBrought(one.value));
        if (names.has('de') && names.has('en') && isMade) context.report({ node, messageId: 'table' });
      },
      Literal: (node) => {
        if (typeof node.value === 'string') german(node, node.value);
      },
      TemplateElement: (node) => german(node, node.value.raw),
      JSXText: (node) => german(node, node.value),
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
      'no-nested-ternary': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'sw/**/*.ts', 'demo/**/*.ts'],
    plugins: {
      cockpit: {
        rules: {
          'outside-names': outsideNames,
          'numbers-in-sentences': numbersInSentences,
          'words-in-packs': wordsInPacks,
        },
      },
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
    // A function is about one thing: whoever reads it sees all of it.
    files: ['src/**/*.ts', 'src/**/*.tsx', 'sw/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', 100] },
  },
  {
    // What is shown, and what says it.
    files: ['src/main.tsx', 'src/{app,charts,i18n,tiles,ui}/**/*.{ts,tsx}', 'sw/**/*.ts'],
    ignores: ['src/i18n/languages/**', 'src/i18n/locale.ts'],
    rules: { 'cockpit/words-in-packs': 'error' },
  },
  {
    // What is shown: not the words themselves, and not the commands of publishers.
    files: ['src/{app,charts,ui,tiles}/**/*.{ts,tsx}'],
    ignores: ['src/app/**/*text.ts', 'src/app/text/**'],
    rules: { 'cockpit/numbers-in-sentences': 'error' },
  },
);
