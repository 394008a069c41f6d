// Long tables by chance, each with one line late in it that is unlike the others: what a reading by sample must not miss.
import { randomOf } from '../../src/cli/dev/learn/random.ts';
import { TableBuilder } from '../../src/core/table/build.ts';
import type { RawTable } from '../../src/core/table/raw.ts';

export const ANOMALIES = [
  'nothing',
  'note',
  'total',
  'head',
  'other head',
  'group',
  'sign',
  'text',
  'gap',
  'wide',
  'title',
] as const;
export type Anomaly = (typeof ANOMALIES)[number];

const WORDS = 'Nord,Süd,West,Ost,Mitte,Altstadt,Hafen,Talheim,Rodenau,Eichwald'.split(',');
const NAMES = 'Ort,Jahr,Einwohner,Fläche,Datum,Haushalte,Anteil,Art'.split(',');

/** A table of `rows` records below one line of names, with a title above in some. The same seed gives the same table. */
export const longTable = (seed: number, rows: number, anomaly: Anomaly): RawTable => {
  const r = randomOf(seed);
  const width = r.int(2, 6);
  const kinds = Array.from({ length: width }, (_, i) => (i === 0 ? r.int(0, 1) : r.int(1, 5)));
  const names = Array.from({ length: width }, (_, i) => NAMES[(i + seed) % NAMES.length]!);
  const cell = (kind: number, row: number): string => {
    switch (kind) {
      case 0:
        return `${r.pick(WORDS)} ${row % 97}`;
      case 1:
        return r.pick(WORDS);
      case 2:
        return String(r.int(0, 99_999));
      case 3:
        return `${r.int(0, 999)},${r.int(0, 9)}`;
      case 4:
        return `${String(r.int(1, 28)).padStart(2, '0')}.${String(r.int(1, 12)).padStart(2, '0')}.20${r.int(10, 25)}`;
      default:
        return r.chance(0.02) ? '-' : String(r.int(0, 999));
    }
  };
  if (!kinds.some((kind) => kind === 2 || kind === 3 || kind === 5)) kinds[width - 1] = 2;
  const figure = kinds.findLastIndex((kind) => kind === 2 || kind === 3 || kind === 5);
  const record = (row: number): string[] => kinds.map((kind) => cell(kind, row));
  const builder = new TableBuilder(width + 3);
  let line = 1;
  const push = (cells: string[]): void => void builder.push(cells, line++);
  if (r.chance(0.3)) {
    push(['Tabelle 1: Bestand nach Orten']);
    if (r.chance(0.5)) line++;
  }
  push(names);
  const at = anomaly === 'note' || anomaly === 'total' ? rows - 1 : r.int(Math.floor(rows / 3), rows - 5);
  for (let row = 0; row < rows; row++) {
    const cells = record(row);
    if (row !== at) push(cells);
    else
      switch (anomaly) {
        case 'note':
          push(cells);
          if (r.chance(0.5)) line++;
          push(['Quelle: Amt für Statistik']);
          break;
        case 'total':
          push(cells);
          push(['Summe', ...cells.slice(1)]);
          break;
        case 'head':
          push(names);
          break;
        case 'other head':
          line++;
          push(['Tabelle 2: Andere Angaben']);
          push(names.map((_, i) => ['Schule', 'Klassen', 'Kinder', 'Räume', 'Plätze', 'Träger'][i]!));
          break;
        case 'group':
          push(['Regierungsbezirk Süd']);
          break;
        case 'sign':
          push(cells.map((one, i) => (i === figure ? '...' : one)));
          break;
        case 'text':
          push(cells.map((one, i) => (i === figure ? 'nicht gemeldet' : one)));
          break;
        case 'gap':
          line++;
          push(cells);
          break;
        case 'wide':
          push([...cells, 'Nachtrag']);
          break;
        case 'title':
          push([...cells.slice(0, 1)]);
          break;
        default:
          push(cells);
      }
  }
  return builder.finish('long');
};
