// The lint rule that keeps words in the packs: what it must find, and what it must let pass.
import { Linter, type Rule } from 'eslint';
import { expect, test } from 'vitest';
import { parser } from 'typescript-eslint';

type Config = { plugins?: Readonly<Record<string, { rules: Record<string, Rule.RuleModule> }>> };
// Its types are those of JavaScript: any.
const address = '../eslint.config.js';
const { default: config } = (await import(address)) as { default: readonly Config[] };
const { rules } = config.find(({ plugins }) => plugins?.cockpit)!.plugins!.cockpit!;

const found = (code: string): (string | undefined)[] =>
  new Linter()
    .verify(
      code,
      {
        files: ['**/*.tsx'],
        languageOptions: {
          parser: parser as Linter.Parser,
          parserOptions: { ecmaFeatures: { jsx: true } },
        },
        plugins: { cockpit: { rules } },
        rules: { 'cockpit/words-in-packs': 'error' },
      },
      'some.tsx',
    )
    .map(({ messageId, message }) => messageId ?? message);

test.each([
  ["const text = language === 'de' ? a : b;", 'asks'],
  ["if ('en' !== services.language.value) a();", 'asks'],
  ["switch (language) { case 'leicht': a(); }", 'asks'],
  ["const TEXT = { de: { title: 'Data' }, en: { title: 'Data' } };", 'table'],
  ['const TEXT = { de: (n) => n, en: (n) => n };', 'table'],
  ["const text = 'Für heute';", 'german'],
  ["const text = 'Das ist die Lage';", 'german'],
  ['const text = `${n} Werte sind da`;', 'german'],
  ['const view = <p>Noch keine Werte</p>;', 'german'],
  ['const view = <p>„{name}“</p>;', 'german'],
])('%s', (code, why) => expect(found(code)).toContain(why));

test.each([
  "const two = convention === 'de' ? ',' : '.';",
  'const packs = { de: german, en: english };',
  "const packs = { de: () => import('./de.ts'), en: () => import('./en.ts') };",
  "const name = words('first', 'shell')[language].title;",
  "location.hash = '#/einstellungen/sicherung';",
  'const view = <p class="card row">{text.title}</p>;',
])('%s passes', (code) => expect(found(code)).toEqual([]));
