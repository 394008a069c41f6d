// The bytes of one resource: a file, several joined, or what a source gives; whole, and as the catalog promised them.
import type { Catalog, ResourceSpec } from '../core/catalog/catalog.ts';
import type { Reply } from '../core/ports.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { connectorOf } from '../connectors/index.ts';
import { wholeOfList } from '../connectors/list/list.ts';
import { joinFiles } from '../formats/join.ts';
import { datasetId } from '../store/datasets.ts';
import type { Body, ResourceOptions } from './body.ts';
import type { SyncPorts } from './ports.ts';
import { fetchSource } from './source.ts';

/** Bounds of one download. Unit: bytes, ms. */
const MAX_BYTES = 60e6;
const TIMEOUT = 120_000;

/** The bytes agree with what the catalog says of them. */
const vouched = (spec: ResourceSpec, bytes: Uint8Array, sha256: string): Issue | null => {
  if (spec.sha256 !== null)
    return spec.sha256 === sha256
      ? null
      : error('HASH_MISMATCH', { resource: spec.name }, { expected: spec.bytes ?? 0, bytes: bytes.length });
  if (spec.bytes !== null && spec.bytes !== bytes.length)
    return error('BYTES_MISMATCH', { resource: spec.name }, { expected: spec.bytes, bytes: bytes.length });
  return null;
};

export const download = async (
  ports: SyncPorts,
  catalog: Catalog,
  spec: ResourceSpec,
  options: ResourceOptions,
): Promise<Result<Body>> => {
  if (spec.url === null) {
    const bytes = new TextEncoder().encode(
      typeof spec.data === 'string' ? spec.data : JSON.stringify(spec.data),
    );
    return ok({ bytes, sha256: await ports.sha256(bytes), url: null });
  }
  const url = spec.url;
  const connector = spec.source && connectorOf(spec.source.kind);
  if (spec.source && connector)
    return fetchSource(
      ports,
      connector,
      { dataset: datasetId(catalog.url, spec.name), address: url, slice: spec.source.slice },
      options,
    );
  return fetchFile(ports, spec, url, options);
};

/** A file of its own, with all of its pages where it is one of a list. Errors: HASH_MISMATCH, BYTES_MISMATCH, those of the network. */
const fetchFile = async (
  ports: SyncPorts,
  spec: ResourceSpec,
  url: string,
  options: Pick<ResourceOptions, 'signal' | 'onBytes'>,
  fresh = false,
): Promise<Result<Body>> => {
  if (spec.parts) return fetchParts(ports, spec, spec.parts, options, fresh);
  const limits = { maxBytes: MAX_BYTES, timeoutMs: TIMEOUT };
  const ask = (past: boolean): Promise<Result<Reply>> =>
    ports.http.get(url, { ...limits, fresh: past, signal: options.signal, onProgress: options.onBytes });
  let reply = await ask(fresh);
  if (!reply.ok) return reply;
  let sha256 = await ports.sha256(reply.value.bytes);
  const doubt = vouched(spec, reply.value.bytes, sha256);
  if (doubt) {
    if (fresh) return failed(doubt);
    // A half body may sit in a cache on the way: once more, past all of them.
    return fetchFile(ports, spec, url, options, true);
  }
  const whole = await wholeOfList(ports.http, reply.value, url, {
    ...options,
    fresh,
    limits: { bytes: MAX_BYTES, timeoutMs: TIMEOUT },
    isVouched: spec.sha256 !== null,
  });
  if (!whole.ok) return whole;
  if (whole.value) {
    reply = ok({ ...reply.value, bytes: whole.value });
    sha256 = await ports.sha256(whole.value);
  }
  return ok({ bytes: reply.value.bytes, sha256, url: reply.value.url });
};

/** The files of one resource, joined, or none of them. */
const fetchParts = async (
  ports: SyncPorts,
  spec: ResourceSpec,
  parts: readonly string[],
  options: Pick<ResourceOptions, 'signal' | 'onBytes'>,
  fresh: boolean,
): Promise<Result<Body>> => {
  const { parts: _parts, ...one } = spec;
  const files: Uint8Array[] = [];
  let size = 0;
  for (const url of parts) {
    const before = size;
    const onBytes = (n: number): void => options.onBytes(before + n);
    const file = await fetchFile(ports, one, url, { ...options, onBytes }, fresh);
    if (!file.ok) return file;
    files.push(file.value.bytes);
    size += file.value.bytes.length;
    if (size > MAX_BYTES) return failed(error('TOO_LARGE', undefined, { max: MAX_BYTES }));
  }
  const joined = joinFiles(files, spec.dialect?.header !== false, { resource: spec.name });
  if (!joined.ok) return joined;
  return ok({ bytes: joined.value, sha256: await ports.sha256(joined.value), url: spec.url });
};

/** Asks a second time, past every cache; the same bytes twice are believed. */
export const confirmed = async (
  ports: SyncPorts,
  catalog: Catalog,
  spec: ResourceSpec,
  body: Body,
  options: ResourceOptions,
): Promise<Issue | null> => {
  if (spec.url === null) return null;
  const second =
    spec.source && connectorOf(spec.source.kind)
      ? await download(ports, catalog, spec, options)
      : await fetchFile(ports, spec, spec.url, { ...options, onBytes: () => undefined }, true);
  if (!second.ok) return second.issues[0] ?? error('INTERRUPTED');
  return second.value.sha256 === body.sha256
    ? null
    : error('INTERRUPTED', { resource: spec.name }, { address: spec.url });
};
