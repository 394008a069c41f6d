// The agent of the service worker, run in the page where no service worker is allowed (private window, managed device).
import { fetchHttp } from '../connectors/http.ts';
import { fetchPut } from '../connectors/put.ts';
import { readTables } from '../formats/read.ts';
import { openDatabase } from '../store/database.ts';
import { answerRequest, createAgent } from '../sync/agent.ts';
import { CHANNEL, webAnswers, webLock, webSaveData, type SyncNews } from '../sync/ports.ts';
import type { AgentRequest } from '../sync/protocol.ts';
import { sha256Hex } from '../formats/bytes.ts';

export const createLocalAgent = (): ((request: AgentRequest) => Promise<unknown>) => {
  const channel = new BroadcastChannel(CHANNEL);
  const probe = async (): Promise<boolean> => {
    try {
      return (await fetch('version.json', { cache: 'no-store' })).ok;
    } catch {
      // No answer is the answer.
      return false;
    }
  };
  const rules = { origin: location.origin, hosts: __HOSTS__ };
  const announce = (news: SyncNews): void => channel.postMessage(news);
  const agent = createAgent(
    {
      http: fetchHttp({ rules, probe }),
      put: fetchPut({ rules, probe }),
      clock: { now: () => Date.now() },
      lock: webLock,
      random: Math.random,
      db: openDatabase(),
      read: readTables,
      sha256: sha256Hex,
      announce,
      saveData: webSaveData,
    },
    rules,
    new URL('.', document.baseURI).href,
    webAnswers,
  );
  return async (request) => {
    if (request.type === 'check' || request.type === 'repair') return { files: 0, missing: 1 };
    return answerRequest(agent, request);
  };
};
