// What bytes are, by looking at them: a name never decides. Recognises more than we read, so that the refusal can say what it is.
import { foreignOf } from './foreign.ts';
import { byBytes, isXml, startsWith, type ByBytes } from './index.ts';
import { rootOf } from '../core/values/xml.ts';

/** Kinds that are known by their own bytes, packages that must be opened to know more, and what is refused by its name. */
export type Content =
  | ByBytes
  | 'empty'
  | 'ole2'
  | 'pdf'
  | 'image'
  | 'xml'
  | 'lfs'
  | 'binary'
  /** See foreign.ts. */
  | 'foreign'
  | 'text'
  | 'rtf';

/** Text of the first bytes, sign by sign. */
export const headOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes.subarray(0, 4096))
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '');

const isImage = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  startsWith(bytes, 0xff, 0xd8, 0xff) ||
  startsWith(bytes, 0x47, 0x49, 0x46, 0x38) ||
  startsWith(bytes, 0x42, 0x4d, 0x00) ||
  (startsWith(bytes, 0x52, 0x49, 0x46, 0x46) && bytes[8] === 0x57) ||
  startsWith(bytes, 0x49, 0x49, 0x2a, 0x00) ||
  startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a) ||
  startsWith(bytes.subarray(4), 0x66, 0x74, 0x79, 0x70, 0x68, 0x65) ||
  startsWith(bytes.subarray(4), 0x66, 0x74, 0x79, 0x70, 0x61, 0x76);

/** Cost: the first 4 KB. */
export const contentOf = (bytes: Uint8Array): Content => {
  const text = headOf(bytes).trimStart();
  if (bytes.length === 0 || (text === '' && bytes.length < 4096)) return 'empty';
  const known = byBytes({ bytes, text });
  if (known !== null) return known;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole2';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (isImage(bytes) || rootOf(text) === 'svg') return 'image';
  if (foreignOf(bytes, text) !== null) return 'foreign';
  if (isXml(text)) return 'xml';
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (/^version https:\/\/git-lfs/.test(text)) return 'lfs';
  // A byte order mark says that it is text, whatever its bytes look like one by one.
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'text';
  const zeros = bytes.subarray(0, 4096).reduce((n, byte) => n + (byte === 0 ? 1 : 0), 0);
  const odd = bytes.subarray(0, 4096).reduce((n, byte) => n + CONTROLS[byte]!, 0);
  if (odd > Math.min(bytes.length, 4096) * 0.02 + 1) return 'binary';
  return zeros > Math.min(bytes.length, 4096) * 0.6 ? 'binary' : 'text';
};

/** Bytes that no text has but by a slip: others than zero, tab, ends of lines and pages, and the end of a file of DOS. */
const CONTROLS = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 26) ? 1 : 0,
);
