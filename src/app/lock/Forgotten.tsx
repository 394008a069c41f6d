// The way out for who forgot: what it costs, asked twice.
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';

export const Forgotten = ({
  summary,
  why,
  sure,
  button,
  onErase,
}: {
  summary: string;
  why: string;
  /** What a person ticks before the button does anything. */
  sure: string;
  button: string;
  onErase: () => void;
}) => {
  const [isSure, setSure] = useState(false);
  return (
    <details>
      <summary>{summary}</summary>
      <p>{why}</p>
      <label class="choice">
        <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
        {sure}
      </label>
      <p>
        <Button
          aria-disabled={!isSure}
          onClick={() => {
            if (isSure) onErase();
          }}
        >
          {button}
        </Button>
      </p>
    </details>
  );
};
