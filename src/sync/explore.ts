// What a pasted address is: whether a browser may fetch it, what is offered there, and how a table of it looks.
// It measures and stores nothing of the data; taking a source over is a sync like any other.
import type { Check } from '../core/catalog/reach.ts';
import { readCatalog } from '../core/catalog/read.ts';
import { checkAddress, type AddressRules } from '../core/values/address.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import type { Connector, Description, Offer } from '../connectors/connector.ts';
import { isRdf } from '../connectors/dcat/dcat.ts';
import { matching } from '../connectors/dcat/graph.ts';
import { isWithoutParts } from '../connectors/parquet/file.ts';
import { offerFor } from '../connectors/wire.ts';
import { CONNECTORS, connectorOf } from '../connectors/index.ts';
import { contentOf } from '../formats/content.ts';
import type { SyncPorts } from './ports.ts';

export type Explored = Check & {
  description: Description | null;
  /** A catalogue in RDF/XML or Turtle: the page loads a parser for it. */
  rdf: string | null;
};
/** `next` is a further page of what `address` lists; `since` a day (`2026-01-31`). Empty text: no such wish. */
export type AskedFor = {
  address: string;
  words?: string | undefined;
  since?: string | undefined;
  next?: string | undefined;
};
type Wish = { words: string; since: string; next: string | undefined };

const LOOK = { maxBytes: 40e6, timeoutMs: 60_000 };

const WRONG_TYPE = {
  html: 'WRONG_TYPE_HTML',
  pdf: 'WRONG_TYPE_PDF',
  image: 'WRONG_TYPE_IMAGE',
} as const;

const isCode = (issues: readonly Issue[], ...codes: string[]): boolean =>
  codes.includes(issues[0]?.code ?? '');

const fileOffer = (address: string, format: string, bytes: number, lastModified: string | null): Offer => {
  const url = new URL(address);
  const title =
    url.pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? url.host;
  const day = lastModified === null ? NaN : Date.parse(lastModified);
  return offerFor({
    title: decodeSafely(title),
    address,
    kind: 'file',
    format,
    bytes,
    asOf: Number.isNaN(day) ? null : new Date(day).toISOString().slice(0, 10),
    publisher: url.host,
  });
};
const decodeSafely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A broken escape is just text.
    return text;
  }
};

/** Resources of a Data Package as offers. Missing: null where it is none. */
const packageOffers = (bytes: Uint8Array, address: string): Description | null => {
  const catalog = readCatalog(new TextDecoder().decode(bytes), address);
  if (!catalog.ok) return null;
  const offers = catalog.value.resources.flatMap((one): Offer[] =>
    one.url === null
      ? []
      : [
          offerFor({
            title: one.title,
            description: one.description,
            address: one.url,
            kind: one.source?.kind ?? 'file',
            format: one.format,
            bytes: one.bytes,
            asOf: one.asOf,
            licence: one.licence,
            publisher: one.publisher,
            attribution: one.attribution,
          }),
        ],
  );
  return { title: catalog.value.title, publisher: offers[0]?.publisher ?? null, offers, next: null };
};

/**
 * Finds out what an address is. `answers` asks without reading, to tell a host that forbids from one that is not there.
 * Errors: an address that may not be asked, no network; all else is an answer.
 */
export const explore = async (
  ports: Pick<SyncPorts, 'http' | 'clock'>,
  rules: AddressRules,
  asked: AskedFor,
  answers: (url: string) => Promise<boolean>,
  signal: AbortSignal,
): Promise<Result<Explored>> => {
  const checked = checkAddress(asked.address, rules);
  const nothing = { bytes: null, lastModified: null, content: null, description: null, rdf: null };
  const checkedAt = ports.clock.now();
  if (typeof checked !== 'string') {
    if (checked.code !== 'ADDRESS_NOT_HTTPS') return failed(checked);
    return ok({ ...nothing, address: asked.address.trim(), checkedAt, reach: 'mirror', issue: checked });
  }
  const address = checked;
  const base = { ...nothing, address, checkedAt };
  const wish = { words: asked.words?.trim() ?? '', since: asked.since ?? '', next: asked.next };
  // Pages of one catalogue come from one host.
  if (wish.next !== undefined && new URL(wish.next).hostname !== new URL(address).hostname)
    return failed(error('SOURCE_SHAPE', undefined, { address: wish.next, detail: 'next page elsewhere' }));
  const connector = CONNECTORS.find((one) => one.recognise(new URL(address))) ?? null;
  const described = connector && (await describe(ports, connector, address, wish, signal));
  if (described?.ok)
    return ok({
      ...base,
      reach: connector?.kind === 'genesis' ? 'mirror' : 'direct',
      issue: null,
      // A portal searches for itself; a list in a file is searched here.
      description:
        connector?.search && connector.kind !== 'dcat' ? described.value : narrowed(described.value, wish),
    });
  // A page of a portal that the connector does not understand may still be a file.
  const reply =
    described &&
    !isCode(described.issues, 'SOURCE_SHAPE', 'WRONG_TYPE_HTML', 'SOURCE_REFUSED', 'HTTP_NOT_FOUND')
      ? described
      : await ports.http.get(wish.next ?? address, { ...LOOK, signal });
  if (!reply.ok) {
    const [issue = error('SOURCE_UNKNOWN')] = reply.issues;
    if (isCode(reply.issues, 'OFFLINE')) return failed(issue);
    if (isCode(reply.issues, 'HTTP_FORBIDDEN')) return ok({ ...base, reach: 'login', issue });
    if (isCode(reply.issues, 'UNREACHABLE') && (await answers(address)))
      return ok({ ...base, reach: 'mirror', issue });
    return ok({ ...base, reach: 'none', issue });
  }
  const { bytes, lastModified, url } = reply.value;
  const content = contentOf(bytes);
  const seen = { ...base, bytes: bytes.length, lastModified, content };
  const head = new TextDecoder().decode(bytes.subarray(0, 4000));
  if (isRdf(head)) return ok({ ...seen, reach: 'direct', issue: null, rdf: new TextDecoder().decode(bytes) });
  if (content === 'html' || content === 'pdf' || content === 'image')
    return ok({
      ...seen,
      reach: 'import',
      issue: error(WRONG_TYPE[content]),
    });
  const package_ = content === 'json' ? packageOffers(bytes, url) : null;
  const wire = content === 'json' && !package_ ? describedBy(bytes, url) : null;
  return ok({
    ...seen,
    reach: 'direct',
    issue: null,
    description: narrowed(
      package_ ??
        wire ?? {
          title: new URL(address).host,
          publisher: null,
          offers: [fileOffer(address, content, bytes.length, lastModified)],
          next: null,
        },
      wish,
    ),
  });
};

/** Words and days choose among many; what stands alone was meant. */
const narrowed = (description: Description, { words, since, next }: Wish): Description =>
  description.offers.length > 1 || next !== undefined ? matching(description, words, since) : description;

/** JSON that tells by its members what it is, whatever its address. */
const describedBy = (bytes: Uint8Array, address: string): Description | null => {
  const answer = { url: address, bytes, mediaType: null };
  for (const kind of ['jsonstat', 'dcat'] as const) {
    const found = connectorOf(kind)?.describe(answer, address);
    if (found?.ok) return found.value;
  }
  const sdmx = connectorOf('sdmx');
  return sdmx?.page(answer, address).ok === true ? okValue(sdmx.describe(answer, address)) : null;
};
const okValue = <T>(result: Result<T>): T | null => (result.ok ? result.value : null);

const describe = async (
  ports: Pick<SyncPorts, 'http'>,
  connector: Connector,
  address: string,
  { words, since, next }: Wish,
  signal: AbortSignal,
): Promise<Result<Description>> => {
  const url =
    (next !== undefined && connector.kind === 'dcat' ? connector.about(next) : next) ??
    (connector.search && words + since !== ''
      ? connector.search(address, words, since)
      : connector.about(address));
  if (url === null && connector.read) {
    // A few bytes tell whether the host gives parts at all.
    const part = await ports.http.get(address, { ...LOOK, range: [0, 3], signal });
    if (!part.ok && !isWithoutParts(part.issues)) return part;
  }
  if (url === null)
    return connector.describe({ url: address, bytes: new Uint8Array(0), mediaType: null }, address);
  const reply = await ports.http.get(url, { ...LOOK, signal });
  return reply.ok ? connector.describe(reply.value, address) : reply;
};
