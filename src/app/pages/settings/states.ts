// What the list of settings says of each row, in words: read when it is opened, and followed where it is a signal.
import { useEffect, useState } from 'preact/hooks';
import { todayAt } from '../../../core/values/berlin.ts';
import { bytes } from '../../../i18n/figures.ts';
import { daysAgo, number } from '../../../i18n/format.ts';
import { SPOKEN, type Language } from '../../../i18n/locale.ts';
import type { RowState } from '../../../ui/RowList.tsx';
import { LOCK } from '../../lock/text.ts';
import { readPin } from '../../lock/pin.ts';
import { readRole } from '../../lock/role.ts';
import { onLock } from '../../lock/windows.ts';
import type { SavedState } from '../../models/backup.ts';
import type { OutboxView } from '../../models/outbox.ts';
import type { VaultState } from '../../models/vault.ts';
import type { AlarmState, Services } from '../../models/types.ts';
import { BACKUP } from './backup/text.ts';
import { OUTBOX } from '../recording/text.ts';
import type { RowName } from './rows.tsx';
import { SETTINGS } from './text.ts';

/** Missing: null until it is read, and where it cannot be. */
type Asked = {
  saved: SavedState | null;
  outbox: OutboxView | null;
  vault: VaultState | null;
  alarm: AlarmState | null;
};

export const useStates = (services: Services): Asked => {
  const [asked, setAsked] = useState<Asked>({ saved: null, outbox: null, vault: null, alarm: null });
  const [, setLocks] = useState(0);
  const situation = services.situation.value;
  useEffect(() => {
    let isCurrent = true;
    const take = <Name extends keyof Asked>(name: Name, found: Promise<Asked[Name]>): void =>
      void found.then(
        (value) => isCurrent && setAsked((before) => ({ ...before, [name]: value })),
        (cause: unknown) => console.warn(`nothing said of ${name}`, cause),
      );
    take(
      'saved',
      services.model('backup').then((backup) => backup.state()),
    );
    take(
      'vault',
      services.model('vault').then((vault) => vault.state()),
    );
    if (situation.kind === 'ready')
      take(
        'outbox',
        services.model('outbox').then((outbox) => outbox.view(situation.situation.catalogUrl)),
      );
    take(
      'alarm',
      services.model('alarm').then((alarm) => alarm.state()),
    );
    return () => {
      isCurrent = false;
    };
  }, [situation]);
  // PIN and role are of all windows.
  useEffect(() => onLock(() => setLocks((n) => n + 1)), []);
  return asked;
};

const DAY = 86_400_000;
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('de') + text.slice(1);

const sourceState = (services: Services, language: Language): RowState => {
  const text = SETTINGS[language];
  if (new URLSearchParams(location.search).has('katalog')) return { text: text.fromLink, status: 'watch' };
  const state = services.situation.value;
  if (state.kind !== 'ready') return { text: text.noAddress, status: 'watch' };
  const { municipality, catalogTitle } = state.situation;
  const name = municipality?.name ?? catalogTitle;
  return { text: municipality?.demo ? `${name}, ${text.demo}` : name, status: 'good' };
};

/** `Vor 3 Tagen · 1 Eintrag nur hier` */
const backupState = (saved: SavedState | null, now: number, language: Language): RowState => {
  const text = SETTINGS[language];
  if (!saved) return { text: text.reading };
  const { last, unsaved } = saved;
  const days = last === null ? 0 : (Date.parse(todayAt(now)) - Date.parse(todayAt(last))) / DAY;
  const when = last === null ? text.noBackup : capital(daysAgo(days, language));
  if (unsaved > 0)
    return { text: `${when} · ${BACKUP[language].unsavedHere(number(unsaved, language))}`, status: 'watch' };
  return { text: when, status: last === null ? undefined : 'good' };
};

const storageState = (services: Services, language: Language): RowState => {
  const text = SETTINGS[language];
  const { used, persisted } = services.storage.value;
  const room = used === null ? '' : ` · ${bytes(used, language)} ${text.used}`;
  if (services.sync.value.isFull) return { text: text.fullStorage, status: 'critical' };
  if (services.offline.value.kind === 'incomplete') return { text: text.offlineBroken, status: 'critical' };
  if (persisted == null) return { text: `${text.unknownProtected}${room}` };
  return persisted
    ? { text: `${text.isProtected}${room}`, status: 'good' }
    : { text: `${text.notProtected}${room}`, status: 'watch' };
};

const sendingState = (services: Services, view: OutboxView | null, language: Language): RowState => {
  const text = SETTINGS[language];
  const state = services.situation.value;
  if (state.kind === 'ready' && state.situation.protection === 'locked') return { text: text.lockedRecords };
  if (!view) return { text: text.sendsNot };
  if (!view.on) return { text: text.sendsOff };
  if (view.waiting > 0) return { text: OUTBOX[language].waiting(view.waiting), status: 'watch' };
  return view.problem ? { text: text.sendsOn, status: 'watch' } : { text: text.sendsOn, status: 'good' };
};

const vaultState = (vault: VaultState | null, language: Language): RowState => {
  const text = SETTINGS[language];
  if (!vault) return { text: text.reading };
  if (vault.kind === 'off') return { text: text.off };
  if (!vault.isWhole) return { text: text.vaultHalf, status: 'watch' };
  return { text: vault.kind === 'open' ? text.vaultOpen : text.vaultLocked, status: 'good' };
};

const lookState = (services: Services, language: Language): RowState => {
  const text = SETTINGS[language];
  const size = services.textSize.value;
  return {
    text: `${text[services.appearance.value]}, ${size} %, ${SPOKEN[language].name}`,
  };
};

export const stateOf = (row: RowName, services: Services, asked: Asked): RowState => {
  const language = services.language.value;
  const text = SETTINGS[language];
  switch (row) {
    case 'adresse':
      return sourceState(services, language);
    case 'sicherung':
      return backupState(asked.saved, services.now.value, language);
    case 'speicher':
      return storageState(services, language);
    case 'weitergabe':
      return sendingState(services, asked.outbox, language);
    case 'geraet':
      return {
        text: `${readPin() ? text.pinSet : text.pinNone}, ${LOCK[language].roles[readRole()].toLocaleLowerCase(language)}`,
      };
    case 'verschluesselung':
      return vaultState(asked.vault, language);
    case 'anzeige':
      return lookState(services, language);
    case 'benachrichtigung':
      return { text: asked.alarm === null ? text.reading : text[asked.alarm] };
    case 'app':
      return services.offline.value.kind === 'ready'
        ? { text: `${text.version} ${services.app.version} · ${text.offlineReady}`, status: 'good' }
        : { text: `${text.version} ${services.app.version}` };
    case 'loeschen':
      return { text: '' };
  }
};
