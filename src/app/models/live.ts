// What the heavy half gives the pages.
import type { Reason } from '../../core/catalog/due.ts';
import type { Issue } from '../../core/values/issue.ts';
import type { LocalActions } from '../local-actions.ts';
import type { Services } from './types.ts';

export type Live = Pick<
  Services,
  | 'unsubscribe'
  | 'openTable'
  | 'chart'
  | 'series'
  | 'exportAs'
  | 'sources'
  | 'desk'
  | 'lookAtClock'
  | 'confirmClock'
  | 'denyClock'
  | 'repairOffline'
  | 'guarding'
  | 'lockNow'
  | 'askPersist'
  | 'deleteAll'
  | 'licences'
> &
  LocalActions & {
    sync: (reason: Reason, accept?: readonly string[]) => Promise<void>;
    cancel: () => Promise<void>;
    subscribe: (address: string, signal?: AbortSignal) => Promise<readonly Issue[]>;
    applyUpdate: (anyway: boolean) => Promise<void>;
  };
