// A labelled input and a labelled choice: name, hint, and what is wrong are always tied to them.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export type Common = {
  /** Made up where nobody needs it. */
  id?: string;
  label: string;
  value: string;
  hint?: string | undefined;
  isWrong?: boolean | undefined;
  /** As wide as its place. */
  isWide?: boolean;
  /** Identity of more that describes it: what was wrong, or the hint of its neighbour. */
  said?: string;
};
type InputProps = {
  type?: 'text' | 'search' | 'password';
  inputMode?: 'decimal' | 'numeric' | 'url';
  autocomplete?: 'off' | 'username' | 'current-password' | 'new-password';
  autocapitalize?: 'off';
  spellcheck?: boolean;
  placeholder?: string;
  required?: boolean;
  maxLength?: number;
};

const describing = (...ids: (string | undefined)[]): string | undefined =>
  ids.filter((one) => one !== undefined).join(' ') || undefined;

/** Label and hint around an input, tied to it by `id`. */
export const Framed = ({
  id,
  label,
  hint,
  isWrong,
  isWide = false,
  children,
}: Pick<Common, 'label' | 'hint' | 'isWrong' | 'isWide'> & { id: string; children: ComponentChildren }) => (
  <div class={isWide ? 'field wide' : 'field'} data-wrong={isWrong}>
    <label for={id}>{label}</label>
    {hint !== undefined && (
      <p id={`${id}-hint`} class="muted small">
        {hint}
      </p>
    )}
    {children}
  </div>
);

export const TextField = ({
  id: given,
  label,
  value,
  hint,
  isWrong,
  isWide = false,
  said,
  type = 'text',
  onInput,
  ...rest
}: Common & InputProps & { onInput: (typed: string) => void }) => {
  const made = useId();
  const id = given ?? made;
  return (
    <Framed id={id} label={label} hint={hint} isWrong={isWrong} isWide={isWide}>
      <input
        // The library's types tie other attributes to each of these.
        type={type as 'text'}
        {...rest}
        id={id}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={describing(hint === undefined ? undefined : `${id}-hint`, said)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Framed>
  );
};

/** `options`: value and what a person reads. */
export const Choice = ({
  id: given,
  label,
  value,
  hint,
  isWrong,
  isWide = false,
  said,
  options,
  onPick,
}: Common & { options: readonly (readonly [string, string])[]; onPick: (value: string) => void }) => {
  const made = useId();
  const id = given ?? made;
  return (
    <Framed id={id} label={label} hint={hint} isWrong={isWrong} isWide={isWide}>
      <select
        id={id}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={describing(hint === undefined ? undefined : `${id}-hint`, said)}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </Framed>
  );
};
