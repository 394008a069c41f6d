/** What the second core says before it reads; its answer follows. */
export const BEGUN = 'begun';
