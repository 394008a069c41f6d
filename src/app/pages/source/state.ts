// The steps of adding a source: an address is looked at, a table of it chosen, a part of the table, and taken over.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Description, Offer } from '../../../connectors/connector.ts';
import type { Issue } from '../../../core/values/issue.ts';
import { isQuota } from '../../../store/quota.ts';
import { error } from '../../../core/values/issue.ts';
import { ok, type Result } from '../../../core/values/result.ts';
import type { Check } from '../../../core/catalog/reach.ts';
import type { AskedFor, Explored, Preview, Services } from '../../models/types.ts';
import { NOTHING, proposalFor, sliceOf, sourceOf, type Chosen } from './model.ts';

type SourcePageState = {
  busy: 'checking' | 'previewing' | 'fetching' | null;
  issues: readonly Issue[];
  /** What was asked for, to ask for more of it. */
  asked: Wish | null;
  found: Explored | null;
  /** What was found the last time, where there is no network to look again. */
  kept: Check | null;
  description: Description | null;
  offer: Offer | null;
  /** Of the whole, and of the part that was looked at last. */
  whole: Preview | null;
  seen: Preview | null;
  chosen: Chosen;
  /** What is chosen is not what is shown. */
  isStale: boolean;
  done: 'taken' | 'removed' | null;
};
const START: SourcePageState = {
  busy: null,
  issues: [],
  asked: null,
  found: null,
  kept: null,
  description: null,
  offer: null,
  whole: null,
  seen: null,
  chosen: NOTHING,
  isStale: false,
  done: null,
};

export type Wish = { address: string; words: string; since: string };
/** Pages of a catalogue that are asked for at one tap, until one of them holds something. */
const PAGES_AT_ONCE = 10;

/** Missing: null where the address lists nothing. */
const describeHere = async (found: Explored, asked: AskedFor): Promise<Result<Description | null>> => {
  if (found.rdf === null) return ok(found.description);
  // The parsers are large, and few need them.
  const { describeRdf, matching } = await import('../../../connectors/dcat/rdf.ts');
  const all = await describeRdf(found.rdf, asked.next ?? found.address);
  return all.ok ? ok(matching(all.value, asked.words ?? '', asked.since)) : all;
};

const keptCheck = async (services: Services, address: string): Promise<Check | null> => {
  const all = await (await services.model('sources')).checks();
  return (
    all.find((one) => one.address === address.trim() || one.address === `https://${address.trim()}`) ?? null
  );
};

/** What an address offers, or what is known of it from before. */
const explored = async (services: Services, asked: Wish): Promise<Partial<SourcePageState>> => {
  const actions = await services.model('sources');
  const found = await actions.explore(asked);
  if (!found.ok) return { issues: found.issues, kept: await keptCheck(services, asked.address) };
  const here = await describeHere(found.value, asked);
  return here.ok
    ? { found: found.value, description: here.value, issues: [] }
    : { found: found.value, description: null, issues: here.issues };
};

/** The next pages of a list behind those that are shown, until one has something new. Missing: null where nobody waits any more. */
const moreOffers = async (
  services: Services,
  asked: Wish,
  description: Description,
  isCurrent: () => boolean,
): Promise<Pick<SourcePageState, 'description'> | Pick<SourcePageState, 'description' | 'issues'> | null> => {
  const actions = await services.model('sources');
  const offers = [...description.offers];
  const seen = new Set<string>();
  let { next } = description;
  for (let i = 0; i < PAGES_AT_ONCE && next !== null && offers.length === description.offers.length; i++) {
    if (seen.has(next)) break;
    seen.add(next);
    const found = await actions.explore({ ...asked, next });
    const here = found.ok ? await describeHere(found.value, { ...asked, next }) : found;
    if (!isCurrent()) return null;
    if (!here.ok) return { issues: here.issues, description: { ...description, next } };
    offers.push(...(here.value?.offers ?? []));
    next = here.value?.next ?? null;
  }
  return { description: { ...description, offers, next: seen.has(next ?? '') ? null : next } };
};

export const useSourcePage = (services: Services) => {
  const [state, setState] = useState(START);
  const turn = useRef(0);
  const set = (change: Partial<SourcePageState>): void => setState((before) => ({ ...before, ...change }));
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
      if (mine === turn.current) set({ busy: null, issues: [error(isQuota(cause) ? 'QUOTA' : 'INTERNAL')] });
    }
  };

  const look = (offer: Offer, chosen: Chosen, whole: Preview | null): Promise<void> =>
    doing(async (isCurrent) => {
      const slice = whole ? sliceOf(chosen, whole) : {};
      if (!slice) return;
      set({ busy: 'previewing', issues: [], offer, done: null });
      const actions = await services.model('sources');
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
    check: (asked: Wish): Promise<void> =>
      doing(async (isCurrent) => {
        setState({ ...START, busy: 'checking', asked });
        const part = await explored(services, asked);
        if (isCurrent()) set({ busy: null, ...part });
      }),
    /** The next pages of what is listed, put behind the ones that are shown. */
    more: (): Promise<void> =>
      doing(async (isCurrent) => {
        const { asked, description } = state;
        if (!asked || !description) return;
        set({ busy: 'fetching', issues: [], done: null });
        const more = await moreOffers(services, asked, description, isCurrent);
        if (more) set({ busy: null, ...more });
      }),
    choose: (offer: Offer): Promise<void> => {
      // A catalogue inside a catalogue is looked at, not taken.
      set({ whole: null, seen: null, chosen: NOTHING });
      return look(offer, NOTHING, null);
    },
    change: (chosen: Chosen): void => set({ chosen, isStale: true }),
    look: (): Promise<void> =>
      state.offer ? look(state.offer, state.chosen, state.whole) : Promise.resolve(),
    cancel: (): void => {
      turn.current++;
      void services.model('sources').then((one) => one.cancel());
      set({ busy: null });
    },
    /** Whether it was taken over. `hours`: between two looks at it. */
    take: async (name: string, hours: number): Promise<boolean> => {
      let isTaken = false;
      await doing(async (isCurrent) => {
        const { offer, whole, chosen } = state;
        const slice = whole && sliceOf(chosen, whole);
        if (!offer || !slice) return;
        const actions = await services.model('sources');
        const added = await actions.add(sourceOf(offer, slice, name, hours));
        isTaken = added.ok;
        if (!isCurrent()) return;
        if (added.ok) setState({ ...START, done: 'taken' });
        else set({ issues: added.issues });
      });
      return isTaken;
    },
    remove: (resource: string): Promise<void> =>
      doing(async (isCurrent) => {
        const actions = await services.model('sources');
        await actions.remove(resource);
        if (isCurrent()) set({ done: 'removed' });
      }),
  };
};

export type SourceSteps = ReturnType<typeof useSourcePage>;
