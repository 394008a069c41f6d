// Whether a browser may fetch an address, as it was measured once. A property of each host, not of the protocol.
import type { Issue } from '../values/issue.ts';

/** `direct`: the app fetches it. `mirror`: it answers, but not to browsers of other sites. `import`: no data for machines. `login`: it asks who is there. */
export type Reach = 'direct' | 'mirror' | 'import' | 'login' | 'none';
/** Result of looking at one address. */
export type Check = {
  address: string;
  /** ms since 1970 */
  checkedAt: number;
  reach: Reach;
  /** Why it is not `direct`. */
  issue: Issue | null;
  /** Unit: bytes. */
  bytes: number | null;
  lastModified: string | null;
  /** What the bytes are, by looking at them. */
  content: string | null;
};
