// One field of a day's sheet: what was, what is typed, why there is none, and its history.
import type { ComponentChildren } from 'preact';
import type { RecordedField } from '../../../core/records/organisation.ts';
import type { DraftField } from '../../../core/records/draft.ts';
import type { Entry, RecordedValue } from '../../../core/records/entry.ts';
import { asTyped, type Doubt } from '../../../core/records/plausible.ts';
import type { Line } from '../../../core/records/sheet.ts';
import { plainNumber } from '../../../i18n/figures.ts';
import { published } from '../../../i18n/published.ts';
import { date, dateTime } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { RecordingText } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

export const inUnit = (value: number | string, unit: string, language: Language): string => {
  const said = typeof value === 'number' ? plainNumber(value, language, 10) : value;
  return unit === '' ? said : `${said} ${unit}`;
};

export const valueText = (
  { value, emptiness, unit }: { value: RecordedValue | null; emptiness: Entry['emptiness']; unit: string },
  text: RecordingText,
  language: Language,
): string => {
  if (value === null) return text.emptiness[emptiness ?? 'notReported'];
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  return inUnit(value, unit, language);
};

export const doubtText = (doubt: Doubt, text: RecordingText, language: Language): string => {
  switch (doubt.kind) {
    case 'aboveMaximum':
      return text.aboveMaximum(plainNumber(doubt.maximum, language, 10));
    case 'far':
      return text.far(plainNumber(doubt.usual, language, 10));
    case 'belowZero':
    case 'fraction':
      return text[doubt.kind];
  }
};

type Props = {
  line: Line;
  history: readonly Entry[];
  text: RecordingText;
  language: Language;
  onChange: (typed: DraftField) => void;
  onWithdraw: (() => void) | null;
};

const isChosen = ({ kind }: RecordedField): boolean => kind === 'yesno' || kind === 'choice';
const optionsOf = (field: RecordedField, text: RecordingText): readonly (readonly [string, string])[] =>
  field.kind === 'yesno'
    ? [
        ['ja', text.yes],
        ['nein', text.no],
      ]
    : (field.choices ?? []).map((one) => [one, one] as const);

const Input = ({
  line,
  text,
  onChange,
  described,
}: Pick<Props, 'line' | 'text' | 'onChange'> & { described: string }) => {
  const { field, typed } = line;
  const id = `rec-${field.name}`;
  const change = (given: string): void => onChange({ field: field.name, text: given, none: null });
  if (isChosen(field))
    return (
      <div class="choices">
        {optionsOf(field, text).map(([key, title]) => (
          <label key={key}>
            <input
              type="radio"
              name={id}
              checked={typed.text === key}
              onChange={() => change(key)}
              aria-describedby={described}
            />
            {title}
          </label>
        ))}
      </div>
    );
  return (
    <input
      id={id}
      type="text"
      inputMode={field.kind === 'number' ? 'decimal' : 'text'}
      enterKeyHint="next"
      autocomplete="off"
      maxLength={field.kind === 'number' ? 20 : 2000}
      value={typed.text}
      aria-describedby={described}
      onInput={(event) => change(event.currentTarget.value)}
    />
  );
};

/** One tap answers a choice: its words are buttons of one group, not a list to be opened. */
const Frame = ({
  field,
  title,
  id,
  lang,
  children,
}: {
  field: RecordedField;
  title: string;
  id: string;
  lang: string | undefined;
  children: ComponentChildren;
}) =>
  isChosen(field) ? (
    <fieldset class="field wide recorded">
      <legend lang={lang}>{title}</legend>
      {children}
    </fieldset>
  ) : (
    <div class="field wide recorded">
      <label for={id} lang={lang}>
        {title}
      </label>
      {children}
    </div>
  );

export const FieldRow = ({ line, history, text, language, onChange, onWithdraw }: Props) => {
  const { field, typed, last, standing } = line;
  const name = field.name;
  const limits = [
    ...(field.target === undefined ? [] : [text.target(plainNumber(field.target, language, 10))]),
    ...(field.maximum === undefined ? [] : [text.maximum(plainNumber(field.maximum, language, 10))]),
  ];
  return (
    <Frame
      field={field}
      title={`${field.title}${field.unit === '' ? '' : ` (${field.unit})`}`}
      id={`rec-${name}`}
      lang={published(language)}
    >
      <div id={`rec-${name}-about`} class="muted small">
        {field.explanation !== undefined && <p>{field.explanation}</p>}
        <p>
          {[
            last ? text.last(valueText(last, text, language), date(last.day, language)) : text.noLast,
            ...limits,
          ].join(' · ')}
        </p>
        {standing && (
          <p>
            <strong>
              {standing.kind === 'conflict'
                ? text.undecided
                : text.recorded(valueText(standing.entry, text, language))}
            </strong>
          </p>
        )}
      </div>
      <div class="row">
        <Input line={line} text={text} onChange={onChange} described={`rec-${name}-about`} />
        {last?.value != null && (
          <Button
            aria-label={`${text.unchanged}: ${field.title}`}
            onClick={() => onChange({ field: name, text: asTyped(last.value!), none: null })}
          >
            {text.unchanged}
          </Button>
        )}
        <select
          aria-label={`${text.noValue}: ${field.title}`}
          value={typed.none ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange({
              field: name,
              text: '',
              none: chosen === '' ? null : (chosen as 'notReported' | 'notCollected'),
            });
          }}
        >
          <option value="">{text.hasValue}</option>
          <option value="notReported">{text.emptiness.notReported}</option>
          <option value="notCollected">{text.emptiness.notCollected}</option>
        </select>
      </div>
      {typeof line.value === 'number' && !/^-?\d+$/.test(typed.text.trim()) && (
        <p class="muted small">{text.readAs(valueText({ ...line, unit: field.unit }, text, language))}</p>
      )}
      {line.kind === 'unreadable' && <p class="wrong">{text.unreadable(field.title)}</p>}
      {line.doubts.map((one) => (
        <Note key={one.kind} kind="warn">
          {doubtText(one, text, language)}
        </Note>
      ))}
      {history.length > 0 && (
        <details>
          <summary>{`${text.history}: ${field.title}`}</summary>
          <ul>
            {history.map((one) => (
              <li key={one.id}>
                {[
                  valueText(one, text, language),
                  one.by,
                  dateTime(one.at, language),
                  ...(one.telephone ? [`${text.telephone}: ${one.telephone.by} ${one.telephone.at}`] : []),
                  one.reason,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </li>
            ))}
          </ul>
          {onWithdraw && (
            <Button aria-label={`${text.withdraw}: ${field.title}`} onClick={onWithdraw}>
              {text.withdraw}
            </Button>
          )}
        </details>
      )}
    </Frame>
  );
};
