// The formats that are read, each with how it is recognised: by its own bytes, or by the parts of what it is packed in. What they are called and
// end in stands in core/table/file-formats.ts; their readers in open.ts, and in late.ts where a file is needed before the reader is loaded.
import type { FormatId } from '../core/table/file-formats.ts';
import { rootOf } from '../core/values/xml.ts';

/** The beginning of a file: its bytes, and the same as text, sign by sign. */
export type Sample = { bytes: Uint8Array; text: string };
/** Whether a part is there whose name matches. */
type HasPart = (name: RegExp) => boolean;

type Recognised =
  | { by: 'bytes'; is: (sample: Sample) => boolean }
  /** A zip, or a container of Microsoft's programs of long ago. */
  | { by: 'zip' | 'ole2'; is: (has: HasPart) => boolean }
  /** Looks like another kind, and is told from it once it is read. */
  | { by: 'reading'; of: FormatId | 'text' };

export const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

const PAGE = new Set(['!doctype html', 'html', 'head', 'body', 'table', 'script', 'meta']);

export const isXml = (text: string): boolean => /^<\?xml|^<[a-z]+:[a-z]+[\s>]|^<!DOCTYPE/i.test(text);

/** Source: dBASE file format, level 3 to 7: version, a day, and a header whose length fits its fields. */
const isDbf = ({ bytes }: Sample): boolean => {
  if (bytes.length < 65 || ![0x03, 0x30, 0x31, 0x43, 0x83, 0x8b, 0xf5].includes(bytes[0]!)) return false;
  const [month, day] = [bytes[2]!, bytes[3]!];
  const header = bytes[8]! | (bytes[9]! << 8);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && header >= 65 && header % 32 <= 9;
};

/** In the order in which they are looked for: what is more special goes first. */
export const FORMATS = {
  zip: {
    by: 'bytes',
    is: ({ bytes }) => startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6),
  },
  xlsb: { by: 'zip', is: (has) => has(/^[/\\]?xl[/\\]workbook\.bin$/i) },
  xlsx: { by: 'zip', is: (has) => has(/^[/\\]?\[Content_Types\]\.xml$/i) },
  ods: { by: 'zip', is: (has) => has(/^content\.xml$/) },
  xls: { by: 'ole2', is: (has) => has(/^(Workbook|Book)$/) },
  gzip: { by: 'bytes', is: ({ bytes }) => startsWith(bytes, 0x1f, 0x8b) },
  html: { by: 'bytes', is: ({ text }) => PAGE.has(rootOf(text)) },
  spreadsheetml: {
    by: 'bytes',
    is: ({ text }) =>
      isXml(text) && /progid="Excel\.Sheet"|schemas-microsoft-com:office:spreadsheet/.test(text),
  },
  fods: {
    by: 'bytes',
    is: ({ text }) =>
      isXml(text) && text.includes('office:mimetype="application/vnd.oasis.opendocument.spreadsheet"'),
  },
  sylk: {
    by: 'bytes',
    // A table whose columns are called ID and PLZ begins alike, and goes on otherwise.
    is: ({ text }) => /^ID;P(?:WXL[;\r\n]|[^\r\n]*\r?\n(?:[BCFOPW]|NN|E)[;\r\n])/.test(text),
  },
  dif: { by: 'bytes', is: ({ text }) => /^TABLE\r?\n0,1\r?\n/.test(text) },
  dbf: { by: 'bytes', is: isDbf },
  json: {
    by: 'bytes',
    is: ({ text }) => /^\{\s*("|\})/.test(text) || /^\[\s*([[{"\-\d\]]|true|false|null)/.test(text),
  },
  geojson: { by: 'reading', of: 'json' },
  csv: { by: 'reading', of: 'text' },
  tsv: { by: 'reading', of: 'csv' },
} satisfies Readonly<Record<FormatId, Recognised>>;

type By<How extends Recognised['by']> = {
  [Id in FormatId]: (typeof FORMATS)[Id]['by'] extends How ? Id : never;
}[FormatId];
const idsBy = <How extends Recognised['by']>(how: How): By<How>[] =>
  (Object.keys(FORMATS) as FormatId[]).filter((id): id is By<How> => FORMATS[id].by === how);

/** Kinds that are known by their own bytes. */
export type ByBytes = By<'bytes'>;
const BY_BYTES = idsBy('bytes');
/** The kind whose own bytes these are. Missing: null. */
export const byBytes = (sample: Sample): ByBytes | null =>
  BY_BYTES.find((id) => FORMATS[id].is(sample)) ?? null;

/** The kind that lies in a package, by the names of its parts. Missing: null for any other archive or container. */
export const byParts = <Pack extends 'zip' | 'ole2'>(
  pack: Pack,
  names: Iterable<string>,
): By<Pack> | null => {
  const parts = [...names];
  const has: HasPart = (name) => parts.some((part) => name.test(part));
  return idsBy(pack).find((id) => (FORMATS[id] as { is: (has: HasPart) => boolean }).is(has)) ?? null;
};
