// From – to of a column of numbers or times, as a person types it: for filters of rows and of own figures.
import { isTime } from '../../../core/query/sense.ts';
import type { Field } from '../../../core/table/dataset.ts';
import { parseNumber, prepare } from '../../../core/values/number.ts';
import { SPOKEN, type Language } from '../../../i18n/locale.ts';
import { EXPLORE } from './text.ts';
import { DayInput } from '../../../ui/DayField.tsx';

/** As typed. Missing: an empty text. */
export type Ends = { from: string; to: string };

export const isNumber = (field: Field): boolean => field.type === 'number';
export const hasRange = (field: Field): boolean => isNumber(field) || isTime(field);

/** The ends as a filter holds them: numbers with a point, days and periods as ISO text. Missing: null where a number cannot be read. */
export const rangeOf = (
  field: Field,
  typed: Ends,
  language: Language,
): { from?: string; to?: string } | null => {
  const end = (text: string): string | null | undefined => {
    if (text.trim() === '') return undefined;
    if (!isNumber(field)) return text.trim();
    const value = parseNumber(prepare(text), SPOKEN[language].lang);
    return Number.isNaN(value) ? null : String(value);
  };
  const [from, to] = [end(typed.from), end(typed.to)];
  if (from === null || to === null) return null;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
};

/** `id`: what the ids of both inputs begin with. `onEnter`: where the inputs stand in the form of something else. */
export const RangeEnds = ({
  id,
  field,
  ends,
  language,
  onInput,
  onEnter,
}: {
  id: string;
  field: Field;
  ends: Ends;
  language: Language;
  onInput: (part: Partial<Ends>) => void;
  onEnter?: () => void;
}) => {
  const text = EXPLORE[language];
  const isDay = field.type === 'date' || field.type === 'datetime';
  const entered = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !onEnter) return;
    event.preventDefault();
    onEnter();
  };
  const inputOf = (end: keyof Ends) => ({
    id: `${id}-${end}`,
    value: ends[end],
    'aria-describedby': `${id}-ends`,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput({ [end]: event.currentTarget.value }),
    onKeyDown: entered,
  });
  return (
    <div>
      <div class="two">
        {(['from', 'to'] as const).map((end) => (
          <div class="field" key={end}>
            <label for={`${id}-${end}`}>{text[end]}</label>
            {isDay ? (
              <DayInput
                id={`${id}-${end}`}
                value={ends[end]}
                language={language}
                said={`${id}-ends`}
                onInput={(day) => onInput({ [end]: day })}
                onKeyDown={entered}
              />
            ) : (
              <input
                {...inputOf(end)}
                type="text"
                inputMode={isNumber(field) ? 'decimal' : 'text'}
                maxLength={40}
              />
            )}
          </div>
        ))}
      </div>
      <p id={`${id}-ends`} class="muted small">
        {text.fromHint}
      </p>
    </div>
  );
};
