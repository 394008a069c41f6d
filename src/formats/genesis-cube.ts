// GENESIS cube CSV (`format=csv` of data cubes): K lines announce the columns of a block, D lines hold its records. Only the block
// of values becomes a table; signs of quality are put where official tables have them, beside or in place of the value.
// Source: SOURCES.md 1.6 of the design notes; the shape of recorded answers.
import { TableBuilder } from '../core/table/build.ts';
import type { RawTable } from '../core/table/raw.ts';
import { SIGNS } from '../core/values/marks.ts';

const HEADER_LINES = 5;
/** What follows each measure in a record of values. */
const PER_MEASURE = ['WERT', 'QUALITAET', 'GESPERRT', 'WERT-VERFAELSCHT'];

export const isCube = (raw: RawTable): boolean => {
  if (raw.columns.length < 4) return false;
  for (let row = 0; row < Math.min(raw.rows, HEADER_LINES); row++)
    if (raw.columns[0]!.get(row) === 'K' && raw.columns[1]!.get(row) === 'DQ') return true;
  return false;
};

type Block = { kind: string; fields: string[]; records: number[] };

const blocksOf = (raw: RawTable): Block[] => {
  const blocks: Block[] = [];
  for (let row = 0; row < raw.rows; row++) {
    const type = raw.columns[0]!.get(row);
    if (type === 'K')
      blocks.push({
        kind: raw.columns[1]!.get(row),
        fields: raw.columns.slice(2).map((column) => column.get(row)),
        records: [],
      });
    else if (type === 'D') blocks.at(-1)?.records.push(row);
  }
  return blocks;
};

/** The number with its sign: the sign alone where the number is none (`-`, `.`, `x`, `/`), beside it where it is doubtful. */
const signed = (value: string, quality: string, blocked: string): string => {
  if (blocked !== '') return '.';
  if (quality === '' || quality === 'e') return value;
  if (SIGNS.has(quality)) return quality;
  return /^[prs]$/.test(quality) && value !== '' ? `${value} ${quality}` : value;
};

/** The values of a cube as a raw table with one header row. Missing: the table itself where it has no block of values. */
export const tableOfCube = (raw: RawTable): RawTable => {
  const blocks = blocksOf(raw);
  const values = blocks.find((block) => block.kind === 'QEI');
  if (!values || values.records.length === 0) return raw;
  const namesIn = (kind: string): string[] =>
    (blocks.find((block) => block.kind === kind)?.records ?? []).map((row) => raw.columns[1]!.get(row));
  const measures = namesIn('DQI');
  const first = values.fields.indexOf('WERT');
  const axes = [...namesIn('DQA'), ...namesIn('DQZ')];
  const names = values.fields
    .slice(0, Math.max(first, 0) + Math.max(1, measures.length) * PER_MEASURE.length)
    .map((field, i) => {
      if (i < first) return axes[i] ?? field;
      const measure = measures[Math.floor((i - first) / PER_MEASURE.length)] ?? '';
      return field === 'WERT' ? measure || field : `${measure} ${field}`.trim();
    });
  const builder = new TableBuilder(raw.columns.length + 1);
  builder.push(['Satzart', ...names], raw.lines[values.records[0]!]! - 1);
  for (const row of values.records) {
    const cells = ['D', ...names.map((_, i) => raw.columns[i + 1]?.get(row) ?? '')];
    for (let i = first + 1; first >= 0 && i < cells.length; i += PER_MEASURE.length)
      cells[i] = signed(cells[i]!, cells[i + 1] ?? '', cells[i + 2] ?? '');
    builder.push(cells, raw.lines[row]!);
  }
  return builder.finish(raw.name);
};
