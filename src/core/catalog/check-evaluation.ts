// What a publisher should know of an indicator that was evaluated over its data, beyond what single rows show.
import type { Catalog } from './catalog.ts';
import { warning, type Issue } from '../values/issue.ts';
import type { Evaluation } from '../indicators/evaluate.ts';
import { spansYears } from '../indicators/population.ts';
import { dividesByInhabitants } from '../indicators/terms.ts';

/** Warnings only: the figures are true, but fewer than they could be, or not what was meant. */
export const checkEvaluation = (
  { definition, observations, outlook, inhabitantsMissing }: Evaluation,
  catalog: Pick<Catalog, 'population' | 'municipality'>,
): Issue[] => {
  const issues: Issue[] = [];
  const perHead = dividesByInhabitants(definition.measure);
  if (perHead && catalog.population === undefined && spansYears(observations.map((one) => one.period)))
    issues.push(warning('INHABITANTS_ONE_NUMBER', undefined, { name: definition.title }));
  const years = new Set(
    observations.flatMap(({ lacks }) => (lacks?.kind === 'inhabitants' ? [lacks.year] : [])),
  );
  if (inhabitantsMissing !== undefined) years.add(inhabitantsMissing);
  if (years.size > 0)
    issues.push(
      warning('INHABITANTS_MISSING', undefined, {
        name: definition.title,
        years: [...years].sort().join(', '),
      }),
    );
  if (outlook?.kind === 'ahead')
    issues.push(
      warning('ROWS_AHEAD', undefined, {
        name: definition.title,
        count: outlook.series.periods.length,
        period: outlook.series.periods[0]!,
      }),
    );
  return issues;
};
