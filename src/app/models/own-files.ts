// The app's own files as the page sees them: whether all of them lie here byte for byte, and repairing without being asked.
import { error } from '../../core/values/issue.ts';
import type { Completeness } from '../../sync/protocol.ts';
import type { Agent } from '../agent.ts';
import type { OfflineReadiness } from './shapes.ts';

/** `repair` compares every file with what was published and brings what is absent or wrong. Shape: how many were brought. */
export const createOwnFiles = (
  offline: { value: OfflineReadiness },
  agent: Pick<Agent, 'ask' | 'registration' | 'installFailed'>,
): { repair: () => Promise<number> } => {
  let running: Promise<number> | null = null;
  const repair = async (): Promise<number> => {
    // What was said stays on screen until it is known better: a banner must not blink.
    if (offline.value.kind !== 'incomplete') offline.value = { kind: 'checking' };
    const { files, missing, repaired = 0 } = (await agent.ask({ type: 'repair' })) as Completeness;
    offline.value =
      missing === 0
        ? { kind: 'ready', checkedAt: Date.now(), files }
        : { kind: 'incomplete', checkedAt: Date.now(), missing };
    return repaired;
  };
  return {
    repair: () => {
      if (agent.registration) return (running ??= repair().finally(() => (running = null)));
      const issue = error(agent.installFailed ? 'APP_INCOMPLETE' : 'SERVICE_WORKER_MISSING');
      offline.value = { kind: 'impossible', issue };
      return Promise.resolve(0);
    },
  };
};
export type OwnFiles = ReturnType<typeof createOwnFiles>;
