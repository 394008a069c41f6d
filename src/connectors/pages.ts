// Asks a source page by page until it has all rows that are wanted. What was read is kept where a page fails, to go on from there.
// It believes a source only as far as its own count: fewer or more rows than promised are no table.
import type { Slice } from '../core/catalog/source.ts';
import { isWhole } from '../core/catalog/source.ts';
import type { Http } from '../core/ports.ts';
import { error } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import type { Cell, Connector, Page, Plan, Whole } from './connector.ts';

/** What a later attempt can go on from. Shape: plain data, kept as it is. */
export type Progress = {
  first: string;
  next: string;
  total: number | null;
  names: readonly string[];
  rows: readonly (readonly Cell[])[];
};
export type PageLimits = { rows: number; pages: number; bytes: number; timeoutMs: number };
/** Unit: rows, pages, bytes of all answers, ms for one. */
export const PAGE_LIMITS: PageLimits = { rows: 500_000, pages: 2_000, bytes: 100e6, timeoutMs: 120_000 };

export type ReadOptions = {
  signal: AbortSignal;
  onBytes?: (bytes: number) => void;
  resume?: Progress | null;
  /** Told after each page, and null when all is done. */
  keep?: (progress: Progress | null) => Promise<void>;
  limits?: Partial<PageLimits>;
};

/** Trouble that a second request often mends. */
const PASSING = new Set(['TIMEOUT', 'INTERRUPTED', 'HTTP_SERVER', 'UNREACHABLE']);
/** Answers that may come of a filter that the source does not understand. */
const UNASKED = new Set(['SOURCE_REFUSED', 'HTTP_OTHER', 'HTTP_SERVER', 'SOURCE_SHAPE']);

class Table {
  readonly names: string[] = [];
  readonly rows: Cell[][] = [];
  private readonly index = new Map<string, number>();

  /** Pages may name columns in another order, or lack some. */
  add(names: readonly string[], rows: readonly (readonly Cell[])[]): void {
    const places = names.map((name) => {
      let at = this.index.get(name);
      if (at === undefined) {
        at = this.names.push(name) - 1;
        this.index.set(name, at);
      }
      return at;
    });
    for (const row of rows) {
      const cells = new Array<Cell>(this.names.length).fill(null);
      for (let i = 0; i < places.length; i++) cells[places[i]!] = row[i] ?? null;
      this.rows.push(cells);
    }
  }
}

/** All rows of a source, or its file. Errors: an issue; AbortError where the caller's signal was aborted. */
export const readSource = async (
  http: Http,
  connector: Connector,
  address: string,
  slice: Slice,
  options: ReadOptions,
): Promise<Result<Whole>> => {
  if (connector.read) return connector.read(http, address, slice, options.signal);
  const plan = connector.plan(address, slice);
  if (!plan.ok) return plan;
  const read = await readPlan(http, connector, plan.value, options);
  if (read.ok || isWhole(slice) || !UNASKED.has(read.issues[0]?.code ?? '')) return read;
  const whole = connector.plan(address, {});
  if (!whole.ok || whole.value.url === plan.value.url) return read;
  // The source does not understand the filter: it is asked for all, and the slice is cut here.
  return readPlan(http, connector, whole.value, { ...options, resume: null });
};

const readPlan = async (
  http: Http,
  connector: Connector,
  plan: Plan,
  options: ReadOptions,
): Promise<Result<Whole>> => {
  const limits = { ...PAGE_LIMITS, ...options.limits };
  const origin = new URL(plan.url).origin;
  let bytes = 0;
  const get = async (url: string, again = 1): ReturnType<Http['get']> => {
    const reply = await http.get(url, {
      maxBytes: Math.max(1, limits.bytes - bytes),
      timeoutMs: limits.timeoutMs,
      signal: options.signal,
      onProgress: (n) => options.onBytes?.(bytes + n),
    });
    if (!reply.ok && again > 0 && PASSING.has(reply.issues[0]?.code ?? '')) return get(url, again - 1);
    if (reply.ok) bytes += reply.value.bytes.length;
    return reply;
  };
  const countAt = async (url: string | null): Promise<number | null> => {
    if (url === null || !connector.count) return null;
    const reply = await get(url, 0);
    return reply.ok ? connector.count(reply.value) : null;
  };

  for (let attempt = 0; ; attempt++) {
    const table = new Table();
    const resume = attempt === 0 && options.resume?.first === plan.url ? options.resume : null;
    if (resume) table.add(resume.names, resume.rows);
    let next: string | null = resume?.next ?? plan.url;
    let total = resume?.total ?? null;
    let last: Extract<Page, { kind: 'rows' }> | null = null;
    let moved = false;
    const seen = new Set<string>();
    while (next !== null) {
      options.signal.throwIfAborted();
      if (seen.has(next) || seen.size >= limits.pages)
        return failed(error('SOURCE_SHAPE', undefined, { address: next, detail: 'pages without end' }));
      seen.add(next);
      const reply = await get(next);
      if (!reply.ok) return reply;
      const page = connector.page(reply.value, next);
      if (!page.ok) return page;
      if (page.value.kind === 'file')
        return ok({ body: page.value, offered: null, asOf: null, units: new Map(), isCounted: false });
      last = page.value;
      if (total !== null && last.total !== null && last.total !== total) {
        moved = true;
        break;
      }
      total ??= last.total;
      table.add(last.names, last.rows);
      if (table.rows.length > limits.rows)
        return failed(error('SOURCE_TOO_LARGE', undefined, { max: limits.rows }));
      next = last.next;
      // Pages of one table come from one host; a link to another is not followed.
      if (next !== null && new URL(next).origin !== origin)
        return failed(
          error('SOURCE_SHAPE', undefined, { address: next, detail: 'next page on another host' }),
        );
      if (next !== null)
        await options.keep?.({ first: plan.url, next, total, names: table.names, rows: table.rows });
    }
    await options.keep?.(null);
    // The source changed while it was read: once more from the beginning.
    if (moved && attempt === 0) continue;
    const expected = total ?? (await countAt(plan.expected));
    if (moved || (expected !== null && expected !== table.rows.length)) {
      if (attempt === 0) continue;
      return failed(
        error('SOURCE_INCOMPLETE', undefined, { expected: expected ?? 0, rows: table.rows.length }),
      );
    }
    const offered = plan.offered === null ? table.rows.length : await countAt(plan.offered);
    const width = table.names.length;
    return ok({
      body: {
        kind: 'rows',
        names: table.names,
        rows: table.rows.map((row) =>
          row.length === width ? row : [...row, ...new Array<Cell>(width - row.length).fill(null)],
        ),
      },
      offered,
      asOf: last?.asOf ?? null,
      units: last?.units ?? new Map(),
      isCounted: expected !== null,
    });
  }
};

/** Rows as the JSON of a data portal, which keeps numbers and texts apart. */
export const bytesOfRows = (whole: Extract<Whole['body'], { kind: 'rows' }>): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({ result: { fields: whole.names.map((id) => ({ id })), records: whole.rows } }),
  );
