// The front page as data: made after every change, kept on the device, painted before anything else is loaded.
import type { IndicatorResult } from '../indicators/result.ts';
import type { Provenance } from '../table/provenance.ts';
import type { Area, Dashboard, Municipality } from './package.ts';
import type { Organisation } from '../records/organisation.ts';

/** Another number makes snapshots of older versions of the app worthless. */
export const SNAPSHOT_VERSION = 1;
export const SNAPSHOT_KEY = 'situation';
/** The same with what a passphrase protects, sealed by the key of a vault for this place. */
export const SEALED_KEY = 'sealed';
export const SEALED_PLACE = 'front page';
/** What a first picture is made with beside the figures: settings of the device by name. Missing: there must be none (a PIN, another home). */
export const FIRST_KEY = 'first';
export type FirstSettings = Readonly<Record<string, string>>;
export type SealedSituation = { vault: string; sealed: Uint8Array };

/**
 * What the results were made of: a result is made anew where that changed, and only there. `by`: the app and the catalog. Shape: inputs
 * by result. Missing: a result that may change with time alone, or by what a passphrase protects.
 */
export type Made = { by: string; inputs: readonly (readonly [string, string])[] };

export type Situation = {
  catalogUrl: string;
  catalogTitle: string;
  municipality: Municipality | null;
  areas: readonly Area[];
  organisations: readonly Organisation[];
  dashboards: readonly Dashboard[];
  /** All indicators of the catalog, in its order. Status by statusAt(result, now): nothing here depends on the time of day. */
  results: readonly IndicatorResult[];
  /** Those of them that were made on this device. */
  own?: readonly string[];
  /** Source, licence, Stand and fetched per resource name. */
  provenance: Readonly<Record<string, Provenance>>;
  /** A passphrase protects what was recorded: its figures are left out, or there because it was typed. Missing: nothing is protected. */
  protection?: 'locked' | 'open';
  /** Missing: everything is made anew. */
  made?: Made;
  /** ms since 1970 */
  evaluatedAt: number;
  snapshotVersion: number;
};
