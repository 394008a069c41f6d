// The page `Sicherung`: the whole device as a file, and a file checked, looked at, and only then put in place.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Issue } from '../../../../core/values/issue.ts';
import { todayAt } from '../../../../core/values/berlin.ts';
import { bytes } from '../../../../i18n/figures.ts';
import { dateTime, number } from '../../../../i18n/format.ts';
import { sentence } from '../../../../i18n/issues.ts';
import { LANGUAGES, type Language } from '../../../../i18n/locale.ts';
import type { BackupStep } from '../../../../workers/backup-protocol.ts';
import type { BackupActions, BackupPreview, SavedState } from '../../../models/backup.ts';
import type { Services } from '../../../models/types.ts';
import { fileName, saveBlob } from '../../../save.ts';
import { keepSetting } from '../../../settings.ts';
import { NewPassphrase } from './Passphrase.tsx';
import { Preview } from './Preview.tsx';
import { BACKUP } from './text.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Note } from '../../../../ui/Note.tsx';

type State =
  | { kind: 'idle' }
  | { kind: 'busy'; step: BackupStep; percent: number }
  | { kind: 'made'; file: Blob; name: string }
  | { kind: 'asking'; file: File; issues: readonly Issue[] }
  | { kind: 'preview'; preview: BackupPreview }
  | { kind: 'said'; text: string; isBad: boolean };

const isAbort = (cause: unknown): boolean => (cause as { name?: string } | null)?.name === 'AbortError';

/** What a restored backup says of the look of the app, for this window at once. */
const showSettings = (services: Services, all: Readonly<Record<string, string>>): void => {
  const { language, appearance, textSize } = all;
  const spoken = LANGUAGES.find((one) => one === language);
  if (spoken) void services.speak(spoken);
  if (appearance === 'device' || appearance === 'light' || appearance === 'dark' || appearance === 'contrast')
    services.appearance.value = appearance;
  const size = Number(textSize);
  if (size === 100 || size === 125 || size === 150 || size === 200) services.textSize.value = size;
};

/** What a backup is doing: made, opened, looked at, put in place. */
const useBackup = (services: Services) => {
  const language = services.language.value;
  const text = BACKUP[language];
  const [saved, setSaved] = useState<SavedState | null>(null);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [typed, setTyped] = useState('');
  const actions = async (): Promise<BackupActions> => await services.model('backup');
  const look = async (): Promise<void> => setSaved(await (await actions()).state());
  useEffect(() => {
    look().catch((cause: unknown) => console.error(cause));
    return () => void actions().then((one) => one.cancel());
  }, []);
  const isBusy = state.kind === 'busy';
  const isTyped = typed !== '' || isBusy;
  useEffect(() => (isTyped ? services.holdInput() : undefined), [isTyped]);

  const progress = (step: BackupStep, share: number): void =>
    setState({ kind: 'busy', step, percent: Math.round(share * 100) });
  const say = (said: string, isBad = false): void => setState({ kind: 'said', text: said, isBad });
  const refuse = (issues: readonly Issue[]): void =>
    say(issues.map((one) => sentence(one, language)).join(' '), true);
  const failed = (cause: unknown): void => {
    if (isAbort(cause)) return say(text.cancelled);
    console.error(cause);
    say(text.broken, true);
  };
  const make = async (passphrase: string | null): Promise<void> => {
    progress('reading', 0);
    const made = await (await actions()).create(passphrase, progress);
    if (!made.ok) return refuse(made.issues);
    const name = fileName(`gemeinde-cockpit-sicherung-${todayAt(Date.now())}`, 'gcsicherung');
    saveBlob(made.value, name);
    setState({ kind: 'made', file: made.value, name });
    await look();
  };
  const open = async (file: File, passphrase: string | null): Promise<void> => {
    progress('reading', 0);
    const opened = await (await actions()).open(file, passphrase, progress);
    if (opened.ok) {
      setTyped('');
      return setState({ kind: 'preview', preview: opened.value });
    }
    const [first] = opened.issues;
    if (first?.code === 'BACKUP_PASSPHRASE' || first?.code === 'BACKUP_WRONG_PASSPHRASE')
      return setState({ kind: 'asking', file, issues: opened.issues });
    refuse(opened.issues);
  };
  const apply = async (mode: 'merge' | 'replace'): Promise<void> => {
    progress('writing', 0);
    const applied = await (await actions()).apply(mode, progress);
    if (!applied.ok) return refuse(applied.issues);
    const { entries, others, settings } = applied.value;
    showSettings(services, settings);
    const now = BACKUP[services.language.value];
    say(
      mode === 'merge'
        ? now.merged(number(entries, language), number(others, language))
        : now.replaced(number(entries, language)),
    );
    keepSetting('first', 'done');
    await look();
  };
  const cancel = (): void => void actions().then((one) => one.cancel());
  return { saved, state, typed, setTyped, say, failed, make, open, apply, cancel };
};
type Backup = ReturnType<typeof useBackup>;

/** A backup under a passphrase asks for it. */
const Asking = ({
  backup: { typed, setTyped, say, failed, open },
  state,
  language,
}: {
  backup: Backup;
  state: Extract<State, { kind: 'asking' }>;
  language: Language;
}) => {
  const text = BACKUP[language];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void open(state.file, typed).catch(failed);
      }}
    >
      <div class="field" data-wrong={state.issues[0]?.code === 'BACKUP_WRONG_PASSPHRASE'}>
        <label for="backup-open">{text.passphrase}</label>
        <p id="backup-open-hint" role="alert">
          {state.issues.map((one) => sentence(one, language)).join(' ')}
        </p>
        <input
          id="backup-open"
          type="password"
          autocomplete="off"
          aria-describedby="backup-open-hint"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <div class="row">
        <Button submits kind="main">
          {text.open}
        </Button>
        <Button
          onClick={() => {
            setTyped('');
            say(text.cancelled);
          }}
        >
          {text.cancel}
        </Button>
      </div>
    </form>
  );
};

/** What became of it. */
const Outcome = ({ state, language }: { state: State; language: Language }) => {
  const text = BACKUP[language];
  return (
    <div role="status">
      {state.kind === 'said' && <p class={state.isBad ? 'note bad' : 'note'}>{state.text}</p>}
      {state.kind === 'made' && (
        <Note as="div">
          <p>
            <strong>{text.made(bytes(state.file.size, language))}</strong> {text.keepSafe}
          </p>
          <Button onClick={() => saveBlob(state.file, state.name)}>{text.saveAgain}</Button>
        </Note>
      )}
    </div>
  );
};

export const BackupCard = ({ services }: { services: Services }) => {
  const language = services.language.value;
  const text = BACKUP[language];
  const picker = useRef<HTMLInputElement>(null);
  const backup = useBackup(services);
  const { saved, state, say, failed, make, open, apply, cancel } = backup;
  return (
    <section class="card" id="sicherung">
      <p>{text.lead}</p>
      <p>
        <strong>
          {saved?.last == null ? text.never : text.last(dateTime(saved.last, language).split(',')[0]!)}
        </strong>{' '}
        {saved === null && <span class="unseen">{text.unsaved('0')}</span>}
        {saved !== null && saved.unsaved > 0 && text.unsaved(number(saved.unsaved, language))}
      </p>
      {state.kind !== 'busy' && state.kind !== 'preview' && state.kind !== 'asking' && (
        <>
          <NewPassphrase text={text} onMake={(given) => void make(given).catch(failed)} />
          <div class="row">
            <Button onClick={() => picker.current?.click()}>{text.restore}</Button>
          </div>
        </>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={text.file}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void open(file, null).catch(failed);
        }}
      />
      {state.kind === 'asking' && <Asking backup={backup} state={state} language={language} />}
      {state.kind === 'busy' && (
        <div class="row">
          <label for="backup-progress">{text.steps[state.step]}</label>
          <progress id="backup-progress" max={100} value={state.percent} />
          <Button onClick={cancel}>{text.cancel}</Button>
        </div>
      )}
      {state.kind === 'preview' && (
        <Preview
          text={text}
          language={language}
          preview={state.preview}
          onApply={(mode) => void apply(mode).catch(failed)}
          onCancel={() => {
            cancel();
            say(text.cancelled);
          }}
        />
      )}
      <Outcome state={state} language={language} />
    </section>
  );
};
