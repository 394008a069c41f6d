// What a source says of its columns beside their values: title, unit, description, and what codes mean. It stays with the columns.
import type { Http } from '../core/ports.ts';
import type { Declared } from '../core/table/raw.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import type { Connector, Meaning, Meanings, Whole } from './connector.ts';
import type { Cell } from './cell.ts';
import type { ReadOptions } from './reading.ts';
import { PASSING } from './walk.ts';
import { isObject, list, text } from './wire.ts';

const LIMITS = { maxBytes: 5e6, timeoutMs: 60_000 };
/** A code list is no table of its own. */
const MOST_CODES = 5_000;

type Rows = {
  names: readonly string[];
  rows: readonly (readonly Cell[])[];
  declared?: ReadonlyMap<string, Declared>;
};

/** A code as it stands in a cell of any type. */
const codeOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

/**
 * The columns with what is said of them. A column of codes is text, and has its words beside it, in `NAME_text`. Codes of which nothing
 * is said, have no words.
 */
export const withMeanings = (
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
  meanings: Meanings,
): Rows => {
  const declared = new Map<string, Declared>();
  const worded = new Map<number, ReadonlyMap<string, string>>();
  for (const [at, name] of names.entries()) {
    const said = meanings.get(name);
    if (!said) continue;
    const { codes, ...one } = said;
    const isCoded = codes !== undefined && codes.size > 0 && !names.includes(`${name}_text`);
    const own: Declared = isCoded ? { ...one, isText: true } : one;
    if (Object.keys(own).length > 0) declared.set(name, own);
    if (!isCoded) continue;
    worded.set(at, codes);
    declared.set(`${name}_text`, {
      ...(one.title !== undefined && { title: one.title }),
      ...(one.description !== undefined && { description: one.description }),
      isText: true,
    });
  }
  if (declared.size === 0) return { names, rows };
  const spread = <T>(list: readonly T[], word: (codes: ReadonlyMap<string, string>, at: number) => T): T[] =>
    list.flatMap((one, at) => {
      const codes = worded.get(at);
      return codes ? [one, word(codes, at)] : [one];
    });
  return {
    names: spread(names, (_codes, at) => `${names[at]!}_text`),
    rows:
      worded.size === 0
        ? rows
        : rows.map((row) => spread<Cell>(row, (codes, at) => codes.get(codeOf(row[at])) ?? null)),
    declared,
  };
};

/** Asks the source what its columns mean, where that stands elsewhere. Errors: a line that broke; a source that says nothing is none. */
export const explained = async (
  http: Http,
  connector: Connector,
  address: string,
  whole: Whole,
  options: Pick<ReadOptions, 'signal'>,
): Promise<Result<Whole>> => {
  const { dictionary } = connector;
  const { body } = whole;
  if (!dictionary || body.kind !== 'rows' || body.rows.length === 0) return ok(whole);
  for (const url of dictionary.addresses(address)) {
    const ask = (): ReturnType<Http['get']> => http.get(url, { ...LIMITS, signal: options.signal });
    let reply = await ask();
    if (!reply.ok && PASSING.has(reply.issues[0]?.code ?? '')) reply = await ask();
    // Without it, codes would be taken for figures; a server that has nothing of the kind answers, however.
    if (
      !reply.ok &&
      ['OFFLINE', 'TIMEOUT', 'INTERRUPTED', 'UNREACHABLE'].includes(reply.issues[0]?.code ?? '')
    )
      return failed(...reply.issues);
    const meanings = reply.ok ? dictionary.meanings(reply.value) : new Map<string, Meaning>();
    if (meanings.size > 0) {
      const said = new Map<string, Meaning>(body.declared);
      for (const [name, one] of meanings) said.set(name, { ...said.get(name), ...one });
      return ok({ ...whole, body: { kind: 'rows', ...withMeanings(body.names, body.rows, said) } });
    }
  }
  return ok(whole);
};

/** Texts of a description, without what only repeats the name. Markup in it is taken out. */
export const meaningOf = (
  name: string,
  said: { title?: string | null; description?: string | null; unit?: string | null; isText?: boolean },
): Meaning => {
  const plain = (value: string | null | undefined): string => (value ?? '').replace(/<[^<>]*>/g, ' ').trim();
  const [title, description, unit] = [plain(said.title), plain(said.description), plain(said.unit)];
  return {
    ...(title !== '' && title !== name && { title: title.slice(0, 200) }),
    ...(description !== '' && description !== title && { description }),
    ...(unit !== '' && { unit: unit.slice(0, 24) }),
    ...(said.isText && { isText: true as const }),
  };
};

/** Codes and their words, out of a list that names both. Where a word only repeats its code nothing is gained. */
export const codesIn = (all: readonly unknown[], code: string, word: string): ReadonlyMap<string, string> => {
  const codes = new Map<string, string>();
  for (const one of all.slice(0, MOST_CODES)) {
    const [key, said] = [text(one, code), text(one, word)];
    if (isObject(one) && key !== null && said !== null) codes.set(key, said);
  }
  return [...codes].every(([key, said]) => key === said) ? new Map() : codes;
};

/** Properties of a JSON Schema (OGC API `queryables` or `schema`). Source: OGC API Features 3 and 5. */
export const meaningsOfSchema = (schema: unknown): Meanings => {
  const properties = isObject(schema) && isObject(schema.properties) ? schema.properties : {};
  const meanings = new Map<string, Meaning>();
  for (const [name, one] of Object.entries(properties)) {
    const codes = codesIn([...list(one, 'oneOf'), ...list(one, 'anyOf')], 'const', 'title');
    const meaning = {
      ...meaningOf(name, {
        title: text(one, 'title'),
        description: text(one, 'description'),
        unit: text(one, 'x-ogc-unit'),
      }),
      ...(codes.size > 0 && { codes }),
    };
    if (Object.keys(meaning).length > 0) meanings.set(name, meaning);
  }
  return meanings;
};
