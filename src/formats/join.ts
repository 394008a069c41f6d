// The files of one resource below each other: text with the same header, or lists of JSON. Source: Data Package 2, `path` of several.
import { error, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { contentOf } from './content.ts';

const NEWLINE = 10,
  RETURN = 13;

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/** The first line without its end, and where the next one begins. */
const firstLine = (bytes: Uint8Array): { line: string; next: number } => {
  const end = bytes.indexOf(NEWLINE);
  const to = end < 0 ? bytes.length : end;
  return {
    line: new TextDecoder('latin1').decode(bytes.subarray(0, bytes[to - 1] === RETURN ? to - 1 : to)),
    next: end < 0 ? bytes.length : end + 1,
  };
};

const concat = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const lists = (files: readonly Uint8Array[]): Uint8Array | null => {
  try {
    const all = files.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as unknown);
    return all.every(Array.isArray) ? new TextEncoder().encode(JSON.stringify(all.flat(1))) : null;
  } catch {
    // Broken JSON is no list.
    return null;
  }
};

/** Errors: PARTS_DIFFER, where the files are not of one kind or do not begin with the same header. */
export const joinFiles = (
  files: readonly Uint8Array[],
  hasHeader: boolean,
  place: Issue['place'] = {},
): Result<Uint8Array> => {
  const [first] = files;
  if (!first) return failed(error('EMPTY_FILE', place));
  if (files.length === 1) return ok(first);
  const differ = (file: number): Result<Uint8Array> =>
    failed(error('PARTS_DIFFER', place, { file: file + 1 }));
  const kinds = files.map((bytes) => contentOf(bytes));
  const other = kinds.findIndex((kind) => kind !== kinds[0]);
  if (other >= 0) return differ(other);
  if (kinds[0] === 'json') {
    const joined = lists(files);
    return joined ? ok(joined) : differ(1);
  }
  // Text of two bytes a character is rare, and its lines end otherwise.
  if (kinds[0] !== 'text' || first[0] === 0xff || first[0] === 0xfe) return differ(1);
  const { line } = firstLine(withoutMark(first));
  const pieces: Uint8Array[] = [];
  for (const [i, bytes] of files.entries()) {
    const text = withoutMark(bytes);
    const head = firstLine(text);
    if (hasHeader && head.line !== line) return differ(i);
    const body = i === 0 || !hasHeader ? text : text.subarray(head.next);
    pieces.push(body);
    if (body.length > 0 && body.at(-1) !== NEWLINE) pieces.push(Uint8Array.of(NEWLINE));
  }
  return ok(concat(pieces));
};
