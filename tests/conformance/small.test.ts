// 42 small files that went wrong once, each with the facts of a right reading. None of them is learned from.
import { describe, expect, test } from 'vitest';
import { inspection } from '../../src/cli/publishing/inspect.ts';
import { own } from '../../src/core/values/own.ts';
import { readLate } from '../../src/formats/late.ts';
import { readTables } from '../../src/formats/read.ts';
import { corpusBytes, corpusJson, hasCorpus } from '../support/corpus.ts';

type Column = { sum?: number; type?: string[]; count?: number; unit?: (string | null)[] };
type Facts = {
  reject?: boolean;
  notText?: string;
  rows?: number;
  width?: number;
  headerRows?: number[];
  tables?: number;
  tableNames?: string[];
  names?: string[];
  columns?: Record<string, Column>;
  sums?: number[];
  types?: Record<string, string[]>;
  head?: Record<string, string>;
  unitsAll?: boolean;
  warnCode?: string;
  anyCode?: string[];
  mustWarn?: boolean;
  orWarn?: boolean;
  orWarnCount?: number;
};
type Inspected = ReturnType<typeof inspection>;

const FOLDER = 'round2/import';
/** Where the facts do not say what their own words of the right answer say: four products are four keys, and SYLK may be read. */
const IN_WORDS: Readonly<Record<string, Facts>> = {
  'produkt-2.10.csv': { rows: 4, columns: { Produkt: { type: ['text'], count: 4 } } },
  'export.slk': { rows: 2, names: ['Ort', 'Wert'], columns: { Wert: { type: ['number'], sum: 26 } } },
};

const inspected = async (file: string): Promise<Inspected> => {
  const bytes = corpusBytes(`${FOLDER}/${file}`);
  return inspection(
    file,
    bytes.length,
    await readTables(bytes, {
      name: file,
      legacy: async (late, name, format) => readLate(late, name, format),
    }),
    50,
  );
};

const isNear = (found: number | null, right: number): boolean =>
  found !== null && Math.abs(found - right) <= Math.max(1e-6, Math.abs(right) * 1e-9);

const columnFaults = (table: Inspected['tables'][number], facts: Facts): string[] => {
  const faults: string[] = [];
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const expectIn = (name: string, isRight: boolean, what: unknown): void => {
    if (!isRight) faults.push(`${name}: ${JSON.stringify(what)}`);
  };
  for (const [name, right] of Object.entries(facts.columns ?? {})) {
    const column = byName.get(name);
    expectIn(name, column !== undefined, [...byName.keys()]);
    if (!column) continue;
    if (right.sum !== undefined) expectIn(name, isNear(column.sum, right.sum), { sum: column.sum });
    if (right.type) expectIn(name, right.type.includes(column.type), column.type);
    if (right.count !== undefined) expectIn(name, column.count === right.count, { count: column.count });
    if (right.unit) expectIn(name, right.unit.includes(column.unit), { unit: column.unit });
  }
  for (const [name, types] of Object.entries(facts.types ?? {}))
    expectIn(name, types.includes(byName.get(name)?.type ?? ''), byName.get(name)?.type);
  for (const [name, value] of Object.entries(facts.head ?? {})) {
    const at = table.columns.findIndex((column) => column.name === name);
    expectIn(name, table.head[0]?.[at] === value, table.head[0]?.[at]);
  }
  if (facts.sums) {
    const sums = table.columns.flatMap(({ type, sum }) => (type === 'number' ? [sum] : []));
    expectIn(
      'sums',
      sums.length === facts.sums.length && sums.every((sum, i) => isNear(sum, facts.sums![i]!)),
      sums,
    );
  }
  if (facts.unitsAll)
    for (const { name, type, unit } of table.columns)
      expectIn(name, type !== 'number' || unit !== null, 'no unit');
  return faults;
};

const faultsOf = (found: Inspected, facts: Facts): string[] => {
  const { messages, tables } = found;
  const warned = messages.filter(({ level }) => level !== 'info').length;
  if (facts.notText !== undefined)
    return messages.filter(({ text }) => text.includes(facts.notText!)).map(({ text }) => text);
  const table = tables[0];
  if (!table) return ['no table'];
  const faults = columnFaults(table, facts);
  const same = (what: string, right: unknown, is: unknown): void => {
    if (right !== undefined && JSON.stringify(right) !== JSON.stringify(is))
      faults.push(`${what}: ${JSON.stringify(is)}`);
  };
  same('rows', facts.rows, table.rows);
  same('width', facts.width, table.columns.length);
  same('head', facts.headerRows, table.headerRows);
  same('tables', facts.tables, tables.length);
  same(
    'names of tables',
    facts.tableNames,
    tables.map(({ name }) => name),
  );
  for (const name of facts.names ?? [])
    if (!table.columns.some((column) => column.name.includes(name))) faults.push(`no column ${name}`);
  if (facts.warnCode && !messages.some(({ code }) => code === facts.warnCode))
    faults.push(`no ${facts.warnCode}`);
  if (facts.anyCode && !messages.some(({ code }) => facts.anyCode!.some((part) => code.includes(part))))
    faults.push('nothing said');
  if (facts.mustWarn && warned === 0) faults.push('nothing said');
  const isSaid = (facts.orWarn && !facts.mustWarn && warned > 0) || (facts.orWarnCount ?? Infinity) <= warned;
  return isSaid ? [] : faults;
};

if (!hasCorpus) test('ran without the corpus, it is not here', () => expect(hasCorpus).toBe(false));
else
  describe('small files that went wrong once', () => {
    const files = corpusJson<{ file: string; check: Facts }[]>(`${FOLDER}/MANIFEST.json`);
    test('are all here', () => expect(files).toHaveLength(42));
    test.each(files.map(({ file, check }) => [file, own(IN_WORDS, file) ?? check] as const))(
      '%s is read as it is meant, or what is unsure of it is said',
      async (file, facts) => expect(faultsOf(await inspected(file), facts)).toEqual([]),
    );
  });
