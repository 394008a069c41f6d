// What the page asks of the backup worker. Both are of one build, so the types are the contract.
import type { Result } from '../core/values/result.ts';
import type { Answer } from './errand.ts';

export type BackupPreview = {
  created: number;
  /** Recorded entries in the file, on this device, and those that are on this device only. */
  entries: number;
  here: number;
  onlyHere: number;
  datasets: number;
  folders: number;
  /** The catalog that the backup follows; `isOther`: this device follows another one. */
  catalog: string | null;
  isOther: boolean;
  /**
   * Whether a passphrase protects what was recorded. `comes`: in the file only; `goes`: on this device only; `same`: in both, the same
   * one; `other`: in both, and not the same: then they cannot be merged.
   */
  protection: 'none' | 'comes' | 'goes' | 'same' | 'other';
  /** Rows that were damaged on the saved device: they are kept aside. */
  odd: number;
};
export type Applied = { entries: number; others: number; settings: Readonly<Record<string, string>> };

export type BackupRequests = {
  create: {
    ask: { passphrase: string | null; settings: Readonly<Record<string, string>>; version: string };
    answer: Result<{ file: Blob; at: number; entries: number; odd: number }>;
  };
  /** Checks a file whole and keeps what is in it until `apply`. */
  open: { ask: { file: Blob; name: string; passphrase: string | null }; answer: Result<BackupPreview> };
  apply: { ask: { mode: 'merge' | 'replace' }; answer: Result<Applied> };
};
type BackupOp = keyof BackupRequests;
export type BackupAsk = {
  [Op in BackupOp]: { id: number; op: Op; ask: BackupRequests[Op]['ask'] };
}[BackupOp];
export type BackupStep = 'reading' | 'sealing' | 'checking' | 'writing';
export type BackupProgress = { step: BackupStep; share: number };
export type BackupAnswer = Answer<BackupProgress>;
