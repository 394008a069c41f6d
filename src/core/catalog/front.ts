// Which figures the front page shows, and whether their first data are still on their way. Pure.
import type { IndicatorResult } from '../indicators/result.ts';
import type { Dashboard } from './package.ts';
import type { Situation } from './situation.ts';

/** Asked for in place of a dashboard: all figures of the catalog. */
export const ALL = 'alle';

/** The chosen dashboard, else the first. Missing: null where a catalog has none. */
export const chosenDashboard = (
  { dashboards }: Pick<Situation, 'dashboards'>,
  chosen: string | null,
): Dashboard | null => dashboards.find((one) => one.id === chosen) ?? dashboards[0] ?? null;

/** Whether the fragment of an address asks for the front page. */
export const asksForFront = (hash: string): boolean => /^(#\/?(lage\/?)?)?$/.test(hash);

const FIRST = 12;
/** All figures, or those of a dashboard in its order, else the first twelve; those made on this device always belong to them. */
export const frontOf = (
  situation: Pick<Situation, 'dashboards' | 'results' | 'own'>,
  chosen: string | null,
): readonly IndicatorResult[] => {
  if (chosen === ALL) return situation.results;
  const dashboard = chosenDashboard(situation, chosen);
  const own = new Set(situation.own);
  const published = situation.results.filter((one) => !own.has(one.id));
  const front = dashboard
    ? dashboard.indicators.flatMap((id) => published.find((one) => one.id === id) ?? [])
    : published.slice(0, FIRST);
  return [...front, ...situation.results.filter((one) => own.has(one.id))];
};

/** Whether the first data of a catalog are still fetched: then a figure without a value is no finding yet. */
export const isComing = (
  situation: Pick<Situation, 'catalogUrl' | 'results'>,
  sync: { running: unknown; lastRun: unknown; lastSuccess: unknown },
): boolean => {
  if (situation.catalogUrl === 'local:' || sync.lastSuccess !== null || sync.lastRun !== null) return false;
  return sync.running !== null || situation.results.every((one) => one.lastValue === null);
};
