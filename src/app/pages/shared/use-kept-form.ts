// What a person typed into a form and did not take over yet outlives a look at another page, and a restart, as all that is typed does.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../../core/records/draft.ts';
import { formDraft, textsOf, type FormTexts } from '../../../core/records/begun-form.ts';
import type { Services } from '../../models/types.ts';
import { useBegun } from './use-begun.ts';

type KeptForm = {
  /** What stands in the form was begun before. */
  isBegun: boolean;
  /** It is taken over, or given up: nothing of it is kept. */
  forget: () => void;
};

/** Which form it is, and what it began from: a filter, a searched question, an address that was given. */
type FormPlace = { key: string; from?: string };

/**
 * Keeps `texts` under `key` while the form `isTouched`, and gives what was kept there to `take`; not where a person was faster than the
 * database. `take`: whether it could be taken.
 */
export const useKeptForm = <Texts extends FormTexts>(
  services: Services,
  { key, from = '' }: FormPlace,
  texts: Texts,
  isTouched: boolean,
  take: (begun: Texts) => boolean,
): KeptForm => {
  const [isBegun, setBegun] = useState(false);
  /** The key under which something is kept. */
  const held = useRef<string | null>(null);
  const now = useRef(isTouched);
  now.current = isTouched;
  const keep = (kept: Texts | null): void => {
    held.current = kept === null ? null : key;
    services
      .model('recording')
      .then((recording) => recording.keepDraft(formDraft(key, kept, from, Date.now()), null))
      .catch((cause: unknown) => console.error(cause));
  };
  const look = (draft: Draft | null): void => {
    // What stands there is hers, of whatever the form begins from meanwhile.
    if (now.current) return;
    const begun = textsOf(draft, texts, from);
    const isTaken = begun !== null && take(begun);
    setBegun(isTaken);
    if (isTaken) held.current = key;
  };
  useBegun(services, key, look, undefined, from);
  // At once, not after the next picture: a form that is left before it never comes to that.
  useLayoutEffect(() => {
    if (isTouched || held.current === key) keep(isTouched ? texts : null);
  }, [key, from, JSON.stringify(texts), isTouched]);
  useEffect(() => (isTouched ? services.holdInput() : undefined), [isTouched]);
  return {
    isBegun,
    forget: () => {
      setBegun(false);
      if (held.current !== null) keep(null);
    },
  };
};

/** The texts of a small form, how one types into it, and how it begins anew. `start`: what stands there before anybody typed. */
export const useTyped = <Texts extends FormTexts>(
  services: Services,
  place: FormPlace,
  start: Texts,
): [texts: Texts, type: (part: Partial<Texts>) => void, forget: () => void] => {
  const [first] = useState(start);
  const [texts, setTexts] = useState(start);
  const isTouched = JSON.stringify(texts) !== JSON.stringify(first);
  const { forget } = useKeptForm(services, place, texts, isTouched, (begun) => {
    setTexts(begun);
    return true;
  });
  return [
    texts,
    (part) => setTexts((before) => ({ ...before, ...part })),
    () => {
      setTexts(first);
      forget();
    },
  ];
};
