// The parts of the sheet's grid: the head of a column, and a line with its role and its cells.
import type { Language } from '../../../i18n/locale.ts';
import type { SheetColumn, SheetWindow, Window } from '../../../importer/sheet.ts';
import type { ColumnView } from '../../../importer/view.ts';
import { roleOf, SIGNS } from './roles.ts';
import { isChosen, type Chosen, type Place } from './selection.ts';
import { SHEET } from './text.ts';
import type { Cells, Measures } from './window.ts';

type Anchor = { width: number; height: number; rows: number; columns: number };
/** Merged cells in sight: the first cell of each with its size, and the others that it covers. */
export type Merged = { anchors: ReadonlyMap<string, Anchor>; covered: ReadonlySet<string> };
/** All that a line or a head needs to be drawn. `doubt`: the row of the file that the reading is least sure of. */
export type Scene = {
  at: Place;
  chosen: Chosen;
  columns: readonly SheetColumn[];
  views: ReadonlyMap<number, ColumnView>;
  doubt: number | null;
  cells: Cells;
  edges: Float64Array;
  sizes: Measures;
  inSight: readonly number[];
  merged: Merged;
  language: Language;
};

export const idOf = ({ row, column }: Place): string => `blatt-${row}-${column}`;
const isAt = (at: Place, row: number, column: number): boolean => at.row === row && at.column === column;

export const mergedIn = (
  merges: SheetWindow['merges'],
  seen: Window,
  edges: Float64Array,
  sizes: Measures,
): Merged => {
  const covered = new Set<string>();
  const anchors = new Map<string, Anchor>();
  for (const { top, left, bottom, right } of merges) {
    anchors.set(`${top}:${left}`, {
      width: edges[right + 1]! - edges[left]!,
      height: (bottom - top + 1) * sizes.row,
      rows: bottom - top + 1,
      columns: right - left + 1,
    });
    for (let row = Math.max(top, seen.from); row <= Math.min(bottom, seen.to); row++)
      for (let column = Math.max(left, seen.left); column <= Math.min(right, seen.right); column++)
        if (row !== top || column !== left) covered.add(`${row}:${column}`);
  }
  return { anchors, covered };
};

export const HeadCell = ({ column, scene }: { column: number; scene: Scene }) => {
  const { at, chosen, edges, sizes, language } = scene;
  const text = SHEET[language];
  const view = scene.views.get(column);
  const { letter, hidden } = scene.columns[column]!;
  const type = view?.field?.type;
  return (
    <div
      id={idOf({ row: -1, column })}
      role="columnheader"
      class="sheet-head"
      aria-colindex={column + 2}
      aria-selected={chosen.kind === 'columns' && isChosen(chosen, 0, column)}
      data-row={-1}
      data-column={column}
      data-at={isAt(at, -1, column)}
      data-hidden={hidden}
      data-skipped={view !== undefined && view.field === null}
      style={{
        left: `${sizes.head + edges[column]!}px`,
        width: `${edges[column + 1]! - edges[column]!}px`,
      }}
    >
      <span>
        {letter} <strong>{type ? text.typeShort[type] : view && '–'}</strong>
        {hidden && <span aria-hidden="true"> ⊘</span>}
      </span>
      <span class="sr">
        {view ? ` ${view.label}. ` : ''}
        {type ? text.types[type] : view && text.skipped}
        {hidden ? `. ${text.hiddenColumn}` : ''}
      </span>
    </div>
  );
};

const RoleCell = ({ row, scene }: { row: number; scene: Scene }) => {
  const { at, chosen, sizes, doubt, language } = scene;
  const text = SHEET[language];
  const line = scene.cells.line(row);
  const role = roleOf(line?.role ?? 'x');
  const isDoubted = line !== undefined && line.line === doubt;
  return (
    <div
      id={idOf({ row, column: -1 })}
      role="rowheader"
      class="sheet-role"
      aria-colindex={1}
      aria-selected={chosen.kind === 'lines' && isChosen(chosen, row, 0)}
      data-row={row}
      data-column={-1}
      data-at={isAt(at, row, -1)}
      style={{ width: `${sizes.head}px` }}
    >
      {line && (
        <>
          <span class="sheet-sign" aria-hidden="true">
            {SIGNS[role]}
          </span>
          <span class="sheet-word">{text.roles[role]}</span>
          {isDoubted && (
            <span class="sheet-doubt" aria-hidden="true">
              ?
            </span>
          )}
          {line.hidden && <span aria-hidden="true">⊘</span>}
          <span class="sheet-number">{line.line}</span>
          <span class="sr">
            {isDoubted ? `. ${text.unsure}` : ''}
            {line.hidden ? `. ${text.hiddenLine}` : ''}
          </span>
        </>
      )}
    </div>
  );
};

type CellProps = { row: number; column: number; isPlain: boolean; isChanged: boolean; scene: Scene };
const SheetCell = ({ row, column, isPlain, isChanged, scene }: CellProps) => {
  const { at, chosen, edges, sizes, cells, merged, views, language } = scene;
  const anchor = merged.anchors.get(`${row}:${column}`);
  const content = cells.text(row, column);
  const isNumber = !isPlain && views.get(column)?.field?.type === 'number';
  const flows = !isNumber && anchor === undefined && content !== '' && cells.text(row, column + 1) === '';
  return (
    <div
      id={idOf({ row, column })}
      role="gridcell"
      class={isNumber ? 'sheet-cell n' : 'sheet-cell'}
      aria-colindex={column + 2}
      aria-colspan={anchor && anchor.columns > 1 ? anchor.columns : undefined}
      aria-rowspan={anchor && anchor.rows > 1 ? anchor.rows : undefined}
      aria-selected={isChosen(chosen, row, column)}
      data-row={row}
      data-column={column}
      data-at={isAt(at, row, column)}
      data-merged={anchor !== undefined}
      data-changed={isChanged}
      data-flows={flows}
      style={{
        left: `${sizes.head + edges[column]!}px`,
        width: `${anchor?.width ?? edges[column + 1]! - edges[column]!}px`,
        ...(anchor && { height: `${anchor.height}px` }),
      }}
    >
      <span>{content}</span>
      {isChanged && <span class="sr"> {SHEET[language].changedByYou}</span>}
    </div>
  );
};

export const Line = ({ row, top, scene }: { row: number; top: number; scene: Scene }) => {
  const { sizes, edges, merged } = scene;
  const line = scene.cells.line(row);
  const role = roleOf(line?.role ?? 'x');
  return (
    <div
      role="row"
      class="sheet-line"
      data-role={line ? role : undefined}
      data-gap={line !== undefined && line.gap > 0}
      data-doubt={line !== undefined && line.line === scene.doubt}
      aria-rowindex={row + 2}
      style={{
        top: `${top}px`,
        height: `${sizes.row}px`,
        width: `${sizes.head + edges[edges.length - 1]!}px`,
      }}
    >
      <RoleCell row={row} scene={scene} />
      {line &&
        scene.inSight.map((column) =>
          merged.covered.has(`${row}:${column}`) ? null : (
            <SheetCell
              key={column}
              row={row}
              column={column}
              isPlain={role === 'title' || role === 'note'}
              isChanged={line.changed.includes(column)}
              scene={scene}
            />
          ),
        )}
    </div>
  );
};
