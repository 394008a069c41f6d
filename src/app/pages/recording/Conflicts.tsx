// Different values that people gave for one field and day, side by side: a person decides, and the decision is an entry too.
import { useMemo, useState } from 'preact/hooks';
import type { Organisation } from '../../../core/records/organisation.ts';
import { acknowledgedIn } from '../../../core/records/acknowledged.ts';
import type { Entry } from '../../../core/records/entry.ts';
import { standingOf } from '../../../core/records/merge.ts';
import { date, dateTime } from '../../../i18n/format.ts';
import { comparedOf } from '../../../core/records/targets.ts';
import type { Services } from '../../models/types.ts';
import { valueText } from './Field.tsx';
import { TARGETS, RECORDING } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = {
  services: Services;
  organisations: readonly Organisation[];
  entries: readonly Entry[];
  by: string;
  onChanged: () => Promise<void>;
};

export const Conflicts = ({ services, organisations, entries, by, onChanged }: Props) => {
  const language = services.language.value;
  const text = RECORDING[language];
  const [failed, setFailed] = useState<'notSaved' | 'clock' | null>(null);
  const conflicts = useMemo(
    () =>
      [...standingOf(entries.filter((one) => acknowledgedIn(one) === null)).values()].filter(
        (one) => one.kind === 'conflict',
      ),
    [entries],
  );
  if (conflicts.length === 0) return null;
  const take = async (chosen: Entry, heads: readonly Entry[]): Promise<void> => {
    try {
      await (
        await services.model('recording')
      ).addRecords(
        [
          {
            ...chosen,
            id: crypto.randomUUID(),
            by: by.trim(),
            at: Date.now(),
            replaces: heads.map(({ id }) => id),
            reason: text.decided,
          },
        ],
        null,
      );
      setFailed(null);
      // It is saved. That it is shown late must not look as if it were not.
      await onChanged().catch((cause: unknown) => console.error(cause));
    } catch (cause) {
      console.error(cause);
      setFailed((cause as { name?: string }).name === 'ClockDoubt' ? 'clock' : 'notSaved');
    }
  };
  return (
    <section class="card">
      <h2>{text.conflicts}</h2>
      {failed && (
        <Note kind="bad" role="alert">
          {text[failed]}
        </Note>
      )}
      {conflicts.slice(0, 50).map(({ heads }) => {
        const { organisation, field, day } = heads[0]!;
        const owner = organisations.find((one) => one.id === organisation);
        const compared = comparedOf(field);
        const plain = compared?.field ?? field;
        const found = owner?.recording?.find((one) => one.name === plain)?.title ?? plain;
        const title = compared ? `${found}, ${TARGETS[language].kinds[compared.kind]}` : found;
        return (
          <div key={heads[0]!.id}>
            <h3>{[title, owner?.title ?? organisation, date(day, language)].join(' · ')}</h3>
            <ul class="plain">
              {heads.map((one) => (
                <li key={one.id} class="row">
                  <span>
                    {[valueText(one, text, language), one.by, dateTime(one.at, language)]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                  <Button onClick={() => void take(one, heads)}>
                    {text.take(valueText(one, text, language))}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
};
