// What waits to be sent to the folder that the catalog names: how many, what became of them, switched on by a person.
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../../core/records/entry.ts';
import { dateTime } from '../../../i18n/format.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { OutboxView } from '../../models/outbox.ts';
import type { Services } from '../../models/types.ts';
import { OUTBOX } from './text.ts';
import { TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = { services: Services; catalog: string; entries: readonly Entry[] };

type OutboxText = (typeof OUTBOX)['de'];

/** How many wait, when it was sent last, and what stands in the way. */
const State = ({
  view,
  isBusy,
  said,
  language,
}: {
  view: OutboxView;
  isBusy: boolean;
  said: string;
  language: Language;
}) => {
  const text = OUTBOX[language];
  const sent = view.sentAt === null ? text.nothing : text.sent(dateTime(view.sentAt, language));
  return (
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
  );
};

type Typed = { user: string | null; password: string };

/** By which name and password the folder takes what is sent. */
const Login = ({
  view,
  typed,
  text,
  onType,
  onKeep,
  onForget,
}: {
  view: OutboxView;
  typed: Typed;
  text: OutboxText;
  onType: (typed: Partial<Typed>) => void;
  onKeep: () => void;
  onForget: () => void;
}) => (
  <details open={view.problem === 'OUTBOX_REFUSED'}>
    <summary>{text.login}</summary>
    <p class="muted small">{text.loginWhy}</p>
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
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
            value={typed.user ?? view.user}
            onInput={(user) => onType({ user })}
          />
        )}
        <TextField
          id="out-password"
          label={text.password}
          type="password"
          autocomplete="current-password"
          maxLength={200}
          placeholder={view.hasPassword ? text.kept : ''}
          value={typed.password}
          onInput={(password) => onType({ password })}
        />
      </div>
      <div class="row">
        <Button submits>{text.keep}</Button>
        {view.hasPassword && <Button onClick={onForget}>{text.forget}</Button>}
      </div>
    </form>
  </details>
);

export const Outbox = ({ services, catalog, entries }: Props) => {
  const language = services.language.value;
  const text = OUTBOX[language];
  const [view, setView] = useState<OutboxView | null>(null);
  const [typed, setTyped] = useState<Typed>({ user: null, password: '' });
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
      user: (typed.user ?? view.user).trim(),
      password: typed.password === '' ? null : typed.password,
    });
    setTyped((before) => ({ ...before, password: '' }));
    setSaid(on ? text.isOn : text.isOff);
    await look();
    if (on) await send(true);
  };
  const forget = async (): Promise<void> => {
    await (await services.model('outbox')).set(catalog, { on: view.on, user: '', password: '' });
    setTyped((before) => ({ ...before, user: '' }));
    setSaid(text.forgotten);
    await look();
  };
  return (
    <section class="card noprint">
      <h2>{text.title}</h2>
      <p>{text.lead(view.host)}</p>
      <State view={view} isBusy={isBusy} said={said} language={language} />
      {view.key !== null && (
        <p class="muted small">
          {text.key} <code>{view.key.replace(/(.{8})(?=.)/g, '$1 ')}</code>
        </p>
      )}
      <Login
        view={view}
        typed={typed}
        text={text}
        onType={(part) => setTyped((before) => ({ ...before, ...part }))}
        onKeep={() => void set(true).catch(failed)}
        onForget={() => void forget().catch(failed)}
      />
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
