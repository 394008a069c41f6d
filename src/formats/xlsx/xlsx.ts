// Sheets of an Office Open XML workbook, read in pieces into typed cells. It never evaluates a formula and follows no link.
// Source: ECMA-376 Part 1, 18.2 to 18.8; transitional and strict.
import type { RawTable } from '../../core/table/raw.ts';
import { refuse } from '../refusal.ts';
import type { Parts } from '../workbook/parts.ts';
import { Budget, SheetBuilder, TextPool, type WorkbookLimits } from '../workbook/sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { NO_STYLES, readStyles } from './styles.ts';
import { readSheet } from './sheet.ts';

type Relation = { type: string; target: string };

/** Targets are absolute in the package or relative to the part that names them. Source: ECMA-376 Part 2, 9.3. */
const resolve = (base: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of (base + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
};

const relationsOf = async (parts: Parts, part: string): Promise<Map<string, Relation>> => {
  const slash = part.lastIndexOf('/') + 1;
  const base = part.slice(0, slash);
  const name = `${base}_rels/${part.slice(slash)}.rels`;
  const relations = new Map<string, Relation>();
  if (parts.has(name))
    await parts.read(name, {
      wants: false,
      open: (element, attributes) => {
        if (element !== 'Relationship') return;
        relations.set(attributes.get('Id') ?? '', {
          type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
          target: resolve(base, attributes.get('Target') ?? ''),
        });
      },
      text: () => undefined,
      close: () => undefined,
    });
  return relations;
};

/** Whether the package is a workbook of this format at all, and not a text document or a binary one. */
const workbookPart = async (parts: Parts): Promise<string> => {
  for (const { type, target } of (await relationsOf(parts, '')).values())
    if (type === 'officeDocument' && parts.has(target)) {
      if (/\.bin$/i.test(target)) return refuse('UNSUPPORTED_FORMAT', { format: 'XLSB' });
      if (/^(word|ppt)\//i.test(target))
        return refuse('UNSUPPORTED_FORMAT', { format: /^word/i.test(target) ? 'DOCX' : 'PPTX' });
      return target;
    }
  if (parts.has('xl/workbook.xml')) return 'xl/workbook.xml';
  if (parts.has('xl/workbook.bin')) return refuse('UNSUPPORTED_FORMAT', { format: 'XLSB' });
  return refuse('NOT_A_WORKBOOK');
};

type SheetEntry = { name: string; hidden: boolean; relation: string };

/** All sheets in their order; chart sheets hold no cells and are left out. Errors: Refusal. */
export const readXlsx = async (parts: Parts, limits: WorkbookLimits): Promise<RawTable[]> => {
  const workbook = await workbookPart(parts);
  const relations = await relationsOf(parts, workbook);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await parts.read(workbook, {
    wants: false,
    open: (element, attributes) => {
      if (element === 'sheet') {
        const state = attributes.get('state');
        sheets.push({
          name: (attributes.get('name') ?? `Tabelle${sheets.length + 1}`).slice(0, 255),
          hidden: state === 'hidden' || state === 'veryHidden',
          relation: attributes.get('id') ?? '',
        });
        if (sheets.length > 500) refuse('TOO_MANY_CELLS', { max: limits.cells });
      } else if (element === 'workbookPr' && attributes.get('date1904') !== undefined)
        // Extensions have an element of that name too, without the attribute.
        from1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
    },
    text: () => undefined,
    close: () => undefined,
  });
  const pool = new TextPool();
  const budget = new Budget(limits);
  const partOf = (type: string): string | undefined =>
    [...relations.values()].find((one) => one.type === type && parts.has(one.target))?.target;
  const strings = partOf('sharedStrings');
  const shared = strings === undefined ? null : await readSharedStrings(parts, strings, pool, limits);
  const styles = partOf('styles');
  const { formats, indents } = styles === undefined ? NO_STYLES : await readStyles(parts, styles);
  const tables: RawTable[] = [];
  for (const { name, hidden, relation } of sheets) {
    const found = relations.get(relation);
    // A sheet named in the workbook whose part is missing is a broken file, a sheet of another kind is not ours.
    if (found && found.type !== 'worksheet') continue;
    const builder = new SheetBuilder(name, hidden, budget, limits);
    if (found && parts.has(found.target))
      await readSheet(parts, found.target, { builder, pool, shared, formats, indents, from1904 });
    else refuse('CORRUPT', { part: name }, { sheet: name });
    tables.push(builder.finish(pool));
  }
  return tables;
};
