// Comparison values (target, maximum) of an organisation, apart from the daily entry: what holds, a new one with who, from when and
// why, and every change before it. Nothing is overwritten: a change is an entry.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Organisation } from '../../../core/records/organisation.ts';
import type { Entry } from '../../../core/records/entry.ts';
import { standingOf } from '../../../core/records/merge.ts';
import { readTyped } from '../../../core/records/plausible.ts';
import {
  COMPARED,
  comparable,
  comparedAt,
  comparedHistory,
  comparedKey,
  comparedName,
  comparedOf,
  comparedValue,
  fromDraft,
  toDraft,
  type Compared,
  type ComparedDraft,
} from '../../../core/records/targets.ts';

import { date, dateTime } from '../../../i18n/format.ts';
import { useKept } from '../../kept.ts';
import type { Services } from '../../models/types.ts';
import { useBegun } from '../shared/use-begun.ts';
import { TARGETS } from './text.ts';
import { inUnit } from './Field.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { Choice, TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';

type Props = {
  services: Services;
  catalog: string;
  organisation: Organisation;
  day: string;
  by: string;
  entries: readonly Entry[];
  onChanged: () => Promise<void>;
};

export const Targets = ({ services, catalog, organisation, day, by, entries, onChanged }: Props) => {
  const language = services.language.value;
  const text = TARGETS[language];
  const fields = comparable(organisation);
  const [name, setName] = useState(fields[0]?.name ?? '');
  const [kind, setKind] = useState<Compared>('target');
  const [typed, setTyped] = useState('');
  const [from, setFrom] = useState(day);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<'value' | 'day' | 'reason' | null>(null);
  const [said, setSaid] = useState<'saved' | 'notSaved' | 'clock' | null>(null);
  const [kept, keeper] = useKept();
  /** Opened for what was begun, and from then on left as a person leaves it. */
  const [hasBegun, setBegun] = useState(false);
  const key = comparedKey(catalog, organisation.id);
  useBegun(services, key, (found) => {
    const begun = found && fromDraft(found);
    if (!begun || !fields.some((one) => one.name === begun.name)) return;
    keeper.set('kept');
    setBegun(true);
    setName(begun.name);
    setKind(begun.kind);
    setTyped(begun.text);
    setFrom(begun.from);
    setReason(begun.reason);
  });
  const isTyped = typed !== '' || reason !== '';
  useEffect(() => (isTyped ? services.holdInput() : undefined), [isTyped]);
  const latest = useRef('');
  latest.current = JSON.stringify([typed, reason]);
  const field = fields.find((one) => one.name === name) ?? fields[0];
  /** Shown, and kept at once. */
  const change = (to: Partial<ComparedDraft>): void => {
    const next = { name: field?.name ?? name, kind, text: typed, from, reason, ...to };
    setBegun(true);
    setName(next.name);
    setKind(next.kind);
    setTyped(next.text);
    setFrom(next.from);
    setReason(next.reason);
    setSaid(null);
    keeper
      .write(
        services
          .model('recording')
          .then((recording) => recording.keepDraft(toDraft(key, next, Date.now()), null)),
        () => 'kept',
      )
      .catch((cause: unknown) => console.error(cause));
  };
  const set = useMemo(
    () => entries.filter((one) => one.organisation === organisation.id && comparedOf(one.field) !== null),
    [organisation, entries],
  );
  const standing = useMemo(() => standingOf(set), [set]);
  if (!field) return null;
  const keptText = { none: '\u00a0', kept: text.draftKept, failed: text.draftFailed };
  const shown = (value: number | undefined | 'undecided', unit: string): string => {
    if (value === undefined) return text.none;
    return value === 'undecided' ? text.undecided : inUnit(value, unit, language);
  };
  const valueOn = (of: typeof field, which: Compared): string =>
    shown(comparedValue(of, which, standing, organisation.id, day), of.unit);
  const column = comparedName(field.name, kind);
  const history = comparedHistory(set, organisation.id, column);
  const isSet = comparedValue(field, kind, standing, organisation.id, from) !== field[kind];

  const save = async (value: number | null): Promise<void> => {
    if (from === '') return setWrong('day');
    if (reason.trim() === '') return setWrong('reason');
    setWrong(null);
    const entry: Entry = {
      id: crypto.randomUUID(),
      catalog,
      organisation: organisation.id,
      field: column,
      day: from,
      value,
      emptiness: value === null ? 'withdrawn' : null,
      unit: field.unit,
      by: by.trim(),
      at: Date.now(),
      telephone: null,
      replaces: comparedAt(standing, organisation.id, column, from)?.heads.map(({ id }) => id) ?? [],
      reason: reason.trim(),
    };
    try {
      await (
        await services.model('recording')
      ).addRecords([entry], toDraft(key, { name: field.name, kind, text: typed, from, reason }, 0));
      // What was typed while it was written stays.
      if (latest.current === JSON.stringify([typed, reason])) {
        setTyped('');
        setReason('');
        setSaid('saved');
      }
      // It is saved. That it is shown late must not look as if it were not.
      await onChanged().catch((cause: unknown) => console.error(cause));
    } catch (cause) {
      console.error(cause);
      setSaid((cause as { name?: string }).name === 'ClockDoubt' ? 'clock' : 'notSaved');
    }
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    setSaid(null);
    const value = readTyped(field, typed);
    if (typeof value !== 'number') setWrong('value');
    else void save(value);
  };
  return (
    <details class="card noprint" open={hasBegun}>
      <summary>{text.title}</summary>
      <p>{text.lead}</p>
      <ul>
        {fields.map((one) => (
          <li key={one.name}>
            <strong>{one.title}</strong>
            {`: ${COMPARED.map((which) => `${text.kinds[which]} ${valueOn(one, which)}`).join(', ')}`}
          </li>
        ))}
      </ul>
      <form autocomplete="off" class="own" onSubmit={submit}>
        <div class="two">
          <Choice
            id="cmp-field"
            label={text.field}
            value={field.name}
            options={fields.map((one) => [one.name, one.title] as const)}
            onPick={(picked) => change({ name: picked })}
          />
          <Choice
            id="cmp-kind"
            label={text.kind}
            value={kind}
            options={COMPARED.map((which) => [which, text.kinds[which]] as const)}
            onPick={(picked) => change({ kind: picked as Compared })}
          />
          <TextField
            id="cmp-value"
            label={text.value}
            isWrong={wrong === 'value'}
            inputMode="decimal"
            autocomplete="off"
            maxLength={20}
            value={typed}
            onInput={(text) => change({ text })}
          />
          <DayField
            id="cmp-from"
            label={text.from}
            isWrong={wrong === 'day' ? true : undefined}
            language={language}
            max={day}
            value={from}
            onInput={(day) => change({ from: day })}
          />
        </div>
        <TextField
          id="cmp-reason"
          label={text.reason}
          isWide
          isWrong={wrong === 'reason'}
          maxLength={500}
          value={reason}
          onInput={(why) => change({ reason: why })}
        />
        {isTyped && <p class={kept === 'failed' ? 'note bad' : 'muted'}>{keptText[kept]}</p>}
        <div role="alert">{wrong && <p class="wrong">{text.wrong[wrong]}</p>}</div>
        <div class="row">
          <Button submits>{text.save}</Button>
          {isSet && <Button onClick={() => void save(null)}>{text.back}</Button>}
        </div>
      </form>
      <p role="status">{said === null ? '' : text[said]}</p>
      {history.length > 0 && (
        <>
          <h3>{text.history(field.title, text.kinds[kind])}</h3>
          <ul>
            {history.map((one) => (
              <li key={one.id}>
                {[
                  typeof one.value === 'number' ? shown(one.value, one.unit) : text.back,
                  text.since(date(one.day, language)),
                  one.by,
                  dateTime(one.at, language),
                  one.reason,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </li>
            ))}
            <li>{`${shown(field[kind], field.unit)} · ${text.published}`}</li>
          </ul>
        </>
      )}
    </details>
  );
};
