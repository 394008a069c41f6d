// Questions in a person's words, answered from this device alone.
import type { SearchedPage } from '../../core/search/pages.ts';
import type { Found } from '../../core/search/search.ts';
import type { PlaceAnswer, PlaceQuestion } from '../../core/answers/place.ts';
import type { IsoDate } from '../../core/values/period.ts';
import { asked } from '../../workers/client.ts';
import type { ModelPorts } from './ports.ts';

export type SearchActions = {
  /** `today`: the day that `gestern` and `im März` are seen from. `pages`: those that this tablet opens. */
  find: (
    words: string,
    today: IsoDate,
    pages: readonly SearchedPage[],
    signal?: AbortSignal,
  ) => Promise<Found>;
  /** The newest figures of a place or category. */
  place: (question: PlaceQuestion, signal?: AbortSignal) => Promise<PlaceAnswer>;
};

export const createSearch = ({ data }: ModelPorts): SearchActions => ({
  find: (words, today, pages, signal) => data.ask('search', { words, today, pages }, signal),
  place: async (place, signal) => (await asked<'place'>(data, { kind: 'place', place }, signal)).place,
});
