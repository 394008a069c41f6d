// Faults in groupings and comparisons, planted as those in faults.ts.
import type { Fault } from './faults.ts';

export const PLACE_FAULTS: readonly Fault[] = [
  {
    name: 'a date with fewer places is told as any other',
    file: 'core/answers/groups.ts',
    find: "adds === 'latest' && !isByValues(reason)",
    put: 'false',
  },
  {
    name: 'newest values of several dates are told as of one',
    file: 'core/answers/groups.ts',
    find: 'return older === 0 ? null :',
    put: 'return older >= 0 ? null :',
  },
  {
    name: 'a sum that lacks a part is told as a whole',
    file: 'core/query/group.ts',
    find: ' || (isSum && lacks[at]! > 0)',
    put: '',
  },
  {
    name: 'of several newest rows one is taken',
    file: 'core/query/group.ts',
    find: '(isLast && n[at]! + lacks[at]! > 1)',
    put: '(isLast && n[at]! + lacks[at]! > 99)',
  },
  {
    name: 'nothing to report is no zero',
    file: 'core/query/tally.ts',
    find: "zero !== null && ['-', '–'].includes(",
    put: "zero !== null && ['–'].includes(",
  },
  {
    name: 'the largest groups are the smallest',
    file: 'core/query/largest.ts',
    find: '(read(b) ?? -Infinity) - (read(a) ?? -Infinity)',
    put: '(read(a) ?? -Infinity) - (read(b) ?? -Infinity)',
  },
  {
    name: 'groups without any value look like any others',
    file: 'i18n/groups.ts',
    find: ': said.none,',
    put: ": '',",
  },
  {
    name: 'groups that lack a value are not named',
    file: 'i18n/groups.ts',
    find: 'named.length > 0 ? said.lacking(',
    put: 'named.length > 3 ? said.lacking(',
  },
  {
    name: 'equal groups are told as one',
    file: 'core/answers/groups.ts',
    find: 'one !== first && one.value === first.value',
    put: 'one !== first && one.value > first.value',
  },
  {
    name: 'the lowest group is the first',
    file: 'core/answers/groups.ts',
    find: 'end((a, b) => a < b)',
    put: 'end(() => false)',
  },
  {
    name: 'negative values are told as positive ones',
    file: 'i18n/groups.ts',
    find: 'const text = plainNumber(value, language',
    put: 'const text = plainNumber(Math.abs(value), language',
  },
  {
    name: 'a rank is told from the farther end',
    file: 'core/answers/rank.ts',
    find: "below === above ? better === 'down' : below < above",
    put: "below === above ? better === 'down' : below > above",
  },
  {
    name: 'what is better is turned round',
    file: 'core/answers/rank.ts',
    find: '    better,\n  };\n};',
    put: "    better: better === 'up' ? 'down' : better,\n  };\n};",
  },
  {
    name: 'equals are ranked one after the other',
    file: 'core/answers/rank.ts',
    find: 'areas.length - below - above > 1',
    put: 'areas.length - below - above > 2',
  },
  {
    name: "one's own bar is out of sight",
    file: 'core/answers/comparison.ts',
    find: 'const middle = at < 0 ? 0 : at;',
    put: 'const middle = 0;',
  },
  {
    name: 'places without a value are left out in silence',
    file: 'core/answers/comparison.ts',
    find: 'reasons.set(reason, (reasons.get(reason) ?? 0) + 1);',
    put: "if (reason === 'secret') reasons.set(reason, (reasons.get(reason) ?? 0) + 1);",
  },
  {
    name: 'a place without a value is a zero',
    file: 'core/compare/compare.ts',
    find: 'if (!value || value.value === null) {',
    put: "if (value?.emptiness === 'notCollected') found.compared.push({ key, name, value: 0, raw: 0, base: null });\n    if (!value || value.value === null) {",
  },
  {
    name: 'a value is divided by the inhabitants of another year',
    file: 'core/indicators/population.ts',
    find: 'years.find((one) => one.year === year) ?? null',
    put: 'years.find((one) => one.year === year) ?? years.at(-1)!',
  },
  {
    name: 'the middle is the mean of the ends',
    file: 'core/compare/compare.ts',
    find: '(sorted[n / 2 - 1]! + sorted[n / 2]!) / 2',
    put: '(sorted[0]! + sorted[n - 1]!) / 2',
  },
  {
    name: 'an older period is compared',
    file: 'core/compare/compare.ts',
    find: 'periods.findLast(isGood)',
    put: 'periods.find(isGood)',
  },
  {
    name: 'the course of a place is that of its neighbour',
    file: 'core/compare/compare.ts',
    find: 'const value = values.at(key, when)?.value ?? null;',
    put: 'const value = values.at(areas[from]!.key, when)?.value ?? null;',
  },
];
