// Files that hold no table which we read, known by their first bytes: each is refused by its name, with what to do.
import { error, type Issue } from '../core/values/issue.ts';

/** What a person does with a file: unpack it, save the table in its program, take the file out of the message, carry the table over. */
export type Way = 'unpack' | 'export' | 'mail' | 'document' | 'source';
export type Foreign = { format: string; way: Way };

const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));
type Signature = { at: number; bytes: readonly number[]; format: string; way: Way };
const signature = (format: string, way: Way, bytes: readonly number[], at = 0): Signature => ({
  at,
  bytes,
  format,
  way,
});

const SIGNATURES: readonly Signature[] = [
  signature('7-Zip', 'unpack', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  signature('RAR', 'unpack', ascii('Rar!\x1a\x07')),
  signature('XZ', 'unpack', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]),
  signature('BZIP2', 'unpack', ascii('BZh')),
  signature('Zstandard', 'unpack', [0x28, 0xb5, 0x2f, 0xfd]),
  signature('TAR', 'unpack', ascii('ustar'), 257),
  signature('Parquet', 'source', ascii('PAR1')),
  signature('Arrow', 'export', ascii('ARROW1')),
  signature('Access', 'export', ascii('Standard Jet DB'), 4),
  signature('Access', 'export', ascii('Standard ACE DB'), 4),
  signature('SQLite / GeoPackage', 'export', ascii('SQLite format 3\0')),
  signature('SPSS', 'export', ascii('$FL2')),
  signature('SPSS', 'export', ascii('$FL3')),
  signature('Stata', 'export', ascii('<stata_dta>')),
  signature('Lotus 1-2-3', 'export', [0x00, 0x00, 0x02, 0x00, 0x06, 0x04]),
  signature('Lotus 1-2-3', 'export', [0x00, 0x00, 0x1a, 0x00]),
  signature('Shapefile', 'export', [0x00, 0x00, 0x27, 0x0a]),
  signature('OneNote', 'document', [0xe4, 0x52, 0x5c, 0x7b]),
  signature('PostScript', 'document', ascii('%!PS')),
  signature('Video', 'document', ascii('ftypisom'), 4),
  signature('Video', 'document', ascii('ftypmp4'), 4),
];

/** Lines at the head of a message. */
const MAIL_HEAD =
  /^(Return-Path|Received|Delivered-To|From|To|Date|Subject|MIME-Version|Message-ID|X-[\w-]{1,40}|Content-Type): /i;
const isMail = (text: string): boolean => {
  const lines = text.split(/\r?\n/, 60);
  const heads = lines.filter((line) => MAIL_HEAD.test(line));
  const has = (name: RegExp): boolean => heads.some((line) => name.test(line));
  return (
    MAIL_HEAD.test(lines[0] ?? '') &&
    heads.length >= 3 &&
    has(/^From:/i) &&
    has(/^(MIME-Version|Message-ID|Received):/i)
  );
};

/** What a file is that we do not read. `head`: its beginning as text. Missing: null. */
export const foreignOf = (bytes: Uint8Array, head: string): Foreign | null => {
  const found = SIGNATURES.find(({ at, bytes: signs }) => signs.every((byte, i) => bytes[at + i] === byte));
  if (found) return { format: found.format, way: found.way };
  if (/^BEGIN:VCALENDAR\r?\n/.test(head)) return { format: 'iCalendar', way: 'export' };
  if (/^BEGIN:VCARD\r?\n/.test(head)) return { format: 'vCard', way: 'export' };
  // Pages in one file, as Excel saves them (`Einzelnes Webarchiv`), have the head of a message without anybody who sent it.
  if (
    /^MIME-Version: [^\n]{1,80}\n(?:[\w-]{1,40}: [^\n]{0,300}\n){0,10}Content-Type: multipart\/related/i.test(
      head,
    )
  )
    return { format: 'MHTML', way: 'export' };
  return isMail(head) ? { format: 'E-Mail (EML)', way: 'mail' } : null;
};

/** What a container of a Microsoft program holds, by the names of its streams. */
export const foreignOle = (names: ReadonlySet<string>): Foreign => {
  if (names.has('__properties_version1.0')) return { format: 'Outlook (MSG)', way: 'mail' };
  if (names.has('WordDocument')) return { format: 'Word (DOC)', way: 'document' };
  if (names.has('PowerPoint Document')) return { format: 'PowerPoint (PPT)', way: 'document' };
  return { format: 'OLE2', way: 'export' };
};

const PARTS: readonly (readonly [RegExp, Foreign])[] = [
  [/^word\/document\.xml$/i, { format: 'Word (DOCX)', way: 'document' }],
  [/^ppt\/presentation\.xml$/i, { format: 'PowerPoint (PPTX)', way: 'document' }],
  [/^visio\/document\.xml$/i, { format: 'Visio', way: 'document' }],
  [/^Index\/.{0,80}\.iwa$|^Index\.zip$/, { format: 'Numbers', way: 'export' }],
  [/^META-INF\/container\.xml$/, { format: 'EPUB', way: 'document' }],
];
/** What an archive is by the names of its parts, and what its first part says of itself. Missing: null. */
export const foreignZip = (names: readonly string[], mimetype: string): Foreign | null => {
  const found = PARTS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  if (found) return found;
  const kind = /^application\/vnd\.oasis\.opendocument\.(text|presentation|graphics)/.exec(mimetype)?.[1];
  return kind === undefined ? null : { format: `OpenDocument (${kind})`, way: 'document' };
};

/** Endings that promise no table where the content is plain text. */
const TEXT_ENDINGS: readonly (readonly [RegExp, Foreign])[] = [
  [/\.prn$/i, { format: 'PRN', way: 'export' }],
  [/\.sql$/i, { format: 'SQL', way: 'export' }],
];
/** What a text is by its name. Missing: null. */
export const foreignText = (name: string): Foreign | null =>
  TEXT_ENDINGS.find(([pattern]) => pattern.test(name))?.[1] ?? null;

export const refusalOf = (file: string, { format, way }: Foreign): Issue =>
  error('UNSUPPORTED_FORMAT', { file }, { format, way });
