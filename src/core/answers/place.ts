// What is asked of a place or a category, and what its newest figures are.
import type { Emptiness } from '../values/marks.ts';

/** `words`: folded words of the question that the value does not hold; they name what is asked of it. */
export type PlaceQuestion = { dataset: string; column: string; value: string; words: readonly string[] };

/** Missing: `value` null; `emptiness` says why where the cell does. */
export type Picked = { value: number | null; sign: string | null; emptiness: Emptiness | null };
/** `of`: what tells several rows of the newest time apart, with the value of each; empty where they are too many to list. */
export type PlaceFigure = { measure: string; unit: string; time: string | null } & (
  | { kind: 'one'; now: Picked; before: { time: string; value: number } | null }
  | { kind: 'several'; rows: number; by: string | null; of: readonly ({ name: string } & Picked)[] }
);
/** `isChosen`: the words of the question named the columns; else they are all there are. `more`: columns that are not listed. */
export type PlaceAnswer = {
  rows: number;
  figures: readonly PlaceFigure[];
  /** From when on the newest values are old, by the rhythm of the dataset. Unit: ms since 1970. Missing: null without a time. */
  overdueAt: number | null;
  isChosen: boolean;
  more: number;
};
