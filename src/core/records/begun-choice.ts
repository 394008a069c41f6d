// What a person has chosen for a figure of her own and not saved yet, as a draft holds it.
import { draftKey, emptyDraft, placeOfDraft, type Draft } from './draft.ts';
import { choiceOf } from '../indicators/own-choice.ts';
import type { OwnChoice } from '../indicators/own.ts';

/** Stands where drafts of recording name their catalog: no day lists it. */
const PLACE = 'eigene-kennzahl';
/** `what`: the figure that is being changed, or, of a new one, the choices that the form began with. */
export const begunKey = (dataset: string, what: string): string => draftKey(PLACE, dataset, what);

/** Whether a draft is of that kind: chosen again in a moment, and nothing that was reported. */
export const isBegunChoice = (key: string): boolean => placeOfDraft(key)?.catalog === PLACE;

/** `at`: when; a null choice is an empty draft, which takes the kept one away. */
export const begunDraft = (key: string, choice: OwnChoice | null, at: number): Draft => ({
  ...emptyDraft(key),
  fields:
    choice === null
      ? []
      : [
          { field: 'title', text: choice.title, none: null },
          { field: 'choice', text: JSON.stringify(choice), none: null },
        ],
  at,
});

/** Missing: null where nothing was begun, or what is kept is no choice of this version. */
export const begunChoice = (draft: Draft | null): OwnChoice | null => {
  const text = draft?.fields.find(({ field }) => field === 'choice')?.text;
  if (text === undefined) return null;
  try {
    return choiceOf(JSON.parse(text));
  } catch {
    // No JSON.
    return null;
  }
};
