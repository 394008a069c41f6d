// Bodies of made-up statistics: labels, groups and totals, tables that a person totals for herself, and what begins a second table.
import { figures, type Cell, type Style } from './cells.ts';
import { headOf, type Line } from './heads.ts';
import type { Random } from './random.ts';
import { GROUPS, LABELS, MEASURES, PLACES, TITLE, UNITS } from './vocabulary.ts';

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
