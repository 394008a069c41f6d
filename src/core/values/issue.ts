// Trouble as data with a place. The sentence that a person reads is made in i18n/languages/<language>/issues.ts, for every code there is.

export type Severity = 'error' | 'warning' | 'info';

/** Where it happened. `row` counts from 1 in the file as a person sees it (the header of a CSV is row 1). */
export type Place = {
  file?: string;
  sheet?: string;
  row?: number;
  column?: string;
  /** Name of the resource in a catalog. */
  resource?: string;
  /** JSON path in a catalog, such as `cockpit.indicators[3].limits[0].watch`. */
  path?: string;
};

export type IssueCode =
  // files and their content
  | 'EMPTY_FILE'
  | 'TOO_LARGE'
  | 'WRONG_TYPE_TEXT'
  | 'WRONG_TYPE_HTML'
  | 'WRONG_TYPE_PDF'
  | 'WRONG_TYPE_IMAGE'
  | 'WRONG_TYPE_UNKNOWN'
  | 'LEGACY_XLS'
  | 'UNSUPPORTED_FORMAT'
  | 'ENCRYPTED'
  | 'TRUNCATED'
  | 'CORRUPT'
  | 'NOT_A_WORKBOOK'
  | 'ZIP_RATIO'
  | 'TOO_BIG_UNPACKED'
  | 'ZIP_MANY_FILES'
  | 'ZIP_ASIDE'
  | 'XML_DOCTYPE'
  | 'TOO_MANY_CELLS'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'NO_TABLE'
  | 'HIDDEN_SHEET'
  | 'HIDDEN_PARTS'
  | 'STYLES_UNJUDGED'
  | 'NUL_REMOVED'
  | 'BROKEN_JSON'
  | 'LFS_POINTER'
  // understanding a table
  | 'ENCODING_UNSURE'
  | 'ENCODING_MIXED'
  | 'QUOTE_UNCLOSED'
  | 'RAGGED_ROWS'
  | 'HEADER_DUPLICATE'
  | 'HEADER_EMPTY'
  | 'HEADER_REPEATED'
  | 'LAYOUT_UNSURE'
  | 'LAYOUT_UNKNOWN'
  | 'LAYOUT_HELD'
  | 'VALUES_HELD'
  | 'GROUPS_TO_COLUMN'
  | 'FILLED_DOWN'
  | 'AMOUNT_MERGED'
  | 'CELLS_CHANGED'
  | 'MELT_NOT_NUMBER'
  | 'MELT_UNITS'
  | 'RECIPE_MISFIT'
  | 'RECIPE_EXTENDED'
  | 'TABLES_SPLIT'
  | 'TABLES_BESIDE'
  | 'TABLES_PAIRED'
  | 'NOTES_BESIDE'
  | 'SHEETS_ALIKE'
  | 'NUMBER_AMBIGUOUS'
  | 'NUMBER_MIXED'
  | 'NUMBER_SLIP'
  | 'UNITS_JOINED'
  | 'UNITS_DIFFER'
  | 'PERCENT_PLAIN'
  | 'SCALE_PLAIN'
  | 'BRACKETS_NEGATIVE'
  | 'BRACKETS_UNCLEAR'
  | 'FILLER_VALUE'
  | 'ALMOST_NUMBERS'
  | 'NOT_A_NUMBER'
  | 'NOT_A_DATE'
  | 'DATE_INVALID'
  | 'DATE_AMBIGUOUS'
  | 'DATE_ALIKE'
  | 'DATE_SERIAL'
  | 'DAYS_ARE_PERIODS'
  | 'DAYS_AMONG'
  | 'HEAD_DAYS'
  | 'TIMES_JOINED'
  | 'NOT_A_BOOLEAN'
  | 'CELL_ERROR'
  | 'MEMO_APART'
  | 'FORMULA_NO_VALUE'
  | 'TEXT_NUMBER'
  | 'KEY_LOST_ZERO'
  | 'KEY_SHORT'
  | 'KEY_DUPLICATE'
  | 'TOTAL_MISMATCH'
  | 'TITLE_ROWS'
  | 'FOOTNOTE_ROWS'
  | 'TOTAL_ROWS'
  | 'TOTAL_CATEGORY'
  | 'TOTAL_CATEGORY_KEPT'
  | 'TOTAL_KEPT'
  | 'LEVELS_KEPT'
  | 'PARTS_LEFT'
  | 'PARTS_UNSURE'
  | 'TIME_UNREAD'
  | 'KEY_GUESSED'
  | 'PLACEHOLDER'
  // a table against its schema, and against the one before it
  | 'COLUMN_MISSING'
  | 'COLUMN_UNEXPECTED'
  | 'COLUMN_TYPE_CHANGED'
  | 'COLUMN_UNIT_CHANGED'
  | 'COLUMN_MEANING_CHANGED'
  | 'COLUMN_LARGER'
  | 'COLUMN_SMALLER'
  | 'COLUMN_RENAMED'
  | 'ROWS_SHRUNK'
  | 'OLDER_THAN_HELD'
  | 'HASH_MISMATCH'
  | 'HASH_MISSING'
  | 'FILTER_EMPTY'
  | 'PERCENT_NO_UNIT'
  | 'UNIT_OF_RESULT'
  | 'UNIT_MISSING'
  | 'UNITS_MIXED'
  | 'INDICATOR_EMPTY'
  | 'PARTS_DIFFER'
  | 'COLUMN_UNREADABLE'
  | 'FILE_NO_END'
  | 'FILE_CUT'
  | 'BYTES_MISMATCH'
  // catalog
  | 'CATALOG_INVALID'
  | 'CATALOG_NOT_JSON'
  | 'CATALOG_NO_RESOURCES'
  | 'CATALOG_NEWER'
  | 'LIMITS_GAP'
  | 'LIMITS_OVERLAP'
  | 'LIMITS_ORDER'
  | 'REFERENCE_UNKNOWN'
  | 'ID_DUPLICATE'
  | 'TEMPLATE_UNMET'
  | 'LICENCE_MISSING'
  // indicators
  | 'SEVERAL_VALUES'
  | 'NO_ROW_FITS'
  | 'UNKNOWN_STATE'
  | 'INHABITANTS_ONE_NUMBER'
  | 'INHABITANTS_MISSING'
  | 'ROWS_AHEAD'
  | 'FIELD_MISSING'
  | 'RESOURCE_MISSING'
  // recorded values handed over
  | 'FOLDER_FOREIGN'
  | 'FOLDER_DAMAGED'
  | 'FOLDER_NEWER'
  | 'FOLDER_CHANGED'
  | 'HANDOVER_FOREIGN'
  | 'HANDOVER_DAMAGED'
  | 'HANDOVER_NEWER'
  | 'HANDOVER_OTHER'
  | 'HANDOVER_TOO_MANY'
  | 'HANDOVER_FUTURE'
  | 'RECORDS_CLASH'
  | 'RECORDS_LOCKED'
  // recorded values on their way to a folder
  | 'OUTBOX_REFUSED'
  | 'OUTBOX_NO_FOLDER'
  | 'OUTBOX_NOT_WRITABLE'
  | 'OUTBOX_TOO_LARGE'
  | 'OUTBOX_LOCKED'
  | 'OUTBOX_FULL'
  | 'OUTBOX_NO_ANSWER'
  | 'OUTBOX_MOVED'
  | 'OUTBOX_UNSURE'
  // network
  | 'ADDRESS_INVALID'
  | 'ADDRESS_NOT_HTTPS'
  | 'ADDRESS_PRIVATE'
  | 'ADDRESS_CREDENTIALS'
  | 'ADDRESS_NOT_ALLOWED'
  | 'OFFLINE'
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'HTTP_NOT_FOUND'
  | 'HTTP_FORBIDDEN'
  | 'HTTP_BUSY'
  | 'HTTP_SERVER'
  | 'HTTP_OTHER'
  | 'INTERRUPTED'
  // sources that are more than a file
  | 'SOURCE_SHAPE'
  | 'PARQUET_PACKED'
  | 'SOURCE_REFUSED'
  | 'SOURCE_INCOMPLETE'
  | 'SOURCE_REPEATED'
  | 'PART_OF_MORE'
  | 'SOURCE_TOO_LARGE'
  | 'SOURCE_COSTLY'
  | 'SOURCE_UNKNOWN'
  | 'SOURCE_NO_TABLE'
  | 'SLICE_COLUMN'
  | 'SLICE_EMPTY'
  // backup
  | 'BACKUP_FOREIGN'
  | 'BACKUP_DAMAGED'
  | 'BACKUP_NEWER'
  | 'BACKUP_TOO_MANY'
  | 'BACKUP_UNREADABLE'
  | 'BACKUP_PASSPHRASE'
  | 'BACKUP_WRONG_PASSPHRASE'
  | 'BACKUP_CLASH'
  | 'BACKUP_OTHER_PASSPHRASE'
  // device
  | 'QUOTA'
  | 'STORAGE_UNAVAILABLE'
  | 'SERVICE_WORKER_MISSING'
  | 'APP_INCOMPLETE'
  | 'CANCELLED'
  | 'INTERNAL';

export type Issue = {
  code: IssueCode;
  severity: Severity;
  place?: Place;
  /** Values that the sentence names: text of the file, numbers, sizes in bytes, addresses. */
  params?: Readonly<Record<string, string | number>>;
};

export const issue = (
  severity: Severity,
  code: IssueCode,
  place?: Place,
  params?: Readonly<Record<string, string | number>>,
): Issue => ({ code, severity, ...(place && { place }), ...(params && { params }) });

export const error = (code: IssueCode, place?: Place, params?: Issue['params']): Issue =>
  issue('error', code, place, params);
export const warning = (code: IssueCode, place?: Place, params?: Issue['params']): Issue =>
  issue('warning', code, place, params);
