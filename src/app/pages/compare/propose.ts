// Which comparison a dataset lends itself to, from its fields alone. Pure; a person changes it.
import type { ComparisonQuery } from '../../../core/compare/question.ts';
import { addingOf } from '../../../core/table/adding.ts';
import type { ColumnStats, Field } from '../../../core/table/dataset.ts';

type Summary = { id: string; fields: readonly Field[]; stats: readonly ColumnStats[] };

const PEOPLE = /einwohner|bevölkerung|population|inhabitants/i;
/** Shares, averages, levels: what has no sum is not divided by people either. */
export const isRate = (field: Field | undefined): boolean =>
  field !== undefined && addingOf(field).adds === 'mean';

export const areaColumns = ({ fields }: Pick<Summary, 'fields'>): readonly Field[] => [
  ...fields.filter(({ role }) => role === 'region'),
  ...fields.filter(({ type, role }) => type === 'text' && role !== 'region'),
];

/** Numbers that can be compared, the number of inhabitants last. */
export const measureColumns = ({ fields }: Pick<Summary, 'fields'>): readonly Field[] => {
  const numbers = fields.filter(({ type, role }) => type === 'number' && role !== 'time' && role !== 'key');
  const isPeople = (field: Field): boolean => PEOPLE.test(`${field.name} ${field.title ?? ''}`);
  return [...numbers.filter((field) => !isPeople(field)), ...numbers.filter(isPeople)];
};

export const inhabitantsOf = (
  summary: Summary,
  area: string,
  time: string | null,
): ComparisonQuery['size'] => {
  const column = summary.fields.find(
    ({ type, name, title }) => type === 'number' && PEOPLE.test(`${name} ${title ?? ''}`),
  );
  return column ? { dataset: summary.id, column: column.name, area, time } : null;
};

/** A column with names beside one with keys: as many different texts. Missing: null. */
export const nameColumn = ({ fields, stats }: Summary, area: string): string | null => {
  const at = fields.findIndex(({ name }) => name === area);
  if (fields[at]?.role !== 'region') return null;
  const wanted = stats[at]?.distinct;
  const found = fields.find(
    ({ type, name }, i) => type === 'text' && name !== area && stats[i]?.distinct === wanted,
  );
  return found?.name ?? null;
};

/** Missing: null where there is no area or no number. `isSure`: the data say themselves that these are areas. */
export const proposeComparison = (
  summary: Summary,
  ags: string | null,
): { query: ComparisonQuery; isSure: boolean } | null => {
  const [area] = areaColumns(summary);
  const [measure] = measureColumns(summary);
  if (!area || !measure) return null;
  const time = summary.fields.find(({ role }) => role === 'time')?.name ?? null;
  const size = inhabitantsOf(summary, area.name, time);
  return {
    isSure: area.role === 'region',
    query: {
      dataset: summary.id,
      measure: measure.name,
      area: area.name,
      name: nameColumn(summary, area.name),
      time,
      filter: [],
      per: size && size.column !== measure.name && !isRate(measure) ? { ...size, each: 1000 } : null,
      size,
      period: null,
      who: { kind: 'all' },
      own: area.role === 'region' ? ags : null,
    },
  };
};
