// SDMX data: CSV as it is, JSON (1.0 and 2.x) by its positions. Source: SOURCES.md 1.10; https://github.com/sdmx-twg/sdmx-json
import { ok, type Result } from '../../core/values/result.ts';
import type { Answer, Connector } from '../connector.ts';
import type { Cell } from '../cell.ts';
import { at, cell, dayIn, isObject, json, list, notJson, oneOffer, refused, shape, text } from '../wire.ts';
import { own } from '../../core/values/own.ts';

const REST = /\/sdmx\/|\/sdmx-json\/|\/rest\/(?:v\d\/)?data\/|\/service\/data\//i;

type Dimension = { id: string; codes: string[]; names: (string | null)[]; hasNames: boolean };

const dimensionsOf = (structure: unknown, level: string): Dimension[] =>
  list(structure, 'dimensions', level).map((one) => {
    const codes = list(one, 'values').map((value) => text(value, 'id') ?? text(value, 'value') ?? '');
    const names = list(one, 'values').map((value) => text(value, 'name'));
    return {
      id: text(one, 'id') ?? '',
      codes,
      names,
      hasNames: names.some((name, i) => name !== null && name !== codes[i]),
    };
  });

/** Positions of a key such as `0:3:1` as codes. Missing: null where a position is outside of its list. */
const codesAt = (key: string, dimensions: readonly Dimension[]): Cell[] | null => {
  const positions = key === '' ? [] : key.split(':').map(Number);
  if (positions.length !== dimensions.length) return null;
  const cells: Cell[] = [];
  for (const [i, dimension] of dimensions.entries()) {
    const code = dimension.codes[positions[i]!];
    if (code === undefined) return null;
    cells.push(code);
    if (dimension.hasNames) cells.push(dimension.names[positions[i]!] ?? null);
  }
  return cells;
};
const headOf = (dimensions: readonly Dimension[]): string[] =>
  dimensions.flatMap(({ id, hasNames }) => (hasNames ? [id, `${id}_text`] : [id]));

type Attribute = { id: string; codes: (string | null)[]; names: (string | null)[] };
type Said = ReadonlyMap<string, Cell>;
const attributesOf = (structure: unknown, level: string): Attribute[] =>
  list(structure, 'attributes', level).map((one) => ({
    id: text(one, 'id') ?? '',
    codes: list(one, 'values').map(
      (value) => text(value, 'id') ?? text(value, 'name') ?? text(value, 'value'),
    ),
    names: list(one, 'values').map((value) => text(value, 'name')),
  }));

/** A position in the list of an attribute, or the value itself. Missing: null. */
const valueOf = ({ codes }: Attribute, given: unknown): Cell => {
  if (typeof given === 'number' && codes.length > 0) return codes[given] ?? null;
  if (Array.isArray(given)) return cell(given[0]);
  return typeof given === 'string' ? given : null;
};
const saidBy = (attributes: readonly Attribute[], given: readonly unknown[]): Map<string, Cell> =>
  new Map(
    attributes.flatMap((one, i): [string, Cell][] => {
      const value = valueOf(one, given[i]);
      return value === null ? [] : [[one.id, value]];
    }),
  );

const TIMES: Readonly<Record<string, string>> = {
  '0': '',
  '3': 'Tsd.',
  '6': 'Mio.',
  '9': 'Mrd.',
  '12': 'Bio.',
};
const PERCENT = /^(PC|PT|PERCENT|PCT|PC_\w+)$/i;
const unitText = (code: string, name: string): string => {
  if (PERCENT.test(code)) return '%';
  return code.length <= 4 ? code : name;
};

/** `Mio. EUR` for the observations, where all of them share multiplier and unit. Missing: no unit; the columns say it row by row. */
const unitOf = (
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
  parts: readonly { id: string; codes: readonly (string | null)[]; names: readonly (string | null)[] }[],
): Map<string, string> => {
  const only = (name: string): string | null => {
    const at = names.indexOf(name);
    const found = new Set(at < 0 ? [] : rows.map((row) => row[at]));
    return found.size === 1 ? String([...found][0] ?? '') : null;
  };
  const code = only('UNIT_MEASURE') ?? only('UNIT');
  const has = (name: string): boolean => names.includes(name);
  const mult = only('UNIT_MULT') ?? (has('UNIT_MULT') ? null : '0');
  if (mult === null || ((has('UNIT_MEASURE') || has('UNIT')) && code === null)) return new Map();
  const part = parts.find(({ id }) => id === 'UNIT_MEASURE' || id === 'UNIT');
  const unit = code === null ? '' : unitText(code, part?.names[part.codes.indexOf(code)] ?? code);
  const said = `${own(TIMES, mult) ?? `10^${mult}`} ${unit}`.trim().slice(0, 24);
  return new Map(said === '' ? [] : [['OBS_VALUE', said]]);
};

/** Observations as rows. Errors: SOURCE_SHAPE where a key points outside of the structure. */
const rowsOfMessage = (
  answer: Answer,
  value: unknown,
): Result<{ names: string[]; rows: Cell[][]; units: Map<string, string> }> => {
  const data = at(value, 'data') ?? value;
  const sets = list(data, 'dataSets');
  const structure = at(data, 'structures', 0) ?? at(data, 'structure') ?? at(value, 'structure');
  if (sets.length === 0 || !isObject(structure)) return shape(answer, 'dataSets, structure');
  const fixed = dimensionsOf(structure, 'dataSet'),
    series = dimensionsOf(structure, 'series'),
    observation = dimensionsOf(structure, 'observation');
  const constant = codesAt(fixed.map(() => '0').join(':'), fixed);
  if (!constant) return shape(answer, 'dataSet');
  const flags = attributesOf(structure, 'observation');
  const known = new Set(flags.map(({ id }) => id));
  // What is said of a series or of all of them is said of each of its observations, where those say nothing else.
  const ofSeries = attributesOf(structure, 'series');
  const ofSet = [...attributesOf(structure, 'dataSet'), ...attributesOf(structure, 'dataset')];
  const above = [...new Map([...ofSet, ...ofSeries].map((one) => [one.id, one])).values()].filter(
    ({ id }) => id !== '' && !known.has(id),
  );
  const names = [
    ...headOf(fixed),
    ...headOf(series),
    ...headOf(observation),
    'OBS_VALUE',
    ...flags.map(({ id }) => id),
    ...above.map(({ id }) => id),
  ];
  const rows: Cell[][] = [];
  const add = (before: Cell[], observations: unknown, said: Said): boolean => {
    if (!isObject(observations)) return true;
    for (const [key, found] of Object.entries(observations)) {
      const codes = codesAt(key, observation);
      if (!codes || !Array.isArray(found)) return false;
      rows.push([
        ...before,
        ...codes,
        cell(found[0]),
        ...flags.map((flag, i) => valueOf(flag, found[i + 1]) ?? said.get(flag.id) ?? null),
        ...above.map(({ id }) => said.get(id) ?? null),
      ]);
    }
    return true;
  };
  for (const set of sets) {
    // A set of rows that are to go holds none.
    if (/^delete$/i.test(text(set, 'action') ?? '')) continue;
    const said = saidBy(ofSet, list(set, 'attributes'));
    const all = at(set, 'series');
    if (!isObject(all)) {
      if (!add(constant, at(set, 'observations'), said)) return shape(answer, 'observations');
      continue;
    }
    for (const [key, one] of Object.entries(all)) {
      const codes = codesAt(key, series);
      const own = new Map([...said, ...saidBy(ofSeries, list(one, 'attributes'))]);
      if (!codes || !add([...constant, ...codes], at(one, 'observations'), own))
        return shape(answer, 'series');
    }
  }
  return ok({ names, rows, units: unitOf(names, rows, [...flags, ...above, ...fixed, ...series]) });
};

const isJson = (answer: Answer): boolean =>
  /^[\s\uFEFF]*\{/.test(new TextDecoder().decode(answer.bytes.subarray(0, 200)));

export const sdmx: Connector = {
  kind: 'sdmx',
  recognise: ({ pathname, search }) =>
    REST.test(pathname) || /[?&]format=(sdmx|csvdata|jsondata)/i.test(search),
  about: (address) => address,
  describe: (answer, address) => {
    const isText = !isJson(answer);
    const found = isText ? ok<unknown>({}) : json(answer);
    if (!found.ok) return found;
    const { value } = found;
    const title =
      text(value, 'data', 'structures', 0, 'name') ??
      text(value, 'data', 'structure', 'name') ??
      text(value, 'structure', 'name') ??
      new URL(address).pathname
        .split('/')
        .filter((part) => part !== '')
        .at(-1) ??
      address;
    const publisher =
      text(value, 'meta', 'sender', 'name') ??
      text(value, 'header', 'sender', 'name') ??
      new URL(address).host;
    return oneOffer({
      title,
      address,
      kind: 'sdmx',
      format: isText ? 'SDMX-CSV' : 'SDMX-JSON',
      bytes: answer.bytes.length,
      asOf: dayIn(text(value, 'meta', 'prepared') ?? text(value, 'header', 'prepared')),
      publisher,
      attribution: publisher,
    });
  },
  plan: (address, slice) => {
    const url = new URL(address);
    if (slice.time?.column === 'TIME_PERIOD') {
      if (slice.time.from) url.searchParams.set('startPeriod', slice.time.from);
      if (slice.time.to) url.searchParams.set('endPeriod', slice.time.to);
    }
    return ok({ url: url.href, offered: null, expected: null });
  },
  page: (answer) => {
    if (isJson(answer)) {
      const found = json(answer);
      if (!found.ok) return found;
      const errors = at(found.value, 'errors', 0);
      if (errors !== undefined)
        return refused(answer, text(errors, 'title') ?? text(errors, 'detail') ?? '–');
      const message = rowsOfMessage(answer, found.value);
      return message.ok ? ok({ kind: 'rows', ...message.value, next: null, total: null }) : message;
    }
    const head = new TextDecoder().decode(answer.bytes.subarray(0, 4000));
    return /^[^\n]*\bOBS_VALUE\b/.test(head)
      ? ok({ kind: 'file', bytes: answer.bytes })
      : notJson(head, answer.url);
  },
};
