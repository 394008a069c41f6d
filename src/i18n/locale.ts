// The languages of the screen. Who chose which is the business of the app.
export type Language = 'de' | 'en';
export const LANGUAGES: readonly Language[] = ['de', 'en'];
/** One text per language: a text without its translation does not compile. */
export type Texts<T> = Readonly<Record<Language, T>>;
/** How a language writes numbers and names of days. */
export const LOCALE: Texts<string> = { de: 'de-DE', en: 'en-GB' };
