// What new content of a source changed against the content before it: told to people, decides nothing.
import type { ColumnStats } from '../table/dataset.ts';
import type { Content } from '../table/drift.ts';

/** Shape of `rows`, `asOf`: before and after. Missing: null, before the first content or where there is no day. */
export type Change = {
  rows: readonly [number | null, number];
  asOf: readonly [string | null, string | null];
  added: readonly string[];
  gone: readonly string[];
  retyped: readonly string[];
  /** Columns whose values differ by their count, bounds or sum. */
  touched: readonly string[];
};

const digest = (stats: ColumnStats | undefined): string =>
  JSON.stringify([
    stats?.count,
    stats?.missing,
    stats?.distinct,
    stats?.min,
    stats?.max,
    stats?.sum,
    stats?.marks,
  ]);

/** Cost: a loop over the columns, at most 20 names of each sort are kept. */
export const changeOf = (before: Content | null, after: Content): Change => {
  const index = new Map(before?.fields.map((field, i) => [field.name, i] as const));
  const names = new Set(after.fields.map(({ name }) => name));
  const both = after.fields.flatMap((field, i) => {
    const at = index.get(field.name);
    return at === undefined || !before
      ? []
      : [{ field, was: before.fields[at]!, isSame: digest(before.stats[at]) === digest(after.stats[i]) }];
  });
  const few = (all: readonly string[]): readonly string[] => all.slice(0, 20);
  return {
    rows: [before?.rows ?? null, after.rows],
    asOf: [before?.asOf ?? null, after.asOf],
    added: few(before ? after.fields.flatMap(({ name }) => (index.has(name) ? [] : [name])) : []),
    gone: few(before ? before.fields.flatMap(({ name }) => (names.has(name) ? [] : [name])) : []),
    retyped: few(both.flatMap(({ field, was }) => (field.type === was.type ? [] : [field.name]))),
    touched: few(both.flatMap(({ field, isSame }) => (isSame ? [] : [field.name]))),
  };
};
