// What can be found, and where its words stand. Pure.
import type { Words } from './fits.ts';

export type Doc =
  | { kind: 'indicator'; id: string }
  | { kind: 'dataset'; id: string }
  | { kind: 'field'; organisation: string; field: string }
  | { kind: 'value'; dataset: string; column: string; value: string }
  /** A private note beside a page; `place` is the address of the page. */
  | { kind: 'note'; place: string }
  | { kind: 'folder'; id: string }
  /** A page of the app, by its address without `#`. */
  | { kind: 'page'; address: string };
export type DocKind = Doc['kind'];
/** Something that can be found. `parts`: texts beside the title, with where they stand. `parent`: place of its dataset, or -1. */
export type Entry = {
  doc: Exclude<Doc, { kind: 'page' }>;
  title: string;
  parts: readonly (readonly [text: string, weight: number])[];
  parent: number;
  /** A figure that tells how another moved. */
  isReckoned?: boolean;
  /** What names it among several that another figure holds together, in base form. Missing: none, it is no part. */
  namesPart?: readonly string[];
  /** What it answers, as pairs of words. */
  answers?: ReadonlySet<string>;
};
export const WEIGHTS = { title: 10, short: 6, column: 6, place: 4, description: 3 } as const;
/** `things`: the entries that are no value of a column. */
export type Index = Words & { entries: readonly Entry[]; things: readonly number[] };
