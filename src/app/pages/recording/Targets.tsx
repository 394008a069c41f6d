// Comparison values (target, maximum) of an organisation, apart from the daily entry: what holds, a new one with who, from when and
// why, and every change before it. Nothing is overwritten: a change is an entry.
import { useMemo } from 'preact/hooks';
import type { Organisation, RecordedField } from '../../../core/records/organisation.ts';
import type { Entry } from '../../../core/records/entry.ts';
import { standingOf, type Standing } from '../../../core/records/merge.ts';
import { readTyped } from '../../../core/records/plausible.ts';
import {
  COMPARED,
  comparable,
  comparedHistory,
  comparedKey,
  comparedName,
  comparedOf,
  comparedValue,
  type Compared,
  type ComparedDraft,
} from '../../../core/records/targets.ts';
import { date, dateTime } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { Services } from '../../models/types.ts';
import { TARGETS } from './text.ts';
import { useTargetDraft, useTargetEntry, type TypedTarget } from './use-target.ts';
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

const shown = (value: number | undefined | 'undecided', unit: string, language: Language): string => {
  const text = TARGETS[language];
  if (value === undefined) return text.none;
  return value === 'undecided' ? text.undecided : inUnit(value, unit, language);
};

type FormProps = Omit<Props, 'entries'> & {
  fields: readonly RecordedField[];
  field: RecordedField;
  standing: ReadonlyMap<string, Standing>;
  typed: TypedTarget;
};

/** A new comparison value: from when, and why. */
const TargetForm = (props: FormProps) => {
  const { services, catalog, organisation, day, by, onChanged, fields, field, standing, typed } = props;
  const language = services.language.value;
  const text = TARGETS[language];
  const { draft } = typed;
  const { kind, from, reason } = draft;
  const made = { catalog, organisation: organisation.id, by: by.trim() };
  const entry = useTargetEntry({ services, made, field, standing, typed, onChanged });
  const { wrong, said } = entry;
  const keptText = { none: '\u00a0', kept: text.draftKept, failed: text.draftFailed };
  const isSet = comparedValue(field, kind, standing, organisation.id, from) !== field[kind];
  const change = (to: Partial<ComparedDraft>): void => {
    typed.change(to);
    entry.setSaid(null);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    entry.setSaid(null);
    const value = readTyped(field, draft.text);
    if (typeof value !== 'number') entry.setWrong('value');
    else void entry.save(value);
  };
  return (
    <>
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
            value={draft.text}
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
        {typed.isTyped && (
          <p class={typed.kept === 'failed' ? 'note bad' : 'muted'}>{keptText[typed.kept]}</p>
        )}
        <div role="alert">{wrong && <p class="wrong">{text.wrong[wrong]}</p>}</div>
        <div class="row">
          <Button submits>{text.save}</Button>
          {isSet && <Button onClick={() => void entry.save(null)}>{text.back}</Button>}
        </div>
      </form>
      <p role="status">{said === null ? '' : text[said]}</p>
    </>
  );
};

/** Every change of one comparison value, and what is published. */
const History = ({
  changes,
  field,
  kind,
  language,
}: {
  changes: readonly Entry[];
  field: RecordedField;
  kind: Compared;
  language: Language;
}) => {
  const text = TARGETS[language];
  return (
    <>
      <h3>{text.history(field.title, text.kinds[kind])}</h3>
      <ul>
        {changes.map((entry) => (
          <li key={entry.id}>
            {[
              typeof entry.value === 'number' ? shown(entry.value, entry.unit, language) : text.back,
              text.since(date(entry.day, language)),
              entry.by,
              dateTime(entry.at, language),
              entry.reason,
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </li>
        ))}
        <li>{`${shown(field[kind], field.unit, language)} · ${text.published}`}</li>
      </ul>
    </>
  );
};

export const Targets = (props: Props) => {
  const { services, catalog, organisation, day, entries } = props;
  const language = services.language.value;
  const text = TARGETS[language];
  const fields = comparable(organisation);
  const typed = useTargetDraft(services, comparedKey(catalog, organisation.id), fields, day);
  const set = useMemo(
    () => entries.filter((one) => one.organisation === organisation.id && comparedOf(one.field) !== null),
    [organisation, entries],
  );
  const standing = useMemo(() => standingOf(set), [set]);
  const { field } = typed;
  if (!field) return null;
  const { kind } = typed.draft;
  const valueOn = (of: RecordedField, which: Compared): string =>
    shown(comparedValue(of, which, standing, organisation.id, day), of.unit, language);
  const changes = comparedHistory(set, organisation.id, comparedName(field.name, kind));
  return (
    <details class="card noprint" open={typed.hasBegun}>
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
      <TargetForm {...props} fields={fields} field={field} standing={standing} typed={typed} />
      {changes.length > 0 && <History changes={changes} field={field} kind={kind} language={language} />}
    </details>
  );
};
