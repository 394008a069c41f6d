// Two columns that are one time: a year, and the week, month or quarter within it. They stay; a column of periods is put beside them.
import { issue, type Issue } from '../values/issue.ts';
import { cellText } from './cell-text.ts';
import type { Column, ColumnStats, Table } from './dataset.ts';
import { columnFrom } from './rebuild.ts';
import { PARTS, periodOfParts, type PartOfYear } from './times.ts';

type Full = Table & { stats: readonly ColumnStats[] };

export const JOINED = 'Zeitraum';

const YEAR = /^(haushalts|berichts|kalender|iso)?-?jahr$|^(iso ?)?year$/i;
const NAMES: Readonly<Record<PartOfYear, RegExp>> = {
  week: /^(kalender|berichts)?-?woche$|^kw$|^(iso ?)?week$/i,
  month: /^(kalender|berichts)?-?monat$|^month$/i,
  quarter: /^quartal$|^vierteljahr$|^quarter$/i,
  third: /^tertial$/i,
  half: /^halbjahr$/i,
};

/** Text of a cell, whole numbers without a point. */
const read = (column: Column, row: number): string => cellText(column, row);

/** Missing: null where there are no such two columns, days are there already, or a row has a pair that is no period. */
const found = (table: Table): { year: Column; part: Column; kind: PartOfYear } | null => {
  const plain = table.columns.filter(({ field }) => ['number', 'text', 'period'].includes(field.type));
  if (table.columns.some(({ field }) => field.type === 'date' || field.type === 'datetime')) return null;
  const named = (pattern: RegExp): Column[] => plain.filter(({ field }) => pattern.test(field.name.trim()));
  const years = named(YEAR);
  const kind = PARTS.find((one) => named(NAMES[one]).length > 0);
  const [year] = years;
  const [part, second] = kind ? named(NAMES[kind]) : [];
  if (!year || years.length > 1 || !kind || !part || second || part.field.type === 'period') return null;
  let any = false;
  for (let row = 0; row < table.rows; row++) {
    const [y, p] = [read(year, row), read(part, row)];
    if (y === '' && p === '') continue;
    if (periodOfParts(y, p, kind) === null) return null;
    any = true;
  }
  return any ? { year, part, kind } : null;
};

/** The table with a column of periods where two columns are one time. Cost: a look at each row of such a table. */
export const joinTimes = <T extends Full>(table: T): { table: T; issues: Issue[] } => {
  const pair = table.columns.some(({ field }) => field.name === JOINED) ? null : found(table);
  if (!pair) return { table, issues: [] };
  const { year, part, kind } = pair;
  const known = new Map<string, string | null>();
  const made = columnFrom({ name: JOINED, type: 'period', role: 'time' }, table.rows, {
    number: () => NaN,
    text: (row) => {
      const key = `${read(year, row)} ${read(part, row)}`;
      let text = known.get(key);
      if (text === undefined) known.set(key, (text = periodOfParts(read(year, row), read(part, row), kind)));
      return text;
    },
    mark: () => null,
  });
  const columns = table.columns.map((column) =>
    column === year || column === part
      ? { ...column, field: { ...column.field, role: 'dimension' as const } }
      : column,
  );
  return {
    table: { ...table, columns: [...columns, made.column], stats: [...table.stats, made.stats] },
    issues: [
      issue('info', 'TIMES_JOINED', undefined, {
        year: year.field.name,
        part: part.field.name,
        name: JOINED,
      }),
    ],
  };
};
