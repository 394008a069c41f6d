// A day or a time of day, typed as the language of the app writes it and not as the browser does, or picked from the calendar of the browser.
import { useId, useRef, useState } from 'preact/hooks';
import { readDay, readTime } from '../core/values/typed-day.ts';
import type { Language } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { Framed, type Common } from './fields.tsx';

const DAY = words('fields', 'day');

type DayProps = {
  id: string;
  /** Shape: `2026-11-27`. Missing: empty. */
  value: string;
  max?: string | undefined;
  language: Language;
  said?: string | undefined;
  isWrong?: boolean | undefined;
  /** Empty while what is typed is no whole day. */
  onInput: (day: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
};

/** The input with its calendar; whoever uses it gives it a label. */
export const DayInput = ({ id, value, max, language, said, isWrong, onInput, onKeyDown }: DayProps) => {
  const text = DAY[language];
  const written = (day: string): string => {
    const [year, month, date] = day.split('-');
    return date === undefined ? day : text.write(year!, month!, date);
  };
  const [typed, setTyped] = useState({ text: written(value), day: value });
  const calendar = useRef<HTMLInputElement>(null);
  const shown = typed.day === value ? typed.text : written(value);
  const take = (next: string): void => {
    const day = readDay(next) ?? '';
    setTyped({ text: next, day });
    onInput(day);
  };
  const isOff = isWrong ?? (shown.trim() !== '' && value === '');
  return (
    <span class="day">
      <input
        id={id}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellcheck={false}
        maxLength={12}
        placeholder={text.form}
        value={shown}
        aria-invalid={isOff}
        aria-describedby={said}
        onInput={(event) => take(event.currentTarget.value)}
        onBlur={() => setTyped({ text: value === '' ? shown : written(value), day: value })}
        onKeyDown={onKeyDown}
      />
      {/* The calendar of the browser hangs on an input of its own, that nobody types into. */}
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        max={max}
        value={value}
        onInput={(event) => {
          const day = event.currentTarget.value;
          setTyped({ text: written(day), day });
          onInput(day);
        }}
      />
      <button
        type="button"
        class="sign"
        aria-label={text.calendar}
        onClick={() => calendar.current!.showPicker()}
      >
        <svg class="i" aria-hidden="true" focusable="false">
          <use href="#i-calendar" />
        </svg>
      </button>
    </span>
  );
};

export const DayField = ({
  id: given,
  label,
  hint,
  isWide,
  said,
  ...rest
}: Omit<Common, 'value'> & Omit<DayProps, 'id'> & { id?: string }) => {
  const made = useId();
  const id = given ?? made;
  return (
    <Framed id={id} label={label} hint={hint} isWrong={rest.isWrong} isWide={isWide ?? false}>
      <DayInput {...rest} id={id} said={said ?? (hint === undefined ? undefined : `${id}-hint`)} />
    </Framed>
  );
};

/** On a clock of 24 hours, whatever the browser counts. `value`: `14:30`; empty while what is typed is no whole time. */
export const TimeField = ({
  id,
  label,
  value,
  onInput,
}: Pick<Common, 'label' | 'value'> & { id: string; onInput: (time: string) => void }) => {
  const [typed, setTyped] = useState({ text: value, time: value });
  const shown = typed.time === value ? typed.text : value;
  return (
    <Framed id={id} label={label}>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={9}
        placeholder="00:00"
        value={shown}
        aria-invalid={shown.trim() !== '' && value === ''}
        onInput={(event) => {
          const text = event.currentTarget.value;
          const time = readTime(text) ?? '';
          setTyped({ text, time });
          onInput(time);
        }}
        onBlur={() => setTyped({ text: value === '' ? shown : value, time: value })}
      />
    </Framed>
  );
};
