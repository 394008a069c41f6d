// JSON-stat 2.0: a cube whose cells stand in row-major order, or sparse by position. Source: SOURCES.md 1.10; https://json-stat.org/full/
import { choicesOf } from '../../core/table/slice-wanted.ts';
import { ok, type Result } from '../../core/values/result.ts';
import type { Answer, Connector, Offer } from '../connector.ts';
import type { Cell } from '../cell.ts';
import {
  at,
  cell,
  dayIn,
  isObject,
  json,
  link,
  list,
  noTable,
  offerFor,
  oneOffer,
  refused,
  shape,
  text,
} from '../wire.ts';

const EUROSTAT = /\/statistics\/1\.0\/data\/([^/?#]+)/;
/** More cells are refused before they are laid out. */
const MAX_CELLS = 2_000_000;

/** Categories of a dimension in their order. Shape of `category.index`: a list of codes, or positions by code. */
const codesOf = (dimension: unknown, size: number): string[] | null => {
  const index = at(dimension, 'category', 'index');
  const labels = at(dimension, 'category', 'label');
  if (Array.isArray(index)) return index.length === size ? index.map(String) : null;
  if (isObject(index)) {
    const codes = Object.entries(index).sort((a, b) => Number(a[1]) - Number(b[1]));
    return codes.length === size ? codes.map(([code]) => code) : null;
  }
  // A dimension of one category may leave the index out.
  return size === 1 && isObject(labels) ? Object.keys(labels).slice(0, 1) : null;
};

type Cube = { names: string[]; rows: Cell[][]; asOf: string | null; units: Map<string, string> };

/** The cube as rows: for each dimension its code and, where it says more, its label; then value and sign. Cells without both are left out. */
const rowsOfCube = (answer: Answer, value: unknown): Result<Cube> => {
  const ids = list(value, 'id').map(String);
  const sizes = list(value, 'size').map(Number);
  if (
    ids.length === 0 ||
    ids.length !== sizes.length ||
    sizes.some((size) => !Number.isSafeInteger(size) || size < 0)
  )
    return shape(answer, 'id, size');
  const cells = sizes.reduce((product, size) => product * size, 1);
  if (cells > MAX_CELLS) return shape(answer, `${cells} cells`);
  const dimensions: { codes: string[]; labels: (string | null)[]; hasLabels: boolean }[] = [];
  for (const [i, id] of ids.entries()) {
    const codes = codesOf(at(value, 'dimension', id), sizes[i]!);
    if (!codes) return shape(answer, `dimension ${id}`);
    const labels = codes.map((code) => text(value, 'dimension', id, 'category', 'label', code));
    dimensions.push({
      codes,
      labels,
      hasLabels: labels.some((label, at) => label !== null && label !== codes[at]),
    });
  }
  const values = at(value, 'value'),
    status = at(value, 'status');
  if (!Array.isArray(values) && !isObject(values)) return shape(answer, 'value');
  if (Array.isArray(values) && values.length !== cells)
    return shape(answer, `${values.length} of ${cells} values`);
  const pick = (from: unknown, i: number): unknown => (Array.isArray(from) ? from[i] : at(from, String(i)));
  const hasStatus = Array.isArray(status) || isObject(status);
  const names = [
    ...ids.flatMap((id, i) => (dimensions[i]!.hasLabels ? [id, `${id}_text`] : [id])),
    'value',
    ...(hasStatus ? ['status'] : []),
  ];
  const rows: Cell[][] = [];
  const position = new Array<number>(ids.length).fill(0);
  for (let i = 0; i < cells; i++) {
    const number = cell(pick(values, i)),
      sign = hasStatus ? cell(pick(status, i)) : null;
    if (number !== null || sign !== null) {
      const row: Cell[] = [];
      for (const [d, dimension] of dimensions.entries()) {
        row.push(dimension.codes[position[d]!]!);
        if (dimension.hasLabels) row.push(dimension.labels[position[d]!] ?? null);
      }
      row.push(number);
      if (hasStatus) row.push(sign);
      rows.push(row);
    }
    for (let d = position.length - 1; d >= 0; d--) {
      if (++position[d]! < sizes[d]!) break;
      position[d] = 0;
    }
  }
  const metric = String(at(value, 'role', 'metric', 0) ?? '');
  const metricCodes = dimensions[ids.indexOf(metric)]?.codes ?? [];
  const unitAt = (code: string): string | null =>
    text(value, 'dimension', metric, 'category', 'unit', code, 'label') ??
    text(value, 'dimension', metric, 'category', 'unit', code, 'base');
  const unitsOf = metricCodes.map(unitAt);
  const unit = new Set(unitsOf).size === 1 ? (unitsOf[0] ?? null) : null;
  // Several measures in one column: each row says its own.
  if (unit === null && unitsOf.some((one) => one !== null)) {
    const at = names.indexOf(metric);
    const byCode = new Map(metricCodes.map((code, i) => [code, unitsOf[i] ?? null]));
    names.push('unit');
    for (const row of rows) row.push(byCode.get(String(row[at])) ?? null);
  }
  return ok({
    names,
    rows,
    asOf: dayIn(text(value, 'updated')),
    units: new Map(unit === null ? [] : [['value', unit]]),
  });
};

const datasetOf = (answer: Answer): Result<unknown> => {
  const found = json(answer);
  if (!found.ok) return found;
  const { value } = found;
  if (at(value, 'error') !== undefined)
    return refused(answer, text(value, 'error', 0, 'label') ?? text(value, 'error', 'label') ?? '–');
  if (!isObject(value)) return ok(value);
  if (isObject(value.dimension)) return ok({ ...value, ...idsOf(value) });
  // JSON-stat 1 wraps cubes in members of any name, a collection of 2 may hold the cubes themselves.
  const inside = [...Object.values(value), ...list(value, 'link', 'item')].filter(
    (one): one is Record<string, unknown> => isObject(one) && isObject(one.dimension) && 'value' in one,
  );
  const [only] = inside;
  return ok(only && inside.length === 1 ? { ...only, ...idsOf(only) } : value);
};
const idsOf = (dataset: Record<string, unknown>) => ({
  id: at(dataset, 'id') ?? at(dataset, 'dimension', 'id'),
  size: at(dataset, 'size') ?? at(dataset, 'dimension', 'size'),
});

/** A list of cubes, or of further lists. Items without an address of their own cannot be asked for and are left out. */
const itemsOf = (answer: Answer, value: unknown): Offer[] =>
  list(value, 'link', 'item').flatMap((one): Offer[] => {
    const address = link(text(one, 'href'), answer.url);
    const kind = text(one, 'class') ?? 'dataset';
    if (address === null || (kind !== 'dataset' && kind !== 'collection')) return [];
    return [
      offerFor({
        title: text(one, 'label') ?? address,
        description: text(one, 'note', 0),
        address,
        kind: 'jsonstat',
        format: 'JSON-stat',
        asOf: dayIn(text(one, 'updated')),
        publisher: text(one, 'source') ?? text(value, 'source'),
        ...(kind === 'collection' && { isCatalog: true }),
      }),
    ];
  });
const isCollection = (value: unknown): boolean => at(value, 'class') === 'collection';

export const jsonstat: Connector = {
  kind: 'jsonstat',
  recognise: ({ pathname, search }) =>
    EUROSTAT.test(pathname) || /[?&]format=json-?stat/i.test(search) || /json-?stat/i.test(pathname),
  about: (address) => address,
  describe: (answer, address) => {
    const found = datasetOf(answer);
    if (!found.ok) return found;
    const { value } = found;
    const label = text(value, 'label');
    if (isCollection(value)) {
      const offers = itemsOf(answer, value);
      return offers.length === 0
        ? shape(answer, 'link.item')
        : ok({ title: label ?? new URL(address).host, publisher: text(value, 'source'), offers, next: null });
    }
    if (list(value, 'id').length === 0) return shape(answer, 'id');
    const publisher = text(value, 'source');
    return oneOffer({
      title: label ?? EUROSTAT.exec(new URL(address).pathname)?.[1] ?? address,
      description: text(value, 'note', 0),
      address,
      kind: 'jsonstat',
      format: 'JSON-stat',
      bytes: answer.bytes.length,
      asOf: dayIn(text(value, 'updated')),
      publisher,
      attribution: publisher,
    });
  },
  plan: (address, slice) => {
    const url = new URL(address);
    // Eurostat takes dimensions as parameters; a plain file would ignore them.
    if (EUROSTAT.test(url.pathname)) {
      for (const { column, oneOf } of choicesOf(slice)) {
        url.searchParams.delete(column);
        for (const one of oneOf) url.searchParams.append(column, one);
      }
      if (slice.time?.from) url.searchParams.set('sinceTimePeriod', slice.time.from);
      if (slice.time?.to) url.searchParams.set('untilTimePeriod', slice.time.to);
    }
    return ok({ url: url.href, offered: null, expected: null });
  },
  page: (answer) => {
    const found = datasetOf(answer);
    if (!found.ok) return found;
    if (isCollection(found.value)) return noTable(answer.url);
    const cube = rowsOfCube(answer, found.value);
    return cube.ok ? ok({ kind: 'rows', ...cube.value, next: null, total: null }) : cube;
  },
};
