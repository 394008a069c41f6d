// Addresses that were looked at before, with what was found and when; each can be looked at again.
import { dateTime } from '../../../i18n/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useAsked } from '../../../ui/use-asked.ts';
import type { Services } from '../../models/types.ts';
import { reachText } from './Found.tsx';
import { SOURCE } from './text.ts';

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
  const text = SOURCE[language];
  const asked = useAsked(turn ?? 'none', async () => (await services.model('sources')).checks());
  if (asked.state === 'failed') return <Note kind="bad">{text.checksFailed}</Note>;
  // While they are read anew, those of before stay: nothing jumps.
  const all = ((asked.state === 'here' ? asked.value : asked.before) ?? []).slice(0, SHOWN);
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
            <Button onClick={() => onAgain(one.address)}>
              {text.again}
              <span class="sr">: {one.address}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
};
