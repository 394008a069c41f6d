// How a raw table is to be typed, and what comes of it.
import type { Layout } from '../core/table/layout.ts';
import type { RawTable } from '../core/table/raw.ts';
import type { TypedColumn } from '../core/table/typing.ts';
import type { Corrections } from '../core/table/corrections.ts';
import type { Issue } from '../core/values/issue.ts';
import type { ReadTable, SchemaSpec } from './format.ts';

/** `headNames`: as in the header, where a person calls columns otherwise. */
export type Named = Layout & { headNames: readonly string[] };

export type Typed = { columns: TypedColumn[]; issues: Issue[] };

export type TypingOptions = {
  schema?: SchemaSpec;
  dialect?: { header?: boolean; headerRows?: readonly number[] };
  corrections?: Corrections;
  /** Records of a program: a row without a value is one all the same, and nothing stands around them. */
  isNamed?: boolean;
  /** Totals that add up are left out whatever column their label stands in: there is a person to ask. */
  dropTotals?: boolean;
  /** See ReadOptions. */
  dropCategories?: boolean;
};

/** The typed table with where it stood and the cells it was made of, for showing both side by side. */
export type Understood = { table: ReadTable; layout: Named; raw: RawTable; sheet: RawTable };
