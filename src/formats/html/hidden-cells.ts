// Columns of a page that are not shown cell by cell: every row hides the same cells, so that they make a column as in a workbook. Where rows
// hide different cells, these take no place.
import { spanOf, walk } from './walk.ts';
import type { PageStyles } from './styles.ts';

type Counted = {
  hidden: string;
  rows: number;
  isAlike: boolean;
  row: { at: number; cells: number; hidden: number[] } | null;
};

/** The tables, by their order on the page, that hide whole columns. Cost: one more way through the page. */
export const hiddenColumns = (page: string, styles: PageStyles): ReadonlySet<number> => {
  const found = new Set<number>();
  const open: { counted: Counted; number: number }[] = [];
  let number = 0;
  const closeRow = (counted: Counted): void => {
    const { row } = counted;
    counted.row = null;
    // A title or a note is one cell over all columns.
    if (!row || row.cells < 2) return;
    const hidden = row.hidden.join(',');
    if (counted.rows++ === 0) counted.hidden = hidden;
    else if (hidden !== counted.hidden) counted.isAlike = false;
  };
  styles.begin();
  walk(page, {
    element: (element, tag, isClosing) => {
      const unseen = styles.at(element, tag, isClosing);
      if (element === 'table' && !isClosing) {
        open.push({ counted: { hidden: '', rows: 0, isAlike: true, row: null }, number: number++ });
        return;
      }
      const counted = open.at(-1)?.counted;
      if (element === 'table') {
        const closed = open.pop();
        if (!closed) return;
        closeRow(closed.counted);
        if (closed.counted.isAlike && closed.counted.hidden !== '') found.add(closed.number);
      } else if (element === 'tr' && counted) {
        closeRow(counted);
        if (!isClosing) counted.row = { at: 0, cells: 0, hidden: [] };
      } else if ((element === 'td' || element === 'th') && counted && !isClosing) {
        counted.row ??= { at: 0, cells: 0, hidden: [] };
        const { row } = counted;
        row.cells++;
        if (unseen !== null) row.hidden.push(row.at);
        if (spanOf(tag, 'rowspan', 2) > 1) counted.isAlike = false;
        row.at += spanOf(tag, 'colspan', 16_384);
      }
    },
  });
  return found;
};
