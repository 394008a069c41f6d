// The answer to a grouping in words: labels, values or why there is none, and the sentences of its claims. The same on the page of a
// dataset, on a slide, on paper and in the minutes.
import {
  claimsOfGroups,
  whyAt,
  type GroupsAnswer,
  type GroupsEnd,
  type GroupsHead,
  type GroupsPoint,
  type Lacking,
} from '../core/answers/groups.ts';
import type { GroupSpec } from '../core/query/group.ts';
import type { GroupEndWords } from './languages/de/grammar/answers.ts';
import type { Uneven } from '../core/indicators/uneven.ts';
import type { Period } from '../core/values/period.ts';
import { countText, unevenText } from './claim-words.ts';
import { counting, lackText } from './values.ts';
import { words } from './words.ts';
import { calculationName } from './calculation.ts';
import { shown } from './cells.ts';
import { plainNumber } from './figures.ts';
import { number, period } from './format.ts';
import type { Language } from './locale.ts';

type Question = Pick<GroupSpec, 'aggregate'>;
const WORDS = words('claims', 'groups');

/** A label as people read it: `ja`, `12,5 %`, `Oktober 2026`. */
export const groupLabel = (answer: GroupsAnswer, label: string, language: Language): string => {
  const { labelKind, label: field } = answer;
  if (labelKind === 'period') return period(label, language);
  if (field?.type === 'boolean') return shown(language)(label === 'true', field);
  if (labelKind === 'number') return shown(language)(Number(label), field ?? PLAIN);
  return label;
};
const PLAIN = { name: '', type: 'number', role: null } as const;

/** Why there is no value: `Summe unvollständig`. */
export const lackingText = (why: Lacking | null, { aggregate }: Question, language: Language): string => {
  const say = WORDS[language];
  if (why === 'several') return say.several;
  if (why === 'incomplete' && aggregate === 'mean') return say.incompleteMean;
  if (why === 'incomplete' && aggregate === 'sum') return say.incompleteSum;
  return say.noValue;
};

/** A value, or why there is none. */
export const groupValue = (
  answer: GroupsAnswer,
  question: Question,
  { series, i }: GroupsPoint,
  language: Language,
  most?: number,
  isDative = false,
): string => {
  const one = answer.series[series];
  const value = one?.values[i] ?? null;
  const misses = one?.misses?.[i];
  if (value === null)
    return misses
      ? `${WORDS[language].noValue}, ${lackText(misses, language)}`
      : lackingText(whyAt(question, answer, series, i), question, language);
  return counting(groupNumber(answer, question, value, language, most), answer.unit, language, isDative);
};

const MOST_DECIMALS = 7;
/** The number alone. A change has its sign. `most`: of its decimals; without it as many as are usually read. */
export const groupNumber = (
  { unit, calculation }: GroupsAnswer,
  { aggregate }: Question,
  value: number,
  language: Language,
  most?: number,
): string => {
  const isShare =
    calculation?.kind === 'index' || (unit === '%' && (calculation !== undefined || aggregate !== 'mean'));
  const text = plainNumber(value, language, most ?? (isShare ? 1 : 4));
  return calculation?.kind === 'change' && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
};

/** What the values are: the name of their column, or what is reckoned. */
export const valueName = ({ y, calculation }: GroupsHead, language: Language): string =>
  calculation ? calculationName(calculation, language) : y;

/** `Oktober 2026 (Sonnenhof)`: the series is named where there are several. */
const groupName = (answer: GroupsAnswer, { series, i }: GroupsPoint, language: Language): string =>
  groupLabel(answer, answer.labels[i] ?? '', language) +
  (answer.series.length > 1 ? ` (${answer.series[series]!.name})` : '');

/** Of groups without a value, as many as are named. */
const MOST_NAMED = 3;

/** `November 2026 reicht nur bis 05.11.2026.` In the order of time, also where the largest come first. */
const endsText = (answer: GroupsAnswer, language: Language): string[] => {
  const { ends, labels } = answer;
  const order = [...labels].sort();
  const [first, last] = [order[0], order.at(-1)];
  if (!ends || first === undefined || last === undefined) return [];
  const said = WORDS[language];
  const named = (label: string): string => groupLabel(answer, label, language);
  return [
    ends.from === null ? '' : said.from(named(first), period(ends.from, language)),
    ends.to === null ? '' : said.to(named(last), period(ends.to, language)),
  ];
};

const unevenIn = (answer: GroupsAnswer, series: number, is: Uneven, language: Language): string => {
  const { name, rows = [] } = answer.series[series]!;
  const text = unevenText(is, rows, answer.labels as readonly Period[], timesText(language), language);
  return answer.series.length > 1 ? `${name}: ${text}` : text;
};
/** Days are days here: of those that stand for a week nothing is known. */
const timesText =
  (language: Language) =>
  (n: number, at: Period): string =>
    countText(n, at, 'daily', language);

/** How many groups, the highest and the lowest value, and which have none. */
export const groupSentences = (answer: GroupsAnswer, question: Question, language: Language): string => {
  const said = WORDS[language];
  const { groups, highest, lowest, lacking, uneven, dates } = claimsOfGroups(answer);
  if (groups === 0) return said.nothing;
  /** After `mit`: `3 Kindern`. */
  const endAt = (one: GroupsPoint, most?: number): string =>
    groupValue(answer, question, one, language, most, true);
  const valueAt = (one: GroupsPoint, most?: number): string =>
    groupValue(answer, question, one, language, most);
  // Values that differ are told with as many decimals as tell them apart.
  const isAlike = highest !== null && lowest !== null && valueAt(highest) === valueAt(lowest);
  const say = (one: GroupsEnd, as: GroupEndWords): string =>
    as(groupName(answer, one, language), endAt(one, isAlike ? MOST_DECIMALS : undefined), one.isShared);
  const named = lacking
    .slice(0, MOST_NAMED)
    .map((one) => `${groupName(answer, one, language)} (${valueAt(one)})`);
  const more = lacking.length - named.length;
  return [
    said.groups(groups),
    highest ? say(highest, said.highest) : said.none,
    lowest ? say(lowest, said.lowest) : '',
    named.length > 0 ? said.lacking(named, more > 0 ? number(more, language) : null) : '',
    ...uneven.map(({ series, is }) => unevenIn(answer, series, is, language)),
    ...endsText(answer, language),
    dates
      ? said.dates(
          dates.older,
          period(dates.newest, language),
          groupName(answer, dates.oldest, language),
          period(dates.oldest.time, language),
        )
      : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
};
