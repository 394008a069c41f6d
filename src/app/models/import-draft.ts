/** The cache of an import that is not finished: its file and what was said of it. */
export const IMPORT_DRAFT = 'cockpit-import';
