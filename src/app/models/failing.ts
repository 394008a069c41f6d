// Which of the sources that fail matter to what is shown: a table that no figure is made of keeps for the page `Daten`.
import { datasetId } from '../../store/datasets.ts';
import type { ResourceState } from './shapes.ts';

/** `results` are the figures that are shown; those of the device's own name datasets by their id. Cost: a look at each. */
export const failingShown = (
  resources: readonly ResourceState[],
  results: readonly { resources: readonly string[] }[],
  catalogs: readonly string[],
): readonly ResourceState[] => {
  const used = new Set(results.flatMap((one) => one.resources));
  return resources.filter(
    ({ name, failures, issues }) =>
      failures > 0 &&
      // What only waits for a passphrase has a banner of its own.
      !issues.some(({ code }) => code === 'RECORDS_LOCKED') &&
      (used.has(name) || catalogs.some((catalog) => used.has(datasetId(catalog, name)))),
  );
};
