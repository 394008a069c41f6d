// Asks a source page by page until it has all rows that are wanted. What was read is kept where a page fails, to go on from there.
// It believes a source only as far as its own count: fewer or more rows than promised are no table.
import type { Slice } from '../core/table/slice-wanted.ts';
import { isWhole } from '../core/table/slice-wanted.ts';
import type { Http } from '../core/ports.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import type { Connector, Plan, Split, Whole } from './connector.ts';
import type { Cell } from './cell.ts';
import type { PageLimits, ReadOptions } from './reading.ts';
import { explained, withMeanings } from './meaning.ts';
import { Walk } from './walk.ts';
import { midnightsAsDays } from './wire.ts';

/** Unit: rows, pages, bytes of all answers, ms for one. */
export const PAGE_LIMITS: PageLimits = { rows: 500_000, pages: 600, bytes: 100e6, timeoutMs: 120_000 };

/** Answers that may come of a filter that the source does not understand. */
const UNASKED = new Set(['SOURCE_REFUSED', 'HTTP_OTHER', 'HTTP_SERVER', 'SOURCE_SHAPE']);
/** Answers that may come of asking for pages at all. */
const SPLIT = new Set(['SOURCE_REFUSED', 'HTTP_OTHER', 'HTTP_SERVER', 'PART_OF_MORE']);

/** All rows of a source, or its file. Errors: an issue; AbortError where the caller's signal was aborted. */
export const readSource = async (
  http: Http,
  connector: Connector,
  address: string,
  slice: Slice,
  options: ReadOptions,
): Promise<Result<Whole>> => {
  if (connector.read)
    return connector.read(http, address, slice, options.signal, {
      ...options.limits,
      ...(options.isWorthIt && { isWorthIt: true }),
    });
  const plan = connector.plan(address, slice);
  if (!plan.ok) return plan;
  const split = connector.split?.(address, slice) ?? null;
  let read = await readPlan(http, connector, plan.value, options, split);
  if (!read.ok && !isWhole(slice) && UNASKED.has(read.issues[0]?.code ?? '')) {
    const whole = connector.plan(address, {});
    // The source does not understand the filter: it is asked for all, and the slice is cut here.
    if (whole.ok && whole.value.url !== plan.value.url)
      read = await readPlan(
        http,
        connector,
        whole.value,
        { ...options, resume: null },
        connector.split?.(address, {}) ?? null,
      );
  }
  return read.ok ? explained(http, connector, address, read.value, options) : read;
};

/** A plan read to its end: in pages, from the beginning once more where that may help, else in parts by key. */
export const readPlan = async (
  http: Http,
  connector: Connector,
  plan: Plan,
  options: ReadOptions,
  split: Split | null = null,
): Promise<Result<Whole>> => {
  const limits = { ...PAGE_LIMITS, ...options.limits };
  const walk = new Walk(http, connector, plan, options, limits);
  const resume = options.resume?.first === plan.url ? options.resume : null;
  let walked = await walk.run(resume);
  if (walked.kind === 'trouble' && split && (walked.again || SPLIT.has(walked.issues[0]?.code ?? '')))
    walked = (await walk.inParts(split, walked.firstRows)) ?? walked;
  if (walked.kind === 'trouble' && walked.again) walked = await walk.run(null);
  if (walked.kind === 'trouble') return failed(...walked.issues);
  if (walked.kind === 'file') return ok({ body: walked, offered: null, asOf: null, isCounted: false });
  const { table, last, total } = walked;
  const offered = plan.offered === null ? table.rows.length : await walk.count(plan.offered);
  const width = table.names.length;
  midnightsAsDays(
    table.rows,
    (last.times ?? []).map((name) => table.names.indexOf(name)),
  );
  const rows = table.rows.map((row) =>
    row.length === width ? row : [...row, ...new Array<Cell>(width - row.length).fill(null)],
  );
  const said = new Map(last.meanings);
  for (const [name, unit] of last.units ?? []) said.set(name, { ...said.get(name), unit });
  return ok({
    body: { kind: 'rows', ...withMeanings(table.names, rows, said) },
    offered,
    asOf: last.asOf ?? null,
    isCounted: total !== null,
  });
};

/** Rows as the JSON of a data portal, which keeps numbers and texts apart. */
export const bytesOfRows = (whole: Extract<Whole['body'], { kind: 'rows' }>): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      result: {
        fields: whole.names.map((id) => {
          const { isText, ...said } = whole.declared?.get(id) ?? {};
          return { id, ...(isText && { declared: 'text' }), ...said };
        }),
        records: whole.rows,
      },
    }),
  );
