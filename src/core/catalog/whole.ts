// Whether what was read of a resource is known to be a page of more: it says so itself, or it ends where no more rows are allowed.
import { isCutText } from '../table/paging.ts';
import { error, type Issue } from '../values/issue.ts';
import type { ResourceSpec } from './catalog.ts';

/** The reason not to take it, whatever vouches for it otherwise. `rows`: of the first table. Missing: null where nothing speaks against it. */
export const partOfMore = (
  spec: Pick<ResourceSpec, 'url' | 'source' | 'sha256' | 'parts'>,
  read: { issues: readonly Issue[]; rows: number },
  bytes: Uint8Array,
): Issue | null => {
  const said = read.issues.find((one) => one.code === 'PART_OF_MORE');
  if (said) return { ...said, severity: 'error' };
  const isPlain = (spec.source?.kind ?? 'file') === 'file' && !spec.parts && spec.sha256 === null;
  return isPlain && isCutText(spec.url ?? '', bytes, read.rows)
    ? error('PART_OF_MORE', undefined, { rows: read.rows })
    : null;
};
