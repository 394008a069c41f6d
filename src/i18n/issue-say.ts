// What a sentence of an issue may name, and how an issue is told in a language.
import type { IssueCode } from '../core/values/issue.ts';

export type Say = {
  /** A parameter as text; numbers are written as in the language. */
  p: (name: string) => string;
  size: (name: string) => string;
  when: (name: string) => string;
  /** The type of a column in a word. */
  type: (name: string) => string;
  column: string;
  file: string;
  resource: string;
  /** Who brings new content: a source, or the file that a person chose. */
  giver: string;
  /** `Zeile 14, Spalte „Plätze“: ` or nothing. */
  at: string;
};
export type Sentence = (say: Say) => string;
export type IssueSentences = Partial<Readonly<Record<IssueCode, Sentence>>>;

/** Words inside the sentences. */
export type IssueWords = {
  givers: Readonly<Record<'source' | 'file', string>>;
  /** Types of columns by their names. Missing: the name itself is said. */
  types: Readonly<Record<string, string>>;
  sheet: (name: string) => string;
  row: (row: number) => string;
  column: (name: string) => string;
  /** After the sentence: the words of a source, as it said them. */
  said: (words: string) => string;
  /** What is said of data that are held and asked for again, and what is true instead where none are held yet. */
  first: readonly (readonly [held: string, first: string])[];
};
