// Years or months across become rows: a column for the period, a column for the value; of two heads (year and sex, year and plan) each
// becomes a column, or stays beside the others. On request only; evident cases are proposed.
import { error, type Issue } from '../values/issue.ts';
import type { Column, ColumnStats, Field, Table } from './dataset.ts';
import { markAt, numberAt, textAt } from './dataset.ts';
import { beforeUnit, headsOf, isPlanHead, lastCut, periodOf, type Label } from './heads.ts';
import { columnFrom, type CellSource } from './rebuild.ts';
import { TOTAL_WORD } from './words.ts';

/**
 * `columns` by name as it stands in the header, in order; `name` and `value` are the new columns.
 * `heads`: the parts in which the names differ, in their order, each with the name of its column; `stay`: its labels stay columns of values
 * beside each other. Missing: the name of a column as a whole is one label.
 */
export type Melt = {
  columns: readonly string[];
  name: string;
  value: string;
  heads?: readonly MeltHead[];
};
export type MeltHead = { name: string; stay?: true };

const MONTHS = /^(jan|feb|mär|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-zä]*\.?$/i;
const LEAST = 3;

/** Splits `Einwohner 2019` into what is counted and when. */
const split = (name: string): { prefix: string; period: Label } | null => {
  const said = beforeUnit(name.trim());
  const whole = periodOf(said);
  if (whole) return { prefix: '', period: whole };
  const cut = lastCut(said);
  const period = cut && periodOf(cut[1].replace(/^[([]/, '').replace(/[)\]]$/, ''), name);
  return cut && period ? { prefix: cut[0], period } : null;
};

const unitOf = ({ unit, percent }: Field): string => (percent ? '%' : (unit ?? ''));

/** How columns that a person chose would become rows. Missing: null where they have nothing in common. `fields`: as chosen, in order. */
export const meltOf = (fields: readonly Field[]): Melt | null => {
  if (fields.length < 2) return null;
  const parts = fields.filter(({ name }) => !TOTAL_WORD.test(name));
  const names = fields.map((field) => field.name);
  const heads = headsOf(names);
  // `insgesamt` beside its parts is no part; `Ergebnis 2024` beside `Ansatz 2025` is one.
  if (
    !heads?.names.some((_, head) => isPlanHead(heads.labels.map((one) => one[head]!))) &&
    parts.length >= 2 &&
    parts.length < fields.length &&
    headsOf(parts.map(({ name }) => name))?.names.length === 1
  )
    return meltOf(parts);
  if (!heads) return { columns: names, name: 'Merkmal', value: 'Wert' };
  const value = heads.same === '' ? 'Wert' : heads.same;
  if (heads.names.length === 1) {
    return { columns: names, name: heads.names[0]!, value };
  }
  const staying = heads.names.map((_, head) => {
    const labels = heads.labels.map((one) => one[head]!);
    if (labels.every((text) => periodOf(text, names.join(' ')) !== null)) return false;
    if (isPlanHead(labels) || labels.some((text) => TOTAL_WORD.test(text))) return true;
    // Figures of one label that count in another unit than those of the next are never put below each other.
    const units = new Map<string, Set<string>>();
    fields.forEach((field, i) =>
      units.set(labels[i]!, (units.get(labels[i]!) ?? new Set()).add(unitOf(field))),
    );
    return new Set([...units.values()].flatMap((one) => [...one])).size > 1;
  });
  return {
    columns: names,
    name: heads.names[0]!,
    value,
    heads: heads.names.map((name, i) => ({ name, ...(staying[i] && { stay: true as const }) })),
  };
};

/** Proposes to turn columns into rows where at least three columns of numbers differ by their period only, or by a period and one more head. Missing: null. */
export const meltProposal = (fields: readonly Field[]): Melt | null => {
  const numbers = fields.filter((field) => field.type === 'number');
  const months = numbers.filter((field) => MONTHS.test(field.name.trim()));
  if (months.length >= 6 && months.length === numbers.length)
    return { columns: months.map((field) => field.name), name: 'Monat', value: 'Wert' };
  const found = numbers.flatMap((field) => {
    const parts = split(field.name);
    return parts ? [{ field, ...parts }] : [];
  });
  const [first] = found;
  if (first && found.length >= LEAST && found.length === numbers.length) {
    const alike = found.every(
      (one) =>
        one.prefix === first.prefix &&
        one.period.kind === first.period.kind &&
        one.field.unit === first.field.unit,
    );
    if (alike)
      return {
        columns: found.map((one) => one.field.name),
        name: first.period.kind,
        value: first.prefix || 'Wert',
      };
  }
  return twoHeads(numbers);
};

/**
 * Every column of figures is one cell of a grid of periods and one more head. Of result and plan each period may have the one that there is of
 * it: `Ergebnis 2024; Ansatz 2025; Plan 2026`.
 */
const twoHeads = (numbers: readonly Field[]): Melt | null => {
  const heads = headsOf(numbers.map((field) => field.name));
  if (!heads || heads.names.length !== 2 || numbers.length < LEAST) return null;
  const whole = numbers.map(({ name }) => name).join(' ');
  const distinct = [0, 1].map((head) => new Set(heads.labels.map((one) => one[head]!)));
  const times = [0, 1].filter((head) => [...distinct[head]!].every((text) => periodOf(text, whole) !== null));
  const [time] = times;
  if (time === undefined || times.length > 1 || distinct.some((one) => one.size < 2)) return null;
  const isGrid = distinct[0]!.size * distinct[1]!.size === numbers.length;
  const ofPlans = isPlanHead(heads.labels.map((one) => one[1 - time]!));
  return isGrid || ofPlans ? meltOf(numbers) : null;
};

type Statful = Table & { stats: readonly ColumnStats[] };
type Group = { label: readonly string[]; columns: (Column | undefined)[] };

/** What cannot be turned is named. Shape: nothing where all is well. */
export const meltTrouble = (table: Statful, spec: Melt): Issue[] => {
  const across = spec.columns.flatMap((name) => table.columns.find(({ field }) => field.name === name) ?? []);
  const plain = across.filter(({ field }) => field.type === 'number');
  const odd = plain.length > 0 ? across.find(({ field }) => field.type !== 'number') : undefined;
  if (odd) return [error('MELT_NOT_NUMBER', { column: odd.field.name }, { name: odd.field.name })];
  for (const group of groupsOf(across, spec).values) {
    const units = [...new Set(group.columns.flatMap((one) => (one ? [unitOf(one.field)] : [])))];
    if (units.length > 1)
      return [
        error(
          'MELT_UNITS',
          { column: group.columns.find((one) => one !== undefined)!.field.name },
          { a: units[0] || '–', b: units[1] || '–' },
        ),
      ];
  }
  return [];
};

const labelsOf = (names: readonly string[], spec: Melt): readonly (readonly string[])[] => {
  const heads = spec.heads ? headsOf(names) : null;
  return heads && heads.names.length === spec.heads!.length ? heads.labels : names.map((name) => [name]);
};

type Named = { goes: readonly string[]; stay: readonly string[] };
/** What each column says by the parts that become rows and those that stay. */
const partsOf = (names: readonly string[], spec: Melt): Named[] => {
  const labels = labelsOf(names, spec);
  const stays = (head: number): boolean => labels[0]!.length > 1 && spec.heads?.[head]?.stay === true;
  return labels.map((label) => ({
    goes: label.filter((_, head) => !stays(head)),
    stay: label.filter((_, head) => stays(head)),
  }));
};
const keyOf = (label: readonly string[]): string => label.join('\u0000');
const valueName = (stay: readonly string[], spec: Melt): string =>
  stay.length > 0 ? stay.join(' – ') : spec.value;

/** Where a column of the header went: which of the `times` rows of each record, and the name of its values. Missing: null for one that stayed. */
export const meltPlace = (spec: Melt, name: string): { at: number; times: number; value: string } | null => {
  const parts = partsOf(spec.columns, spec);
  const own = parts[spec.columns.indexOf(name)];
  const rows = [...new Set(parts.map(({ goes }) => keyOf(goes)))];
  return own
    ? { at: rows.indexOf(keyOf(own.goes)), times: rows.length, value: valueName(own.stay, spec) }
    : null;
};

/** Columns that become rows, by the labels that stay and by those that go. Shape: `values[v].columns[r]` holds the cells of row label `rows[r]`. */
const groupsOf = (
  across: readonly Column[],
  spec: Melt,
): { rows: readonly (readonly string[])[]; values: Group[] } => {
  const parts = partsOf(
    across.map(({ field }) => field.name),
    spec,
  );
  const rows = new Map<string, readonly string[]>(),
    values = new Map<string, Group>();
  across.forEach((column, i) => {
    const { goes, stay } = parts[i]!;
    if (!rows.has(keyOf(goes))) rows.set(keyOf(goes), goes);
    const group = values.get(keyOf(stay)) ?? { label: stay, columns: [] };
    group.columns[[...rows.keys()].indexOf(keyOf(goes))] = column;
    values.set(keyOf(stay), group);
  });
  return { rows: [...rows.values()], values: [...values.values()] };
};

const headField = (name: string, texts: readonly string[]): { field: Field; texts: readonly string[] } => {
  const labels = texts.map((text) => split(text)?.period ?? null);
  const isPeriod = labels.every((one) => one !== null);
  const time = isPeriod && labels.every((one) => one.kind === 'Datum') ? 'date' : 'period';
  return {
    field: {
      name,
      type: isPeriod ? time : 'text',
      role: isPeriod ? 'time' : 'dimension',
    },
    texts: isPeriod ? labels.map((one) => one.text) : texts,
  };
};

const sourceOf = (at: (row: number) => Column | undefined, of: (row: number) => number): CellSource => ({
  number: (row) => {
    const vector = at(row)?.vector;
    return vector?.kind === 'number' ? numberAt(vector, of(row)) : NaN;
  },
  text: (row) => {
    const vector = at(row)?.vector;
    return vector?.kind === 'codes' ? textAt(vector, of(row)) : null;
  },
  mark: (row) => markAt(at(row)?.marks ?? null, of(row)),
});

/** A figure that stands once in the file and now in several rows is not added up. */
const repeatedField = (field: Field, times: number): Field =>
  times > 1 && field.type === 'number' && field.role === 'measure' ? { ...field, adds: 'none' } : field;

/**
 * The table with columns turned into rows. Shape: rows times labels that go, each row's labels together. Unknown names are left out; what
 * `meltTrouble` names is to be asked before.
 */
export const melt = (table: Statful, spec: Melt): Statful => {
  const named = spec.columns.flatMap((name) => table.columns.find(({ field }) => field.name === name) ?? []);
  const isText = named.every(({ field }) => field.type !== 'number');
  const across = isText ? named : named.filter(({ field }) => field.type === 'number');
  if (across.length === 0) return table;
  const kept = table.columns.filter((column) => !across.includes(column));
  const groups = groupsOf(across, spec);
  const times = groups.rows.length;
  const rows = table.rows * times;
  const taken = new Set(kept.map(({ field }) => field.name));
  const free = (name: string): string => {
    let own = name;
    for (let n = 2; taken.has(own); n++) own = `${name} (${n})`;
    taken.add(own);
    return own;
  };
  const of = (row: number): number => Math.floor(row / times);
  const goes = spec.heads?.filter((head) => !head.stay) ?? [];
  const heads = groups.rows[0]!.map((_, head) =>
    headField(
      free(groups.rows[0]!.length === goes.length && goes.length > 0 ? goes[head]!.name : spec.name),
      groups.rows.map((one) => one[head]!),
    ),
  );
  const made = [
    ...kept.map((column) =>
      columnFrom(
        repeatedField(column.field, times),
        rows,
        sourceOf(() => column, of),
      ),
    ),
    ...heads.map(({ field, texts }) =>
      columnFrom(field, rows, {
        number: (row) => (field.type === 'date' ? Date.parse(texts[row % times]!) / 86_400_000 : NaN),
        text: (row) => texts[row % times]!,
        mark: () => null,
      }),
    ),
    ...groups.values.map(({ label, columns }) => {
      const { field } = columns.find((one) => one !== undefined)!;
      const { unit, percent } = field;
      const value: Field = {
        name: free(valueName(label, spec)),
        type: field.type,
        role: field.type === 'number' ? 'measure' : field.role,
        ...(unit !== undefined && { unit }),
        ...(percent !== undefined && { percent }),
      };
      return columnFrom(
        value,
        rows,
        sourceOf((row) => columns[row % times], of),
      );
    }),
  ];
  return { ...table, rows, columns: made.map(({ column }) => column), stats: made.map(({ stats }) => stats) };
};
