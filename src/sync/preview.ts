// How a table of a source looks, and what can be chosen of it, before anything is taken over. It stores nothing of the data.
import type { SourceKind } from '../core/catalog/source.ts';
import type { Slice } from '../core/table/slice-wanted.ts';
import { newestOf } from '../core/table/as-of.ts';
import { cellAt, type Cell, type CodeVector, type Field } from '../core/table/dataset.ts';
import { sliceTable } from '../core/table/slice.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import type { Glance } from '../connectors/connector.ts';
import { connectorOf } from '../connectors/index.ts';
import { wholeOfList } from '../connectors/list/list.ts';
import { bytesOfRows } from '../connectors/pages.ts';
import type { SyncPorts } from './ports.ts';
import { fetchSource } from './source.ts';

export type Preview = {
  names: readonly string[];
  fields: readonly Field[];
  /** Cells of the first rows. */
  rows: readonly (readonly Cell[])[];
  total: number;
  /** Only the beginning was read: `total` is what there is at most. */
  isGlance: boolean;
  offered: number | null;
  bytes: number;
  asOf: string | null;
  /** Columns that a part can be chosen by, with their values. `isPart`: there may be others. */
  choices: readonly { column: string; isRegion: boolean; values: readonly string[]; isPart: boolean }[];
  times: readonly { column: string; from: string; to: string }[];
  issues: readonly Issue[];
  /** Why it would not be fetched like this. Missing: null. */
  barrier: Issue | null;
};

const LOOK = { maxBytes: 40e6, timeoutMs: 60_000 };
const SHOWN = 8;
const MAX_VALUES = 300;

/** Texts that a row holds, in the order of the dictionary, which may know more. */
const usedTexts = ({ data, dict }: CodeVector): readonly string[] => {
  const used = new Uint8Array(dict.length);
  for (const code of data) used[code] = 1;
  return dict.filter((_text, code) => code > 0 && used[code] === 1);
};

const wholeFile = async (ports: SyncPorts, address: string, signal: AbortSignal) => {
  const first = await ports.http.get(address, { ...LOOK, signal });
  if (!first.ok) return first;
  const whole = await wholeOfList(ports.http, first.value, address, { signal });
  return whole.ok ? ok(whole.value ? { ...first.value, bytes: whole.value } : first.value) : whole;
};

type Source = { address: string; kind: SourceKind; slice: Slice };
type Got = { bytes: Uint8Array; offered?: number | null; glance: Glance | null };

const bytesOf = async (ports: SyncPorts, source: Source, signal: AbortSignal): Promise<Result<Got>> => {
  const { address, kind, slice } = source;
  const connector = connectorOf(kind);
  const seen = await connector?.glance?.(ports.http, address, slice, signal);
  if (seen && !seen.ok) return seen;
  if (seen?.value) return ok({ bytes: bytesOfRows(seen.value.body), glance: seen.value });
  const options = { signal, onBytes: () => undefined };
  const got = connector
    ? await fetchSource(ports, connector, { dataset: 'preview', address, slice }, options)
    : await wholeFile(ports, address, signal);
  return got.ok ? ok({ ...got.value, glance: null }) : got;
};

/** The slice without the columns that were not read for the look. */
const seenOf = (slice: Slice, glance: Glance | null): Slice =>
  glance && slice.columns
    ? { ...slice, columns: slice.columns.filter((name) => glance.body.names.includes(name)) }
    : slice;

/** The first rows of a source, and what can be chosen of it. Cost: the whole of it crosses the line once, where it is no glance. */
export const preview = async (
  ports: SyncPorts,
  source: Source,
  signal: AbortSignal,
): Promise<Result<Preview>> => {
  const got = await bytesOf(ports, source, signal);
  if (!got.ok) return got;
  const { glance, offered } = got.value;
  const reading = await ports.read(got.value.bytes, {
    name: new URL(source.address).pathname.split('/').at(-1) ?? 'quelle',
    signal,
  });
  if (!reading.ok) return reading;
  const whole = reading.value.tables.find((one) => !one.hidden) ?? reading.value.tables[0];
  if (!whole) return failed(error('NO_TABLE'));
  const sliced = sliceTable(whole, seenOf(source.slice, glance), '');
  // The first rows of a large file may hold none of the slice: then none are shown.
  const isNoneSeen = glance !== null && !sliced.ok && sliced.issues[0]?.code === 'SLICE_EMPTY';
  if (!sliced.ok && !isNoneSeen) return sliced;
  const table = sliced.ok ? sliced.value.table : whole;
  const rows = sliced.ok ? Math.min(SHOWN, table.rows) : 0;
  const choices = whole.columns.flatMap(({ field, vector }, i) => {
    if (vector.kind !== 'codes' || field.role === 'time') return [];
    const values = [...new Set([...usedTexts(vector), ...(glance?.known.get(field.name) ?? [])])];
    const distinct = glance ? values.length : (whole.stats[i]?.distinct ?? 0);
    const isRegion = field.role === 'region';
    if (!isRegion && (distinct < 2 || distinct > MAX_VALUES)) return [];
    if (distinct < 2 && !glance) return [];
    return [{ column: field.name, isRegion, values, isPart: glance !== null }];
  });
  const times = whole.columns.flatMap(({ field }, i) => {
    if (field.role !== 'time') return [];
    const told = glance?.times.get(field.name);
    const { min = null, max = null } = whole.stats[i] ?? {};
    if (told) return [{ column: field.name, ...told }];
    return min !== null && max !== null
      ? [{ column: field.name, from: String(min).slice(0, 10), to: String(max).slice(0, 10) }]
      : [];
  });
  const fields = table.columns.map(({ field }) => field);
  return ok({
    names: glance?.names ?? fields.map(({ name }) => name),
    fields,
    rows: Array.from({ length: rows }, (_, row) => table.columns.map((column) => cellAt(column, row))),
    total: glance?.most ?? table.rows,
    isGlance: glance !== null,
    offered: glance?.offered ?? (offered === undefined ? whole.rows : offered),
    bytes: glance?.bytes ?? got.value.bytes.length,
    // The newest of some rows is not the newest.
    asOf: glance ? null : newestOf(fields, table.stats, ports.clock.now(), table.columns),
    choices,
    times,
    issues: reading.issues.slice(0, 10),
    barrier: glance?.barrier ?? null,
  });
};
