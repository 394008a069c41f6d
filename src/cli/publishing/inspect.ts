// `npm run inspect -- FILE…`: what the app understands of a file, as text or as the JSON document of the contract.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { asOfIn } from '../../core/table/as-of.ts';
import { cellAt } from '../../core/table/dataset.ts';
import { isLoopback } from '../../core/values/address.ts';
import { error, type Issue } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import type { Reading, ReadTable } from '../../formats/format.ts';
import { readTables } from '../../formats/read.ts';
import { nodeHttp } from './mirror/http.ts';
import { sentence } from '../../i18n/issues.ts';

const message = (one: Issue) => ({
  level: one.severity,
  code: one.code,
  row: one.place?.row ?? null,
  column: one.place?.column ?? null,
  text: sentence(one),
});

const tableDocument = (table: ReadTable, head: number) => ({
  name: table.name,
  hidden: table.hidden,
  headerRows: table.headerRows,
  rows: table.rows,
  columns: table.columns.map(({ field }, i) => {
    const stats = table.stats[i]!;
    return {
      name: field.name,
      type: field.type,
      role: field.role,
      unit: field.unit ?? null,
      count: stats.count,
      missing: stats.missing,
      marks: stats.marks,
      distinct: stats.distinct,
      min: stats.min,
      max: stats.max,
      sum: stats.sum,
    };
  }),
  head: Array.from({ length: Math.min(head, table.rows) }, (_, row) =>
    table.columns.map((column) => cellAt(column, row)),
  ),
  title: table.around?.titles[0] ?? null,
  notes: table.around ? [...table.around.titles.slice(1), ...table.around.notes] : [],
  totals: (table.around?.totals ?? []).map(({ row, label }) => ({ row, label })),
  asOf: asOfIn([...(table.around?.titles ?? []), ...(table.around?.notes ?? [])], Date.now()),
  confidence: table.around === undefined ? null : Math.floor(table.around.confidence * 1000) / 1000,
  lines: table.around?.lines ?? '',
});

/** The document of the contract in PRODUCT.md: one per file, hidden tables last. */
export const inspection = (file: string, bytes: number, result: Result<Reading>, head: number) => {
  const tables = result.ok
    ? [...result.value.tables].sort((a, b) => Number(a.hidden) - Number(b.hidden))
    : [];
  return {
    file,
    bytes,
    format: result.ok ? result.value.format : null,
    encoding: result.ok ? result.value.encoding : null,
    delimiter: result.ok ? result.value.delimiter : null,
    tables: tables.map((table) => tableDocument(table, head)),
    messages: result.issues.map(message),
  };
};

/** A file that lies here, or an address of the web; what a person types of this machine is asked, a redirect never leads to it. */
const bytesOf = async (file: string): Promise<Result<Uint8Array>> => {
  if (!/^https?:\/\//.test(file)) return ok(new Uint8Array(await readFile(file)));
  const loopback = isLoopback(new URL(file).hostname);
  const reply = await nodeHttp({ intranet: false, loopback }).get(file, {
    maxBytes: 200e6,
    timeoutMs: 300_000,
  });
  return reply.ok ? ok(reply.value.bytes) : reply;
};

const readable = (document: ReturnType<typeof inspection>): string => {
  const lines = [
    `${document.file}: ${document.format ?? 'nicht lesbar'}${document.encoding ? `, ${document.encoding}` : ''}`,
  ];
  for (const table of document.tables) {
    lines.push(
      `  ${table.name}: ${table.rows} Zeilen, ${table.columns.length} Spalten, Kopfzeilen ${table.headerRows.join(', ') || 'keine'}`,
    );
    for (const column of table.columns)
      lines.push(
        `    ${column.name}: ${column.type}${column.unit ? ` (${column.unit})` : ''}${column.role ? `, ${column.role}` : ''}, ${column.count} Werte, ${column.missing} leer${column.sum === null ? '' : `, Summe ${column.sum}`}`,
      );
  }
  for (const one of document.messages.slice(0, 30)) lines.push(`  ${one.level}: ${one.text}`);
  return lines.join('\n');
};

/** Runs the command. Exit code: 0 if every file gave a table, else 2. */
export const inspect = async (args: string[]): Promise<number> => {
  const files: string[] = [];
  let json = false,
    head = 5;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--json') json = true;
    else if (arg === '--head') head = Math.max(0, Number(args[++i] ?? 5) || 0);
    else files.push(arg);
  }
  if (files.length === 0) {
    console.error('npm run inspect -- [--json] [--head N] FILE…');
    return 2;
  }
  let code = 0;
  for (const file of files) {
    let result: Result<Reading>,
      size = 0;
    try {
      const found = await bytesOf(file);
      size = found.ok ? found.value.length : 0;
      result = !found.ok
        ? found
        : await readTables(found.value, {
            name: basename(file),
            dropCategories: true,
            // Only where the bytes are of another day: those readers are large.
            legacy: async (legacy, name, format) =>
              (await import('../../formats/late.ts')).readLate(legacy, name, format),
          });
    } catch (cause) {
      // A file that cannot be opened is an answer like any other: the next files still get theirs.
      result = failed(
        error(/^https?:/.test(file) ? 'UNREACHABLE' : 'HTTP_NOT_FOUND', { file }, { detail: String(cause) }),
      );
    }
    const document = inspection(file, size, result, head);
    if (document.tables.length === 0) code = 2;
    process.stdout.write(`${json ? JSON.stringify(document) : readable(document)}\n`);
  }
  return code;
};
