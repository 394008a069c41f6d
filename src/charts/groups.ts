// The chart of a grouping, as a model.
import type { GroupsAnswer } from '../core/answers/groups.ts';
import type { GroupSpec } from '../core/query/group.ts';
import { chartWords, shortPeriod } from '../i18n/axis.ts';
import { groupLabel, groupNumber, groupValue } from '../i18n/groups.ts';
import type { Language } from '../i18n/locale.ts';
import type { ChartModel } from './model.ts';

/** As much of a name as an axis has room for. */
const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

/** Missing: null where there is nothing to draw: no group, or none that has a value. */
export const groupsModel = (
  answer: GroupsAnswer,
  question: Pick<GroupSpec, 'aggregate'>,
  draw: 'line' | 'bar',
  language: Language,
): ChartModel | null => {
  const { labels, labelKind, series, unit } = answer;
  if (series.every(({ values }) => values.every((value) => value === null))) return null;
  // A count or a sum is as large as it stands above zero; a mean or the newest value may live far from it.
  const isAmount = question.aggregate === 'count' || question.aggregate === 'sum';
  const say = (label: string): string => groupLabel(answer, label, language);
  return {
    kind: draw,
    // Names are read along a line; days and years stand beside each other.
    isLying: draw === 'bar' && labelKind === 'text',
    labels,
    series,
    lines: [],
    ...(isAmount && { least: [0, 0] as const }),
    isTime: labelKind === 'period',
    words: chartWords(unit, language),
    tick: (value) => groupNumber(answer, question, value, language),
    axis: (label) => (labelKind === 'period' ? shortPeriod(label, language) : shortened(say(label))),
    point: (s, i) =>
      `${say(labels[i] ?? '')}${series.length > 1 ? `, ${series[s]?.name}` : ''}: ${groupValue(answer, question, { series: s, i }, language)}`,
  };
};
