// Every text there is, in each language, as the packs give it.
type Pack = Readonly<Record<string, unknown>>;
const GERMAN = import.meta.glob<Pack>('../../src/i18n/languages/de/*.ts');
const ENGLISH = import.meta.glob<Pack>('../../src/i18n/languages/en/*.ts');

/** `name`: pack and subject, `first.lage`. */
export type TextPair = { name: string; de: unknown; en: unknown };
export const allTexts = async (): Promise<TextPair[]> => {
  const pairs: TextPair[] = [];
  for (const [path, load] of Object.entries(GERMAN)) {
    const pack = /(\w+)\.ts$/.exec(path)![1]!;
    if (pack === 'index') continue;
    const english = await ENGLISH[path.replace('/de/', '/en/')]!();
    for (const [subject, de] of Object.entries(await load()))
      pairs.push({ name: `${pack}.${subject}`, de, en: english[subject] });
  }
  return pairs;
};
