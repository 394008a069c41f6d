// Cells of tables as text on screen, alike on every page.
import type { Cell, Field } from '../core/table/dataset.ts';
import { plainNumber } from './figures.ts';
import { period, withUnit } from './format.ts';
import type { Language } from './locale.ts';
import { words } from './words.ts';

const CELLS = words('tables', 'cells');

const numberShown = (cell: number, field: Field, language: Language): string => {
  if (field.percent) return withUnit(plainNumber(cell * 100, language), '%');
  return field.role === 'time' || field.role === 'key' ? String(cell) : plainNumber(cell, language, 6);
};

/** A cell as people read it; a sign as it stands in official tables. */
export const shown =
  (language: Language) =>
  (cell: Cell, field: Field): string => {
    if (cell === null) return '';
    if (typeof cell === 'object') return cell.mark;
    if (typeof cell === 'number') return numberShown(cell, field, language);
    if (typeof cell === 'boolean') return CELLS[language][cell ? 'yes' : 'no'];
    return field.type === 'date' || field.type === 'datetime' || field.type === 'period'
      ? period(cell, language)
      : cell;
  };

/** The unit beside the name of a column: ` (mm)`. Missing: empty, also where the name says it already (`Niederschlag mm`). */
export const unitBeside = (name: string, unit: string | undefined): string => {
  if (unit === undefined || unit === '') return '';
  const before = name.endsWith(unit) ? name.slice(0, -unit.length) : null;
  return before === null || /[\p{L}\p{N}]$/u.test(before) ? ` (${unit})` : '';
};
