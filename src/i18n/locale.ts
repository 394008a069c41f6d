// The languages of the screen: what browsers and `Intl` call them. Who chose which is the business of the app.
type About = {
  /** Of itself, as people who speak it look for it. */
  name: string;
  /** As pages say it, and how numbers are typed in it. */
  lang: 'de' | 'en';
  /** How it writes numbers and names of days. */
  locale: string;
};
export const SPOKEN = {
  de: { name: 'Deutsch', lang: 'de', locale: 'de-DE' },
  leicht: { name: 'Leichte Sprache', lang: 'de', locale: 'de-DE' },
  en: { name: 'English', lang: 'en', locale: 'en-GB' },
} as const satisfies Readonly<Record<string, About>>;
export type Language = keyof typeof SPOKEN;
export const LANGUAGES = Object.keys(SPOKEN) as readonly Language[];
/** What was kept or came from outside, as a language. Missing: German. */
export const languageOf = (given: string | null | undefined): Language =>
  LANGUAGES.find((one) => one === given) ?? 'de';
/** One text per language: a text without its translation does not compile. */
export type Texts<T> = Readonly<Record<Language, T>>;
