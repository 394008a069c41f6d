// Whether an address may be asked at all: https (loopback excepted), no credentials, no literal private address.
// It looks at the text only; where a name leads to is the network's business, and every redirect is checked again.
import { error, type Issue } from './issue.ts';

/** Source: RFC 1918, RFC 6598, RFC 4193, RFC 4291, RFC 3927, RFC 6052; IANA special-purpose registries. */
const PRIVATE_V4 =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|192\.0\.0\.|198\.1[89]\.|2(2[4-9]|[345]\d)\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|0\.)/;
const LOOPBACK = /^((.*\.)?localhost\.?|127(\.\d{1,3}){3}|\[::1\])$/;

export const isLoopback = (host: string): boolean => LOOPBACK.test(host);
const isPrivate = (host: string): boolean =>
  PRIVATE_V4.test(host) ||
  // Of IPv6 the internet is 2000::/3; what of it is translated or for documentation is not.
  (host.startsWith('[') && !/^\[[23][0-9a-f]{3}:/i.test(host)) ||
  /^\[(2001:(0?:|[0-9a-f]{1,2}:|1[0-9a-f]{2}:|db8:)|2002:|3fff:)/i.test(host);

/** What a person may type: a missing scheme becomes https, blanks around are dropped. */
const complete = (text: string): string => {
  const trimmed = text.trim();
  return /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/]*:\d+(\/|$)/.test(trimmed)
    ? trimmed
    : `https://${trimmed}`;
};

export type AddressRules = {
  /** Our own origin is always allowed, whatever it is. */
  origin: string | null;
  /** Hosts of the deployment (`https://daten.example.de`), null for any. */
  hosts: readonly string[] | null;
  /** This machine itself may be asked. Missing: only where our own origin lies on it (development). */
  loopback?: boolean;
};

/** The address in its normal form, or the issue that forbids it. Relative text is resolved against `base` where there is one. */
export const checkAddress = (text: string, rules: AddressRules, base?: string): string | Issue => {
  let url: URL;
  try {
    url = base !== undefined ? new URL(text.trim(), base) : new URL(complete(text));
  } catch {
    return error('ADDRESS_INVALID', undefined, { address: text.trim().slice(0, 200) });
  }
  const address = url.href.slice(0, 200);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return error('ADDRESS_INVALID', undefined, { address });
  if (!url.hostname.includes('.') && !isLoopback(url.hostname) && !url.hostname.startsWith('['))
    return error('ADDRESS_INVALID', undefined, { address });
  if (url.username !== '' || url.password !== '') return error('ADDRESS_CREDENTIALS', undefined, { address });
  if (rules.origin !== null && url.origin === rules.origin) return url.href;
  const isHere = isLoopback(url.hostname);
  const mayBeHere = rules.loopback ?? (rules.origin === null || isLoopback(new URL(rules.origin).hostname));
  // What runs on a person's own machine is nobody's data source.
  if (isHere && !mayBeHere) return error('ADDRESS_PRIVATE', undefined, { address });
  if (!isHere && isPrivate(url.hostname)) return error('ADDRESS_PRIVATE', undefined, { address });
  if (url.protocol === 'http:' && !isHere) return error('ADDRESS_NOT_HTTPS', undefined, { address });
  if (rules.hosts !== null && !rules.hosts.includes(url.origin))
    return error('ADDRESS_NOT_ALLOWED', undefined, { address, host: url.host });
  return url.href;
};
