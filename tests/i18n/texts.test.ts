import { expect, test } from 'vitest';

const MODULES = import.meta.glob<Record<string, unknown>>(
  // What runs at once needs a page.
  ['../../src/app/**/*.{ts,tsx}', '../../src/i18n/*.ts', '!../../src/app/notfall/{page,start}.ts'],
  {},
);
/** Words that both languages share. */
const SHARED = new Set([
  ...['PIN', 'Filter', 'Import', 'Format', 'Text', 'Codes', 'Online', 'Offline'],
  ...['April', 'August', 'September', 'November'],
]);

const untranslated = (german: unknown, english: unknown, path: string): string[] => {
  if (typeof german === 'string')
    return german === english && /\p{L}{3}/u.test(german) && !SHARED.has(german)
      ? [`${path}: ${german}`]
      : [];
  if (typeof german !== 'object' || german === null) return [];
  return Object.entries(german).flatMap(([key, one]) =>
    untranslated(one, (english as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
  );
};

test('every text has an English one of its own', async () => {
  const found: string[] = [];
  let count = 0;
  for (const [path, load] of Object.entries(MODULES))
    for (const [name, texts] of Object.entries(await load()))
      if (typeof texts === 'object' && texts !== null && 'de' in texts && 'en' in texts) {
        count++;
        found.push(...untranslated(texts.de, texts.en, `${path} ${name}`));
      }
  expect(count).toBeGreaterThan(25);
  expect(found).toEqual([]);
});
