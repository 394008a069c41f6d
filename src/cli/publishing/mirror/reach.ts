// What a command may connect to, judged by the address that is really connected to: a name cannot change between check and use.
// Source: IANA IPv4 and IPv6 Special-Purpose Address Registries; RFC 6052 (NAT64), RFC 4291 2.5.5 (IPv4 in IPv6)
import { lookup } from 'node:dns';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Which networks may be asked. The internet always may. */
export type Reach = { intranet: boolean; loopback: boolean };
/** Names to addresses; the system's if left out. */
export type Resolve = (host: string) => Promise<readonly string[]>;

const listOf = (...nets: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const net of nets) {
    const [address = '', bits] = net.split('/');
    list.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return list;
};

const LOOPBACK = listOf('127.0.0.0/8', '::1/128');
const INTRANET = listOf('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7');
/** Never the place of published data: unspecified, link-local, reserved, multicast, and IPv4 in the clothes of IPv6. */
const NEVER = listOf(
  ...['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
);
/** What the internet is made of in IPv6; all else there is translated, local, or given to nobody. */
const GLOBAL_V6 = listOf('2000::/3');
const NEVER_V6 = listOf('2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20');
const NAT64 = listOf('64:ff9b::/96');

/** The IPv4 address that a NAT64 address leads to. */
const behindNat64 = (address: string): string => {
  const { hostname } = new URL(`http://[${address}]`);
  const [high = 0, low = 0] = hostname
    .slice(1, -1)
    .split(':')
    .slice(-2)
    .map((part) => Number.parseInt(part || '0', 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
};

/** Whether an address of a network may be connected to. */
export const mayReach = (address: string, reach: Reach): boolean => {
  const bare = address.split('%', 1)[0]!;
  const kind = isIP(bare);
  if (kind === 0) return false;
  const family = kind === 6 ? 'ipv6' : 'ipv4';
  if (LOOPBACK.check(bare, family)) return reach.loopback;
  if (kind === 6 && NAT64.check(bare, family))
    return mayReach(behindNat64(bare), { ...reach, loopback: false });
  if (INTRANET.check(bare, family)) return reach.intranet;
  return kind === 6
    ? GLOBAL_V6.check(bare, family) && !NEVER_V6.check(bare, family)
    : !NEVER.check(bare, family);
};

export class OutOfReach extends Error {}

const system: Resolve = (host) =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true }, (cause, found) =>
      cause ? reject(cause) : resolve(found.map(({ address }) => address)),
    );
  });

type Found = { address: string; family: number };
type Answer = (cause: Error | null, found: string | Found[], family?: number) => void;

/** The `lookup` of a connection. Errors: OutOfReach where any of the addresses of a name may not be asked. */
export const lookupWithin =
  (reach: Reach, resolve: Resolve = system) =>
  (host: string, options: { all?: boolean | undefined }, answer: Answer): void => {
    resolve(host).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        const [first] = found;
        if (!first || !found.every(({ address }) => mayReach(address, reach)))
          answer(new OutOfReach(host), []);
        else if (options.all) answer(null, found);
        else answer(null, first.address, first.family);
      },
      (cause: unknown) => answer(cause instanceof Error ? cause : new Error(String(cause)), []),
    );
  };
