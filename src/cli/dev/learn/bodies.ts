// Bodies of made-up lists, and what stands above and below a table.
import { listColumn, type Cell, type Style } from './cells.ts';
import type { Line } from './heads.ts';
import type { Random } from './random.ts';
import { LABELS, NOTES, PLACES, REFERENCES, SENTENCES, TITLE, UNITS } from './vocabulary.ts';

/** Lines above a table. */
export const titles = (r: Random, width: number): Line[] => {
  const lines: Line[] = [];
  const add = (cells: Cell[], state = 'T', gap = 0): void => void lines.push({ cells, state, gap });
  if (r.chance(0.3)) return lines;
  const at = r.chance(0.08) ? r.int(0, Math.min(2, width - 1)) : 0;
  const pad = (text: Cell): Cell[] => [...Array.from({ length: at }, (): Cell => ''), text];
  if (r.chance(0.15))
    add(pad(r.pick(['Statistisches Amt', 'Stadt Weidenburg', 'Zurück zum Inhalt', 'Fachbereich Finanzen'])));
  const title = r.pick(TITLE);
  const prefix = r.chance(0.4)
    ? r.pick([
        'Tabelle 3: ',
        'Tab. 1.2 ',
        '2.1 ',
        '2. ',
        'Table 12. ',
        'Tabelle 4 ',
        'No. 7. ',
        'Anlage 2: ',
        'Blatt 2 ',
      ])
    : '';
  if (r.chance(0.9))
    add(pad(`${prefix}${title}${r.chance(0.3) ? ` ${r.int(2000, 2024)}` : ''}${r.chance(0.1) ? ':' : ''}`));
  for (let i = r.int(0, 2); i > 0; i--)
    if (r.chance(0.4))
      add(
        pad(
          r.pick([
            'am 31.12.2023',
            'nach Gemeinden',
            'Endgültige Ergebnisse',
            'Ergebnisse der Fortschreibung 2010 bis 2023',
            'in den Jahren 2019 bis 2023',
            '– vorläufig –',
            '(Stand: Juni 2024)',
            '(siehe Anmerkungen)',
            '[Anmerkungen am Ende]',
            'Stadt Weidenburg',
          ]),
        ),
        'T',
        r.chance(0.2) ? 1 : 0,
      );
  if (r.chance(0.15))
    for (let i = r.int(1, 4); i > 0; i--)
      add(
        r.pick<Cell[]>([
          ['Haushaltsjahr', '2024'],
          ['Stand:', '31.12.2023'],
          ['Gemeinde', 'Weidenburg'],
          ['Erstellt am', '12.03.2024'],
          ['Mandant:', '4711', 'Buchungskreis:', '1000'],
          ['Zeitraum', '2019 - 2023'],
          ['Einheit:', 'EUR'],
          ['Jahr:', 2023],
          ['Einwohner gesamt:', 34512],
        ]),
        'T',
      );
  if (r.chance(0.15)) add(pad(r.pick(NOTES)), 'T');
  if (r.chance(0.2)) add(pad(r.pick(REFERENCES)), 'T', r.pick([0, 1, 1, 2]));
  // A paragraph that was broken over lines by hand.
  if (r.chance(0.06))
    for (let i = r.int(2, 9), first = true; i > 0; i--, first = false)
      add(pad(r.pick(first ? SENTENCES : SENTENCES.map((text) => text.slice(text.indexOf(' ') + 1)))), 'T');
  if (r.chance(0.12))
    add(
      pad(
        'Die Tabelle enthält alle Angaben der Gemeinden, soweit sie gemeldet wurden. Spätere Meldungen sind nicht enthalten.',
      ),
      'T',
      r.int(0, 1),
    );
  if (r.chance(0.3)) {
    const unit = r.pick(UNITS);
    add(
      pad(
        r.pick([
          `Angaben in ${unit}`,
          `in ${unit}`,
          `(in ${unit})`,
          `[In ${unit}]`,
          `Beträge in ${unit}`,
          `[${unit}. Stand Ende des Jahres]`,
          `Einheit: ${unit}`,
          `[In 1,000 (${r.int(10, 99)},230 entspricht ${r.int(10, 99)},230,000)]`,
        ]),
      ),
      r.chance(0.5) ? 'U' : 'T',
      r.chance(0.3) ? 1 : 0,
    );
  }
  if (r.chance(0.08)) add(pad(`${r.pick(TITLE).split(' ')[0]!}: ${r.pick(PLACES)} (${r.pick(UNITS)})`));
  return lines;
};

export const notes = (r: Random): Line[] => {
  if (r.chance(0.4)) return [];
  const lines: Line[] = [];
  for (let i = r.pick([1, 1, 2, 3, 4, 6]); i > 0; i--) {
    const two = r.chance(0.06);
    const cells = two ? ['Quelle:', 'Stadt Weidenburg'] : [r.pick(NOTES)];
    const gap = lines.length === 0 ? r.pick([0, 1, 1, 2]) : Number(r.chance(0.12));
    lines.push({ cells, state: 'N', gap });
  }
  return lines;
};

/** A table of records under one line of names, or under none. */
export const list = (r: Random, style: Style, mayHead: boolean): Line[] => {
  const n = r.pick([1, 2, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 30]);
  const isText = r.chance(0.14);
  // Words alone never show that they have no names above them.
  const hasHead = mayHead || isText;
  const columns = Array.from({ length: n }, () => {
    const made = listColumn(r, style);
    return isText ? { ...made, cell: () => r.pick(r.chance(0.5) ? PLACES : LABELS) } : made;
  });
  const rows = r.pick([1, 2, 2, 3, 3, 4, 5, 8, 12, 20, 30, 50]);
  const lines: Line[] = [];
  // Some stretches of a list have no figures, or nothing but their keys.
  const hole = r.chance(0.2)
    ? { from: r.int(0, rows), size: r.int(1, 8), kept: r.int(1, Math.max(1, n - 1)) }
    : null;
  const counting = r.chance(0.03);
  if (hasHead) {
    const lower = r.chance(0.2);
    const titled = (name: string, i: number): string => (r.chance(0.2) ? `${name} ${i + 1}` : name);
    lines.push({
      cells: columns.map(({ name }, i) => (lower ? `${name}_${i}`.toLowerCase() : titled(name, i))),
      state: 'H',
    });
    if (r.chance(0.06))
      lines[0]!.cells = columns.map((_, i) =>
        r.pick(['abcdefghijklmnopqrstuvwxyz'[i % 26]!, `x${i}`, `feld${i + 1}`, `v_${i}`]),
      );
    if (r.chance(0.04))
      lines.push({ cells: columns.map(() => (r.chance(0.5) ? '' : r.pick(UNITS))), state: 'H' });
    if (r.chance(0.05)) lines[0]!.cells[0] = '';
  }
  for (let row = 0; row < rows; row++) {
    const cells = columns.map((column, i) => (counting ? String(row * n + i + 1) : column.cell(row)));
    if (hole && row >= hole.from && row < hole.from + hole.size)
      cells.forEach((_, i) => {
        if (i >= hole.kept) cells[i] = '';
      });
    if (cells.every((cell) => String(cell) === '')) cells[0] = r.pick(PLACES);
    lines.push({ cells, state: 'D' });
  }
  if (r.chance(0.12))
    lines.push({
      cells: columns.map((column, i) =>
        i === 0 ? r.pick(['Summe', 'Gesamt', 'Insgesamt', 'Gesamtsumme']) : column.cell(0),
      ),
      state: 'S',
      gap: r.chance(0.2) ? 1 : 0,
    });
  if (hasHead && rows > 2 && r.chance(0.05))
    lines.splice(r.int(lines.length - rows + 1, rows), 0, {
      cells: lines[0]!.cells.map((cell, i) => (i === 0 && r.chance(0.3) ? `\ufeff${cell}` : cell)),
      state: 'B',
    });
  return lines;
};
