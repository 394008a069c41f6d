// What a person has typed into a form of the app and not taken over yet, as a draft holds it: a figure of her own, an address, a session.
import { draftKey, emptyDraft, placeOfDraft, type Draft } from './draft.ts';

/** Stands where drafts of recording name their catalog: no day lists it. */
const PLACE = 'formular';
/** `what`: what it is filled in for, where there are several. It is stored as it is, also where a passphrase protects the texts. */
export const formKey = (form: string, what = ''): string => draftKey(PLACE, form, what);

/** Whether a draft is of that kind: typed again in a moment, and nothing that was reported. */
export const isFormKey = (key: string): boolean => placeOfDraft(key)?.catalog === PLACE;

/** Texts by the name of their field. */
export type FormTexts = Readonly<Record<string, string>>;

/** What the form began from: nothing that was begun from something else stands in it. */
const FROM = 'von';

/** `at`: when, in ms since 1970; without texts an empty draft, which takes the kept one away. */
export const formDraft = (key: string, texts: FormTexts | null, from: string, at: number): Draft => ({
  ...emptyDraft(key),
  fields:
    texts === null
      ? []
      : Object.entries({ ...texts, [FROM]: from }).map(([field, text]) => ({ field, text, none: null })),
  at,
});

/**
 * The texts of the named fields; those that nobody typed into as they are in `start`. Missing: null where nothing was begun, or not from
 * what the form begins from now.
 */
export const textsOf = <Texts extends FormTexts>(
  draft: Draft | null,
  start: Texts,
  from: string,
): Texts | null => {
  if (!draft || draft.fields.length === 0) return null;
  const typed = new Map(draft.fields.map(({ field, text }) => [field, text]));
  if (typed.get(FROM) !== from) return null;
  return Object.fromEntries(
    Object.entries(start).map(([field, text]) => [field, typed.get(field) ?? text]),
  ) as Texts;
};
