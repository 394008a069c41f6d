// One sheet of an opened file as a table, by what a person said of it or of one like it.
import type { Statful } from '../core/table/merge.ts';
import { aboutTexts, aroundAbout } from '../core/table/about.ts';
import { asOfIn, newestOf } from '../core/table/as-of.ts';
import { withCells } from '../core/table/changed-cells.ts';
import { isUntouched, type Corrections, type Cut } from '../core/table/corrections.ts';
import type { RawTable } from '../core/table/raw.ts';
import { unseenIn } from '../core/table/unseen.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { headNames, understandTable } from '../formats/text-table.ts';
import { aboutOf, aboutRowsOf, schemaIn } from './opened.ts';
import { applied, recipeLike, shapeOf, type Shape } from './recipes.ts';
import { asTyped, sourceIn, titleIn, withoutEnding } from './words.ts';
import { viewOf, type Understanding } from './view.ts';
import {
  type ImportPorts,
  type Held,
  type Meta,
  type Ready,
  type UnderstandingView,
  noFile,
} from './said.ts';

const typed = (held: Held, sheet: number, corrections: Corrections) => {
  const raw = held.opened.tables[sheet];
  if (!raw || raw.rows === 0) return failed(error('NO_TABLE', { file: held.name }));
  const place = { file: held.name, ...(held.opened.tables.length > 1 && { sheet: raw.name }) };
  const given =
    held.opened.isNamed && !corrections.headerRows
      ? { ...corrections, headerRows: [raw.lines[0] ?? 1] }
      : corrections;
  const schema = isUntouched(corrections) && !corrections.cut ? schemaIn(held.opened, raw.name) : null;
  return understandTable(raw, schema ? { schema } : { corrections: given, dropTotals: true }, place);
};

/** What a sheet is known by: its headers as read without a word. Cost: one reading of its lines, kept. */
const baseOf = (held: Held, sheet: number, part: number): Shape => {
  const given = held.options.base;
  if (given) return part > 0 ? shapeOf(given.names, part) : given;
  let names = held.shapes.get(sheet);
  if (!names) held.shapes.set(sheet, (names = headNames(held.opened.tables[sheet]!, {})));
  return shapeOf(names, part);
};

/** What opening the file and its sheet had to say: it is shown with what reading the table has. */
const issuesOf = (held: Held, raw: RawTable): Issue[] => [
  ...held.issues,
  ...unseenIn(raw, { file: held.name, sheet: raw.name }),
];

/** Title, source and Stand as the file says them. */
const proposedMeta = (
  held: Held,
  view: Understanding,
  table: Statful,
  about: ReturnType<typeof aboutRowsOf>,
  now: number,
): Omit<Meta, 'licence'> => {
  const several = held.opened.tables.length > 1 && !/^(Tabelle|Sheet|Blatt) ?\d*$/i.test(table.name);
  const told = aboutTexts(about);
  const texts = [...view.titles, ...view.footnotes, ...told];
  const newest = newestOf(view.fields, table.stats, now, table.columns);
  return {
    title:
      titleIn([...view.titles, ...told]) ??
      [withoutEnding(held.name), ...(several ? [table.name] : [])].join(' – '),
    publisher: sourceIn(texts),
    asOf: asTyped(asOfIn(texts, now) ?? newest ?? ''),
  };
};

/** Understands a sheet, by a remembered recipe where no correction is given. `cut`: which of its tables. */
export const understandSheet = async (
  { db, now }: ImportPorts,
  held: Held,
  sheet: number,
  given: Corrections | null,
  cut?: Cut,
): Promise<Result<{ ready: Ready; view: UnderstandingView }>> => {
  const raw = held.opened.tables[sheet];
  if (!raw) return noFile();
  const base = raw.rows === 0 ? shapeOf([]) : baseOf(held, sheet, (cut ?? given?.cut)?.part ?? 0);
  const recipe = await recipeLike(db, base);
  const dataset = recipe && (await db.datasets.get(recipe.dataset));
  const said = given === null && recipe ? applied(recipe, raw, { file: held.name }) : null;
  const plain = given ?? aboutOf(held.opened) ?? {};
  let corrections: Corrections = said?.corrections ?? (cut ? { ...plain, cut } : plain);
  let understood = typed(held, sheet, corrections);
  // What was said of another file may leave no table in this one.
  if (!understood.ok && said) understood = typed(held, sheet, (corrections = plain));
  if (!understood.ok) return understood;
  const issues = [...issuesOf(held, raw), ...(said?.issues ?? []), ...understood.issues];
  const view = viewOf(understood.value, issues, corrections, sheet, raw);
  const { table: read, layout } = understood.value;
  const about = aboutRowsOf(held.opened);
  const around = aroundAbout(about);
  const table = around ? { ...read, around: { confidence: 1, ...read.around, ...around } } : read;
  const ready: Ready = {
    sheet,
    corrections,
    table,
    issues,
    base,
    names: layout.headNames,
    letters: layout.letters,
    understood: understood.value,
    corrected: withCells(raw, corrections.cells),
  };
  const proposed = proposedMeta(held, view, table, about, now());
  return ok({
    ready,
    view: {
      understanding: view,
      recipe: recipe && dataset ? recipe : null,
      isWhole: said?.isWhole ?? false,
      base,
      meta: {
        title: recipe?.title ?? proposed.title,
        publisher: recipe?.publisher ?? proposed.publisher,
        licence: recipe?.licence ?? '',
        asOf: proposed.asOf,
      },
    },
  });
};
