// Parquet by ranges of bytes: the footer first, then only the row groups and columns of the slice. Written by DuckDB, Spark or Trino,
// read as it is. Source: https://parquet.apache.org/docs/file-format/, hyparquet.
import { columnsOf, type Slice } from '../../core/table/slice-wanted.ts';
import type { Http } from '../../core/ports.ts';
import { error } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import type { Connector, Whole } from '../connector.ts';
import type { Cell } from '../cell.ts';
import { PAGE_LIMITS } from '../pages.ts';
import type { PageLimits } from '../reading.ts';
import { oneOffer, shape } from '../wire.ts';
import { cellOf, PLAIN } from './cells.ts';
import { bodyOf, markOf, MAX_PART, ranges, rowsBetween, withFile } from './file.ts';
import { glance } from './glance.ts';
import { barrierOf, wantedOf } from './groups.ts';

/** Cells of one row group, which is unpacked as a whole. */
const MAX_CELLS = 50e6;

const read = (
  http: Http,
  address: string,
  slice: Slice,
  signal: AbortSignal,
  given: Partial<PageLimits> & { isWorthIt?: boolean } = {},
): Promise<Result<Whole>> => {
  const limits = { ...PAGE_LIMITS, bytes: MAX_PART, ...given };
  return withFile(http, address, signal, limits, async (opened) => {
    const { file, metadata, kinds, names, givesParts, mark } = opened;
    const columns = columnsOf(slice)?.filter((name) => names.includes(name)) ?? names;
    const wanted = wantedOf(metadata, slice, kinds, columns);
    const barrier = givesParts ? barrierOf(wanted, limits.bytes) : null;
    if (barrier && !(given.isWorthIt && barrier.code === 'SOURCE_COSTLY')) return failed(barrier);
    const { tests, groups } = wanted;
    const rows: Cell[][] = [];
    for (const { start, end } of groups) {
      signal.throwIfAborted();
      if ((end - start) * columns.length > MAX_CELLS)
        return failed(error('SOURCE_TOO_LARGE', undefined, { max: limits.rows }));
      const found = await rowsBetween({
        file,
        metadata,
        columns: [...columns],
        rowStart: start,
        rowEnd: end,
      });
      for (const row of found) {
        const cells = columns.map((name, i) => cellOf(row[i], kinds.get(name) ?? PLAIN));
        const holds = tests.every(({ column, keeps }) => {
          const at = columns.indexOf(column);
          return at < 0 || keeps(String(cells[at] ?? ''));
        });
        if (holds) rows.push(cells);
      }
      if (rows.length > limits.rows)
        return failed(error('SOURCE_TOO_LARGE', undefined, { max: limits.rows }));
    }
    const offered = Number(metadata.num_rows);
    const total = metadata.row_groups.reduce((sum, { num_rows }) => sum + Number(num_rows), 0);
    return ok({
      body: bodyOf(columns, kinds, rows),
      offered,
      asOf: null,
      isCounted: total === offered,
      ...(givesParts && mark !== null && { mark }),
    });
  });
};

export const parquet: Connector = {
  kind: 'parquet',
  recognise: ({ pathname }) => /\.parquet$/i.test(pathname),
  about: () => null,
  describe: (_answer, address) => {
    const title = decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? address);
    return oneOffer({ title, address, kind: 'parquet', format: 'Parquet', publisher: new URL(address).host });
  },
  plan: (address) => ok({ url: address, offered: null, expected: null }),
  page: (answer) => shape(answer, 'read by ranges'),
  read,
  glance,
  mark: async (http, address, signal) => {
    const reply = await ranges(http, address, signal, PAGE_LIMITS)(0, 3);
    return reply.ok ? markOf(reply.value) : null;
  },
};
