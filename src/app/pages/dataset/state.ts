// The address is the state: what is chosen is written into it, and reload, Back and another tablet read it from there.
import { useEffect, useState } from 'preact/hooks';
import { explorationOf, searchOf, type Exploration } from '../../../core/query/exploration.ts';
import { writeAddress } from '../../address.ts';
import type { PageProps } from '../page.ts';

/** The address of an exploration, to be shared. */
export const addressOf = (exploration: Exploration): string => {
  const search = new URLSearchParams(searchOf(exploration)).toString();
  return `#/daten/${encodeURIComponent(exploration.dataset)}${search === '' ? '' : `?${search}`}`;
};

/** `how`: a tap is a step that Back takes back; typing is not. */
export type Go = (next: Exploration, how?: 'push' | 'replace') => void;

export const useExploration = (
  dataset: string,
  search: URLSearchParams,
  here: PageProps['here'],
): { exploration: Exploration; isWhole: boolean; go: Go } => {
  const [state, setState] = useState(() => explorationOf(dataset, search));
  useEffect(() => {
    // Steps inside the page are no news to the frame, so it does not hear of Back among them.
    const read = (): void => {
      const now = here();
      if (now?.params.dataset === dataset) setState(explorationOf(dataset, now.search));
    };
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [dataset]);
  const go: Go = (next, how = 'push') => {
    writeAddress(addressOf(next), how);
    setState({ exploration: next, isWhole: true });
  };
  return { ...state, go };
};
