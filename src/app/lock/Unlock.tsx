// Asks for the passphrase of what was recorded: in the banner, on the page of recording, in the settings.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Services } from '../models/types.ts';
import { VAULT } from './vault-text.ts';

type Said = 'wrong' | 'failed' | null;

export const Secret = ({
  label,
  hint,
  value,
  isWrong = false,
  said,
  isNew = false,
  onInput,
}: {
  label: string;
  hint?: string;
  value: string;
  isWrong?: boolean;
  /** Identity of what says why it is wrong. */
  said?: string;
  isNew?: boolean;
  onInput: (typed: string) => void;
}) => {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, said ?? '']
    .filter((one) => one !== '')
    .join(' ');
  return (
    <div class="field" data-wrong={isWrong}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="muted small">
          {hint}
        </p>
      )}
      <input
        id={id}
        type="password"
        autocomplete={isNew ? 'new-password' : 'current-password'}
        maxLength={400}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={described === '' ? undefined : described}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
};

export const Unlock = ({ services, isFirst = false }: { services: Services; isFirst?: boolean }) => {
  const text = VAULT[services.language.value];
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>(null);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const focus = (): void => form.current?.querySelector('input')?.focus();
  useEffect(() => {
    if (isFirst) focus();
  }, []);
  const unlock = async (): Promise<void> => {
    if (isBusy || typed === '') return;
    setBusy(true);
    setSaid(null);
    try {
      const tried = await (await services.desk()).vault.unlock(typed);
      setTyped('');
      if (tried === 'wrong') {
        setSaid('wrong');
        focus();
      }
    } catch (cause) {
      console.error(cause);
      setSaid('failed');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      ref={form}
      class="own unlock"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <Secret label={text.passphrase} value={typed} isWrong={said === 'wrong'} said={id} onInput={setTyped} />
      <div id={id} role="alert">
        {said && <p class="wrong">{text[said]}</p>}
      </div>
      <div class="row">
        <button type="submit" class="button main" disabled={isBusy}>
          {isBusy ? text.unlocking : text.unlock}
        </button>
      </div>
    </form>
  );
};
