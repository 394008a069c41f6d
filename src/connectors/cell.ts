/** What stands in one place of an answer. Missing: null. */
export type Cell = string | number | boolean | null;
