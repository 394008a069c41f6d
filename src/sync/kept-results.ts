// Which results of the kept front page still hold: those whose inputs are the same, judged by the same app under the same catalog.
import type { Catalog, Indicator } from '../core/catalog/catalog.ts';
import { selectionsOf } from '../core/catalog/check.ts';
import { populationSelection } from '../core/catalog/population.ts';
import type { Made, Situation } from '../core/catalog/situation.ts';
import { resultOf, type Evaluated } from '../core/indicators/evaluate.ts';
import type { IndicatorResult } from '../core/indicators/result.ts';
import { RECORDED } from '../core/records/table.ts';
import { datasetId } from '../store/datasets.ts';
import type { CatalogRecord, DatasetRecord } from '../store/tables.ts';

/** Another text wherever the app would judge in another way. */
const BUILD = String(import.meta.env.COCKPIT_SOURCES);

/** Another text for other content, also where a backup brought it under a version that was here before. */
export const contentOf = ({ version, stored, provenance }: DatasetRecord): string =>
  `${version} ${stored} ${provenance.sha256.slice(0, 12)}`;

/** What an indicator of a catalog is made of. Missing: null where it has to be made anew; a dataset that is not here is an empty text. */
export const inputsOf = (
  catalog: Catalog,
  datasets: readonly DatasetRecord[],
  recorded: string | null,
): ((indicator: Indicator) => string | null) => {
  const contents = new Map<string, string | null>(datasets.map((one) => [one.id, contentOf(one)]));
  const population = populationSelection(catalog)?.resource;
  return (indicator) => {
    const resources = new Set(selectionsOf(indicator).map(({ selection }) => selection.resource));
    if (population !== undefined) resources.add(population);
    const inputs = [...resources].map((one) =>
      one === RECORDED ? recorded : (contents.get(datasetId(catalog.url, one)) ?? ''),
    );
    return inputs.includes(null) ? null : inputs.join('|');
  };
};

/** The place of a figure that was made on this device. */
export const ownKey = (id: string): string => `own ${id}`;

/** `take` gives the kept result where it holds; `put` notes a new one. Shape of `made`: both. */
type Keeper = {
  take: (id: string, input: string | null, use: (found: IndicatorResult) => void) => boolean;
  put: (id: string, input: string | null, evaluated: Evaluated) => IndicatorResult;
  made: () => Made;
};

export const keeperOf = (kept: Situation | null, record: CatalogRecord | null, now: number): Keeper => {
  const by = JSON.stringify([BUILD, record && [record.url, record.sha256, record.fetched]]);
  // Before the moment at which they were made, something that counted may lie ahead again.
  const holds = kept?.made?.by === by && kept.evaluatedAt <= now;
  const before = new Map(holds ? kept.made!.inputs : []);
  // Those made on this device come last, and may have the name of one of the catalog.
  const first = kept ? kept.results.length - (kept.own?.length ?? 0) : 0;
  const results = new Map(
    holds ? kept.results.map((one, i) => [i < first ? one.id : ownKey(one.id), one]) : [],
  );
  const inputs = new Map<string, string>();
  return {
    take: (id, input, use) => {
      const found = results.get(id);
      if (!found || input === null || before.get(id) !== input) return false;
      inputs.set(id, input);
      // Who took note of it is asked of what is recorded now.
      const { acknowledged: _acknowledged, ...result } = found;
      use(result);
      return true;
    },
    put: (id, input, { evaluation, isTimeless }) => {
      if (isTimeless && input !== null) inputs.set(id, input);
      return resultOf(evaluation);
    },
    made: () => ({ by, inputs: [...inputs] }),
  };
};
