// The part of a table that is wanted, as data: slice.ts cuts it out of what was read, connectors ask sources for it.

/** Values of `column` of which a row must hold one. */
export type Choice = { column: string; oneOf: readonly string[] };
/** A part of a table. Shape: a row must pass region, time and every category. Missing: no restriction. */
export type Slice = {
  columns?: readonly string[];
  /** Keys (AGS, ARS, a name) as they stand in the column. */
  region?: Choice;
  /** Periods or days, both ends included: `2024`, `2024-06`, `2024-06-30`. */
  time?: { column: string; from?: string; to?: string };
  categories?: readonly Choice[];
};

/** What rows must hold, region first. */
export const choicesOf = (slice: Slice): readonly Choice[] => [
  ...(slice.region ? [slice.region] : []),
  ...(slice.categories ?? []),
];

/** Columns that must be asked for, those that only decide about rows included. Missing: null for all. */
export const columnsOf = (slice: Slice): readonly string[] | null =>
  slice.columns
    ? [
        ...new Set([
          ...slice.columns,
          ...choicesOf(slice).map(({ column }) => column),
          ...(slice.time ? [slice.time.column] : []),
        ]),
      ]
    : null;

export const isWhole = (slice: Slice): boolean =>
  slice.columns === undefined && slice.time === undefined && choicesOf(slice).length === 0;
