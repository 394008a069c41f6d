// What a result says: headline, sentences, what has to be known, and the chart as a model. Pure; no markup.
import { measureOf } from '../../../core/answers/calculated.ts';
import type { Draw } from '../../../core/query/exploration.ts';
import type { GroupSpec } from '../../../core/query/group.ts';
import type { RowFilter } from '../../../core/query/rows.ts';
import { calculationName } from '../../../i18n/calculation.ts';
import { plainNumber } from '../../../i18n/figures.ts';
import { period } from '../../../i18n/format.ts';
import { counting } from '../../../i18n/values.ts';
import { groupLabel, lackingText } from '../../../i18n/groups.ts';
import type { Language } from '../../../i18n/locale.ts';
import { shown } from '../../../i18n/cells.ts';
import type { ChartData, DatasetSummary } from '../../models/types.ts';
import { EXPLORE, AGGREGATES, DATASET } from './text.ts';

export const titleOf = (summary: DatasetSummary, name: string): string =>
  summary.fields.find((field) => field.name === name)?.title ?? name;

/** What the values of a grouping are: counted rows, a column put together, or what is reckoned. */
const whatOf = (group: GroupSpec, summary: DatasetSummary, language: Language): string => {
  const { calc, y, aggregate } = group;
  if (calc)
    return calculationName(
      measureOf({ ...group, calc }, (name) => titleOf(summary, name)),
      language,
    );
  if (aggregate === 'count') return EXPLORE[language].rows;
  return `${titleOf(summary, y)}: ${AGGREGATES[language][aggregate]}`;
};

export const headlineOf = (
  group: GroupSpec,
  summary: DatasetSummary,
  draw: Draw,
  language: Language,
): string => {
  const text = DATASET[language];
  const what = whatOf(group, summary, language);
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
      : `${cells.slice(0, 3).join(', ')} ${text.andMore(cells.length - 3)}`;
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

const MANY = 6;
const listed = (names: readonly string[], all: number, language: Language): string =>
  names.length >= all && names.length <= MANY
    ? names.join(', ')
    : `${names.slice(0, MANY).join(', ')} ${EXPLORE[language].andMore(all - Math.min(MANY, names.length))}`;

/** `offersKnown`: the person can choose to compute with what is there. */
type Remark = { kind: 'incomplete' | 'plain'; text: string; offersKnown: boolean };

/** What is not in the picture, or makes it weak: said, never dropped. */
export const remarksOf = (data: ChartData, group: GroupSpec, language: Language): Remark[] => {
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
      few.push(groupLabel(data, label, language));
  });
  if (groups > 0 && (group.aggregate === 'sum' || group.aggregate === 'mean')) {
    // Where nothing is there, nothing is left to reckon with.
    const isPart = data.series.some((one) => one.lacks.some((lacks, i) => lacks > 0 && one.counts[i]! > 0));
    const lead = isPart ? `${lackingText('incomplete', group, language)}: ` : '';
    found.push({
      kind: 'incomplete',
      text: `${lead}${text.lacking(cells, text.inGroups(groups))} ${text.noValueThere(groups)}`,
      offersKnown: isPart,
    });
  }
  if (groups > 0 && (group.aggregate === 'min' || group.aggregate === 'max'))
    plain(`${text.lacking(cells, text.inGroups(groups))} ${text.shownAsThere}`);
  if (ambiguous > 0 && group.aggregate === 'last')
    found.push({ kind: 'incomplete', text: text.ambiguous(ambiguous), offersKnown: false });
  const isSpread = data.series.some((one) => one.counts.some((count) => count > 1));
  if (group.aggregate === 'mean' && few.length > 0 && isSpread)
    plain(text.few(few.length, listed(few, few.length, language)));
  if (data.others.length > 0)
    plain(
      text.others(
        data.others.length,
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
        data.rest.labels,
        listed(
          data.rest.names.map((label) => groupLabel(data, label, language)),
          data.rest.labels,
          language,
        ),
      ) +
        (data.rest.value !== null && data.series.length === 1
          ? text.restValue(counting(plainNumber(data.rest.value, language, 1), data.unit, language))
          : '') +
        '.',
    );
  if (data.outside > 0) plain(text.outside(data.outside));
  return found;
};
