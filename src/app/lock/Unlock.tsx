// Asks for the passphrase of what was recorded: in the banner, on the page of recording, in the settings.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { TextField } from '../../ui/fields.tsx';
import type { Services } from '../models/types.ts';
import { VAULT } from './text.ts';
import { Button } from '../../ui/Button.tsx';

type Said = 'wrong' | 'failed' | null;

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
      const tried = await (await services.model('vault')).unlock(typed);
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
      <TextField
        label={text.passphrase}
        value={typed}
        isWrong={said === 'wrong'}
        said={id}
        onInput={setTyped}
        type="password"
        autocomplete="current-password"
        maxLength={400}
      />
      <div id={id}>
        {said && (
          <p class="wrong" role="alert">
            {text[said]}
          </p>
        )}
      </div>
      <div class="row">
        <Button submits kind="main" disabled={isBusy}>
          {isBusy ? text.unlocking : text.unlock}
        </Button>
      </div>
    </form>
  );
};
