// The kinds of files that hold tables and are read here: what they are called, end in and are announced as. Hints, what the system opens with
// the app and what sources offer are made of this list; how each is recognised and opened stands in formats/index.ts.

export type FileFormat = {
  /** What people call it, also for several of one program. */
  name: string;
  /** Of files that are of this kind and of no other. The first one is usual. */
  endings: readonly string[];
  /** Endings that other files have as well. */
  shared?: readonly string[];
  /** Source: IANA, Media Types; vendors' own where none is registered. */
  mediaTypes: readonly string[];
  /** What nobody uses of her own accord: read, and not named in a hint. */
  isRare?: true;
};
/** Ids of the kinds, as `Reading.format` says them too. */
export type FormatId =
  | 'csv'
  | 'tsv'
  | 'xlsx'
  | 'xlsb'
  | 'xls'
  | 'spreadsheetml'
  | 'ods'
  | 'fods'
  | 'json'
  | 'geojson'
  | 'html'
  | 'dbf'
  | 'sylk'
  | 'dif'
  | 'zip'
  | 'gzip';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OPEN = 'application/vnd.oasis.opendocument.spreadsheet';
const EXCEL = 'application/vnd.ms-excel';

export const FILE_FORMATS: Readonly<Record<FormatId, FileFormat>> = {
  csv: { name: 'CSV', endings: ['csv'], shared: ['txt'], mediaTypes: ['text/csv'] },
  tsv: { name: 'TSV', endings: ['tsv', 'tab'], mediaTypes: ['text/tab-separated-values'], isRare: true },
  xlsx: { name: 'Excel', endings: ['xlsx', 'xlsm'], mediaTypes: [SHEET, `${EXCEL}.sheet.macroEnabled.12`] },
  xlsb: {
    name: 'Excel',
    endings: ['xlsb'],
    mediaTypes: [`${EXCEL}.sheet.binary.macroEnabled.12`],
    isRare: true,
  },
  xls: { name: 'Excel', endings: ['xls'], mediaTypes: [EXCEL] },
  spreadsheetml: {
    name: 'Excel-XML 2003',
    endings: [],
    shared: ['xml', 'xls'],
    mediaTypes: ['application/xml'],
    isRare: true,
  },
  ods: { name: 'OpenDocument', endings: ['ods'], mediaTypes: [OPEN] },
  fods: { name: 'OpenDocument', endings: ['fods'], mediaTypes: [`${OPEN}-flat-xml`], isRare: true },
  json: { name: 'JSON', endings: [], shared: ['json'], mediaTypes: ['application/json'] },
  geojson: { name: 'GeoJSON', endings: ['geojson'], mediaTypes: ['application/geo+json'], isRare: true },
  html: {
    name: 'HTML',
    endings: [],
    shared: ['html', 'htm', 'xls'],
    mediaTypes: ['text/html'],
    isRare: true,
  },
  dbf: { name: 'dBASE', endings: ['dbf'], mediaTypes: ['application/vnd.dbf'], isRare: true },
  sylk: { name: 'SYLK', endings: ['slk'], mediaTypes: ['application/x-sylk'], isRare: true },
  dif: { name: 'DIF', endings: ['dif'], mediaTypes: ['application/x-dif'], isRare: true },
  zip: { name: 'ZIP', endings: [], shared: ['zip'], mediaTypes: ['application/zip'] },
  gzip: { name: 'GZIP', endings: [], shared: ['gz'], mediaTypes: ['application/gzip'], isRare: true },
};

const ALL = Object.values(FILE_FORMATS);
/** Of an address: a page is a place to read on, and what is packed alone says what it is before its end. */
const NO_TABLES = new Set(['html', 'htm', 'xml', 'txt', 'gz']);
const TABLES = new Set(
  ALL.flatMap(({ endings, shared = [] }) => [...endings, ...shared]).filter(
    (ending) => !NO_TABLES.has(ending),
  ),
);

/** What a path or the name of a file ends in; of `.csv.gz` the part before. Missing: empty. */
export const endingOf = (path: string): string =>
  /\.([a-z0-9]{1,8})(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/** Whether a name ends as files of a kind do, of its own or shared with others. */
export const endsAs = (name: string, id: FormatId): boolean => {
  const { endings, shared = [] } = FILE_FORMATS[id];
  return [...endings, ...shared].some((ending) => name.toLowerCase().endsWith(`.${ending}`));
};
/** Whether a name promises a workbook in binary parts or a package: text and pages under it were exported wrongly. */
export const promisesWorkbook = (name: string): boolean =>
  (['xlsx', 'xlsb', 'xls', 'ods'] as const).some((id) => FILE_FORMATS[id].endings.includes(endingOf(name)));

/** Whether the end of a path promises tables. */
export const endsInTables = (path: string): boolean => TABLES.has(endingOf(path));

/** What publishers call tables, alone or within a word (`csvdata`, `XLSX-Datei`, `application/vnd.ms-excel`). */
const SAID = ['csv', 'xls', 'json', 'excel', 'spreadsheet', 'opendocument', 'dbase'];
/** Endings that are words of other things as well (`?tab=2`). */
const AMBIGUOUS = new Set(['tab', 'dif']);
/** Whether what a publisher says of a file, or its address, names a kind that is read: `CSV`, `text/plain`, `…/export?fmt=xlsx`. */
export const saysTables = (said: string): boolean =>
  said.includes('text/plain') ||
  said
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => (TABLES.has(word) && !AMBIGUOUS.has(word)) || SAID.some((one) => word.includes(one)));

/** The usual kinds for a hint, one group a program: `CSV`, `Excel (.xlsx, .xls)`. Archives are said otherwise. */
export const usualFormats = (): string[] => {
  const usual = ALL.filter(({ isRare, name }) => !isRare && name !== 'ZIP');
  return [...new Set(usual.map(({ name }) => name))].map((name) => {
    const ends = usual.filter((one) => one.name === name).flatMap(({ endings }) => endings.slice(0, 1));
    const isPlain = ends.every((ending) => ending === name.toLowerCase());
    return isPlain ? name : `${name} (${ends.map((ending) => `.${ending}`).join(', ')})`;
  });
};
