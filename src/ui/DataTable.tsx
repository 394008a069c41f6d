// A table of any length: only the rows in sight are in the page, a scroll of a hundred thousand stays smooth.
// Rows have one height; screen readers are told how many there are and which these are.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cell, Field } from '../core/table/dataset.ts';
import { own } from '../core/values/own.ts';
import { Menu, type MenuItem } from './Menu.tsx';

type DataTableProps = {
  name: string;
  fields: readonly Field[];
  rows: number;
  /** Changes when the rows mean something else (filter, sort, new content). */
  version: string;
  slice: (from: number, count: number, signal: AbortSignal) => Promise<readonly (readonly Cell[])[]>;
  show: (cell: Cell, field: Field) => string;
  sort: { column: string; descending: boolean } | null;
  /** Below the name of a column. */
  about: (field: Field) => string;
  menu: (field: Field) => readonly MenuItem[];
  menuName: (column: string) => string;
  /** Which rows stand on paper, where not all do; counted from 1. */
  printed: (from: number, to: number) => string;
  /** Of names of columns and of texts in them, where it is not that of the page. */
  lang?: string | undefined;
};

const ARROW = { ascending: ' ↑', descending: ' ↓', none: '' } as const;
const orderOf = (sort: DataTableProps['sort'], { name }: Field): keyof typeof ARROW => {
  if (sort?.column !== name) return 'none';
  return sort.descending ? 'descending' : 'ascending';
};

const BLOCK = 40;

/** Height of a row follows the text size. Unit: CSS px. */
const rowHeight = (): number =>
  Math.round(2.25 * parseFloat(getComputedStyle(document.documentElement).fontSize));

type Rows = readonly (readonly Cell[])[];

/** Which rows are in sight, and some beside them. */
const useSight = (box: RefObject<HTMLDivElement | null>, height: number, version: string) => {
  const [first, setFirst] = useState(0);
  const [seen, setSeen] = useState(20);
  useEffect(() => {
    box.current!.scrollTop = 0;
    setFirst(0);
  }, [version]);
  useEffect(() => {
    const node = box.current!;
    const measure = (): void => {
      setFirst(Math.max(0, Math.floor(node.scrollTop / height) - 5));
      setSeen(Math.ceil(node.clientHeight / height) + 10);
    };
    measure();
    node.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => {
      node.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [height]);
  return { first, seen };
};

type Wanted = Pick<DataTableProps, 'rows' | 'version' | 'slice'> & { first: number; seen: number };

/** The rows in sight, asked for by blocks. Missing: undefined until they are there. */
const useBlocks = ({ rows, version, slice, first, seen }: Wanted) => {
  const blocks = useRef(new Map<number, Rows>());
  const [, redraw] = useState(0);
  /** How wide columns are is known with the first rows; until then none is drawn, so that none moves. */
  const isKnown = useRef(false);
  useEffect(() => {
    blocks.current = new Map();
    redraw((n) => n + 1);
  }, [version]);
  useEffect(() => {
    const controller = new AbortController();
    // Of these rows: what comes late for those before (another filter, another order) never stands among them.
    const held = blocks.current;
    const from = Math.floor(first / BLOCK),
      to = Math.floor(Math.min(rows - 1, first + seen + BLOCK) / BLOCK);
    for (let block = Math.max(0, from); block <= to; block++) {
      if (held.has(block)) continue;
      slice(block * BLOCK, BLOCK, controller.signal).then(
        (cells) => {
          held.set(block, cells);
          isKnown.current = true;
          if (held.size > 30) for (const key of held.keys()) if (Math.abs(key - block) > 12) held.delete(key);
          redraw((n) => n + 1);
        },
        (cause: unknown) => {
          if (!controller.signal.aborted) console.error(cause);
        },
      );
    }
    return () => controller.abort();
  }, [first, seen, rows, version]);
  const cellsOf = (row: number): readonly Cell[] | undefined =>
    blocks.current.get(Math.floor(row / BLOCK))?.[row % BLOCK];
  return { cellsOf, isKnown: isKnown.current };
};

/** Keys scroll where the table has the focus. */
const scrollBy = (event: KeyboardEvent, node: HTMLDivElement, height: number, rows: number): void => {
  const page = node.clientHeight - 2 * height;
  const moves: Record<string, number> = {
    ArrowDown: height,
    ArrowUp: -height,
    PageDown: page,
    PageUp: -page,
    Home: -rows * height,
    End: rows * height,
  };
  const by = own(moves, event.key);
  if (by === undefined || event.target !== node) return;
  event.preventDefault();
  node.scrollTop += by;
};

type HeadProps = Pick<DataTableProps, 'fields' | 'sort' | 'about' | 'menu' | 'menuName' | 'lang'>;

const Head = ({ fields, sort, about, menu, menuName, lang }: HeadProps) => (
  <thead>
    <tr aria-rowindex={1}>
      {fields.map((field) => (
        <th
          key={field.name}
          scope="col"
          class={field.type === 'number' ? 'n' : ''}
          aria-sort={orderOf(sort, field)}
        >
          <Menu name={menuName(field.title ?? field.name)} items={menu(field)} look="head">
            <span>
              <span lang={lang}>{field.title ?? field.name}</span>
              <span aria-hidden="true">{ARROW[orderOf(sort, field)]}</span>
              <small class="muted">{about(field)}</small>
            </span>
          </Menu>
        </th>
      ))}
    </tr>
  </thead>
);

/** As high as the rows that are not in the page. */
const Gap = ({ height, columns }: { height: number; columns: number }) => (
  <tr aria-hidden="true" style={{ height: `${height}px` }}>
    <td colSpan={columns} />
  </tr>
);

export const DataTable = (props: DataTableProps) => {
  const { name, fields, rows, version, slice, show, printed, lang } = props;
  const box = useRef<HTMLDivElement>(null);
  const [height] = useState(rowHeight);
  const { first, seen } = useSight(box, height, version);
  const { cellsOf, isKnown } = useBlocks({ rows, version, slice, first, seen });
  const last = Math.min(rows, first + seen);
  // Browsers end at about 30 million px; longer tables are scrolled through in steps of several rows.
  const total = Math.min(rows * height, 20_000_000);
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  return (
    <>
      <div
        class="datatable"
        ref={box}
        tabIndex={0}
        role="region"
        aria-label={name}
        onKeyDown={(event) => scrollBy(event, box.current!, height, rows)}
      >
        <table aria-rowcount={rows + 1} class={isKnown || rows === 0 ? '' : 'unseen'}>
          <Head {...props} />
          <tbody>
            {first > 0 && <Gap height={first * height} columns={fields.length} />}
            {shown.map((row) => {
              const cells = cellsOf(row);
              return (
                <tr key={row} aria-rowindex={row + 2} style={{ height: `${height}px` }}>
                  {fields.map((field, i) => (
                    <td
                      key={field.name}
                      class={field.type === 'number' ? 'n' : ''}
                      lang={field.type === 'text' ? lang : undefined}
                    >
                      {cells ? show(cells[i] ?? null, field) : '…'}
                    </td>
                  ))}
                </tr>
              );
            })}
            {last < rows && <Gap height={Math.max(0, total - last * height)} columns={fields.length} />}
          </tbody>
        </table>
      </div>
      {shown.length < rows && <p class="onpaper">{printed(first + 1, last)}</p>}
    </>
  );
};
