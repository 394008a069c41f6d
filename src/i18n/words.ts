// The words of the screen, in packs that are loaded with the parts of the app that say them, in the language that is spoken and no other.
// A part names its words when it is loaded (`words`), and whoever loads it waits for them (`withWords`): what is there has its words.
// To ask for words that are not there is our mistake.
import type { OwnPacks, PackName, Words } from './languages/packs.ts';
import { LANGUAGES, type Language, type Texts } from './locale.ts';

export type { Words } from './languages/packs.ts';

/** Each with its first words and the list of the others. */
const SPEAKERS: Texts<() => Promise<OwnPacks>> = {
  de: () => import('./languages/de/index.ts'),
  leicht: () => import('./languages/leicht/index.ts'),
  en: () => import('./languages/en/index.ts'),
};
/** The language that another one is made from, and that says what it does not say itself. */
const MADE_FROM: Partial<Texts<Language>> = { leicht: 'de' };
const needed = new Set<PackName>();
const loaded = new Map<string, object>();
let spoken: Language = 'de';

/** A pack with all of its subjects. */
const wholePack = async (language: Language, name: PackName): Promise<object> => {
  const base = MADE_FROM[language];
  const rest = base && wholePack(base, name);
  const { first, packs } = await SPEAKERS[language]();
  const own = name === 'first' ? first : await packs[name]?.();
  return { ...(await rest), ...own };
};

/** Brings what is needed so far in a language. Errors: rejects where it cannot be brought; what is missing is asked for again the next time. */
const bring = async (language: Language): Promise<void> => {
  await Promise.all(
    [...needed].map(async (name) => {
      const key = `${language}/${name}`;
      if (!loaded.has(key)) loaded.set(key, await wholePack(language, name));
    }),
  );
};

/** Speaks another language from now on, once the words of all that is loaded are there. Errors: rejects where they cannot be loaded. */
export const speak = async (language: Language): Promise<void> => {
  await bring(language);
  spoken = language;
};

/** A part of the app with its words. Errors: rejects where one of them cannot be loaded. */
export const withWords = async <Part>(load: () => Promise<Part>): Promise<Part> => {
  const part = await load();
  await bring(spoken);
  return part;
};

/** Words that are here already, for where nothing can be loaded. */
export const giveWords = <Name extends PackName>(language: Language, name: Name, pack: Words[Name]): void =>
  void loaded.set(`${language}/${name}`, pack);

/** All words of all languages: for programs that are no page. */
export const loadAllWords = async (): Promise<void> => {
  const { packs } = await SPEAKERS.de();
  for (const name of ['first', ...Object.keys(packs)] as PackName[]) needed.add(name);
  for (const language of LANGUAGES) await bring(language);
};

/** The words of a subject by language. Errors: throws where a language is asked that was not loaded. */
export const words = <Name extends PackName, Subject extends keyof Words[Name]>(
  name: Name,
  subject: Subject,
): Texts<Words[Name][Subject]> => {
  needed.add(name);
  const of = (language: Language): Words[Name][Subject] => {
    const pack = loaded.get(`${language}/${name}`) as Words[Name] | undefined;
    if (!pack) throw new Error(`words are not loaded: ${language}/${name}`);
    return pack[subject];
  };
  const texts = {};
  for (const language of LANGUAGES)
    Object.defineProperty(texts, language, { enumerable: true, get: () => of(language) });
  return texts as Texts<Words[Name][Subject]>;
};
