// Beside a front page whose recorded figures are protected: shows them where the passphrase was typed, and locks after a time without
// a touch. Loaded only where something is protected.
import {
  SEALED_KEY,
  SEALED_PLACE,
  SNAPSHOT_KEY,
  type SealedSituation,
  type Situation,
} from '../../core/catalog/situation.ts';
import type { CockpitDatabase } from '../../store/tables.ts';
import { readSnapshot } from '../../store/snapshot.ts';
import {
  dropKey,
  isLocked,
  isUnreadable,
  keyTo,
  onVault,
  passOn,
  readVault,
  seal,
  unseal,
} from '../../store/vault.ts';
import { keepQueries } from '../address.ts';
import { touchNow, watchIdle } from './touch.ts';

const MINUTE = 60_000;

type Protected = {
  db: CockpitDatabase;
  evaluate: () => Promise<unknown>;
  refresh: () => Promise<void>;
  holdsInput: () => boolean;
};

let isWatching = false;
let wasOpen = false;
/** Read at every turn: how long may nobody touch anything. */
let idle: { id: string; limit: number } | null = null;
const watch = ({ db, refresh, holdsInput }: Protected): void => {
  if (isWatching) return;
  isWatching = true;
  passOn();
  const read = async (): Promise<void> => {
    const vault = wasOpen ? await readVault(db) : null;
    idle = vault && { id: vault.id, limit: vault.minutes * MINUTE };
  };
  watchIdle({
    limit: () => {
      void read().catch((cause: unknown) => console.error(cause));
      return wasOpen && idle ? idle.limit : Infinity;
    },
    onIdle: () => {
      if (idle) dropKey(idle.id);
    },
  });
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

/** What is searched and filtered, for a reload: under the same key. */
const keepBeside = (key: CryptoKey): Promise<void> => {
  const place = (token: string): string => `address ${token}`;
  return keepQueries(
    async (token, query) => btoa(String.fromCharCode(...(await seal(key, place(token), query)))),
    async (token, sealed) =>
      String(
        await unseal(
          key,
          place(token),
          Uint8Array.from(atob(sealed), (one) => one.charCodeAt(0)),
        ),
      ),
  );
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
  if (!wasOpen) touchNow();
  if (!wasOpen) await keepBeside(key);
  wasOpen = true;
  idle = { id: vault.id, limit: vault.minutes * MINUTE };
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
