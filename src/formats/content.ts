// What bytes are, by looking at them: a name never decides. Recognises more than we read, so that the refusal can say what it is.
import { foreignOf } from './foreign.ts';
import { rootOf } from '../core/values/xml.ts';

export type Content =
  | 'empty'
  | 'zip'
  | 'ole2'
  | 'pdf'
  | 'image'
  | 'html'
  | 'xml'
  | 'json'
  | 'lfs'
  | 'gzip'
  | 'binary'
  /** See foreign.ts. */
  | 'foreign'
  | 'text'
  /** Tables of programs of long ago, which look like text or nothing. */
  | 'sylk'
  | 'dif'
  | 'dbf'
  | 'rtf'
  | 'spreadsheetml'
  | 'fods';

const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** Text of the first bytes, sign by sign. */
export const headOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes.subarray(0, 4096))
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '');

/** Cost: the first 4 KB. */
export const contentOf = (bytes: Uint8Array): Content => {
  if (bytes.length === 0) return 'empty';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole2';
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (starts(bytes, 0x1f, 0x8b)) return 'gzip';
  if (
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0xff, 0xd8, 0xff) ||
    starts(bytes, 0x47, 0x49, 0x46, 0x38) ||
    starts(bytes, 0x42, 0x4d, 0x00) ||
    (starts(bytes, 0x52, 0x49, 0x46, 0x46) && bytes[8] === 0x57) ||
    starts(bytes, 0x49, 0x49, 0x2a, 0x00) ||
    starts(bytes, 0x4d, 0x4d, 0x00, 0x2a) ||
    starts(bytes.subarray(4), 0x66, 0x74, 0x79, 0x70, 0x68, 0x65) ||
    starts(bytes.subarray(4), 0x66, 0x74, 0x79, 0x70, 0x61, 0x76)
  )
    return 'image';
  const text = headOf(bytes).trimStart();
  if (text === '' && bytes.length < 4096) return 'empty';
  if (foreignOf(bytes, text) !== null) return 'foreign';
  if (PAGE.has(rootOf(text))) return 'html';
  if (rootOf(text) === 'svg') return 'image';
  if (/^<\?xml|^<[a-z]+:[a-z]+[\s>]|^<!DOCTYPE/i.test(text)) {
    if (/progid="Excel\.Sheet"|schemas-microsoft-com:office:spreadsheet/.test(text)) return 'spreadsheetml';
    return text.includes('office:mimetype="application/vnd.oasis.opendocument.spreadsheet"') ? 'fods' : 'xml';
  }
  // A table whose columns are called ID and PLZ begins alike, and goes on otherwise.
  if (/^ID;P(?:WXL[;\r\n]|[^\r\n]*\r?\n(?:[BCFOPW]|NN|E)[;\r\n])/.test(text)) return 'sylk';
  if (/^TABLE\r?\n0,1\r?\n/.test(text)) return 'dif';
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (isDbf(bytes)) return 'dbf';
  if (/^version https:\/\/git-lfs/.test(text)) return 'lfs';
  if (/^[{[]/.test(text) && looksJson(text)) return 'json';
  // A byte order mark says that it is text, whatever its bytes look like one by one.
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return 'text';
  const zeros = bytes.subarray(0, 4096).reduce((n, byte) => n + (byte === 0 ? 1 : 0), 0);
  const odd = bytes.subarray(0, 4096).reduce((n, byte) => n + CONTROLS[byte]!, 0);
  if (odd > Math.min(bytes.length, 4096) * 0.02 + 1) return 'binary';
  return zeros > Math.min(bytes.length, 4096) * 0.6 ? 'binary' : 'text';
};

/** Bytes that no text has but by a slip: others than zero, tab, ends of lines and pages, and the end of a file of DOS. */
const CONTROLS = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 26) ? 1 : 0,
);
const PAGE = new Set(['!doctype html', 'html', 'head', 'body', 'table', 'script', 'meta']);

/** A dBASE table: version, a day, and a header whose length fits its fields. Source: dBASE file format, level 3 to 7. */
const isDbf = (bytes: Uint8Array): boolean => {
  if (bytes.length < 65 || ![0x03, 0x30, 0x31, 0x43, 0x83, 0x8b, 0xf5].includes(bytes[0]!)) return false;
  const [month, day] = [bytes[2]!, bytes[3]!];
  const header = bytes[8]! | (bytes[9]! << 8);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && header >= 65 && header % 32 <= 9;
};

const looksJson = (text: string): boolean =>
  /^\{\s*("|\})/.test(text) || /^\[\s*([[{"\-\d\]]|true|false|null)/.test(text);
