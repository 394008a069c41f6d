// Who has reported for the chosen day and who has not, and what was begun and not taken over: each leads to its sheet.
import { useEffect, useState } from 'preact/hooks';
import type { Organisation } from '../../../core/records/organisation.ts';
import { draftKey, placeOfDraft, type Draft } from '../../../core/records/draft.ts';
import type { Entry } from '../../../core/records/entry.ts';
import { reportedOn } from '../../../core/records/reported.ts';
import { parseDate } from '../../../core/values/period.ts';
import { date, dateTime } from '../../../i18n/format.ts';
import type { Services } from '../../models/types.ts';
import { RECORDING } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = {
  services: Services;
  catalog: string;
  organisations: readonly Organisation[];
  day: string;
  shown: string;
  entries: readonly Entry[];
  onOpen: (organisation: string, day: string) => void;
};

export const Today = ({ services, catalog, organisations, day, shown, entries, onOpen }: Props) => {
  const language = services.language.value;
  const text = RECORDING[language];
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    let isCurrent = true;
    services
      .model('recording')
      .then((recording) => recording.drafts(catalog))
      .then(
        (found) => isCurrent && setDrafts(found),
        (cause: unknown) => console.error(cause),
      );
    return () => {
      isCurrent = false;
    };
  }, [catalog, day, shown, entries]);
  const here = draftKey(catalog, shown, day);
  const begun = drafts.flatMap((draft) => {
    const place = placeOfDraft(draft.key);
    const organisation = organisations.find((one) => one.id === place?.organisation);
    // What is begun of a comparison value is of no day, and stands where those are.
    const isDay = place !== null && parseDate(place.day) !== null;
    return isDay && organisation && draft.key !== here ? [{ draft, place, organisation }] : [];
  });
  const reported = reportedOn(organisations, day, entries);
  const reportedText = (done: number, all: number, missing: readonly { title: string }[]): string => {
    if (done === 0) return text.nobody;
    if (missing.length === 0) return text.complete;
    return text.partly(String(done), String(all), missing.map(({ title }) => title).join(', '));
  };
  return (
    <>
      {begun.length > 0 && (
        <Note as="section" class="noprint">
          <h2>{text.begun}</h2>
          <ul class="plain">
            {begun.slice(0, 12).map(({ draft, place, organisation }) => (
              <li key={draft.key} class="row">
                <span>
                  {[
                    organisation.title,
                    date(place.day, language),
                    text.typedAt(dateTime(draft.at, language)),
                  ].join(' · ')}
                </span>
                <Button
                  aria-label={`${text.goOn}: ${organisation.title}, ${date(place.day, language)}`}
                  onClick={() => onOpen(organisation.id, place.day)}
                >
                  {text.goOn}
                </Button>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {organisations.length > 1 && (
        <section class="card">
          <h2>{text.reportedOn(date(day, language))}</h2>
          <ul class="plain">
            {reported.map(({ organisation, done, all, missing, undecided }) => (
              <li key={organisation.id} class="row">
                <span>
                  <strong>{organisation.title}</strong>: {reportedText(done, all, missing)}
                  {undecided.length > 0 &&
                    `. ${text.undecidedFields(undecided.map(({ title }) => title).join(', '))}`}
                </span>
                {organisation.id !== shown && missing.length > 0 && (
                  <Button
                    class="noprint"
                    aria-label={`${text.record}: ${organisation.title}`}
                    onClick={() => onOpen(organisation.id, day)}
                  >
                    {text.record}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
