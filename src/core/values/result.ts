// Expected trouble is a value, never an exception: a step gives its value or the issues that forbid one.
import type { Issue } from './issue.ts';

type Ok<T> = { ok: true; value: T; issues: readonly Issue[] };
export type Failed = { ok: false; issues: readonly Issue[] };
/** Either a value (with issues that did not forbid it) or at least one issue of severity `error`. */
export type Result<T> = Ok<T> | Failed;

export const ok = <T>(value: T, issues: readonly Issue[] = []): Ok<T> => ({ ok: true, value, issues });
export const failed = (...issues: Issue[]): Failed => ({ ok: false, issues });
