// What became of one resource of a catalog.
import type { ResourceSpec } from '../core/catalog/catalog.ts';
import type { Change } from '../core/catalog/change.ts';
import type { Issue } from '../core/values/issue.ts';

export type ResourceOutcome =
  | { kind: 'changed'; rows: number; bytes: number; issues: readonly Issue[]; change?: Change }
  | { kind: 'unchanged'; bytes: number }
  | { kind: 'held'; issues: readonly Issue[] }
  | { kind: 'full'; issues: readonly Issue[] }
  | { kind: 'failed'; issues: readonly Issue[] };

export const problem = (spec: ResourceSpec, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((one) => ({ ...one, place: { ...one.place, resource: spec.name } }));
