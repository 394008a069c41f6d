// What a person began to type under a key before, looked for when a form comes up.
import { useEffect } from 'preact/hooks';
import type { Draft } from '../../../core/records/draft.ts';
import type { Services } from '../../models/types.ts';

/**
 * `take` is called once for each key and each beginning (`from`); missing: null where nothing was begun. `fail`: it is locked, or there is no
 * database.
 */
export const useBegun = (
  services: Services,
  key: string,
  take: (found: Draft | null) => void,
  fail: (cause: unknown) => void = () => undefined,
  from = '',
): void =>
  useEffect(() => {
    let isCurrent = true;
    services
      .model('recording')
      .then((recording) => recording.draft(key))
      .then(
        (found) => {
          if (isCurrent) take(found);
        },
        (cause: unknown) => {
          console.error(cause);
          if (isCurrent) fail(cause);
        },
      );
    return () => {
      isCurrent = false;
    };
  }, [key, from]);
