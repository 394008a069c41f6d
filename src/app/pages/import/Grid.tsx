// The sheet as it is: lines with what they are taken for, columns with what they hold, merged cells, what is hidden and what was changed.
// A grid by the ARIA pattern with one tab stop; only what is in sight is in the page.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../i18n/locale.ts';
import { HeadCell, idOf, Line, mergedIn, type Scene } from './GridParts.tsx';
import { chosenIn, chooseOn, moved, type Place, type Selection } from './selection.ts';
import { SHEET } from './text.ts';
import type { ImportActions } from './state.ts';
import { edgesOf, measure, useCells, useInSight, useRoom, type Measures } from './window.ts';
import { COLUMNS, ROWS } from '../../../i18n/sizes.ts';

type Props = {
  actions: ImportActions;
  language: Language;
  selection: Selection;
  /** More than one is chosen by further taps. */
  isRange: boolean;
  onSelect: (selection: Selection) => void;
  /** Enter: what can be done with what is chosen. */
  onAct: () => void;
};

/** The active place is always in sight. */
const useInView = (
  box: { current: HTMLElement | null },
  at: Place,
  edges: Float64Array,
  sizes: Measures,
  isExact: boolean,
): void =>
  useEffect(() => {
    const node = box.current!;
    const top = at.row * sizes.row,
      bottom = top + sizes.row;
    if (at.row >= 0 && isExact) {
      if (top < node.scrollTop) node.scrollTop = top;
      else if (bottom + sizes.row > node.scrollTop + node.clientHeight)
        node.scrollTop = bottom + sizes.row - node.clientHeight + 16;
    }
    if (at.column < 0) return;
    const left = edges[at.column]!,
      right = edges[at.column + 1]!;
    if (left < node.scrollLeft) node.scrollLeft = left;
    else if (right + sizes.head > node.scrollLeft + node.clientWidth)
      node.scrollLeft = Math.min(left, right + sizes.head - node.clientWidth + 16);
  }, [at.row, at.column, edges, sizes]);

const placeOf = (target: EventTarget | null): Place | null => {
  const cell = target instanceof Element ? target.closest('[data-row]') : null;
  return cell
    ? { row: Number(cell.getAttribute('data-row')), column: Number(cell.getAttribute('data-column')) }
    : null;
};

const useSizes = (): Measures => {
  const [sizes, setSizes] = useState(measure);
  useEffect(() => {
    const look = (): void =>
      setSizes((before) => {
        const now = measure();
        return now.row === before.row && now.head === before.head ? before : now;
      });
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  return sizes;
};

/** How what is chosen changes by keys, taps and drags. */
const useChoosing = (
  box: { current: HTMLElement | null },
  { actions, selection, isRange, onSelect, onAct }: Omit<Props, 'language'>,
  sizes: Measures,
) => {
  const { frame } = actions.state.view!.understanding;
  const [dragging, setDragging] = useState(false);
  const { at } = selection;
  const select = (place: Place, goesOn: boolean): void => onSelect(chooseOn(selection, place, goesOn));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      return onAct();
    }
    const page = Math.max(1, Math.floor(box.current!.clientHeight / sizes.row) - 2);
    const to = moved(at, event, { rows: frame.rows, columns: frame.columns.length, page });
    if (!to) return;
    event.preventDefault();
    select(to, event.shiftKey);
  };
  const onPointerDown = (event: PointerEvent): void => {
    const place = placeOf(event.target);
    if (!place) return;
    select(place, event.shiftKey || isRange);
    // Fingers scroll; choosing several has a button.
    if (event.pointerType === 'mouse' && (place.row < 0 || place.column < 0)) setDragging(true);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!dragging) return;
    if (event.buttons === 0) return setDragging(false);
    const place = placeOf(event.target);
    if (!place) return;
    const isLine = selection.from.column < 0;
    const to = isLine
      ? { row: Math.max(0, place.row), column: -1 }
      : { row: -1, column: Math.max(0, place.column) };
    if (to.row !== at.row || to.column !== at.column) select(to, true);
  };
  return { onKeyDown, onPointerDown, onPointerMove, onPointerUp: () => setDragging(false) };
};

const Heads = ({ scene, width }: { scene: Scene; width: number }) => {
  const { at, sizes, inSight, language } = scene;
  return (
    <div
      class="sheet-heads"
      role="row"
      aria-rowindex={1}
      style={{ height: `${sizes.row}px`, width: `${width}px` }}
    >
      <div
        id={idOf({ row: -1, column: -1 })}
        role="columnheader"
        class="sheet-corner"
        aria-colindex={1}
        data-row={-1}
        data-column={-1}
        data-at={at.row === -1 && at.column === -1}
        style={{ width: `${sizes.head}px` }}
      >
        {SHEET[language].role}
      </div>
      {inSight.map((column) => (
        <HeadCell key={column} column={column} scene={scene} />
      ))}
    </div>
  );
};

export const Grid = (props: Props) => {
  const { actions, language, selection } = props;
  const { view, version } = actions.state;
  const { frame, doubt, columns } = view!.understanding;
  const box = useRef<HTMLDivElement>(null);
  const sizes = useSizes();
  const widths = frame.columns.map(({ width }) => width).join(' ');
  const room = useRoom(box, sizes);
  const edges = useMemo(() => edgesOf(frame.columns, sizes, room), [widths, sizes, room]);
  const seen = useInSight(box, frame.rows, edges, sizes);
  const cells = useCells(seen, version, actions.cells);
  const chosen = chosenIn(selection);
  const views = useMemo(() => new Map(columns.map((one) => [one.at, one])), [columns]);
  const { at } = selection;
  useInView(box, at, edges, sizes, frame.rows * sizes.row === seen.height);
  const choosing = useChoosing(box, props, sizes);

  const inSight = Array.from({ length: Math.max(0, seen.right - seen.left) }, (_, i) => seen.left + i);
  const scene: Scene = {
    at,
    chosen,
    columns: frame.columns,
    views,
    doubt,
    cells,
    edges,
    sizes,
    inSight,
    merged: mergedIn(cells.merges, seen, edges, sizes),
    language,
  };
  const isAtShown =
    (at.row < 0 || (at.row >= seen.from && at.row < seen.to && cells.line(at.row) !== undefined)) &&
    (at.column < 0 || inSight.includes(at.column));
  const [high, wide] = [seen.height + sizes.row, sizes.head + edges[edges.length - 1]!];

  return (
    <div
      class="sheet-grid"
      ref={box}
      role="grid"
      tabIndex={0}
      // A short sheet is as high as it is.
      style={{ maxHeight: `calc(${high}px + 1.25rem)` }}
      aria-label={`${SHEET[language].grid}: ${ROWS[language](frame.rows)}, ${COLUMNS[language](frame.columns.length)}`}
      aria-rowcount={frame.rows + 1}
      aria-colcount={frame.columns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={isAtShown ? idOf(at) : undefined}
      aria-busy={actions.state.busy}
      {...choosing}
    >
      <div class="sheet-all" role="rowgroup" style={{ height: `${high}px`, width: `${wide}px` }}>
        <Heads scene={scene} width={wide} />
        {Array.from({ length: Math.max(0, seen.to - seen.from) }, (_, i) => (
          <Line key={seen.from + i} row={seen.from + i} top={sizes.row * (i + 1) + seen.top} scene={scene} />
        ))}
      </div>
    </div>
  );
};
