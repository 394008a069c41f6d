// What several sentences say alike.
import type { IssueWords } from '../../../issue-say.ts';

export const KEPT = 'The data held so far remain.';
export const LATER = 'We will try again later.';
const WHEN_ONLINE = 'Data will be fetched once there is one.';
export const OFFLINE = `There is no connection. ${KEPT} ${WHEN_ONLINE}`;
export const GONE = 'There is nothing at this address any more.';

export const FIRST: IssueWords['first'] = [
  [KEPT, 'Nothing was changed.'],
  [LATER, 'Please try again later.'],
  [WHEN_ONLINE, 'Please try again as soon as there is one.'],
  [GONE, 'There is nothing at this address.'],
];

export const LONG: Readonly<Record<string, string>> = {
  month: 'months',
  quarter: 'quarters',
  year: 'years',
};
