// The steps of adding a source: an address is looked at, a table of it chosen, a part of the table, and taken over.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Description, Offer } from '../../../connectors/connector.ts';
import type { Issue } from '../../../core/values/issue.ts';
import { error } from '../../../core/values/issue.ts';
import { ok, type Result } from '../../../core/values/result.ts';
import type { Explored, Preview, Services } from '../../models/types.ts';
import { NOTHING, proposalFor, sliceOf, sourceOf, type Chosen } from './model.ts';

export type QuelleState = {
  busy: 'checking' | 'previewing' | null;
  issues: readonly Issue[];
  found: Explored | null;
  description: Description | null;
  offer: Offer | null;
  /** Of the whole, and of the part that was looked at last. */
  whole: Preview | null;
  seen: Preview | null;
  chosen: Chosen;
  /** What is chosen is not what is shown. */
  isStale: boolean;
  name: string;
  hours: number;
  done: 'taken' | 'removed' | null;
};
const START: QuelleState = {
  busy: null,
  issues: [],
  found: null,
  description: null,
  offer: null,
  whole: null,
  seen: null,
  chosen: NOTHING,
  isStale: false,
  name: '',
  hours: 24,
  done: null,
};

const describeHere = async (found: Explored, words: string): Promise<Result<Description> | null> => {
  if (found.rdf === null) return null;
  // The parsers are large, and few need them.
  const { describeRdf, matching } = await import('../../../connectors/dcat/rdf.ts');
  const all = await describeRdf(found.rdf, found.address);
  return all.ok ? ok(matching(all.value, words)) : all;
};

export const useQuelle = (services: Services) => {
  const [state, setState] = useState(START);
  const turn = useRef(0);
  const set = (change: Partial<QuelleState>): void => setState((before) => ({ ...before, ...change }));
  const situation = services.situation.value;
  const municipality = situation.kind === 'ready' ? situation.situation.municipality : null;
  const holds = state.offer !== null;
  useEffect(() => (holds ? services.holdInput() : undefined), [holds]);

  /** Runs a job unless a later one was begun; trouble of ours is said and written down. */
  const doing = async (job: (isCurrent: () => boolean) => Promise<void>): Promise<void> => {
    const mine = ++turn.current;
    try {
      await job(() => mine === turn.current);
    } catch (cause) {
      console.error(cause);
      if (mine === turn.current) set({ busy: null, issues: [error('INTERNAL')] });
    }
  };

  const look = (offer: Offer, chosen: Chosen, whole: Preview | null): Promise<void> =>
    doing(async (isCurrent) => {
      const slice = whole ? sliceOf(chosen, whole) : {};
      if (!slice) return;
      set({ busy: 'previewing', issues: [], offer, done: null });
      const actions = await services.sources();
      const found = await actions.preview({ address: offer.address, kind: offer.kind, slice });
      if (!isCurrent()) return;
      if (!found.ok) return set({ busy: null, issues: found.issues, isStale: whole !== null });
      if (whole) return set({ busy: null, seen: found.value, isStale: false });
      const proposal = proposalFor(found.value, municipality);
      set({
        busy: null,
        whole: found.value,
        seen: found.value,
        chosen: proposal,
        isStale: proposal !== NOTHING,
      });
      if (proposal !== NOTHING) await look(offer, proposal, found.value);
    });

  return {
    state,
    municipality,
    check: (address: string, words: string): Promise<void> =>
      doing(async (isCurrent) => {
        setState({ ...START, busy: 'checking' });
        const actions = await services.sources();
        const found = await actions.explore(address, words);
        if (!isCurrent()) return;
        if (!found.ok) return set({ busy: null, issues: found.issues });
        const here = await describeHere(found.value, words);
        if (!isCurrent()) return;
        set({
          busy: null,
          found: found.value,
          description: here ? (here.ok ? here.value : null) : found.value.description,
          issues: here && !here.ok ? here.issues : [],
        });
      }),
    choose: (offer: Offer): Promise<void> => {
      // A catalogue inside a catalogue is looked at, not taken.
      set({ whole: null, seen: null, chosen: NOTHING, name: offer.title.slice(0, 200) });
      return look(offer, NOTHING, null);
    },
    change: (chosen: Chosen): void => set({ chosen, isStale: true }),
    look: (): Promise<void> =>
      state.offer ? look(state.offer, state.chosen, state.whole) : Promise.resolve(),
    name: (name: string): void => set({ name }),
    hours: (hours: number): void => set({ hours }),
    cancel: (): void => {
      turn.current++;
      void services.sources().then((one) => one.cancel());
      set({ busy: null });
    },
    take: (): Promise<void> =>
      doing(async (isCurrent) => {
        const { offer, whole, chosen, name, hours } = state;
        const slice = whole && sliceOf(chosen, whole);
        if (!offer || !slice) return;
        const actions = await services.sources();
        const added = await actions.add(sourceOf(offer, slice, name, hours));
        if (!isCurrent()) return;
        if (added.ok) setState({ ...START, done: 'taken' });
        else set({ issues: added.issues });
      }),
    remove: (resource: string): Promise<void> =>
      doing(async (isCurrent) => {
        const actions = await services.sources();
        await actions.remove(resource);
        if (isCurrent()) set({ done: 'removed' });
      }),
  };
};
