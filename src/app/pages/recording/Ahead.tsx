// What was recorded for days that lie in the future, when the clock was wrong: each day can be opened, corrected and withdrawn.
import { useMemo, useState } from 'preact/hooks';
import type { Organisation } from '../../../core/records/organisation.ts';
import { comparedWithdrawals, daysAhead, type AheadDay } from '../../../core/records/ahead.ts';
import type { Entry } from '../../../core/records/entry.ts';
import { comparedOf } from '../../../core/records/targets.ts';
import type { IsoDate } from '../../../core/values/period.ts';
import { date } from '../../../i18n/format.ts';
import type { Services } from '../../models/types.ts';
import { TARGETS, RECORDING } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = {
  organisations: readonly Organisation[];
  entries: readonly Entry[];
  today: IsoDate;
  by: string;
  services: Services;
  onOpen: (organisation: string, day: string) => void;
  onChanged: () => Promise<void>;
};

export const Ahead = ({ services, organisations, entries, today, by, onOpen, onChanged }: Props) => {
  const language = services.language.value;
  const text = RECORDING[language];
  const [trouble, setTrouble] = useState<'notSaved' | 'clock' | null>(null);
  /** Comparison values stand on no sheet of a day: they are taken back here. */
  const withdraw = async (of: AheadDay): Promise<void> => {
    const made = { by: by.trim(), at: Date.now(), reason: text.aheadReason };
    try {
      setTrouble(null);
      await (
        await services.model('recording')
      ).addRecords(
        comparedWithdrawals(entries, of, made, () => crypto.randomUUID()),
        null,
      );
    } catch (cause) {
      console.error(cause);
      return setTrouble((cause as { name?: string }).name === 'ClockDoubt' ? 'clock' : 'notSaved');
    }
    // It is saved. That it is shown late must not look as if it were not.
    await onChanged().catch((cause: unknown) => console.error(cause));
  };
  const days = useMemo(() => daysAhead(entries, today), [entries, today]);
  if (days.length === 0) return null;
  const titleOf = (fields: readonly string[], organisation: Organisation | undefined): string =>
    fields
      .map((name) => comparedOf(name)?.field ?? name)
      .map((name) => organisation?.recording?.find((one) => one.name === name)?.title ?? name)
      .join(', ');
  return (
    <Note as="section" kind="warn" class="noprint">
      <h2>{text.aheadDays}</h2>
      <p>{text.aheadWhy}</p>
      <ul class="plain">
        {days.map((one) => {
          const { organisation: id, day, fields } = one;
          const organisation = organisations.find((each) => each.id === id);
          return (
            <li key={`${day} ${id}`} class="row">
              <span>
                {[date(day, language), organisation?.title ?? id, titleOf(fields, organisation)].join(' · ')}
              </span>
              {organisation && (
                <Button
                  aria-label={`${text.open}: ${organisation.title}, ${date(day, language)}`}
                  onClick={() => onOpen(id, day)}
                >
                  {text.open}
                </Button>
              )}
              {fields.some((name) => comparedOf(name) !== null) && (
                <Button
                  aria-label={`${text.withdrawCompared}: ${organisation?.title ?? id}, ${date(day, language)}`}
                  onClick={() => void withdraw(one)}
                >
                  {text.withdrawCompared}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <div role="alert">{trouble && <p class="wrong">{TARGETS[language][trouble]}</p>}</div>
    </Note>
  );
};
