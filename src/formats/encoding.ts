// Bytes to text: byte order mark, else strict UTF-8 over the whole, else UTF-16 by its zero bytes, else the single-byte code page that
// makes German words: windows-1252, unless DOS or Mac is clearly better. A file that was put together from two is read line by line.
import { own } from '../core/values/own.ts';
import { bestPage, decodePage, isOfGerman, readsAsWindows, type CodePage } from './code-pages.ts';

/** `mixedLine`: the first line (from 1) that is written in another encoding than the rest. */
export type Decoded = { text: string; encoding: string; doubtful: boolean; mixedLine?: number };

/**
 * Text as bytes of UTF-8, without marks. `head`: its beginning as a string, more than what finding a dialect looks at, or all of it.
 * `hasTrick`: whether `="` stands in it. `whole`: all of it as a string, made when it is asked for.
 */
export type Utf8Text = {
  bytes: Uint8Array;
  head: string;
  hasNul: boolean;
  hasTrick: boolean;
  whole: () => string;
};
/** Unit: UTF-16 units. */
const HEAD = 250_000;
const TRICK = '="';

const NAMES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  ascii: 'windows-1252',
  'windows-1252': 'windows-1252',
  cp850: 'cp850',
  ibm850: 'cp850',
  cp437: 'cp850',
  macintosh: 'macintosh',
  mac: 'macintosh',
  macroman: 'macintosh',
};

const isPage = (label: string): label is CodePage =>
  label === 'windows-1252' || label === 'cp850' || label === 'macintosh';

const decode = (bytes: Uint8Array, label: string, fatal = false): string | null => {
  if (isPage(label)) return decodePage(bytes, label);
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: false }).decode(bytes);
  } catch {
    // Not this encoding (or an unknown label): the next rule decides.
    return null;
  }
};

const utf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const head = bytes.subarray(0, 4096);
  let even = 0,
    odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2) odd++;
    else even++;
  });
  const half = head.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : null;
};

/** Byte order marks inside: files that were put one behind the other. */
const withoutMarks = (text: string): string =>
  text.includes('\ufeff') ? text.replaceAll('\ufeff', '') : text;

/** Lines of two encodings in one file. Missing: null where no line is UTF-8 beyond ASCII, so that one code page reads all. */
const mixed = (bytes: Uint8Array): Decoded | null => {
  const parts: { from: number; to: number; isWide: boolean }[] = [];
  let wide = 0,
    narrow = 0;
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end + 1;
    const line = bytes.subarray(from, to);
    if (line.some((byte) => byte > 127)) {
      const isWide = decode(line, 'utf-8', true) !== null;
      if (isWide) wide++;
      else narrow++;
      parts.push({ from, to, isWide });
    } else parts.push({ from, to, isWide: true });
    from = to;
  }
  if (wide === 0 || narrow === 0) return null;
  const { page } = bestPage(
    joined(
      bytes,
      parts.filter(({ isWide }) => !isWide),
    ),
  );
  const odd = narrow <= wide ? false : true;
  const first = parts.findIndex(
    ({ from, to, isWide }) => isWide === odd && bytes.subarray(from, to).some((byte) => byte > 127),
  );
  return {
    text: parts
      .map(({ from, to, isWide }) => decode(bytes.subarray(from, to), isWide ? 'utf-8' : page) ?? '')
      .join(''),
    encoding: narrow <= wide ? 'utf-8' : page,
    doubtful: false,
    mixedLine: first + 1,
  };
};

const joined = (bytes: Uint8Array, parts: readonly { from: number; to: number }[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { from, to }) => sum + to - from, 0));
  let at = 0;
  for (const { from, to } of parts) {
    all.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return all;
};

/** Programs of DOS close a text with a sign that is none of it. */
const withoutEnd = (bytes: Uint8Array): Uint8Array => {
  let to = bytes.length;
  while (to > 0 && bytes[to - 1] === 0x1a) to--;
  return to < bytes.length ? bytes.subarray(0, to) : bytes;
};

/** Decodes text. `given` is what the publisher or a person says and wins over all but a byte order mark. */
export const decodeText = (bytes: Uint8Array, given?: string): Decoded => {
  const decoded = decodeWhole(withoutEnd(bytes), given);
  return { ...decoded, text: withoutMarks(decoded.text) };
};

/** Signs of text that was read in another encoding before it was written. */
const isMisread = (text: string): boolean => /Ã[¤¶¼Ÿ]|â€“|\ufffd/.test(text.slice(0, 200_000));

/** Of more bytes that make UTF-8 none do so by chance. Unit: signs; bytes. */
const BY_CHANCE = 4,
  SMALL = 1 << 16;
/** Whether UTF-8 reads a few foreign signs where windows-1252 reads German ones: `Ä–` in a small file makes `Ė`. */
const isByChance = (bytes: Uint8Array, text: string): boolean => {
  if (bytes.length > SMALL) return false;
  const signs = text.match(/[^\x00-\x7f]/gu) ?? [];
  return signs.length > 0 && signs.length <= BY_CHANCE && !signs.some(isOfGerman) && readsAsWindows(bytes);
};

const decodeWhole = (bytes: Uint8Array, given?: string): Decoded => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: decode(bytes, 'utf-16le') ?? '', encoding: 'utf-16le', doubtful: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: decode(bytes, 'utf-16be') ?? '', encoding: 'utf-16be', doubtful: false };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (given !== undefined && !hasMark) {
    const label = own(NAMES, given.toLowerCase()) ?? given.toLowerCase();
    const text = decode(bytes, label, true);
    if (text !== null) return { text, encoding: label, doubtful: false };
  }
  const wide = hasMark ? null : utf16(bytes);
  if (wide) return { text: decode(bytes, wide) ?? '', encoding: wide, doubtful: false };
  const strict = decode(bytes, 'utf-8', true);
  if (strict !== null && !hasMark && isByChance(bytes, strict))
    return { text: decodePage(bytes, 'windows-1252'), encoding: 'windows-1252', doubtful: true };
  if (strict !== null)
    return {
      text: strict,
      encoding: hasMark ? 'utf-8-bom' : 'utf-8',
      doubtful: isMisread(strict),
    };
  // A mark of UTF-8 in front of text of another encoding is none of its signs.
  const plain = hasMark ? bytes.subarray(3) : bytes;
  const two = mixed(plain);
  if (two) return two;
  const { page, isSure } = bestPage(plain);
  return { text: decodePage(plain, page), encoding: page, doubtful: hasMark || !isSure };
};

export const utf8Of = (text: string): Utf8Text => ({
  bytes: new TextEncoder().encode(text),
  head: text.slice(0, HEAD),
  hasNul: text.includes('\0'),
  hasTrick: text.includes(TRICK),
  whole: () => text,
});

/** Unit: bytes that are decoded at once, to look at them. */
const PIECE = 1 << 16;

/** The text of bytes where they are UTF-8 with no byte order mark within. Missing: null. Cost: each piece is decoded and thrown away. */
const surveyed = (bytes: Uint8Array): Utf8Text | null => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let head = '',
    hasNul = false,
    hasTrick = false,
    before = '';
  try {
    for (let at = 0, to = 0; at < bytes.length; at = to) {
      // Cut before a sign, never within one.
      to = Math.min(bytes.length, at + PIECE);
      while (to > at + PIECE - 4 && to < bytes.length && (bytes[to]! & 0xc0) === 0x80) to--;
      const piece = decoder.decode(bytes.subarray(at, to));
      if (piece.includes('\ufeff')) return null;
      hasNul ||= piece.includes('\0');
      hasTrick ||= piece.includes(TRICK) || (before.endsWith('=') && piece.startsWith('"'));
      if (head.length < HEAD) head += piece;
      before = piece;
    }
  } catch {
    // Another encoding, which decodeText finds.
    return null;
  }
  return { bytes, head: head.slice(0, HEAD), hasNul, hasTrick, whole: () => new TextDecoder().decode(bytes) };
};

/** The same without a string of the whole where the bytes are UTF-8 as they stand. */
export const decodeBytes = (
  closed: Uint8Array,
  given?: string,
): Omit<Decoded, 'text'> & { text: Utf8Text } => {
  const bytes = withoutEnd(closed);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const label = given === undefined ? undefined : (own(NAMES, given.toLowerCase()) ?? given.toLowerCase());
  const isGiven = label !== undefined && !hasMark;
  const plain = hasMark ? bytes.subarray(3) : bytes;
  const mayBe = isGiven ? label === 'utf-8' : hasMark || utf16(bytes) === null;
  const text = mayBe ? surveyed(plain) : null;
  if (text && (isGiven || hasMark || !isByChance(bytes, text.head)))
    return {
      text,
      encoding: hasMark ? 'utf-8-bom' : 'utf-8',
      doubtful: !isGiven && isMisread(text.head),
    };
  const decoded = decodeText(bytes, given);
  return { ...decoded, text: utf8Of(decoded.text) };
};
