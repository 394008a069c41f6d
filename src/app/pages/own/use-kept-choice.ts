// What a person chose for a figure and did not save yet outlives a look at another page, as everything that is typed does.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { begunChoice, begunDraft } from '../../../core/records/begun-choice.ts';
import type { OwnChoice } from '../../../core/indicators/own.ts';
import type { Services } from '../../models/types.ts';
import { useBegun } from '../shared/use-begun.ts';

export type KeptChoice = {
  /** What stands in the form was begun before. */
  isBegun: boolean;
  /** It is saved, or given up: nothing of it is kept. */
  forget: () => void;
};

/**
 * Keeps a choice under `key` while it `isTouched`, and gives what was kept there to `take`; not where a person was faster than the database.
 */
export const useKeptChoice = (
  services: Services,
  key: string,
  choice: OwnChoice,
  isTouched: boolean,
  take: (begun: OwnChoice) => void,
): KeptChoice => {
  const [isBegun, setBegun] = useState(false);
  /** The key under which something is kept. */
  const held = useRef<string | null>(null);
  const now = useRef(isTouched);
  now.current = isTouched;
  const keep = (kept: OwnChoice | null): void => {
    held.current = kept === null ? null : key;
    services
      .model('recording')
      .then((recording) => recording.keepDraft(begunDraft(key, kept, Date.now()), null))
      .catch((cause: unknown) => console.error(cause));
  };
  useBegun(services, key, (draft) => {
    const begun = now.current ? null : begunChoice(draft);
    setBegun(begun !== null);
    if (!begun) return;
    held.current = key;
    take(begun);
  });
  const text = JSON.stringify(choice);
  // At once, not after the next picture: a form that is left before it never comes to that.
  useLayoutEffect(() => {
    if (isTouched || held.current === key) keep(isTouched ? choice : null);
  }, [key, text, isTouched]);
  return {
    isBegun,
    forget: () => {
      setBegun(false);
      keep(null);
    },
  };
};
