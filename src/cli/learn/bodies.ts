// Bodies of made-up tables: lists, statistics with groups and totals, and what stands above and below them.
import { figures, listColumn, type Cell, type Style } from './cells.ts';
import { headOf, type Line } from './heads.ts';
import type { Random } from './random.ts';
import {
  GROUPS,
  LABELS,
  MEASURES,
  NOTES,
  PLACES,
  REFERENCES,
  SENTENCES,
  TITLE,
  UNITS,
} from './vocabulary.ts';

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

const labelsOf = (r: Random): (() => string) => {
  const from = r.int(1950, 2010);
  let at = 0;
  const step = r.pick([1, 1, 1, 5, 10]);
  switch (r.int(0, 7)) {
    case 0:
    case 1:
      return () => String(from + step * at++);
    case 2:
      return () => r.pick(PLACES);
    case 3:
      return () => `${++at} ${r.pick(LABELS)}`;
    case 4:
      return () => `${r.pick(LABELS)} ${'.'.repeat(r.int(4, 30))}`;
    default:
      return () => r.pick(r.chance(0.6) ? LABELS : PLACES);
  }
};

/** A statistical table: labels at the left, figures, groups, parts and totals. */
export const statistic = (r: Random, style: Style, again = false): Line[] => {
  const head = headOf(r, style);
  const { width, labels } = head;
  const lines: Line[] = head.lines.map((line) => ({ ...line, state: again ? 'B' : 'H' }));
  const columns = Array.from({ length: width - labels }, () => figures(r, style));
  const label = labelsOf(r);
  const unitColumn = labels > 1 && r.chance(0.15);
  const codes = labels > 1 && r.chance(0.4);
  const noted = r.chance(0.1);
  const named = (text: string, deep = 0): Cell[] => {
    const typed =
      style.typed && /^\d{4}$/.test(text)
        ? Number(text)
        : `${' '.repeat(deep)}${text}${noted && r.chance(0.1) ? ' 1)' : ''}`;
    return Array.from({ length: labels }, (_, i) => {
      if (i === 0 && codes) return `${r.int(1, 99)}`;
      if (i === (codes ? 1 : 0)) return typed;
      if (unitColumn && i === labels - 1) return r.pick(UNITS);
      return r.chance(0.5) ? r.pick(GROUPS) : '';
    });
  };
  const add = (cells: Cell[], state: string, gap = 0): void => {
    const line: Line = { cells: [...cells, ...columns.map((one) => one())], state, gap };
    if (line.cells.slice(labels).every((cell) => cell === '')) line.cells[labels] = style.typed ? 1 : '1';
    lines.push(line);
  };
  const indented = r.chance(0.4);
  const spaced = r.chance(0.25);
  const totalAt = r.pick(['none', 'none', 'top', 'end', 'groups']);
  const total = (): string =>
    r.pick([
      'Insgesamt',
      'Gesamt',
      'Zusammen',
      'Summe',
      'Stadt insgesamt',
      'Total',
      'Gesamtergebnis',
      'Bevölkerung insgesamt',
      'Landkreis zusammen',
      'Alle Gemeinden',
    ]);
  if (totalAt === 'top') add(named(total()), 'S', r.chance(0.3) ? 1 : 0);
  if (r.chance(0.04)) {
    // A first record that is nearly empty, as directories have it.
    lines.push({
      cells: [...named(label()).slice(0, labels), ...columns.map((one, i) => (i === 0 ? one() : ''))],
      state: 'D',
    });
    if (lines.at(-1)!.cells[labels] === '') lines.at(-1)!.cells[labels] = '7';
  }
  const isGrouped = r.chance(0.45);
  const groups = isGrouped ? r.int(1, 5) : 1;
  const groupForm = r.int(0, 5);
  const groupText = (): string => {
    if (groupForm === 0) return String(r.int(1980, 2023));
    if (groupForm === 1) return r.pick(GROUPS).toUpperCase();
    return `${r.pick(GROUPS)}${groupForm === 2 ? ':' : ''}`;
  };
  const groupAt = (): number => {
    if (groupForm === 3) return r.int(1, width - 1);
    return groupForm === 4 && labels > 1 ? 1 : 0;
  };
  for (let g = 0; g < groups; g++) {
    if (isGrouped) {
      const text = groupText();
      const middle = groupAt();
      const cells: Cell[] = new Array<Cell>(width).fill('');
      cells[middle] = style.typed && groupForm === 0 ? Number(text) : text;
      if (groupForm === 5 && labels > 1) cells[1] = r.pick(['A', 'GM', 'K1', '(x)', 'EUR']);
      const merges: [number, number][] = style.grid && r.chance(0.25) && middle === 0 ? [[0, width]] : [];
      if (r.chance(0.85)) lines.push({ cells, state: 'G', gap: spaced || r.chance(0.3) ? 1 : 0, merges });
    }
    if (isGrouped && r.chance(0.15)) add(named(total()), 'S');
    const rows = r.pick([1, 2, 3, 3, 4, 5, 6, 8, 12, 20]);
    for (let row = 0; row < rows; row++) {
      add(named(label(), indented ? 2 : 0), 'D', spaced && row % 5 === 0 && row > 0 ? 1 : 0);
      if (r.chance(0.04)) lines.push({ cells: [r.pick(['davon:', 'darunter', 'und zwar'])], state: 'G' });
      if (r.chance(0.04)) add(named(`darunter ${r.pick(LABELS)}`, 4), 'D');
    }
    if (totalAt === 'groups' && isGrouped)
      add(named(r.chance(0.5) ? `${r.pick(GROUPS)} zusammen` : total()), 'S');
  }
  if (totalAt === 'end' || totalAt === 'groups') add(named(total()), 'S', spaced || r.chance(0.2) ? 1 : 0);
  if (r.chance(0.05)) add(named(r.pick(['Durchschnitt', 'Land Nordau', 'Zum Vergleich: Land'])), 'S', 1);
  return lines;
};

/** A table that a person totals for herself: budget, pivot. */
export const pivot = (r: Random, style: Style): Line[] => {
  const n = r.int(1, 4);
  const lines: Line[] = [];
  if (r.chance(0.5))
    lines.push({
      cells: [
        r.pick(['Summe von Betrag', 'Summe von Wert', 'Anzahl von Nr.']),
        '',
        r.pick(['Jahr', 'Spaltenbeschriftungen']),
      ],
      state: 'H',
    });
  lines.push({
    cells: [
      r.pick(['Amt', 'Zeilenbeschriftungen', 'Produkt', 'Kostenstelle']),
      r.pick(['Konto', 'Bezeichnung', 'Art']),
      ...Array.from({ length: n }, (_, i) => {
        if (style.typed) return 2020 + i;
        return r.chance(0.5) ? String(2020 + i) : `${r.pick(MEASURES)} ${2020 + i}`;
      }),
      ...(r.chance(0.6) ? ['Gesamtergebnis'] : []),
    ],
    state: 'H',
  });
  const width = lines.at(-1)!.cells.length;
  const columns = Array.from({ length: width - 2 }, () => figures(r, style));
  const row = (a: Cell, b: Cell, state: string): void =>
    void lines.push({ cells: [a, b, ...columns.map((one) => one())], state });
  for (let g = 0; g < r.int(2, 5); g++) {
    const group = r.chance(0.5) ? r.pick(GROUPS) : String(10 * (g + 1));
    const rows = r.int(1, 5);
    for (let i = 0; i < rows; i++) row(i === 0 || r.chance(0.05) ? group : '', r.pick(LABELS), 'D');
    if (r.chance(0.8))
      row(
        r.pick([
          `Ergebnis ${group}`,
          `${group} Ergebnis`,
          `${group} Summe`,
          `* ${group}`,
          `Zwischensumme ${group}`,
        ]),
        '',
        'S',
      );
  }
  row(r.pick(['Gesamtergebnis', 'Gesamtsumme', '** Saldo', 'Summe']), '', 'S');
  return lines;
};

/** A measure or a table name alone above a second table. */
export const between = (r: Random): Line[] =>
  r.chance(0.75)
    ? [
        {
          cells: [`${r.chance(0.4) ? 'Tabelle 2: ' : ''}${r.pick(r.chance(0.7) ? TITLE : MEASURES)}`],
          state: 'T',
          gap: r.int(1, 3),
        },
      ]
    : [];
