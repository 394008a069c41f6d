// The front page as it is kept: whole where nothing is protected; else without what was recorded, and whole under the key.
import { LOCAL } from '../store/listed.ts';
import {
  SEALED_KEY,
  SEALED_PLACE,
  SNAPSHOT_KEY,
  SNAPSHOT_VERSION,
  type SealedSituation,
  type Situation,
} from '../core/catalog/situation.ts';
import { lockedFully, resultOf } from '../core/indicators/evaluate.ts';
import type { IndicatorResult } from '../core/indicators/result.ts';
import { RECORDED } from '../core/records/table.ts';
import { readSnapshot, writeSnapshot } from '../store/snapshot.ts';
import type { CockpitDatabase } from '../store/tables.ts';
import { isLocked, keyTo, readVault, seal, type Vault } from '../store/vault.ts';
import { anew, situationOf, type ReadRecords } from './situation.ts';

/** Who took note of what, and why, is recorded too: without it a figure asks for attention again. */
const unacknowledged = ({ acknowledged: _acknowledged, ...result }: IndicatorResult): IndicatorResult =>
  result;

/** What everybody may see who holds the device: nothing that was made of what is protected. */
const withoutRecorded = (situation: Situation): Situation => {
  const { [RECORDED]: _recorded, ...provenance } = situation.provenance;
  return {
    ...situation,
    provenance,
    results: situation.results.map((one) =>
      one.resources.includes(RECORDED) ? resultOf(lockedFully(one.definition, {})) : unacknowledged(one),
    ),
    protection: 'locked',
  };
};

/** Keeps the front page with everything on it; nobody reads it without the key. */
const keepSealed = async (vault: Vault, situation: Situation): Promise<void> => {
  try {
    const full: Situation = { ...situation, protection: 'open' };
    const sealed = await seal(await keyTo(vault), SEALED_PLACE, full);
    await writeSnapshot(SEALED_KEY, { vault: vault.id, sealed } satisfies SealedSituation);
  } catch (cause) {
    // Made anew as soon as the passphrase is typed.
    if (!isLocked(cause)) throw cause;
  }
};

/** Evaluates and keeps the snapshot; where a passphrase protects what was recorded, twice: without that, and sealed. */
export const refreshSnapshot = async (
  db: CockpitDatabase,
  now: number,
  records: ReadRecords = anew(db),
): Promise<Situation | null> => {
  const situation = await situationOf(db, now, await keptSituation(), records);
  const vault = await readVault(db);
  // Without a catalog nothing is recorded.
  if (!vault || !situation || situation.catalogUrl === LOCAL) {
    await writeSnapshot(
      SNAPSHOT_KEY,
      vault && situation ? { ...situation, results: situation.results.map(unacknowledged) } : situation,
    );
    await writeSnapshot(SEALED_KEY, null);
    // Set up in another window meanwhile: what was written must not stay.
    const isLate = !vault && situation?.catalogUrl !== LOCAL && (await readVault(db)) !== null;
    return isLate ? refreshSnapshot(db, now, records) : situation;
  }
  // What was made without the recorded values is no whole one, though the key may have come since.
  if (situation.protection !== 'locked') await keepSealed(vault, situation);
  const open = withoutRecorded(situation);
  await writeSnapshot(SNAPSHOT_KEY, open);
  return open;
};

/** The kept front page. Missing: null where there is none, or one of another version of the app. */
export const keptSituation = async (): Promise<Situation | null> => {
  const kept = (await readSnapshot(SNAPSHOT_KEY)) as Situation | null | undefined;
  return kept?.snapshotVersion === SNAPSHOT_VERSION ? kept : null;
};
