// What several sentences say alike.
export const KEPT = 'The data held so far remain.';

export const LONG: Readonly<Record<string, string>> = {
  month: 'months',
  quarter: 'quarters',
  year: 'years',
};
