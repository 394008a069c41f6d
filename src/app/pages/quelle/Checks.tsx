// Addresses that were looked at before, with what was found and when; each can be looked at again.
import { useEffect, useState } from 'preact/hooks';
import { dateTime } from '../../../i18n/format.ts';
import type { Check } from '../../../core/catalog/reach.ts';
import type { Services } from '../../models/types.ts';
import { reachText } from './Found.tsx';
import { QUELLE } from './text.ts';

const SHOWN = 10;

/** `turn` changes where something new was found. */
export const Checks = ({
  services,
  turn,
  onAgain,
}: {
  services: Services;
  turn: unknown;
  onAgain: (address: string) => void;
}) => {
  const language = services.language.value;
  const text = QUELLE[language];
  const [all, setAll] = useState<readonly Check[]>([]);
  useEffect(() => {
    let isGone = false;
    void services
      .desk()
      .then((desk) => desk.checks.list())
      .then((found) => {
        if (!isGone) setAll(found.slice(0, SHOWN));
      });
    return () => {
      isGone = true;
    };
  }, [turn]);
  if (all.length === 0) return null;
  return (
    <details>
      <summary>
        {text.checks} ({all.length})
      </summary>
      <ul class="plain offers">
        {all.map((one) => (
          <li key={one.address} class="card">
            <p class="breaks">{one.address}</p>
            <p>
              <strong>{reachText(one, language)}</strong>{' '}
              <span class="small muted">
                {text.checked}: {dateTime(one.checkedAt, language)}
              </span>
            </p>
            <button type="button" class="button" onClick={() => onAgain(one.address)}>
              {text.again}
              <span class="sr">: {one.address}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
};
