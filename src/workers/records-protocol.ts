// What the page asks of the records worker. Both are of one build, so the types are the contract.
import type { Scope } from '../core/records/scope.ts';
import type { Result } from '../core/values/result.ts';
import type { HandoverView } from '../importer/handover.ts';
import type { Answer } from './errand.ts';

export type RecordsRequests = {
  open: { ask: { file: Blob; name: string; catalog: string }; answer: Result<HandoverView> };
  merge: { ask: { withAhead: boolean }; answer: number };
  write: { ask: { catalog: string; scope: Scope }; answer: Result<Uint8Array> };
  /** The text of the QR code in a picture. Missing: null where there is none. */
  scan: { ask: { pixels: Uint8ClampedArray; width: number; height: number }; answer: string | null };
  /** What is held as texts of QR codes. Missing: null where it is too much for that. */
  frames: { ask: { catalog: string; scope: Scope }; answer: readonly string[] | null };
};
type RecordsOp = keyof RecordsRequests;
export type RecordsAsk = {
  [Op in RecordsOp]: { id: number; op: Op; ask: RecordsRequests[Op]['ask'] };
}[RecordsOp];
export type RecordsAnswer = Answer<never>;
