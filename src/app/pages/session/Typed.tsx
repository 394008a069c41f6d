// A text that is kept at every key stroke. What a person is typing is never replaced by what another window stored.
import { useEffect, useRef, useState } from 'preact/hooks';

type TypedProps = {
  id: string;
  label: string;
  value: string;
  hint?: string;
  max: number;
  rows?: number;
  onType: (value: string) => void;
};

export const Typed = ({ id, label, value, hint, max, rows, onType }: TypedProps) => {
  const [text, setText] = useState(value);
  const node = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (document.activeElement !== node.current) setText(value);
  }, [value]);
  const typed = (next: string): void => {
    setText(next);
    onType(next);
  };
  const describedBy = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="muted small">
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input
          id={id}
          ref={node}
          type="text"
          value={text}
          maxLength={max}
          aria-describedby={describedBy}
          onInput={(event) => typed(event.currentTarget.value)}
        />
      ) : (
        <textarea
          id={id}
          ref={node}
          rows={rows}
          value={text}
          maxLength={max}
          aria-describedby={describedBy}
          onInput={(event) => typed(event.currentTarget.value)}
        />
      )}
    </div>
  );
};

type TickedProps = { label: string; isTicked: boolean; onTick: (isTicked: boolean) => void };

/** Stands as it was tapped while that is on its way to the disk. */
export const Ticked = ({ label, isTicked, onTick }: TickedProps) => {
  const [is, set] = useState(isTicked);
  useEffect(() => set(isTicked), [isTicked]);
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={is}
        onChange={(event) => {
          set(event.currentTarget.checked);
          onTick(event.currentTarget.checked);
        }}
      />
      {label}
    </label>
  );
};
