// What a result says: headline, sentences, what has to be known, and the chart as a model. Pure; no markup.
import type { Draw } from '../../../core/query/exploration.ts';
import type { GroupSpec } from '../../../core/query/group.ts';
import { labelKindOf } from '../../../core/query/sense.ts';
import type { RowFilter } from '../../../core/query/rows.ts';
import type { ChartModel } from '../../../charts/model.ts';
import { chartWords } from '../../../i18n/axis.ts';
import { plainNumber, shortPeriod } from '../../../i18n/figures.ts';
import { number, period, withUnit } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { shown } from '../cell-text.ts';
import type { ChartData, DatasetSummary } from '../../models/types.ts';
import { EXPLORE } from './explore-text.ts';
import { AGGREGATES, DATENSATZ } from './text.ts';

export const titleOf = (summary: DatasetSummary, name: string): string =>
  summary.fields.find((field) => field.name === name)?.title ?? name;

/** A label of a group as people read it. */
export const labelText = (summary: DatasetSummary, x: string, label: string, language: Language): string => {
  const field = summary.fields.find((one) => one.name === x);
  if (!field) return label;
  if (labelKindOf(summary, x) === 'period') return period(label, language);
  if (field.type === 'number') return shown(language)(Number(label), field);
  return field.type === 'boolean' ? shown(language)(label === 'true', field) : label;
};

export const headlineOf = (
  group: GroupSpec,
  summary: DatasetSummary,
  draw: Draw,
  language: Language,
): string => {
  const text = DATENSATZ[language];
  const what =
    group.aggregate === 'count'
      ? EXPLORE[language].rows
      : `${titleOf(summary, group.y)}: ${AGGREGATES[language][group.aggregate]}`;
  const how = draw === 'share' ? `, ${EXPLORE[language].shareOf}` : '';
  const per = group.per ? ` (${EXPLORE[language].pers[group.per]})` : '';
  const split = group.series ? `, ${text.split.toLowerCase()} ${titleOf(summary, group.series)}` : '';
  return `${what}${how} ${text.by} ${titleOf(summary, group.x)}${per}${split}`;
};

/** A filter in words. Numbers of a filter are written as people write them. */
export const filterText = (filter: RowFilter, summary: DatasetSummary, language: Language): string => {
  const text = EXPLORE[language];
  const field = summary.fields.find(({ name }) => name === filter.column);
  const column = titleOf(summary, filter.column);
  const say = (value: string): string => {
    if (value === '') return text.empty;
    if (field?.type === 'number' && value.trim() !== '' && Number.isFinite(Number(value)))
      // A range of shares is asked for in per cent, a chosen value is the stored one.
      return field.role === 'time' || field.role === 'key' ? value : plainNumber(Number(value), language, 6);
    if (field?.type === 'boolean' && ['true', 'false'].includes(value))
      return shown(language)(value === 'true', field);
    return field && ['date', 'datetime', 'period'].includes(field.type) ? period(value, language) : value;
  };
  const chosen = (values: readonly string[]): string => {
    const cells = values.map((value) =>
      field?.percent && Number.isFinite(Number(value)) ? shown(language)(Number(value), field) : say(value),
    );
    return cells.length <= 4
      ? cells.join(', ')
      : `${cells.slice(0, 3).join(', ')} ${text.andMore(number(cells.length - 3, language))}`;
  };
  const parts = [
    filter.equals && text.is(column, chosen(filter.equals)),
    filter.contains !== undefined && text.has(column, filter.contains),
    filter.from !== undefined &&
      (filter.to !== undefined
        ? text.between(column, say(filter.from), say(filter.to))
        : text.since(column, say(filter.from))),
    filter.from === undefined && filter.to !== undefined && text.until(column, say(filter.to)),
    filter.known && text.knownOf(column),
  ];
  return parts.filter((part) => typeof part === 'string').join('; ');
};

/** Parts of the sum in per cent. The sum is over all groups, also those that are not drawn. */
export const asShares = (data: ChartData): ChartData => {
  const values = data.series[0]?.values ?? [];
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), data.rest?.value ?? 0);
  const share = (value: number | null): number | null =>
    value === null || total === 0 ? null : Number(((value / total) * 100).toPrecision(12));
  return {
    ...data,
    unit: '%',
    series: data.series.map((one) => ({ ...one, values: one.values.map(share) })),
    rest: data.rest && { ...data.rest, value: share(data.rest.value) },
  };
};

/** A value, or why there is none. */
export const valueText = (
  data: ChartData,
  group: GroupSpec,
  at: { series: number; i: number },
  language: Language,
): string => {
  const text = EXPLORE[language];
  const series = data.series[at.series];
  const value = series?.values[at.i] ?? null;
  const isShare = data.unit === '%' && group.aggregate !== 'mean';
  if (value !== null) return withUnit(plainNumber(value, language, isShare ? 1 : 4), data.unit);
  const [lacks, counts] = [series?.lacks[at.i] ?? 0, series?.counts[at.i] ?? 0];
  if (lacks > 0 && group.aggregate === 'sum') return text.incompleteSum;
  if (lacks > 0 && group.aggregate === 'mean') return text.incompleteMean;
  if (group.aggregate === 'last' && counts + lacks > 1) return text.several;
  return DATENSATZ[language].noValue;
};

/** As much of a name as an axis has room for. */
const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

export const chartModelOf = (
  data: ChartData,
  group: GroupSpec,
  summary: DatasetSummary,
  draw: Draw,
  language: Language,
): ChartModel => {
  const isPeriod = labelKindOf(summary, group.x) === 'period';
  const say = (label: string): string => labelText(summary, group.x, label, language);
  return {
    kind: draw === 'line' ? 'line' : 'bar',
    // Names are read along a line; days and years stand beside each other.
    isLying: draw !== 'line' && labelKindOf(summary, group.x) === 'text',
    labels: data.labels,
    series: data.series,
    lines: [],
    isTime: isPeriod,
    words: chartWords(data.unit, language),
    tick: (value) => plainNumber(value, language),
    axis: (label) => (isPeriod ? shortPeriod(label, language) : shortened(say(label))),
    point: (s, i) =>
      `${say(data.labels[i] ?? '')}${data.series.length > 1 ? `, ${data.series[s]?.name}` : ''}: ${valueText(data, group, { series: s, i }, language)}`,
  };
};

type Point = { series: number; i: number; value: number };

/** Highest and lowest value in words; the series is named where there are several. */
export const sentencesOf = (
  data: ChartData,
  group: GroupSpec,
  summary: DatasetSummary,
  language: Language,
): string => {
  const text = EXPLORE[language];
  let top: Point | null = null,
    bottom: Point | null = null;
  for (const [series, { values }] of data.series.entries())
    for (const [i, value] of values.entries()) {
      if (value === null) continue;
      if (top === null || value > top.value) top = { series, i, value };
      if (bottom === null || value < bottom.value) bottom = { series, i, value };
    }
  const name = (one: Point): string =>
    labelText(summary, group.x, data.labels[one.i]!, language) +
    (data.series.length > 1 ? ` (${data.series[one.series]!.name})` : '');
  const say = (one: Point): string => valueText(data, group, one, language);
  return [
    text.groups(number(data.labels.length, language)),
    top ? text.highest(name(top), say(top)) : '',
    top && bottom && bottom.value !== top.value ? text.lowest(name(bottom), say(bottom)) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
};

const MANY = 6;
const listed = (names: readonly string[], all: number, language: Language): string =>
  names.length >= all && names.length <= MANY
    ? names.join(', ')
    : `${names.slice(0, MANY).join(', ')} ${EXPLORE[language].andMore(number(all - Math.min(MANY, names.length), language))}`;

/** `offersKnown`: the person can choose to compute with what is there. */
export type Remark = { kind: 'incomplete' | 'plain'; text: string; offersKnown: boolean };

/** What is not in the picture, or makes it weak: said, never dropped. */
export const remarksOf = (
  data: ChartData,
  group: GroupSpec,
  summary: DatasetSummary,
  language: Language,
): Remark[] => {
  const text = EXPLORE[language];
  const found: Remark[] = [];
  const plain = (said: string): void => void found.push({ kind: 'plain', text: said, offersKnown: false });
  let groups = 0,
    cells = 0,
    ambiguous = 0;
  const few: string[] = [];
  data.labels.forEach((label, i) => {
    const lacks = data.series.reduce((sum, one) => sum + (one.lacks[i] ?? 0), 0);
    if (lacks > 0) {
      groups++;
      cells += lacks;
    }
    if (data.series.some((one) => one.counts[i]! + one.lacks[i]! > 1)) ambiguous++;
    if (data.series.some((one) => one.values[i] !== null && one.counts[i]! < 3))
      few.push(labelText(summary, group.x, label, language));
  });
  if (groups > 0 && (group.aggregate === 'sum' || group.aggregate === 'mean'))
    found.push({
      kind: 'incomplete',
      text: text.incomplete(
        number(groups, language),
        number(cells, language),
        group.aggregate === 'sum' ? text.incompleteSum : text.incompleteMean,
      ),
      offersKnown: true,
    });
  if (groups > 0 && (group.aggregate === 'min' || group.aggregate === 'max'))
    plain(text.incompleteBound(number(groups, language), number(cells, language)));
  if (ambiguous > 0 && group.aggregate === 'last')
    found.push({ kind: 'incomplete', text: text.ambiguous(number(ambiguous, language)), offersKnown: false });
  const isSpread = data.series.some((one) => one.counts.some((count) => count > 1));
  if (group.aggregate === 'mean' && few.length > 0 && isSpread)
    plain(text.few(number(few.length, language), listed(few, few.length, language)));
  if (data.others.length > 0)
    plain(
      text.others(
        number(data.others.length, language),
        listed(
          data.others.slice(0, MANY).map(({ name }) => name),
          data.others.length,
          language,
        ),
      ),
    );
  if (data.rest)
    plain(
      text.rest(
        number(data.rest.labels, language),
        listed(
          data.rest.names.map((label) => labelText(summary, group.x, label, language)),
          data.rest.labels,
          language,
        ),
      ) +
        (data.rest.value !== null && data.series.length === 1
          ? text.restValue(withUnit(plainNumber(data.rest.value, language, 1), data.unit))
          : '') +
        '.',
    );
  if (data.outside > 0) plain(text.outside(number(data.outside, language)));
  return found;
};
