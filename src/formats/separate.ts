// Each table of a sheet by itself.
import { partsOf } from '../core/table/parts.ts';
import type { RawTable } from '../core/table/raw.ts';
import { issue, type Issue } from '../core/values/issue.ts';
import type { Opened } from './format.ts';

/** `wholes`: sheets whose tables stand side by side, as one table, in case that their rows belong together after all. */
export type Separate = { tables: readonly RawTable[]; wholes: readonly RawTable[]; issues: Issue[] };

/**
 * The same with each table of a sheet by itself, and a word on it. What is named or described by its file stays as it is; what a title above
 * all of them holds together comes first as a whole, and asks.
 */
export const withParts = (opened: Opened, file: string): Separate => {
  if (opened.isNamed || opened.description !== undefined)
    return { tables: opened.tables, wholes: [], issues: [] };
  const several = opened.tables.length > 1;
  const issues: Issue[] = [];
  const wholes: RawTable[] = [];
  const tables = opened.tables.flatMap((sheet) => {
    if (sheet.rows === 0) return [sheet];
    const { tables: parts, beside, whole, isHeld, aside } = partsOf(sheet);
    const place = { file, ...(several && { sheet: sheet.name }) };
    const count = parts.length;
    if (whole && aside.length > 0) {
      const params = { count: aside.length, text: aside.join(' · ').slice(0, 600), sheet: whole.name };
      issues.push(issue('info', 'NOTES_BESIDE', place, params));
    }
    if (whole && isHeld) return [whole, ...parts];
    if (whole) wholes.push(whole);
    if (beside > 1 && whole) issues.push(issue('info', 'TABLES_BESIDE', place, { count, sheet: whole.name }));
    else if (count > 1) issues.push(issue('info', 'TABLES_SPLIT', place, { count }));
    return parts;
  });
  return { tables, wholes, issues };
};
