// Which reading of sheets this is, and from where on it is believed. Apart from it, because the weights are large.

/** Part of the recipe of a dataset: another number, and what was read is read anew. */
export const READING_VERSION = 17;
/** At least this sure, and nothing is asked. */
export const SURE = 0.95;
/** Below this the head is asked for first. */
export const LIKELY = 0.5;
