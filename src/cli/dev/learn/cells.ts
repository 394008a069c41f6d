// Cells of made-up tables: figures as they are written, columns of lists, signs and footnotes beside numbers.
import { inThrees } from '../../../../demo/publish.ts';
import type { Random } from './random.ts';
import { GROUPS, LABELS, MEASURES, NAMES, PLACES } from './vocabulary.ts';

/** A number is typed by its workbook; a text is not. */
export type Cell = string | number;
type Column = { name: string; cell: (row: number) => Cell };
/** How the numbers of a sheet are written. */
export type Style = {
  grid: boolean;
  typed: boolean;
  group: string;
  point: string;
  sign: string;
  signs: number;
};

export const styleOf = (r: Random, grid: boolean): Style => ({
  grid,
  typed: grid && r.chance(0.85),
  group: r.pick(['', '', '', '.', ' ']),
  point: r.pick([',', ',', '.']),
  sign: r.pick(['-', '.', '...', '/', 'x', '–', 'k. A.']),
  signs: r.chance(0.3) ? r.pick([0.02, 0.1, 0.25]) : 0,
});

/** A figure as this sheet writes it. */
export const figure = (r: Random, style: Style, value: number, digits = 0): Cell => {
  if (style.signs > 0 && r.chance(style.signs)) return style.sign;
  const rounded = Number(value.toFixed(digits));
  if (style.typed) return rounded;
  const [whole = '', fraction] = Math.abs(rounded).toFixed(digits).split('.');
  const grouped = style.group === '' ? whole : inThrees(whole).join(style.group);
  return `${rounded < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : style.point + fraction}`;
};

/** A column of figures of one size. */
export const figures = (r: Random, style: Style): (() => Cell) => {
  const size = 10 ** r.int(1, 6),
    digits = r.chance(0.3) ? r.int(1, 2) : 0,
    empty = r.chance(0.12) ? 0.3 : 0,
    negative = r.chance(0.15),
    mark = r.chance(0.05) ? r.pick([' p', ' r', ' 1)', '*']) : '',
    // What people write where they have no number.
    odd = r.chance(0.06)
      ? r.pick(['viel', 'unbekannt', '#DIV/0!', '< 5', 'ca. 500', 'n. b.', 'siehe Text'])
      : '',
    // Of little certainty, or below zero.
    bracketed = !style.typed && r.chance(0.06) ? r.pick([0.1, 0.4]) : 0;
  return () => {
    if (empty > 0 && r.chance(empty)) return '';
    const value = figure(r, style, (negative && r.chance(0.3) ? -1 : 1) * size * r.next(), digits);
    if (odd !== '' && r.chance(0.12)) return odd;
    if (bracketed > 0 && r.chance(bracketed)) return `(${value})`;
    return mark !== '' && r.chance(0.2) ? `${value}${mark}` : value;
  };
};

const two = (n: number): string => String(n).padStart(2, '0');
const word = (r: Random): string => r.pick(r.chance(0.5) ? PLACES : LABELS);

/** A column of a list. */
export const listColumn = (r: Random, style: Style): Column => {
  const from = r.int(1, 5000);
  const year = r.int(1995, 2020);
  const categories = Array.from({ length: r.int(2, 6) }, () => r.pick(GROUPS));
  const some = r.chance(0.2) ? 0.4 : 0;
  const figured = figures(r, style);
  const text = (name: string, of: () => Cell): Column => ({
    name,
    cell: () => (some > 0 && r.chance(some) ? '' : of()),
  });
  switch (r.int(0, 15)) {
    case 0:
      return {
        name: r.pick(['id', 'Nr.', 'Lfd. Nr.', 'lfd_nr', 'ID', 'OBJECTID']),
        cell: (row) => (style.typed ? from + row : String(from + row)),
      };
    case 1:
      return text(r.pick(['Straße', 'Adresse', 'strasse']), () => `${r.pick(PLACES)}str. ${r.int(1, 99)}`);
    case 2:
      return {
        name: r.pick(['PLZ', 'AGS', 'Schlüssel', 'Gemeindeschlüssel']),
        cell: () => (r.chance(0.5) ? two(r.int(1, 16)) : '0') + String(r.int(1000, 9999)),
      };
    case 3:
      return text(r.pick(['Datum', 'Stichtag', 'date', 'Zeit']), () =>
        style.grid || r.chance(0.5)
          ? `${r.int(2000, 2024)}-${two(r.int(1, 12))}-${two(r.int(1, 28))}`
          : `${two(r.int(1, 28))}.${two(r.int(1, 12))}.${r.int(2000, 2024)}`,
      );
    case 4:
      return {
        name: r.pick(['Jahr', 'year', 'Berichtsjahr', 'Haushaltsjahr']),
        cell: (row) => (style.typed ? year + (row % 8) : String(year + (row % 8))),
      };
    case 5:
      return text(
        r.pick(['Bemerkung', 'Beschreibung', 'Hinweise', 'info']),
        () =>
          `${word(r)} und ${word(r)}, ${r.pick(['siehe Anlage', 'nur nach Anmeldung', 'seit 2010', 'barrierefrei'])}`,
      );
    case 6:
      return text(
        r.pick(['Webseite', 'url', 'Link']),
        () => `https://www.weidenburg.example/${r.int(1, 999)}`,
      );
    case 7:
      return text(r.pick(['Telefon', 'Fax']), () => `0${r.int(100, 999)} ${r.int(10000, 99999)}`);
    case 8:
      return { name: r.pick(['Aktiv', 'barrierefrei', 'genehmigt']), cell: () => r.pick(['ja', 'nein']) };
    case 9:
    case 10:
      return text(r.pick(NAMES), () => r.pick(categories));
    case 11:
      return text(r.pick(NAMES), () => word(r));
    case 12:
      return {
        name: r.pick(['lat', 'Breite', 'geo_lat', 'Y']),
        cell: () => figure(r, { ...style, signs: 0, group: '' }, 50 + r.next() * 3, 5),
      };
    default:
      return { name: `${r.pick(MEASURES)}${r.chance(0.1) ? ` ${year}` : ''}`, cell: figured };
  }
};
