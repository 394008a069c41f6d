// Every text there is, in each language, as the modules give it that say it.

/** What some modules of the page ask for as soon as they are there: a window that nobody looks at. */
Object.assign(globalThis, { document: { visibilityState: 'hidden', addEventListener: () => undefined } });

const MODULES = import.meta.glob<Record<string, unknown>>(
  // What runs at once needs a page.
  ['../../src/app/**/*.{ts,tsx}', '../../src/i18n/*.ts', '!../../src/app/notfall/{page,start}.ts'],
);

export type TextPair = { path: string; name: string; de: unknown; en: unknown };
export const allTexts = async (): Promise<TextPair[]> => {
  const pairs: TextPair[] = [];
  for (const [path, load] of Object.entries(MODULES))
    for (const [name, texts] of Object.entries(await load()))
      if (typeof texts === 'object' && texts !== null && 'de' in texts && 'en' in texts)
        pairs.push({ path: `${path} ${name}`, name, de: texts.de, en: texts.en });
  return pairs;
};
