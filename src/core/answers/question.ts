// What can be asked of the data on this device, and what comes back: one question for pages, slides, paper, the search and session folders.
// It is asked in one place (workers/ask.ts); what a folder freezes is the answer, kept (folders/picture.ts).
import type { Provenance } from '../table/provenance.ts';
import type { Comparison } from '../compare/compare.ts';
import type { ComparedMap } from '../compare/map.ts';
import type { ComparisonQuery } from '../compare/question.ts';
import type { ChartQuery, TableQuery } from '../query/queries.ts';
import type { PlaceAnswer, PlaceQuestion } from './place.ts';
import type { Around, Cell, Field } from '../table/dataset.ts';
import type { FullResult } from './figure.ts';
import type { answerGroups } from './groups.ts';

export type Question =
  | { kind: 'indicator'; indicator: string }
  | { kind: 'groups'; query: ChartQuery }
  /** `columns`: null for all of them. At most `most` rows come back. */
  | { kind: 'rows'; dataset: string; query: TableQuery; columns: readonly string[] | null; most: number }
  | { kind: 'comparison'; query: ComparisonQuery }
  | { kind: 'place'; place: PlaceQuestion };

/** What was asked of is not on this device any more, or the question does not fit it. */
export type Gone = {
  kind: 'gone';
  what: 'indicator' | 'dataset' | 'columns' | 'several' | 'locked';
  /** What is known of its name. Missing: null. */
  name: string | null;
  /** `several`: what could tell several values apart. */
  columns?: readonly string[];
};

type Sourced = { sources: readonly Provenance[] };
export type Answers = {
  /** `lacks`: the figure has no value since what it is made of is gone or locked. Missing: null where nothing is. */
  indicator: Sourced & { kind: 'indicator'; full: FullResult; lacks: Gone | null };
  groups: Sourced & { kind: 'groups'; groups: ReturnType<typeof answerGroups> };
  /** Shape: rows of cells in the order of `fields`; `total` is how many there are. */
  rows: Sourced & {
    kind: 'rows';
    fields: readonly Field[];
    rows: readonly (readonly Cell[])[];
    total: number;
    around?: Around;
  };
  comparison: Sourced & {
    kind: 'comparison';
    answer: Comparison;
    /** What is compared, as a person reads it. */
    measure: string;
    unit: string;
    map: ComparedMap | null;
  };
  place: { kind: 'place'; place: PlaceAnswer };
};
export type QuestionOf<K extends Question['kind']> = Extract<Question, { kind: K }>;
export type Answer = Answers[keyof Answers] | Gone;
