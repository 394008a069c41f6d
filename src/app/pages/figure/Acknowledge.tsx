// Beside a figure that was critical or to be watched and fell silent: a person takes note of it, says why, and may take that back.
// What is typed is kept at every key stroke, as in recording.
import { useEffect, useState } from 'preact/hooks';
import { draftKey, emptyDraft, type Draft } from '../../../core/records/draft.ts';
import { acknowledging, SITUATION, takingBack } from '../../../core/records/acknowledged.ts';
import type { Entry } from '../../../core/records/entry.ts';
import type { IndicatorResult } from '../../../core/indicators/result.ts';
import { effectiveAt } from '../../../core/indicators/status.ts';
import { dateTime } from '../../../i18n/format.ts';
import { words } from '../../../i18n/words.ts';
import { TextField } from '../../../ui/fields.tsx';
import { readRole } from '../../lock/role.ts';
import { keepSetting, keptSetting } from '../../settings.ts';
import type { Services } from '../../models/types.ts';
import { useBegun } from '../shared/use-begun.ts';
import { Button } from '../../../ui/Button.tsx';

const TEXT = words('figure', 'acknowledge');

type Props = { result: IndicatorResult; catalog: string; services: Services };

/** What a person said of it, to be taken back. */
const Noted = ({
  text,
  noted,
  said,
  onBack,
}: {
  text: (typeof TEXT)['de'];
  noted: string;
  said: string;
  /** Missing: null on a tablet that only looks. */
  onBack: (() => void) | null;
}) => (
  <section class="card">
    <p>{noted}</p>
    {onBack && (
      <div class="row noprint">
        <Button onClick={onBack}>{text.back}</Button>
      </div>
    )}
    <p role="status">{said}</p>
  </section>
);

export const Acknowledge = ({ result, catalog, services }: Props) => {
  const language = services.language.value;
  const text = TEXT[language];
  const key = draftKey(catalog, SITUATION, result.id);
  const [by, setBy] = useState(() => keptSetting('by') ?? '');
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<'missing' | 'notSaved' | 'locked' | 'saved' | null>(null);
  useBegun(services, key, (found) => {
    if (found) setReason(found.reason);
  });
  const isTyped = reason !== '';
  useEffect(() => (isTyped ? services.holdInput() : undefined), [isTyped]);
  const draftOf = (typed: string, at: number): Draft => ({ ...emptyDraft(key), reason: typed, at });
  const save = async (entry: Entry, taken: Draft | null): Promise<void> => {
    try {
      await (await services.model('recording')).addRecords([entry], taken);
      setReason('');
      setSaid('saved');
    } catch (cause) {
      console.error(cause);
      setSaid((cause as { name?: string }).name === 'Locked' ? 'locked' : 'notSaved');
    }
  };
  const { last } = effectiveAt(result, services.now.value);
  const { acknowledged } = result;
  const isLooking = readRole() === 'view';
  if (acknowledged)
    return (
      <Noted
        text={text}
        noted={`${text.noted(acknowledged.by, dateTime(acknowledged.at, language))}: ${acknowledged.reason}`}
        said={said === null ? '' : text[said]}
        onBack={
          isLooking
            ? null
            : () =>
                void save(
                  takingBack(
                    result,
                    acknowledged,
                    { catalog, by: by.trim(), reason: text.backReason, at: Date.now() },
                    crypto.randomUUID(),
                  ),
                  null,
                )
        }
      />
    );
  if (last === null || isLooking) return null;
  const take = (event: Event): void => {
    event.preventDefault();
    if (by.trim() === '' || reason.trim() === '') return setSaid('missing');
    const made = { catalog, by: by.trim(), reason: reason.trim(), at: Date.now() };
    const entry = acknowledging(result, made, crypto.randomUUID());
    if (entry) void save(entry, draftOf(reason, 0));
  };
  return (
    <section class="card noprint">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <form autocomplete="off" class="own" onSubmit={take}>
        <TextField
          label={text.by}
          hint={text.byHint}
          isWide
          isWrong={said === 'missing' && by.trim() === ''}
          maxLength={200}
          value={by}
          onInput={(typed) => {
            setBy(typed);
            keepSetting('by', typed);
          }}
        />
        <TextField
          label={text.reason}
          isWide
          isWrong={said === 'missing' && reason.trim() === ''}
          maxLength={500}
          value={reason}
          onInput={(typed) => {
            setReason(typed);
            setSaid(null);
            services
              .model('recording')
              .then((recording) => recording.keepDraft(draftOf(typed, Date.now()), null))
              .catch((cause: unknown) => console.error(cause));
          }}
        />
        <div role="alert">{said !== null && said !== 'saved' && <p class="wrong">{text[said]}</p>}</div>
        <div class="row">
          <Button submits>{text.take}</Button>
        </div>
      </form>
    </section>
  );
};
