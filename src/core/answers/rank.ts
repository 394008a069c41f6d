// Where one's own value stands among others, told from the nearer end, with what is better where that is known. Data; words come last.
import type { Comparison } from '../compare/compare.ts';
import type { RankDirection } from '../compare/question.ts';
import type { IndicatorDefinition } from '../indicators/definition.ts';

export type Rank = {
  /** 1 for the lowest (or highest) value. */
  place: number;
  from: 'lowest' | 'highest';
  of: number;
  isShared: boolean;
  /** Missing: null where nothing says whether high or low is better. */
  better: RankDirection | null;
};

export const rankDirection = (
  direction: IndicatorDefinition['direction'] | undefined,
): RankDirection | null => (direction === 'up' || direction === 'down' ? direction : null);

/** Missing: null where one's own area is not among them. */
export const rankOf = (
  { areas, own }: Pick<Comparison, 'areas' | 'own'>,
  better: RankDirection | null,
): Rank | null => {
  const mine = areas.find(({ key }) => key === own);
  if (!mine) return null;
  const below = areas.filter(({ value }) => value < mine.value).length,
    above = areas.filter(({ value }) => value > mine.value).length;
  const isLow = below === above ? better === 'down' : below < above;
  return {
    place: (isLow ? below : above) + 1,
    from: isLow ? 'lowest' : 'highest',
    of: areas.length,
    isShared: areas.length - below - above > 1,
    better,
  };
};
