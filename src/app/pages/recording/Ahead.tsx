// What was recorded for days that lie in the future, when the clock was wrong: each day can be opened, corrected and withdrawn.
import { useMemo } from 'preact/hooks';
import type { Organisation } from '../../../core/catalog/package.ts';
import { daysAhead } from '../../../core/records/ahead.ts';
import type { Entry } from '../../../core/records/entry.ts';
import { comparedOf } from '../../../core/records/targets.ts';
import type { IsoDate } from '../../../core/values/period.ts';
import { date } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { RECORDING } from './text.ts';

type Props = {
  language: Language;
  organisations: readonly Organisation[];
  entries: readonly Entry[];
  today: IsoDate;
  onOpen: (organisation: string, day: string) => void;
};

export const Ahead = ({ language, organisations, entries, today, onOpen }: Props) => {
  const text = RECORDING[language];
  const days = useMemo(() => daysAhead(entries, today), [entries, today]);
  if (days.length === 0) return null;
  const titleOf = (fields: readonly string[], organisation: Organisation | undefined): string =>
    fields
      .map((name) => comparedOf(name)?.field ?? name)
      .map((name) => organisation?.recording?.find((one) => one.name === name)?.title ?? name)
      .join(', ');
  return (
    <section class="note warn noprint">
      <h2>{text.aheadDays}</h2>
      <p>{text.aheadWhy}</p>
      <ul class="plain">
        {days.map(({ organisation: id, day, fields }) => {
          const organisation = organisations.find((one) => one.id === id);
          return (
            <li key={`${day} ${id}`} class="row">
              <span>
                {[date(day, language), organisation?.title ?? id, titleOf(fields, organisation)].join(' · ')}
              </span>
              {organisation && (
                <button
                  type="button"
                  class="button"
                  aria-label={`${text.open}: ${organisation.title}, ${date(day, language)}`}
                  onClick={() => onOpen(id, day)}
                >
                  {text.open}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
