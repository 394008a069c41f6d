// JSON that holds a table: lists of objects or of lists, answers of data portals, features of GeoJSON. Objects inside are
// flattened with dots. Cubes (JSON-stat, SDMX) are recognised and refused: read as a list they would be wrong.
import type { Declared } from '../../core/table/raw.ts';
import { isJsonObject as isObject, jsonAt, listIn } from '../../core/table/json-list.ts';
import { pagingOf } from '../../core/table/paging.ts';
import { error, warning, type Issue } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import type { Outlines } from '../../core/compare/outlines.ts';
import { TABLET_LIMITS, type Limits } from '../format.ts';
import { outlinesOf } from './outlines.ts';

export type JsonValue = string | number | boolean | null;
/** Shape: `rows[i][j]` belongs to `names[j]`. Missing: null. */
export type JsonTable = {
  format: 'json' | 'geojson';
  names: string[];
  rows: JsonValue[][];
  /** What the source says of its columns. */
  declared?: ReadonlyMap<string, Declared>;
  /** Of GeoJSON only. */
  outlines?: Outlines;
};

const DEPTH = 4;

/** Lists and objects become their text. */
const leaf = (value: unknown): JsonValue =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : ((value ?? null) as JsonValue);

/** Puts the leaves of an object under dotted names. Lists become their text. Own keys only, in a Map: no name is special. */
const flatten = (value: unknown, path: string, into: Map<string, JsonValue>, depth: number): void => {
  if (isObject(value) && depth < DEPTH) {
    for (const [key, inner] of Object.entries(value))
      flatten(inner, path === '' ? key : `${path}.${key}`, into, depth + 1);
    return;
  }
  into.set(path, leaf(value));
};

const isCube = (json: unknown): string | null => {
  if (!isObject(json)) return null;
  if (
    json.class === 'dataset' ||
    json.class === 'collection' ||
    (isObject(json.dimension) && 'value' in json) ||
    Object.values(json).some((one) => isObject(one) && isObject(one.dimension) && 'value' in one)
  )
    return 'JSON-stat';
  if (isObject(json.data) && ('dataSets' in json.data || 'structures' in json.data)) return 'SDMX-JSON';
  return 'dataSets' in json ? 'SDMX-JSON' : null;
};

/** A page that says itself that it is not all. */
const partOf = (json: unknown, rows: number, place: { file: string }): Issue[] => {
  const paging = pagingOf(json);
  if (!paging || (!paging.more && (paging.total ?? 0) <= rows)) return [];
  return [warning('PART_OF_MORE', place, { rows, ...(paging.total !== null && { total: paging.total }) })];
};

/** Columns of which the answer of a data portal says something: what our connectors write, or CKAN's data dictionary (`info`). */
const declaredIn = (fields: readonly unknown[] | null): Map<string, Declared> => {
  const said = new Map<string, Declared>();
  for (const field of fields ?? []) {
    if (!isObject(field) || typeof field.id !== 'string') continue;
    const info = isObject(field.info) ? field.info : {};
    const isText = field.declared === 'text' || info.type_override === 'text';
    const one: Declared = {
      ...textMember('title', field.title ?? info.label, 200),
      ...textMember('description', field.description ?? info.notes, 2000),
      ...textMember('unit', field.unit ?? info.unit, 24),
      ...(isText && { isText: true as const }),
    };
    if (Object.keys(one).length > 0) said.set(field.id, one);
  }
  return said;
};
/** Nothing but a text that says more than blanks. */
const textMember = (name: 'title' | 'description' | 'unit', value: unknown, max: number): Declared =>
  typeof value === 'string' && value.trim() !== '' ? { [name]: value.trim().slice(0, max) } : {};

/** Reads a table out of JSON text. Errors: broken text, a cube, no list in it, too many rows or columns. */
export const readJson = (text: string, name: string, given: Partial<Limits> = {}): Result<JsonTable> => {
  const limits = { ...TABLET_LIMITS, ...given };
  const place = { file: name };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failed(error('BROKEN_JSON', place, { name }));
  }
  const cube = isCube(json);
  if (cube) return failed(error('UNSUPPORTED_FORMAT', place, { format: cube }));
  const isGeo = isObject(json) && json.type === 'FeatureCollection';
  const list =
    listIn(json)?.list ??
    (isObject(json) && Object.values(json).some((value) => typeof value !== 'object') && !('@graph' in json)
      ? [json]
      : null);
  if (!list) return failed(error('NO_TABLE', place, { sheet: name }));
  const issues = partOf(json, list.length, place);
  const fields =
    isObject(json) && isObject(json.result) && Array.isArray(json.result.fields)
      ? (json.result.fields as unknown[])
      : null;
  const declared = declaredIn(fields);
  if (list.length > limits.rows)
    return failed(error('TOO_MANY_ROWS', place, { max: limits.rows, sheet: name }));

  const isNamedNothing =
    list.length === 0 &&
    isObject(jsonAt(json, ['result'])) &&
    listIn(jsonAt(json, ['result', 'fields'])) !== null;
  if ((list.length > 0 || isNamedNothing) && list.every((row) => Array.isArray(row))) {
    const rows = list as unknown[][];

    const width = Math.max(0, ...rows.slice(0, 1000).map((row) => row.length));
    if (width > limits.columns)
      return failed(error('TOO_MANY_COLUMNS', place, { max: limits.columns, sheet: name }));
    const head = rows[0] ?? [];
    const named = fields?.map((field) => (isObject(field) && typeof field.id === 'string' ? field.id : ''));
    const hasHead = !named && head.every((cell) => typeof cell === 'string') && rows.length > 1;
    const names =
      named ?? (hasHead ? head.map(String) : Array.from({ length: width }, (_, i) => `Spalte ${i + 1}`));
    return ok(
      {
        format: 'json',
        names,
        ...(declared.size > 0 && { declared }),
        rows: rows.slice(hasHead ? 1 : 0).map((row) => names.map((_, i) => leaf(row[i]))),
      },
      issues,
    );
  }

  const index = new Map<string, number>();
  const names: string[] = [];
  const rows: JsonValue[][] = [];
  for (const entry of list) {
    const leaves = new Map<string, JsonValue>();
    if (isGeo && isObject(entry)) {
      if (entry.id !== undefined) flatten(entry.id, 'id', leaves, 0);
      flatten(isObject(entry.properties) ? entry.properties : {}, '', leaves, 0);
      if (isObject(entry.geometry) && typeof entry.geometry.type === 'string')
        leaves.set('geometry', entry.geometry.type);
    } else flatten(entry, isObject(entry) ? '' : 'value', leaves, 0);
    const row: JsonValue[] = new Array<JsonValue>(names.length).fill(null);
    for (const [key, value] of leaves) {
      let i = index.get(key);
      if (i === undefined) {
        if (names.length >= limits.columns)
          return failed(error('TOO_MANY_COLUMNS', place, { max: limits.columns, sheet: name }));
        i = names.length;
        index.set(key, i);
        names.push(key);
      }
      row[i] = value;
    }
    rows.push(row);
  }
  if (names.length === 0) return failed(error('NO_TABLE', place, { sheet: name }));
  const outlines = isGeo ? outlinesOf(json) : null;
  return ok(
    {
      format: isGeo ? 'geojson' : 'json',
      ...(outlines && { outlines }),
      ...(declared.size > 0 && { declared }),
      names,
      rows: rows.map((row) =>
        row.length === names.length
          ? row
          : [...row, ...new Array<JsonValue>(names.length - row.length).fill(null)],
      ),
    },
    issues,
  );
};
