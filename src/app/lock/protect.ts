// Beside a front page whose recorded figures are protected: shows them where the passphrase was typed, and locks after a time without
// a touch. Loaded only where something is protected.
import {
  SEALED_KEY,
  SEALED_PLACE,
  SNAPSHOT_KEY,
  type SealedSituation,
  type Situation,
} from '../../core/catalog/situation.ts';
import type { CockpitDatabase } from '../../store/database.ts';
import { readSnapshot } from '../../store/snapshot.ts';
import {
  dropKey,
  isLocked,
  isUnreadable,
  keyTo,
  onVault,
  passOn,
  readVault,
  unseal,
} from '../../store/vault.ts';
import { keepSetting, keptSetting } from '../services.ts';

const MINUTE = 60_000;
/** Not every touch is written down. Unit: ms. */
const PAUSE = 5_000;
const TOUCHED = 'touched';

export type Protected = {
  db: CockpitDatabase;
  evaluate: () => Promise<unknown>;
  refresh: () => Promise<void>;
  holdsInput: () => boolean;
};

const isPresenting = (): boolean => document.documentElement.dataset.presenting !== undefined;

let isWatching = false;
let wasOpen = false;
/** Says that somebody is here. */
let touched = (): void => undefined;
/** Who uses one window of the app uses them all: the last touch is kept beside them. */
const watch = ({ db, refresh, holdsInput }: Protected): void => {
  if (isWatching) return;
  isWatching = true;
  passOn();
  let written = 0,
    limit = Infinity;
  const lastTouch = (): number => Math.min(Math.max(written, Number(keptSetting(TOUCHED) ?? 0)), Date.now());
  const touch = (): void => {
    // Who wakes a device that slept for hours must not find it open.
    if (wasOpen && !isPresenting() && Date.now() - lastTouch() >= limit) return check();
    if (Math.abs(Date.now() - written) < PAUSE) return;
    written = Date.now();
    keepSetting(TOUCHED, String(written));
  };
  touched = () => {
    written = 0;
    limit = Infinity;
    touch();
  };
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const)
    addEventListener(kind, touch, { capture: true, passive: true });
  const look = async (): Promise<void> => {
    if (!wasOpen) return;
    if (isPresenting()) return touch();
    const vault = await readVault(db);
    if (!vault) return;
    limit = vault.minutes * MINUTE;
    if (Date.now() - lastTouch() >= limit) dropKey(vault.id);
  };
  const check = (): void => void look().catch((cause: unknown) => console.error(cause));
  setInterval(check, 2_000);
  document.addEventListener('visibilitychange', check);
  onVault(() => {
    void (async () => {
      const vault = await readVault(db);
      const isShut = vault !== null && wasOpen && !(await isOpenHere(vault));
      wasOpen &&= !isShut;
      // A window that begins anew holds nothing of what it showed. One with an unsaved input must not: there the pages hide it.
      if (isShut && !holdsInput()) location.reload();
      else await refresh();
    })().catch((cause: unknown) => console.error(cause));
  });
};
const isOpenHere = (vault: Parameters<typeof keyTo>[0]): Promise<boolean> =>
  keyTo(vault).then(
    () => true,
    () => false,
  );

/** Missing: null where its bytes changed; it is made anew then. */
const unsealSituation = async (key: CryptoKey, sealed: Uint8Array): Promise<Situation | null> => {
  try {
    return (await unseal(key, SEALED_PLACE, sealed)) as Situation;
  } catch (cause) {
    if (!isUnreadable(cause)) throw cause;
    console.error(cause);
    return null;
  }
};

/** The front page with what is protected, where the passphrase was typed; else as it is. */
export const opened = async (parts: Protected, shown: Situation): Promise<Situation> => {
  watch(parts);
  const vault = await readVault(parts.db);
  if (!vault) return shown;
  let key: CryptoKey;
  try {
    key = await keyTo(vault);
  } catch (cause) {
    if (isLocked(cause)) return shown;
    throw cause;
  }
  if (!wasOpen) touched();
  wasOpen = true;
  let open = shown;
  for (let times = 0; times < 2; times++) {
    const kept = (await readSnapshot(SEALED_KEY)) as SealedSituation | null | undefined;
    const full = kept?.vault === vault.id ? await unsealSituation(key, kept.sealed) : null;
    if (full?.evaluatedAt === open.evaluatedAt) return full;
    // Somebody without the key evaluated last.
    if (times === 0) await parts.evaluate();
    open = ((await readSnapshot(SNAPSHOT_KEY)) as Situation | null | undefined) ?? open;
  }
  return open;
};
