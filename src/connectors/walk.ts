// One walk over the pages of a source: by the addresses it gives, else by steps that it is seen to understand, else by the keys of its
// rows. It ends where the source's own count is reached, and says so where it cannot be.
import type { Http, Reply } from '../core/ports.ts';
import { stepAddress, type Step } from '../core/table/paging.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { ok } from '../core/values/result.ts';
import type { Connector, Page, Plan, Split } from './connector.ts';
import type { Cell } from './cell.ts';
import type { PageLimits, Progress, ReadOptions } from './reading.ts';
import { Seen } from './seen.ts';

type Rows = Extract<Page, { kind: 'rows' }>;

/** Trouble that a second request often mends. */
export const PASSING = new Set(['TIMEOUT', 'INTERRUPTED', 'HTTP_SERVER', 'UNREACHABLE']);
/** Answers by which a source says that it does not know what it is asked for. */
const NOT_KNOWN = new Set([
  ...['HTTP_OTHER', 'HTTP_NOT_FOUND', 'HTTP_SERVER', 'SOURCE_REFUSED', 'SOURCE_SHAPE'],
  ...['WRONG_TYPE_HTML', 'EMPTY_FILE'],
]);
/**
 * No table has as many rows: an address that far beyond is empty, or the step is not understood. Its digits are those of no page that is
 * asked for, where somebody compares only the beginning.
 */
const FAR = 987_654_321;
/** Rows of a part where the source's own limit is not known. */
const PART = 200;

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

/** `again`: asking once more from the beginning may help (it changed meanwhile, rows came twice, rows are missing). */
type Walked =
  | { kind: 'table'; table: Table; last: Rows; total: number | null }
  | { kind: 'file'; bytes: Uint8Array }
  | { kind: 'trouble'; issues: readonly Issue[]; again: boolean; firstRows: number };

export class Walk {
  private readonly connector: Connector;
  private readonly plan: Plan;
  private readonly options: ReadOptions;
  private readonly limits: PageLimits;
  private readonly http: Http;
  private bytes = 0;
  private ready: { url: string; reply: Reply } | null;

  constructor(http: Http, connector: Connector, plan: Plan, options: ReadOptions, limits: PageLimits) {
    this.http = http;
    this.connector = connector;
    this.plan = plan;
    this.options = options;
    this.limits = limits;
    this.ready = options.first ? { url: plan.url, reply: options.first } : null;
  }

  private async get(url: string, again = 1): ReturnType<Http['get']> {
    const { ready, options } = this;
    this.ready = null;
    if (ready?.url === url) return ok(ready.reply);
    const reply = await this.http.get(url, {
      maxBytes: Math.max(1, this.limits.bytes - this.bytes),
      timeoutMs: this.limits.timeoutMs,
      signal: options.signal,
      ...(options.fresh && { fresh: true }),
      onProgress: (n) => options.onBytes?.(this.bytes + n),
    });
    if (!reply.ok && again > 0 && PASSING.has(reply.issues[0]?.code ?? '')) return this.get(url, again - 1);
    if (reply.ok) this.bytes += reply.value.bytes.length;
    return reply;
  }

  /** Rows that the source counts at an address of its own. Missing: null. */
  async count(url: string | null): Promise<number | null> {
    if (url === null || !this.connector.count) return null;
    const reply = await this.get(url, 0);
    return reply.ok ? this.connector.count(reply.value) : null;
  }

  /** All pages from the beginning, or from where an earlier attempt ended. Errors: AbortError. */
  async run(resume: Progress | null): Promise<Walked> {
    const { connector, plan, limits, options } = this;
    const table = new Table();
    if (resume) table.add(resume.names, resume.rows);
    let next: string | null = resume?.next ?? plan.url;
    let total = resume?.total ?? null;
    let pages = resume?.pages ?? 0,
      firstRows = 0;
    let step: Step | null = null;
    let last: Rows | null = null;
    const seen = new Seen(),
      asked = new Set<string>();
    const trouble = (issue: Issue, again = false): Walked => ({
      kind: 'trouble',
      issues: [issue],
      again,
      firstRows,
    });
    while (next !== null) {
      options.signal.throwIfAborted();
      if (asked.has(next) || asked.size >= limits.pages)
        return trouble(error('SOURCE_SHAPE', undefined, { address: next, detail: 'pages without end' }));
      asked.add(next);
      const reply = await this.get(next);
      if (!reply.ok) return { kind: 'trouble', issues: reply.issues, again: false, firstRows };
      const page = connector.page(reply.value, next);
      if (!page.ok) return { kind: 'trouble', issues: page.issues, again: false, firstRows };
      if (page.value.kind === 'file') return page.value;
      last = page.value;
      if (seen.repeats(last)) return trouble(error('SOURCE_REPEATED', undefined, { address: next }), true);
      if (total !== null && last.total !== null && last.total !== total)
        return trouble(
          error('SOURCE_INCOMPLETE', undefined, { expected: last.total, rows: table.rows.length }),
          true,
        );
      total ??= last.total;
      table.add(last.names, last.rows);
      if (pages === 0) firstRows = last.rows.length;
      pages++;
      if (table.rows.length > limits.rows)
        return trouble(error('SOURCE_TOO_LARGE', undefined, { max: limits.rows }));
      // The source's own count ends what would go on for ever.
      if (last.next !== null) total ??= await this.count(plan.expected);
      const found: Following = await this.following(last, {
        rows: table.rows.length,
        total,
        pages,
        firstRows,
        step,
        seen,
      });
      if ('issue' in found) return trouble(found.issue, found.again);
      ({ next } = found);
      step = found.step;
      if (next !== null)
        await options.keep?.({
          first: plan.url,
          next,
          total,
          names: table.names,
          rows: table.rows,
          pages,
        });
    }
    await options.keep?.(null);
    const expected = total ?? (await this.count(plan.expected));
    if (expected !== null && expected !== table.rows.length)
      return trouble(error('SOURCE_INCOMPLETE', undefined, { expected, rows: table.rows.length }), true);
    return { kind: 'table', table, last: last!, total: expected };
  }

  /** Where the walk goes on, or why it cannot. */
  private async following(page: Rows, at: State): Promise<Following> {
    const { rows, total, step, seen } = at;
    const isForeign = page.next !== null && new URL(page.next).origin !== new URL(this.plan.url).origin;
    if (page.next !== null && !isForeign) {
      seen.note(page);
      return { next: page.next, step };
    }
    if (page.rows.length === 0) return { next: null, step };
    const lacks = total === null ? isForeign || page.more === true : rows < total;
    if (step) {
      const isShort = total === null && page.rows.length < at.firstRows && !page.more;
      if (!lacks && (total !== null || isShort)) return { next: null, step };
      seen.note(page);
      return { next: stepAddress(this.plan.url, step, rows, at.pages), step };
    }
    if (!lacks && (total !== null || !page.full)) return { next: null, step };
    seen.note(page);
    const found = await this.stepThatWorks(page, at);
    if (found.issue) return { issue: found.issue, again: false };
    if (found.step) return { next: found.url, step: found.step };
    if (total !== null && lacks)
      return { issue: error('SOURCE_INCOMPLETE', undefined, { expected: total, rows }), again: true };
    if (isForeign)
      return {
        issue: error('SOURCE_SHAPE', undefined, {
          address: page.next!,
          detail: 'next page on another host',
        }),
        again: false,
      };
    if (lacks || (page.full === 'limit' && !found.isEnd))
      return { issue: error('PART_OF_MORE', undefined, { rows }), again: false };
    return { next: null, step: null };
  }

  /** Asks in the ways that the page names until one gives other rows. `isEnd`: one gave none. */
  private async stepThatWorks(
    page: Rows,
    { rows, total, pages, seen }: State,
  ): Promise<{ step?: Step; url: string; isEnd: boolean; issue?: Issue }> {
    let isEnd = false;
    for (const step of page.steps ?? []) {
      const url = stepAddress(this.plan.url, step, rows, pages);
      const answered = await this.pageAt(url);
      if ('issue' in answered) {
        if (NOT_KNOWN.has(answered.issue.code)) continue;
        return { url, isEnd, issue: answered.issue };
      }
      if (answered.page.rows.length === 0) {
        isEnd = true;
        continue;
      }
      if (seen.repeats(answered.page)) continue;
      if (total === null) {
        // What answers far beyond the end has not understood, and only looks different from call to call.
        const far = await this.pageAt(stepAddress(this.plan.url, step, FAR, FAR));
        if ('page' in far && far.page.rows.length > 0) {
          // Rows of other keys are other rows all the same: what is here is not the whole.
          if (answered.page.keys) return { url, isEnd, issue: error('PART_OF_MORE', undefined, { rows }) };
          continue;
        }
      }
      this.ready = { url, reply: answered.reply };
      return { step, url, isEnd };
    }
    return { url: '', isEnd };
  }

  private async pageAt(url: string): Promise<{ page: Rows; reply: Reply } | { issue: Issue }> {
    this.options.signal.throwIfAborted();
    const reply = await this.get(url);
    if (!reply.ok) return { issue: reply.issues[0] ?? error('INTERRUPTED') };
    const page = this.connector.page(reply.value, url);
    if (!page.ok) return { issue: page.issues[0] ?? error('SOURCE_SHAPE') };
    return page.value.kind === 'rows'
      ? { page: page.value, reply: reply.value }
      : { issue: error('SOURCE_SHAPE', undefined, { address: url }) };
  }

  /** All rows in parts by their keys. Missing: null where the keys are not to be had. */
  async inParts(split: Split, size: number): Promise<Walked | null> {
    const keys = await this.get(split.keys);
    if (!keys.ok) return null;
    const wanted = size > 0 ? size : PART;
    const first = await this.partsOf(split, keys.value, wanted);
    // The source caps a part in silence: once more in parts of what it gave.
    const isCapped = first?.kind === 'trouble' && first.firstRows > 0 && first.firstRows < wanted;
    return isCapped ? this.partsOf(split, keys.value, first.firstRows) : first;
  }

  private async partsOf(split: Split, keys: Reply, size: number): Promise<Walked | null> {
    const parts = split.parts(keys, size);
    if (!parts.ok || parts.value.addresses.length === 0) return null;
    const { addresses, total } = parts.value;
    const table = new Table();
    const seen = new Seen();
    let firstRows = 0;
    const trouble = (issue: Issue): Walked => ({ kind: 'trouble', issues: [issue], again: false, firstRows });
    if (total > this.limits.rows || addresses.length > this.limits.pages)
      return trouble(error('SOURCE_TOO_LARGE', undefined, { max: this.limits.rows }));
    let last: Rows | null = null;
    for (const address of addresses) {
      const answered = await this.pageAt(address);
      if ('issue' in answered) return trouble(answered.issue);
      last = answered.page;
      if (seen.repeats(last)) return trouble(error('SOURCE_REPEATED', undefined, { address }));
      seen.note(last);
      table.add(last.names, last.rows);
      firstRows ||= last.rows.length;
      if (firstRows < Math.min(size, total)) break;
    }
    return table.rows.length === total
      ? { kind: 'table', table, last: last!, total }
      : trouble(error('SOURCE_INCOMPLETE', undefined, { expected: total, rows: table.rows.length }));
  }
}

type State = {
  rows: number;
  total: number | null;
  pages: number;
  firstRows: number;
  step: Step | null;
  seen: Seen;
};
type Following = { next: string | null; step: Step | null } | { issue: Issue; again: boolean };
