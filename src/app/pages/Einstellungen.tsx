// Settings: where the data come from, what is stored and how safe it is, how it looks, what it is.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Issue } from '../../core/values/issue.ts';
import { bytes } from '../../i18n/figures.ts';
import { date, dateTime, number } from '../../i18n/format.ts';
import { sentence } from '../../i18n/issues.ts';
import { sourceLine } from '../../i18n/source.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import type { Appearance, Services, TextSize } from '../models/types.ts';
import type { PageProps } from '../pages.ts';
// Here the language is chosen: all its words must be there by then.
import '../english.ts';
import { LockCard } from '../lock/LockCard.tsx';
import { VaultCard } from '../lock/VaultCard.tsx';
import { AlarmCard } from './Alarm.tsx';
import { BackupCard } from './backup/Backup.tsx';
import { Room } from './backup/Room.tsx';
import { EINSTELLUNGEN } from './einstellungen-text.ts';

const Card = ({ title, wide, children }: { title: string; wide?: boolean; children: ComponentChildren }) => (
  <section class={wide ? 'card wide' : 'card'}>
    <h2>{title}</h2>
    {children}
  </section>
);

const Source = ({ services, proposed }: { services: Services; proposed: string | null }) => {
  const language = services.language.value;
  const text = EINSTELLUNGEN[language];
  const state = services.situation.value;
  const current = state.kind === 'ready' ? state.situation.catalogUrl : null;
  const [address, setAddress] = useState(proposed ?? '');
  const [busy, setBusy] = useState<AbortController | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [done, setDone] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isTyped = address.trim() !== '' && address !== proposed && !done;
  useEffect(() => (isTyped ? services.holdInput() : undefined), [isTyped]);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy) return;
    const controller = new AbortController();
    setBusy(controller);
    setDone(false);
    services.subscribe(address, controller.signal).then(
      (found) => {
        setBusy(null);
        setIssues(found);
        setDone(found.length === 0);
        if (found.length > 0) input.current?.focus();
      },
      (cause: unknown) => {
        console.error(cause);
        setBusy(null);
        setIssues([{ code: 'INTERNAL', severity: 'error' }]);
      },
    );
  };
  const link =
    current === null
      ? null
      : `${location.origin}${location.pathname}#/einstellungen?katalog=${encodeURIComponent(current)}`;
  return (
    <Card title={text.source} wide>
      {proposed !== null && <p class="note">{text.proposed}</p>}
      {services.app.lockedHosts && (
        <p class="note">
          {text.locked} {services.app.lockedHosts.join(', ')}
        </p>
      )}
      <form onSubmit={submit}>
        <div class="field" data-wrong={issues.length > 0}>
          <label for="address">{text.address}</label>
          <p id="address-hint" class="muted small">
            {text.addressHint}
          </p>
          <input
            id="address"
            ref={input}
            type="text"
            inputMode="url"
            autocomplete="url"
            spellcheck={false}
            autocapitalize="off"
            value={address}
            aria-describedby="address-hint address-error"
            aria-invalid={issues.length > 0}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <div id="address-error" role="alert">
            {issues.slice(0, 3).map((one, i) => (
              <p key={i} class="wrong">
                {sentence(one, language)}
              </p>
            ))}
          </div>
          <div class="row">
            <button type="submit" class="button main" aria-disabled={busy !== null || address.trim() === ''}>
              {text.take}
            </button>
            {busy && (
              <button type="button" class="button" onClick={() => busy.abort()}>
                {text.cancel}
              </button>
            )}
          </div>
        </div>
      </form>
      <p role="status">{busy ? text.checking : done ? text.done : ''}</p>
      {current !== null && link !== null && (
        <details>
          <summary>{text.nextTablet}</summary>
          <p>{text.nextTabletWhy}</p>
          <div class="row">
            <QrCode text={link} label={text.qr} />
            <div>
              <p class="small breakall">{link}</p>
              <button type="button" class="button" onClick={() => void navigator.clipboard?.writeText(link)}>
                {text.copy}
              </button>
            </div>
          </div>
        </details>
      )}
      <p class="small muted breakall">{current === null ? text.noCatalog : `${text.current} ${current}`}</p>
    </Card>
  );
};

const Storage = ({ services }: { services: Services }) => {
  const language = services.language.value;
  const text = EINSTELLUNGEN[language];
  const { used, quota, persisted } = services.storage.value;
  const [asked, setAsked] = useState(false);
  const offline = services.offline.value;
  const offlineText =
    offline.kind === 'ready'
      ? `${text.offlineReady} (${number(offline.files, language)} ${text.files}, ${text.checkedAt} ${dateTime(offline.checkedAt, language)})`
      : offline.kind === 'incomplete'
        ? `${text.offlineIncomplete} (${number(offline.missing, language)})`
        : offline.kind === 'impossible'
          ? sentence(offline.issue, language)
          : text.offlineChecking;
  return (
    <Card title={text.storage}>
      <p>
        {used === null
          ? text.storageUnknown
          : `${bytes(used, language)} ${text.of} ${bytes(quota ?? 0, language)}.`}{' '}
        <strong>{persisted ? text.kept : text.notKept}</strong>
      </p>
      {!persisted && (
        <>
          <button
            type="button"
            class="button"
            onClick={() => void services.askPersist().then(() => setAsked(true))}
          >
            {text.keep}
          </button>
          <p role="status">{asked ? text.refused : ''}</p>
          <p class="small muted">{text.ipad}</p>
        </>
      )}
      <Room services={services} />
      <p role="status" class={offline.kind === 'incomplete' ? 'wrong' : ''}>
        {offlineText}
      </p>
      <button type="button" class="button" onClick={() => void services.repairOffline()}>
        {text.check}
      </button>
    </Card>
  );
};

const Choice = <T extends string | number>({
  legend,
  name,
  value,
  options,
  onPick,
}: {
  legend: string;
  name: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onPick: (value: T) => void;
}) => (
  <fieldset class="choices">
    <legend>{legend}</legend>
    {options.map(([key, label]) => (
      <label key={key}>
        <input type="radio" name={name} checked={value === key} onChange={() => onPick(key)} />
        {label}
      </label>
    ))}
  </fieldset>
);

const Appearances = ({ services }: { services: Services }) => {
  const text = EINSTELLUNGEN[services.language.value];
  return (
    <Card title={text.look}>
      <Choice<Appearance>
        legend={text.brightness}
        name="appearance"
        value={services.appearance.value}
        options={[
          ['device', text.device],
          ['light', text.light],
          ['dark', text.dark],
          ['contrast', text.contrast],
        ]}
        onPick={(value) => (services.appearance.value = value)}
      />
      <Choice<TextSize>
        legend={text.size}
        name="size"
        value={services.textSize.value}
        options={[
          [100, '100 %'],
          [125, '125 %'],
          [150, '150 %'],
          [200, '200 %'],
        ]}
        onPick={(value) => (services.textSize.value = value)}
      />
      <Choice<'de' | 'en'>
        legend={text.language}
        name="language"
        value={services.language.value}
        options={[
          ['de', 'Deutsch'],
          ['en', 'English'],
        ]}
        onPick={(value) => (services.language.value = value)}
      />
    </Card>
  );
};

const About = ({ services }: { services: Services }) => {
  const language = services.language.value;
  const text = EINSTELLUNGEN[language];
  const [licences, setLicences] = useState<Awaited<ReturnType<Services['licences']>> | null>(null);
  useEffect(() => {
    services.licences().then(setLicences, (cause: unknown) => console.warn('no licences', cause));
  }, []);
  return (
    <>
      <Card title={text.app}>
        <p>
          Gemeinde-Cockpit {services.app.version}, {text.built} {date(services.app.built, language)}.{' '}
          {text.licence}
        </p>
        <p class="small">{text.install}</p>
        <details>
          <summary>{text.software}</summary>
          {licences?.map((one) => (
            <details key={one.name}>
              <summary>
                {one.name} {one.version} ({one.licence})
              </summary>
              {one.text.split('\n\n').map((part, i) => (
                <p key={i} class="small breakall">
                  {part}
                </p>
              ))}
            </details>
          ))}
        </details>
        <details>
          <summary>{text.dataLicences}</summary>
          <ul>
            {services.datasets.value?.map((one) => (
              <li key={one.id} class="small">
                {sourceLine(one.provenance, language)}
              </li>
            ))}
          </ul>
        </details>
      </Card>
    </>
  );
};

const Erase = ({ services }: { services: Services }) => {
  const text = EINSTELLUNGEN[services.language.value];
  const state = services.situation.value;
  const name =
    state.kind === 'ready'
      ? (state.situation.municipality?.name ?? state.situation.catalogTitle)
      : text.eraseWord;
  const [typed, setTyped] = useState('');
  const sure = typed.trim() === name;
  return (
    <Card title={text.erase}>
      <p>{text.eraseWhy}</p>
      <div class="field">
        <label for="erase">
          {text.eraseType} „{name}“
        </label>
        <input
          id="erase"
          type="text"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <button
        type="button"
        class="button"
        aria-disabled={!sure}
        onClick={() => sure && void services.deleteAll()}
      >
        {text.eraseButton}
      </button>
    </Card>
  );
};

const Einstellungen = ({ services, search }: PageProps) => {
  const text = EINSTELLUNGEN[services.language.value];
  return (
    <div class="page">
      <h1 tabIndex={-1}>{text.title}</h1>
      <div class="settings">
        <Source
          services={services}
          proposed={search.get('katalog') ?? new URLSearchParams(location.search).get('katalog')}
        />
        <Storage services={services} />
        <BackupCard services={services} isWanted={search.has('sicherung')} />
        <Appearances services={services} />
        <AlarmCard services={services} />
        <LockCard services={services} />
        <VaultCard services={services} />
        <About services={services} />
        <Erase services={services} />
      </div>
    </div>
  );
};

export default Einstellungen;
