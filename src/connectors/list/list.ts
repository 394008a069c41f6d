// A plain file that turns out to be a page: JSON of WFS, OData, SensorThings, OParl, Socrata, NGSI-LD and the APIs of towns. What it says
// of further pages is followed; the rows come back as one document that the readers of formats take.
import type { Http, Reply } from '../../core/ports.ts';
import { isJsonObject, jsonAt, listIn } from '../../core/table/json-list.ts';
import { pagingOf, type Paging } from '../../core/table/paging.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import type { Answer, Connector } from '../connector.ts';
import type { Cell } from '../cell.ts';
import { readPlan } from '../pages.ts';
import type { ReadOptions } from '../reading.ts';
import { json, link, sameScheme, shape, text } from '../wire.ts';

/** Members that name a row of a collection once and for all. */
const KEYS = ['@iot.id', '@odata.id', '@iot.selfLink', '_id'] as const;

/** Keys of all rows. Missing: null where one has none. */
const keysOf = (rows: readonly unknown[], isGeo: boolean): string[] | null => {
  for (const name of isGeo ? ['id'] : KEYS) {
    const keys = rows.map((row) => text(row, name));
    if (rows.length > 0 && keys.every((key) => key !== null)) return keys;
  }
  return null;
};

const page: Connector['page'] = (answer, asked) => {
  const found = json(answer);
  if (!found.ok) return found;
  const { value } = found;
  const paging = pagingOf(value, { url: asked, link: answer.link ?? null, total: answer.total ?? null });
  if (!paging) return shape(answer, 'list');
  const rows = listIn(value)!.list;
  const keys = keysOf(rows, isJsonObject(value) && value.type === 'FeatureCollection');
  return ok({
    kind: 'rows',
    names: ['row'],
    rows: rows.map((row): Cell[] => [JSON.stringify(row)]),
    next: paging.next === null ? null : sameScheme(link(paging.next, answer.url), asked),
    total: paging.total,
    more: paging.more,
    full: paging.full,
    steps: paging.steps,
    ...(keys && { keys }),
  });
};

const list: Connector = {
  kind: 'file',
  recognise: () => false,
  about: (address) => address,
  describe: (answer) => shape(answer, 'list'),
  plan: (address) => ok({ url: address, offered: null, expected: null }),
  page,
};

/** Members beside the rows that say how to read them. */
const BESIDE = ['type', 'crs', 'fields'] as const;
const ROWS = '\u0001rows\u0001';

/** The first page with the rows of all pages in it, without what it says of pages. */
const joined = (first: unknown, path: readonly string[], rows: readonly string[]): string => {
  const all = `[${rows.join(',')}]`;
  const build = (depth: number): unknown => {
    const name = path[depth];
    if (name === undefined) return ROWS;
    const level = jsonAt(first, path.slice(0, depth));
    const beside = BESIDE.flatMap((one): [string, unknown][] =>
      isJsonObject(level) && Object.hasOwn(level, one) && one !== name ? [[one, level[one]]] : [],
    );
    return Object.fromEntries([...beside, [name, build(depth + 1)]]);
  };
  return JSON.stringify(build(0)).replace(JSON.stringify(ROWS), () => all);
};

const isWhole = (paging: Paging): boolean =>
  !paging.more && (paging.total === null ? paging.full === null : paging.total <= paging.rows);

/**
 * The whole of what `first` began. `isVouched`: the publisher's own hash agrees with it, so that a round number of rows is no doubt.
 * Missing: null where it is no list, or all there is. Errors: SOURCE_INCOMPLETE, SOURCE_REPEATED, PART_OF_MORE and those of the network.
 */
export const wholeOfList = async (
  http: Http,
  first: Reply,
  address: string,
  options: ReadOptions & { isVouched?: boolean },
): Promise<Result<Uint8Array | null>> => {
  const answer: Answer = first;
  // Anything else is for the readers of formats, which say what it is.
  const start = new TextDecoder().decode(first.bytes.subarray(0, 64)).replace(/^\uFEFF/, '');
  if (!/^\s*[[{]/.test(start)) return ok(null);
  const found = json(answer);
  const paging = found.ok
    ? pagingOf(found.value, { url: address, link: first.link ?? null, total: first.total ?? null })
    : null;
  if (!found.ok || !paging || isWhole(paging)) return ok(null);
  if (options.isVouched && !paging.more && (paging.total ?? 0) <= paging.rows) return ok(null);
  const whole = await readPlan(
    http,
    list,
    { url: address, offered: null, expected: null },
    { ...options, first },
  );
  if (!whole.ok) return failed(...whole.issues);
  const { body } = whole.value;
  // What only looked like a page stays as it is, byte by byte.
  const isSame = body.kind === 'rows' && body.rows.length === paging.rows;
  if (body.kind === 'file' || (isSame && !paging.more && (paging.total ?? 0) <= paging.rows)) return ok(null);
  return ok(
    new TextEncoder().encode(
      joined(
        found.value,
        paging.path,
        body.rows.map(([row]) => String(row)),
      ),
    ),
  );
};
