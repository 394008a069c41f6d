// What may be said of a comparison, as data: one's own place, the middle, who is compared, and what is left out. Words come last (i18n).
import type { ComparedArea, Comparison, Uncompared } from '../compare/compare.ts';
import { rankOf, type Rank } from './rank.ts';
import type { RankDirection } from '../compare/question.ts';

export type ComparisonClaims = {
  period: string | null;
  /** How many areas are compared. */
  compared: number;
  /** One's own area with its place. Missing: null where it is not among them. */
  own: { area: ComparedArea; rank: Rank } | null;
  median: number | null;
  sizeClass: Comparison['sizeClass'];
  /** The year of the inhabitants, where it is another than that of the values. */
  baseYear: string | null;
  /** Areas without a value, by reason, in the order in which they come. */
  uncompared: readonly { reason: Uncompared['reason']; count: number }[];
  otherLevel: number;
  /** Values per inhabitant that rest on few cases: one more or less moves their place a long way. Missing: null where none do. */
  few: { count: number; own: ComparedArea | null } | null;
};

/** Fewer cases than this are few. */
export const FEW = 10;

/** `each`: per how many inhabitants, null where values are compared as reported. */
export const claimsOfComparison = (
  answer: Comparison,
  each: number | null,
  better: RankDirection | null,
): ComparisonClaims => {
  const area = answer.areas.find(({ key }) => key === answer.own);
  const rank = rankOf(answer, better);
  const reasons = new Map<Uncompared['reason'], number>();
  for (const { reason } of answer.uncompared) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const few = each === null ? [] : answer.areas.filter(({ raw }) => raw < FEW);
  return {
    period: answer.period,
    compared: answer.areas.length,
    own: area && rank ? { area, rank } : null,
    median: answer.median,
    sizeClass: answer.sizeClass,
    baseYear: answer.baseYear,
    uncompared: [...reasons].map(([reason, count]) => ({ reason, count })),
    otherLevel: answer.otherLevel,
    few:
      few.length === 0 ? null : { count: few.length, own: few.find(({ key }) => key === answer.own) ?? null },
  };
};

/** Rows that are drawn: the first, the last and one's own with its surroundings. `null` stands for those left out between. */
export const excerpt = (
  areas: readonly ComparedArea[],
  own: string | null,
  most: number,
): readonly (ComparedArea | null)[] => {
  if (areas.length <= most) return areas;
  const at = areas.findIndex(({ key }) => key === own);
  const keep = new Set<number>();
  for (let i = 0; i < 3; i++) keep.add(i).add(areas.length - 1 - i);
  const middle = at < 0 ? 0 : at;
  for (let by = 0; keep.size < most && by < areas.length; by++)
    for (const i of [middle - by, middle + by])
      if (i >= 0 && i < areas.length && keep.size < most) keep.add(i);
  const shown: (ComparedArea | null)[] = [];
  let before = -1;
  for (const i of [...keep].sort((one, other) => one - other)) {
    if (i > before + 1) shown.push(null);
    shown.push(areas[i]!);
    before = i;
  }
  return shown;
};
