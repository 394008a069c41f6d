// Opens a file that a person chose: its tables, and what opening had to say. Nothing of them is understood yet.
import { joinAlike } from '../core/table/joined.ts';
import { error, issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { openTables } from '../formats/open.ts';
import { withParts } from '../formats/separate.ts';
import { LOCAL } from '../store/listed.ts';
import { mainSheet } from './opened.ts';
import type { OpenOptions, ImportPorts, Held, OpenView } from './said.ts';

/** Opens a file; nothing of it is understood yet. */
export const openFile = async (
  ports: ImportPorts,
  bytes: Uint8Array,
  name: string,
  options: OpenOptions,
  onProgress?: (rows: number) => void,
): Promise<Result<{ held: Held; view: OpenView }>> => {
  // First, while there is nothing else in memory: it takes a copy.
  const sha256 = await ports.sha256(bytes);
  const opened = await openTables(bytes, {
    name,
    legacy: ports.legacy,
    ...(ports.half && { half: ports.half }),
    ...(options.encoding !== undefined && { encoding: options.encoding }),
    ...(options.delimiter !== undefined && { dialect: { delimiter: options.delimiter } }),
    ...(options.acceptText && { acceptText: true }),
    ...(onProgress && { onProgress }),
  });
  if (!opened.ok) return opened;
  const parts = withParts(opened.value, name);
  // Twelve months on twelve sheets are one table more to choose.
  const alike = opened.value.description === undefined ? joinAlike(parts.tables) : null;
  const tables = [...parts.tables, ...parts.wholes, ...(alike ? [alike] : [])];
  const { format, encoding, delimiter } = opened.value;
  if (tables.every((table) => table.rows === 0)) return failed(error('NO_TABLE', { file: name }));
  const issues = [
    ...opened.issues,
    ...parts.issues,
    ...(alike
      ? [issue('info', 'SHEETS_ALIKE', { file: name }, { sheet: alike.name, rows: alike.rows - 1 })]
      : []),
  ];
  const held: Held = {
    name,
    bytes: bytes.length,
    sha256,
    opened: { ...opened.value, tables },
    issues,
    options,
    shapes: new Map(),
  };
  const known = (await ports.db.datasets.where('catalog').equals(LOCAL).toArray()).find(
    (one) => one.provenance.sha256 === sha256,
  );
  const view: OpenView = {
    name,
    bytes: bytes.length,
    format,
    encoding,
    delimiter,
    sheets: tables.map((table) => ({
      name: table.name,
      hidden: table.hidden,
      rows: table.rows,
      columns: table.columns.length,
    })),
    chosen: mainSheet(parts.tables),
    issues,
    before: known ? { title: known.title, at: known.stored } : null,
  };
  return ok({ held, view });
};
