// What one resource is asked with, and the bytes that come back.
import type { Issue } from '../core/values/issue.ts';

export type ResourceOptions = {
  signal: AbortSignal;
  /** A person has seen the difference and wants the new content all the same. */
  accept: boolean;
  /** The difference that the person has seen: another one is held back again. Missing: any is accepted. */
  seen?: readonly Issue[];
  onBytes: (bytes: number) => void;
};

/** `offered`: rows that the source has without the slice. `isCounted`: the source's own count agrees. */
export type Body = {
  bytes: Uint8Array;
  sha256: string;
  url: string | null;
  offered?: number | null;
  asOf?: string | null;
  isCounted?: boolean;
  mark?: string;
};
