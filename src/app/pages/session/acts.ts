// What a list of folders asks the page of one to do at once, in its address.
import { useEffect, useState } from 'preact/hooks';
import { writeAddress } from '../../address.ts';
import type { PageProps } from '../page.ts';

export const ACT = 'tun';
const ACTS = ['zeigen', 'drucken', 'weitergeben'] as const;
export type FolderAct = (typeof ACTS)[number];

/** What was asked for when the page was opened. It is done once: who comes back to the page, or loads it anew, finds the folder. */
export const useAct = (search: PageProps['search']): FolderAct | null => {
  const [asked] = useState(() => ACTS.find((one) => one === search.get(ACT)) ?? null);
  useEffect(() => {
    if (asked !== null) writeAddress(location.hash.split('?', 1)[0]!, 'replace');
  }, [asked]);
  return asked;
};
