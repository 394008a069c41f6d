// Everything off this device: named before, and confirmed by typing.
import { quoted } from '../../../i18n/values.ts';
import { useState } from 'preact/hooks';
import type { Services } from '../../models/types.ts';
import { SETTINGS } from './text.ts';
import { Button } from '../../../ui/Button.tsx';

export const Erase = ({ services }: { services: Services }) => {
  const language = services.language.value;
  const text = SETTINGS[language];
  const state = services.situation.value;
  const name =
    state.kind === 'ready'
      ? (state.situation.municipality?.name ?? state.situation.catalogTitle)
      : text.eraseWord;
  const [typed, setTyped] = useState('');
  const sure = typed.trim() === name;
  return (
    <section class="card">
      <p>{text.eraseWhy}</p>
      <div class="field">
        <label for="erase">
          {text.eraseType} {quoted(name, language)}
        </label>
        <input
          id="erase"
          type="text"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <Button
        kind="danger"
        aria-disabled={!sure}
        onClick={() => sure && void services.model('device').then((device) => device.deleteAll())}
      >
        {text.eraseButton}
      </Button>
    </section>
  );
};
