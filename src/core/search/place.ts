// The newest figures of a place or category in a dataset: picked from exactly one row, or listed for choosing. Nothing is added up here:
// what was added up by guess would look right and be wrong.
import { overdueAt } from '../indicators/cadence.ts';
import { cadenceOf, GRACE } from '../indicators/rhythm.ts';
import { groupTimes } from '../query/group.ts';
import { rowsFor } from '../query/rows.ts';
import { isMeasure, timeOf } from '../query/sense.ts';
import { cellText } from '../table/cell-text.ts';
import { markAt, numberAt, type Column, type ColumnStats, type Table } from '../table/dataset.ts';
import { emptinessOf } from '../values/marks.ts';
import { periodIn } from '../values/period.ts';
import type { Picked, PlaceAnswer, PlaceFigure, PlaceQuestion } from '../answers/place.ts';
import { isNear, wordsOf } from './fold.ts';

const MOST_FIGURES = 4,
  MOST_LISTED = 8;

const names = ({ field }: Column, words: readonly string[]): boolean => {
  const own = wordsOf(`${field.name} ${field.title ?? ''} ${field.unit ?? ''}`);
  return words.some((word) =>
    own.some(
      (one) =>
        (word.length >= 3 ? one.includes(word) : one === word) || (word.length >= 5 && isNear(word, one)),
    ),
  );
};

const pick = ({ vector, field, marks }: Column, row: number): Picked => {
  const sign = markAt(marks, row);
  const value = vector.kind === 'number' ? numberAt(vector, row) : NaN;
  if (!Number.isNaN(value))
    return { value: field.percent ? Number((value * 100).toPrecision(12)) : value, sign, emptiness: null };
  const reason = sign === null ? null : emptinessOf(sign);
  return reason === 'zero' ? { value: 0, sign, emptiness: null } : { value: null, sign, emptiness: reason };
};

/** The newest time that the rows name, and the one before it. Missing: rows without a time are passed over; no rows where none has one. */
const newestOf = (time: Column, rows: Uint32Array) => {
  const { rankAt: rankOf } = groupTimes(time);
  let newest = -1,
    before = -1;
  for (const row of rows) {
    const rank = rankOf(row);
    if (rank > newest) [before, newest] = [newest, rank];
    else if (rank > before && rank < newest) before = rank;
  }
  const at = (rank: number): number[] => (rank < 0 ? [] : [...rows].filter((row) => rankOf(row) === rank));
  return { now: at(newest), before: at(before) };
};

/** The column that tells rows apart: the first text whose cells all differ. Missing: null. */
const telling = (table: Table, rows: readonly number[], but: string): Column | null =>
  table.columns.find(
    (column) =>
      column.field.type === 'text' &&
      column.field.name !== but &&
      new Set(rows.map((row) => cellText(column, row))).size === rows.length,
  ) ?? null;

/** A time that cannot be read is not believed: it is old. */
const ageOf = (time: string | null, stats: ColumnStats | undefined): number | null => {
  if (time === null) return null;
  const period = periodIn(time);
  const cadence = cadenceOf(stats);
  return period === null ? 0 : overdueAt(period, cadence, GRACE[cadence]);
};

/** Shape: `stats` in the order of the table's columns. */
export const placeAnswer = (
  table: Table,
  question: Omit<PlaceQuestion, 'dataset'>,
  stats: readonly ColumnStats[],
): PlaceAnswer => {
  const rows = rowsFor(table, { filter: [{ column: question.column, equals: [question.value] }] });
  const measures = table.columns.filter(({ field }) => isMeasure(field));
  const chosen = question.words.length > 0 ? measures.filter((one) => names(one, question.words)) : [];
  const asked = chosen.length > 0 ? chosen : measures;
  const timeName = timeOf({ fields: table.columns.map(({ field }) => field), stats: [] });
  const time = table.columns.find(({ field }) => field.name === timeName) ?? null;
  const { now, before } = time ? newestOf(time, rows) : { now: [...rows], before: [] };
  const [first] = now;
  const at = time && first !== undefined ? cellText(time, first) : null;
  const figures = asked.slice(0, MOST_FIGURES).flatMap((column): PlaceFigure[] => {
    if (first === undefined) return [];
    const { field } = column;
    const head = {
      measure: field.title ?? field.name,
      unit: field.percent ? '%' : (field.unit ?? ''),
      time: at,
    };
    if (now.length > 1) {
      const by = now.length <= MOST_LISTED ? telling(table, now, question.column) : null;
      return [
        {
          ...head,
          kind: 'several',
          rows: now.length,
          by: by && (by.field.title ?? by.field.name),
          of: by ? now.map((row) => ({ name: cellText(by, row), ...pick(column, row) })) : [],
        },
      ];
    }
    // Several rows before are no figure to compare with.
    const earlier = before.length === 1 ? pick(column, before[0]!).value : null;
    return [
      {
        ...head,
        kind: 'one',
        now: pick(column, first),
        before: earlier === null ? null : { time: cellText(time!, before[0]!), value: earlier },
      },
    ];
  });
  return {
    rows: rows.length,
    figures,
    overdueAt: ageOf(at, stats[table.columns.findIndex(({ field }) => field.name === timeName)]),
    isChosen: chosen.length > 0,
    more: Math.max(0, asked.length - MOST_FIGURES),
  };
};
