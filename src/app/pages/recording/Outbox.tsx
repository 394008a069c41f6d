// What waits to be sent to the folder that the catalog names: how many, what became of them, switched on by a person.
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../../core/records/entry.ts';
import { dateTime } from '../../../i18n/format.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { OutboxView } from '../../models/outbox.ts';
import type { Services } from '../../models/types.ts';
import { OUTBOX } from './text.ts';
import { TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = { services: Services; catalog: string; entries: readonly Entry[] };

export const Outbox = ({ services, catalog, entries }: Props) => {
  const language = services.language.value;
  const text = OUTBOX[language];
  const [view, setView] = useState<OutboxView | null>(null);
  const [user, setUser] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const look = async (): Promise<OutboxView | null> => {
    const found = await (await services.model('outbox')).view(catalog);
    setView(found);
    return found;
  };
  const failed = (cause: unknown): void => {
    console.error(cause);
    setSaid(text.notSaved);
  };
  const send = async (isAsked: boolean): Promise<void> => {
    setBusy(true);
    try {
      await (await services.model('outbox')).send(isAsked);
      await look();
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    let end = (): void => undefined;
    let isOn = true;
    services.model('outbox').then((outbox) => {
      if (isOn) end = outbox.onNews(() => void look().catch(failed));
    }, failed);
    return () => {
      isOn = false;
      end();
    };
  }, [catalog]);
  // Whatever was added is on its way at once, where a person wants that.
  useEffect(() => {
    look()
      .then((found) => (found?.on && found.waiting > 0 ? send(false) : undefined))
      .catch(failed);
  }, [catalog, entries]);
  if (!view) return null;
  const set = async (on: boolean): Promise<void> => {
    await (
      await services.model('outbox')
    ).set(catalog, {
      on,
      user: (user ?? view.user).trim(),
      password: password === '' ? null : password,
    });
    setPassword('');
    setSaid(on ? text.isOn : text.isOff);
    await look();
    if (on) await send(true);
  };
  const forget = async (): Promise<void> => {
    await (await services.model('outbox')).set(catalog, { on: view.on, user: '', password: '' });
    setUser('');
    setSaid(text.forgotten);
    await look();
  };
  const sent = view.sentAt === null ? text.nothing : text.sent(dateTime(view.sentAt, language));
  return (
    <section class="card noprint">
      <h2>{text.title}</h2>
      <p>{text.lead(view.host)}</p>
      <div role="status">
        <p>
          <strong>{view.waiting > 0 ? text.waiting(view.waiting) : sent}</strong>
        </p>
        {view.on && view.problem && (
          <Note kind="warn">
            {view.problem === 'OFFLINE'
              ? text.offline
              : sentence({ code: view.problem, severity: 'warning' }, language)}
          </Note>
        )}
        {isBusy && <p>{text.sending}</p>}
        {said !== '' && <p>{said}</p>}
      </div>
      {view.key !== null && (
        <p class="muted small">
          {text.key} <code>{view.key.replace(/(.{8})(?=.)/g, '$1 ')}</code>
        </p>
      )}
      <details open={view.problem === 'OUTBOX_REFUSED'}>
        <summary>{text.login}</summary>
        <p class="muted small">{text.loginWhy}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            set(true).catch(failed);
          }}
        >
          <div class="two">
            {view.asksUser && (
              <TextField
                id="out-user"
                label={text.user}
                autocomplete="username"
                autocapitalize="off"
                spellcheck={false}
                maxLength={200}
                value={user ?? view.user}
                onInput={setUser}
              />
            )}
            <TextField
              id="out-password"
              label={text.password}
              type="password"
              autocomplete="current-password"
              maxLength={200}
              placeholder={view.hasPassword ? text.kept : ''}
              value={password}
              onInput={setPassword}
            />
          </div>
          <div class="row">
            <Button submits>{text.keep}</Button>
            {view.hasPassword && <Button onClick={() => void forget().catch(failed)}>{text.forget}</Button>}
          </div>
        </form>
      </details>
      <div class="row">
        <button
          type="button"
          class={view.on ? 'button' : 'button main'}
          onClick={() => void set(!view.on).catch(failed)}
        >
          {view.on ? text.off : text.on}
        </button>
        {view.on && view.waiting > 0 && (
          <Button kind="main" disabled={isBusy} onClick={() => void send(true).catch(failed)}>
            {text.now}
          </Button>
        )}
      </div>
    </section>
  );
};
