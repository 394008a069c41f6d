// Names of columns from one or several header rows: merged cells reach over what they cover, units stand beside the name.
// Source: TABLES.md section 3 of the design notes, table detection (4).
import type { RawTable } from './raw.ts';

const UNIT =
  /^[([]?\s*(?:in\s+)?(%|‰|€|EUR|Euro|T€|TEUR|Tsd\.? ?(?:€|EUR|Euro)?|Mio\.? ?(?:€|EUR|Euro)?|Mrd\.? ?(?:€|EUR|Euro)?|1[. ]?000(?: ?(?:€|EUR))?|Anzahl|Prozent|v\. ?H\.|Personen|Einwohner|Einw\.?|km²|qkm|km|ha|m²|qm|m³|cbm|kg|t|kWh|MWh|GWh|kWp|kW|MW|cm|mm|m|l|h|Std\.?|Stunden|min|Minuten|Tage|Jahre|Plätze|Kinder|Fälle|°C)\s*[)\]]?$/i;

const textAt = (table: RawTable, row: number, i: number): string =>
  table.columns[i]!.get(row).replace(/\s+/g, ' ').trim();

const shown = (unit: string): string => {
  const bare = unit.replace(/^[([]\s*(?:in\s+)?|\s*[)\]]$/gi, '').replace(/^in\s+/i, '');
  return /^(EUR|Euro)$/i.test(bare) ? '€' : /^(Prozent|v\. ?H\.)$/i.test(bare) ? '%' : bare;
};

/** Units per column where the last header row holds nothing else. Missing: null where it does. */
export const unitsRow = (table: RawTable, headers: readonly number[], columns: number): string[] | null => {
  const last = headers.at(-1);
  if (last === undefined || headers.length < 2) return null;
  const texts = Array.from({ length: columns }, (_, i) => textAt(table, last, i));
  const found = texts.filter((text) => text !== '');
  if (found.length === 0 || !found.every((text) => UNIT.test(text))) return null;
  return texts.map((text) => (text === '' ? '' : shown(text)));
};

/** Cells of header rows, each with the text that reaches over it. Shape: `[row][column]`. */
const reaching = (table: RawTable, headers: readonly number[], columns: number): string[][] => {
  const cells = headers.map((row) => Array.from({ length: columns }, (_, i) => textAt(table, row, i)));
  const lines = headers.map((row) => table.lines[row]!);
  let merged = false;
  for (const [firstRow, firstColumn, lastRow, lastColumn] of table.merges ?? []) {
    const top = lines.indexOf(firstRow);
    if (top < 0) continue;
    merged ||= lastColumn > firstColumn;
    const text = cells[top]![firstColumn] ?? '';
    for (let h = top; h < lines.length && lines[h]! <= lastRow; h++)
      for (let i = firstColumn; i <= Math.min(lastColumn, columns - 1); i++)
        if (cells[h]![i] === '') cells[h]![i] = text;
  }
  if (merged) return cells;
  // Separated text has no merged cells: what is empty belongs to the name at its left, within the group above.
  const below = (h: number, i: number): boolean => cells.slice(h + 1).some((row) => row[i] !== '');
  for (let h = 0; h < cells.length - 1; h++)
    for (let i = 1; i < columns; i++) {
      if (cells[h]![i] !== '' || cells[h]![i - 1] === '') continue;
      const sameGroup = cells.slice(0, h).every((row) => row[i] === row[i - 1]);
      if (sameGroup && below(h, i) && below(h, i - 1)) cells[h]![i] = cells[h]![i - 1]!;
    }
  return cells;
};

/** Unique, non-empty names: header rows joined with a dash, equal parts once. Units tell apart what would be named alike. */
export const namesOf = (
  table: RawTable,
  headers: readonly number[],
  columns: number,
  units: readonly string[] | null,
): string[] => {
  const cells = reaching(table, headers, columns);
  const bare = Array.from({ length: columns }, (_, i) => {
    const parts = cells.map((row) => row[i]!).filter((part) => part !== '');
    return parts.filter((part, p) => part !== parts[p - 1]).join(' – ');
  });
  const seen = new Map<string, number>();
  return bare.map((name, i) => {
    const unit = units?.[i] ?? '';
    const alike = name !== '' && unit !== '' && bare.filter((other) => other === name).length > 1;
    const full = name === '' ? `Spalte ${i + 1}` : alike ? `${name} – ${unit}` : name;
    const times = (seen.get(full) ?? 0) + 1;
    seen.set(full, times);
    return times === 1 ? full : `${full} (${times})`;
  });
};
