// Sheets as people lay them out for the eye, made up by hand: each with the facts of a right reading. Nothing learns from them.
import type { TestSheet } from '../../../support/workbooks.ts';

/**
 * What is right. `heads`: rows of the file, from 1. `sums` and `units`: by the name of a column. `cells`: the values of a column in order.
 * `says`: codes that must be among the messages. `warns`: the codes of all warnings. `asks`: whether a person is asked what lines are for.
 */
export type Facts = {
  heads?: readonly number[];
  names?: readonly string[];
  rows?: number;
  sums?: Readonly<Record<string, number>>;
  units?: Readonly<Record<string, string | null>>;
  roles?: Readonly<Record<string, string | null>>;
  types?: Readonly<Record<string, string>>;
  cells?: Readonly<Record<string, readonly (string | number | boolean | null)[]>>;
  totals?: readonly number[];
  tables?: readonly string[];
  says?: readonly string[];
  warns?: readonly string[];
  asks?: boolean;
  asOf?: string | null;
  title?: string | null;
};
export type Hard = { kind: string; file: string; content: string | readonly TestSheet[]; is: Facts };
