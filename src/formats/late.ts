// Formats of other days, read only where a file is one: loaded late, in workers and commands. One folder a format, one line here.
import type { RawTable } from '../core/table/raw.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { readDbf } from './dbf/dbf.ts';
import { readDif } from './dif/dif.ts';
import { readFods } from './fods/fods.ts';
import type { LateFormat } from './format.ts';
import { readHtml } from './html/html.ts';
import { Refusal } from './refusal.ts';
import { readSpreadsheetMl } from './spreadsheetml/spreadsheetml.ts';
import { readSylk } from './sylk/sylk.ts';
import { WORKBOOK_LIMITS, type SheetReader, type WorkbookLimits } from './workbook/sheet.ts';
import { readXls } from './xls/xls.ts';

const binary: SheetReader = (bytes, limits, name) => {
  const sheets = readXls(bytes, name, limits);
  if (sheets.ok) return sheets.value;
  const [issue] = sheets.issues;
  throw new Refusal(issue?.code ?? 'CORRUPT', issue?.params, issue?.place);
};

export const LATE: Readonly<Record<LateFormat, SheetReader>> = {
  dbf: readDbf,
  dif: readDif,
  fods: readFods,
  html: readHtml,
  spreadsheetml: readSpreadsheetMl,
  sylk: readSylk,
  xls: binary,
  xlsb: binary,
};

/** Errors: those of the format, as issues. */
export const readLate = async (
  bytes: Uint8Array,
  name: string,
  format: LateFormat,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<Result<RawTable[]>> => {
  try {
    return ok(await LATE[format](bytes, limits, name));
  } catch (cause) {
    if (cause instanceof Refusal) return failed(cause.issue(name));
    throw cause;
  }
};
