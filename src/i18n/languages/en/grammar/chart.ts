import type {
  AheadWords,
  AxisWords,
  ChartWords,
  LineWords,
  RowWords,
  YearBeforeWords,
} from '../../de/grammar/chart.ts';

export const axis: AxisWords = {
  scales: [
    [1e9, 'bn'],
    [1e6, 'm'],
    [1e3, 'k'],
  ],
  day: (day, _month, name, year) => `${day} ${name}${year === null ? '' : ` ${year}`}`,
  week: (week) => `W ${week}`,
  silent: 'no value came',
  now: 'today',
  outlook: 'outlook (plan or forecast)',
  cut: (value, isAbove) => `Axis ${isAbove ? 'ends' : 'begins'} at ${value}`,
  farLimit: (name, beyond) => `${name} only ${beyond}`,
  passedLimit: (name, beyond) => `${name} already ${beyond}`,
};

export const lines: LineWords = {
  watch: 'Watch',
  critical: 'Critical',
  target: 'Target',
  reference: 'Reference',
};

export const yearBefore: YearBeforeWords = { now: 'now', before: 'year before', none: 'no value' };

export const rows: RowWords = { exactZero: 'exactly zero', provisional: 'provisional', outlook: 'outlook' };

export const ahead: AheadWords = {
  foretold: (isCritical, when) =>
    `By the forecast it becomes ${isCritical ? 'critical' : 'one to be watched'}: ${when}.`,
  foretoldPast: (isCritical, when) =>
    `By the forecast ${isCritical ? 'critical' : 'to be watched'}: ${when}; a value of it is still missing.`,
  seriesBreak: (year) =>
    `From ${year} on the inhabitants are those of the census, before that carried forward: a step there may come from this.`,
  recount: (year) =>
    `From ${year} on the inhabitants are those of a new census, before that of an earlier one: a step there may come from this.`,
  breakLegend: (year, isRecount) => `from ${year} on inhabitants of ${isRecount ? 'a new' : 'the'} census`,
  inhabitants: (count, year, isCensus) =>
    `${count} inhabitants (${year ?? 'no year given'}${isCensus ? ', census' : ''})`,
};

export const chart: ChartWords = {
  role: 'chart',
  hint: 'Arrow keys left and right move from value to value, Home and End to the first and last, up and down between series, Escape ends.',
  pick: 'Tap the chart or use the arrow keys to read single values.',
  failed: 'Points of the chart cannot be chosen right now. All values are in the table.',
  barsDown: 'In each group from top to bottom:',
  barsAcross: 'In each group from left to right:',
};
