// What a sheet holds beside what a person sees of it, as said wherever it is read.
import { warning, type Issue, type Place } from '../values/issue.ts';
import type { RawTable } from './raw.ts';

const MOST_NAMED = 5;

/** Rows and columns that are not shown, and rules that may hide more. Missing: empty. */
export const unseenIn = ({ concealed, unjudged }: RawTable, place: Place): Issue[] => [
  ...(concealed ? [warning('HIDDEN_PARTS', place, concealed)] : []),
  ...(unjudged
    ? [warning('STYLES_UNJUDGED', place, { rules: unjudged.slice(0, MOST_NAMED).join(' · ') })]
    : []),
];
