// Who asks a GENESIS service: the only credentials that a mirror carries. Each goes to its own host, over https, to the service alone.
import { isGenesis } from '../../../connectors/genesis/genesis.ts';
import type { Asked } from './send.ts';

type Login = { username: string; password: string };
/** By the name of the host. */
export type Logins = ReadonlyMap<string, Login>;

/** They know one token each other. */
const FEDERAL = ['www-genesis.destatis.de', 'www.regionalstatistik.de', 'ergebnisse.zensus2022.de'];

const loginOf = (said: unknown): Login | null => {
  // A token stands where a name stands, with nothing as the password.
  if (typeof said === 'string') return said === '' ? null : { username: said, password: '' };
  if (typeof said !== 'object' || said === null) return null;
  const { username, password = '' } = said as Partial<Record<keyof Login, unknown>>;
  return typeof username === 'string' && username !== '' && typeof password === 'string'
    ? { username, password }
    : null;
};

/**
 * `COCKPIT_GENESIS_TOKEN` is of the federal services; `COCKPIT_GENESIS_LOGINS` names others, as
 * `{"www.landesdatenbank.nrw.de": {"username": "…", "password": "…"}}` or with a token as text. Errors: null where it is not of that shape.
 */
export const loginsFrom = (env: Readonly<Record<string, string | undefined>>): Logins | null => {
  const { COCKPIT_GENESIS_TOKEN: token = '', COCKPIT_GENESIS_LOGINS: others = '' } = env;
  const logins = new Map<string, Login>();
  if (token !== '') for (const host of FEDERAL) logins.set(host, { username: token, password: '' });
  if (others.trim() === '') return logins;
  let said: unknown;
  try {
    said = JSON.parse(others);
  } catch {
    return null;
  }
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return null;
  for (const [host, one] of Object.entries(said)) {
    const login = loginOf(one);
    if (!login || !/^[a-z0-9.-]+$/i.test(host)) return null;
    logins.set(host.toLowerCase(), login);
  }
  return logins;
};

/** The request to a service that knows us: a form by POST. Missing: null for all other addresses. */
export const askedAs = (url: string, logins: Logins): Omit<Asked, 'signal'> | null => {
  const address = new URL(url);
  const login = logins.get(address.hostname);
  return login && address.protocol === 'https:' && address.port === '' && isGenesis(address)
    ? {
        method: 'POST',
        body: address.searchParams.toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...login },
      }
    : null;
};
