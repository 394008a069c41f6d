// Files of text: lines of values, and JSON.
import { promisesWorkbook } from '../core/table/file-formats.ts';
import { withoutAbout } from '../core/table/parts.ts';
import { error, warning, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { readSeparated, readSeparatedInTwo } from './csv/csv.ts';
import { decodeBytes, decodeText } from './encoding.ts';
import type { Opened, ReadOptions } from './format.ts';
import { foreignText, refusalOf } from './foreign.ts';
import { isCube, tableOfCube } from './genesis-cube.ts';
import { readJson } from './json/json.ts';
import { rawOfJson } from './json/raw.ts';

export const openText = async (bytes: Uint8Array, options: ReadOptions): Promise<Result<Opened>> => {
  const { name } = options;
  // It was exported wrongly, and is read as text only when a person says so.
  if (promisesWorkbook(name) && !options.acceptText)
    return failed(error('WRONG_TYPE_TEXT', { file: name }, { name }));
  const foreign = options.acceptText ? null : foreignText(name);
  if (foreign) return failed(refusalOf(name, foreign));
  const decoded = decodeBytes(bytes, options.encoding);
  const issues: Issue[] = decoded.doubtful
    ? [warning('ENCODING_UNSURE', { file: name }, { encoding: decoded.encoding })]
    : [];
  if (decoded.mixedLine !== undefined)
    issues.push(
      warning(
        'ENCODING_MIXED',
        { file: name, row: decoded.mixedLine },
        { line: decoded.mixedLine, encoding: decoded.encoding },
      ),
    );
  const { half } = options;
  const separated = half
    ? await readSeparatedInTwo(decoded.text, name, { ...options, half })
    : readSeparated(decoded.text, name, options);
  if (!separated.ok) return separated;
  const { delimiter, table } = separated.value;
  const format = delimiter === '\t' ? 'tsv' : 'csv';
  const cube = isCube(table);
  return ok(
    {
      format,
      encoding: decoded.encoding,
      delimiter,
      isNamed: cube,
      tables: cube ? [tableOfCube(table)] : withoutAbout(table),
    },
    [...issues, ...separated.issues],
  );
};

export const openJson = (bytes: Uint8Array, options: ReadOptions): Result<Opened> => {
  const decoded = decodeText(bytes, options.encoding);
  const json = readJson(decoded.text, options.name, options.limits);
  if (!json.ok) return json;
  return ok(
    {
      format: json.value.format,
      encoding: decoded.encoding,
      delimiter: null,
      isNamed: true,
      tables: [rawOfJson(json.value, options.name)],
      ...(json.value.outlines && { outlines: json.value.outlines }),
    },
    json.issues,
  );
};
