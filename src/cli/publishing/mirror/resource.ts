// One resource of a catalog as a static file: a plain file as it is, an endpoint or a slice as CSV with its schema.
import { stripBoth } from '../../../core/values/strip.ts';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { partOfMore } from '../../../core/catalog/whole.ts';
import type { ResourceSpec } from '../../../core/catalog/catalog.ts';
import { isWhole } from '../../../core/table/slice-wanted.ts';
import { readSchema } from '../../../core/catalog/read.ts';
import { sliceTable } from '../../../core/table/slice.ts';
import { error, type Issue } from '../../../core/values/issue.ts';
import { failed, ok, type Result } from '../../../core/values/result.ts';
import type { ColumnStats, Field } from '../../../core/table/dataset.ts';
import { connectorOf } from '../../../connectors/index.ts';
import { wholeOfList } from '../../../connectors/list/list.ts';
import { bytesOfRows, readSource } from '../../../connectors/pages.ts';
import { joinFiles } from '../../../formats/join.ts';
import { looksLikeHandover } from '../../../files/mark.ts';
import type { ReadTable } from '../../../formats/format.ts';
import { readTables } from '../../../formats/read.ts';
import { endingOf, endsInTables } from '../../../core/table/file-formats.ts';
import { csvParts } from '../../../formats/write/csv.ts';
import { schemaFor } from '../../../formats/write/package.ts';
import { driftOf } from '../../../core/table/drift.ts';
import type { NodeHttp, Token } from './http.ts';

/** What is known of a resource since the last run. */
export type Mirrored = {
  /** How the catalog said to make the file; another text makes it anew. */
  made: string;
  file: string;
  sha256: string;
  bytes: number;
  token: Token;
  rows: number;
  fields: readonly Field[];
  stats: readonly ColumnStats[];
  /** Published members that the file needs: `schema`, `dialect`, `format`. Missing: as the catalog has them. */
  members: Readonly<Record<string, unknown>> | null;
  offered: number | null;
  retrieved: string;
};
export type Outcome =
  | { kind: 'changed'; mirrored: Mirrored; content: Uint8Array }
  | { kind: 'unchanged'; mirrored: Mirrored }
  | { kind: 'failed' | 'held'; issues: readonly Issue[] };

const MAX_BYTES = 500e6;
const TIMEOUT = 300_000;
/** A mirror runs where there is room: national files are larger than what a tablet takes. */
const LIMITS = { fileBytes: 500e6, unpackedBytes: 2e9, rows: 10_000_000 };

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The name says nothing of its origin but a readable word; the hash makes it one of its content. */
const fileName = (spec: ResourceSpec, hash: string, extension: string): string => {
  const word = stripBoth(spec.name.toLowerCase().replace(/[^a-z0-9_-]+/g, '-'), '-').slice(0, 60);
  return `${word || 'daten'}-${hash.slice(0, 12)}.${extension}`;
};

/** What a copy ends in, as its address does. */
const endingFor = (path: string): string =>
  endsInTables(path) || path.endsWith('.txt') ? endingOf(path) : 'dat';

const schemaFrom = async (http: NodeHttp, spec: ResourceSpec): Promise<Result<ResourceSpec['schema']>> => {
  if (spec.schemaUrl === null) return ok(spec.schema);
  const reply = await http.get(spec.schemaUrl, { maxBytes: 2e6, timeoutMs: 60_000 });
  return reply.ok ? readSchema(new TextDecoder().decode(reply.value.bytes), { resource: spec.name }) : reply;
};

type Got = { bytes: Uint8Array; token: Token; offered: number | null };

/** Only for a catalog that lies on this disk, and only from its own folder: a catalog of the web names no files here. */
const fromDisk = async (spec: ResourceSpec, url: string, catalogUrl: string): Promise<Result<Got>> => {
  const root = new URL('.', catalogUrl).href;
  if (!catalogUrl.startsWith('file:') || !url.startsWith(root))
    return failed(error('ADDRESS_NOT_ALLOWED', { resource: spec.name }, { address: url, host: 'file' }));
  try {
    return ok({
      bytes: new Uint8Array(await readFile(fileURLToPath(url))),
      token: { etag: null, lastModified: null },
      offered: null,
    });
  } catch (cause) {
    return failed(error('HTTP_NOT_FOUND', { resource: spec.name }, { address: url, detail: String(cause) }));
  }
};

const bring = async (
  http: NodeHttp,
  spec: ResourceSpec,
  url: string,
  catalogUrl: string,
  before: Mirrored | null,
): Promise<Result<Got | 'unchanged'>> => {
  if (spec.parts) return bringParts(http, spec, spec.parts, catalogUrl);
  const connector = spec.source && connectorOf(spec.source.kind);
  const none: Token = { etag: null, lastModified: null };
  if (url.startsWith('file:')) return fromDisk(spec, url, catalogUrl);
  if (spec.source && connector) {
    const { signal } = new AbortController();
    const known = before?.token.etag ?? null;
    if (known !== null && (await connector.mark?.(http, url, signal)) === known) return ok('unchanged');
    const whole = await readSource(http, connector, url, spec.source.slice, {
      signal,
      limits: { rows: LIMITS.rows, bytes: MAX_BYTES, timeoutMs: TIMEOUT },
      // A mirror moves it once, so that no tablet has to.
      isWorthIt: true,
    });
    if (!whole.ok) return whole;
    const { body, offered, mark } = whole.value;
    return ok({
      bytes: body.kind === 'file' ? body.bytes : bytesOfRows(body),
      token: { ...none, etag: mark ?? null },
      offered,
    });
  }
  const reply = await http.fetch(url, { maxBytes: MAX_BYTES, timeoutMs: TIMEOUT }, before?.token);
  if (!reply.ok || reply.value === 'unchanged') return reply as Result<Got | 'unchanged'>;
  const { bytes, token } = reply.value;
  if (spec.sha256 !== null && spec.sha256 !== sha256(bytes))
    return failed(
      error('HASH_MISMATCH', { resource: spec.name }, { expected: spec.bytes ?? 0, bytes: bytes.length }),
    );
  if (spec.bytes !== null && spec.bytes !== bytes.length)
    return failed(
      error('BYTES_MISMATCH', { resource: spec.name }, { expected: spec.bytes, bytes: bytes.length }),
    );
  const whole = await wholeOfList(http, reply.value, url, {
    signal: new AbortController().signal,
    limits: { rows: LIMITS.rows, bytes: MAX_BYTES, timeoutMs: TIMEOUT },
    isVouched: spec.sha256 !== null,
  });
  if (!whole.ok) return whole;
  // The mark of the first page says nothing of the others.
  return ok(
    whole.value ? { bytes: whole.value, token: none, offered: null } : { bytes, token, offered: null },
  );
};

const bringParts = async (
  http: NodeHttp,
  spec: ResourceSpec,
  parts: readonly string[],
  catalogUrl: string,
): Promise<Result<Got>> => {
  const { parts: _parts, ...one } = spec;
  const files: Uint8Array[] = [];
  for (const url of parts) {
    const got = await bring(http, one, url, catalogUrl, null);
    if (!got.ok) return got;
    if (got.value !== 'unchanged') files.push(got.value.bytes);
  }
  const joined = joinFiles(files, spec.dialect?.header !== false, { resource: spec.name });
  return joined.ok
    ? ok({ bytes: joined.value, token: { etag: null, lastModified: null }, offered: null })
    : joined;
};

/** A file of recorded entries goes as it is: tablets check it, and it has no columns to compare. */
const copyOf = (
  spec: ResourceSpec,
  bytes: Uint8Array,
  {
    made,
    token,
    before,
    retrieved,
  }: Pick<Mirrored, 'made' | 'token' | 'retrieved'> & { before: Mirrored | null },
): Outcome => {
  if (!looksLikeHandover(bytes.subarray(-4_096)))
    return { kind: 'failed', issues: [error('HANDOVER_FOREIGN', { resource: spec.name })] };
  const hash = sha256(bytes);
  if (before?.sha256 === hash && before.made === made)
    return { kind: 'unchanged', mirrored: { ...before, token } };
  const mirrored: Mirrored = {
    made,
    file: fileName(spec, hash, 'zip'),
    sha256: hash,
    bytes: bytes.length,
    token,
    rows: 0,
    fields: [],
    stats: [],
    members: null,
    offered: null,
    retrieved,
  };
  return { kind: 'changed', mirrored, content: bytes };
};

/** Brings one resource. What is held stays where anything goes wrong, or where the new content differs too much (`from.accept` lets it pass). */
export const mirrorResource = async (
  http: NodeHttp,
  spec: ResourceSpec,
  before: Mirrored | null,
  from: { catalogUrl: string; accept: boolean; now: Date },
): Promise<Outcome> => {
  const url = spec.url ?? '';
  const made = sha256(
    JSON.stringify([
      spec.parts ?? spec.url,
      spec.source,
      spec.dialect,
      spec.encoding,
      spec.schema,
      spec.schemaUrl,
    ]),
  );
  const known = before?.made === made ? before : null;
  const got = await bring(http, spec, url, from.catalogUrl, known);
  if (!got.ok) return { kind: 'failed', issues: got.issues };
  if (got.value === 'unchanged') return { kind: 'unchanged', mirrored: known! };
  const { bytes, token, offered } = got.value;
  if (spec.records) return copyOf(spec, bytes, { made, token, before, retrieved: from.now.toISOString() });
  const schema = await schemaFrom(http, spec);
  if (!schema.ok) return { kind: 'failed', issues: schema.issues };
  const reading = await readTables(bytes, {
    name: spec.name,
    limits: LIMITS,
    ...(schema.value && { schema: schema.value }),
    ...(spec.dialect && { dialect: spec.dialect }),
    ...(spec.encoding !== null && { encoding: spec.encoding }),
    legacy: async (legacy, name, format) =>
      (await import('../../../formats/late.ts')).readLate(legacy, name, format),
  });
  if (!reading.ok) return { kind: 'failed', issues: reading.issues };
  const found = reading.value.tables.find((one) => !one.hidden) ?? reading.value.tables[0];
  const part = partOfMore(spec, { issues: reading.issues, rows: found?.rows ?? 0 }, bytes);
  if (part) return { kind: 'failed', issues: [part] };
  if (!found || found.columns.length === 0)
    return { kind: 'failed', issues: [error('NO_TABLE', { resource: spec.name })] };
  const sliced = sliceTable<ReadTable>(found, spec.source?.slice ?? {}, spec.name);
  if (!sliced.ok) return { kind: 'failed', issues: sliced.issues };
  const { table } = sliced.value;
  const fields = table.columns.map(({ field }) => field);
  if (before && !from.accept) {
    const drift = driftOf(
      { rows: before.rows, fields: before.fields, stats: before.stats, asOf: null },
      {
        place: { resource: spec.name },
        rows: table.rows,
        fields,
        stats: table.stats,
        asOf: null,
        isAnnounced: made !== before.made,
      },
    );
    if (drift.length > 0) return { kind: 'held', issues: drift };
  }
  const isCopied = spec.source === null || (spec.source.kind === 'file' && isWhole(spec.source.slice));
  const content = isCopied
    ? bytes
    : new TextEncoder().encode(
        csvParts(
          table.columns,
          Uint32Array.from({ length: table.rows }, (_, row) => row),
        ).join(''),
      );
  // A schema in a file of its own comes along: browsers may not reach it where it lies.
  const copiedSchema = schema.value && spec.schemaUrl !== null ? { schema: schema.value } : null;
  const hash = sha256(content);
  const extension = isCopied ? endingFor(new URL(url).pathname) : 'csv';
  const mirrored: Mirrored = {
    made,
    file: fileName(spec, hash, extension),
    sha256: hash,
    bytes: content.length,
    token,
    rows: table.rows,
    fields,
    stats: table.stats,
    members: isCopied
      ? copiedSchema
      : {
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          dialect: { delimiter: ';' },
          schema: schemaFor(fields),
        },
    offered: spec.source ? (offered ?? sliced.value.offered) : null,
    retrieved: from.now.toISOString(),
  };
  if (before && before.sha256 === hash && before.made === made && before.file === mirrored.file)
    return { kind: 'unchanged', mirrored: { ...before, token } };
  return { kind: 'changed', mirrored, content };
};
