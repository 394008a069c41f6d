// English words of the first line of the front page: loaded where somebody wants them.
import { SITUATION } from './situation-sentence.ts';

SITUATION.en = {
  oldBrief: (n) => `${n} without current data`,
  last: 'last ',
  first: (done, total) => `Fetching data for the first time${total > 0 ? `: ${done} of ${total}` : ''}.`,
  none: 'No figures.',
  allGood: (all) => (all === 1 ? 'The one figure is in order.' : `All ${all} figures are in order.`),
  allOld: (all) =>
    all === 1 ? 'The one figure has no current data.' : `All ${all} figures lack current data.`,
  allUnrated: (all) => `${all} ${all === 1 ? 'figure' : 'figures'} not rated.`,
  lead: (n, all) => (all === 1 ? 'The one figure is' : `${n} of ${all} figures ${n === 1 ? 'is' : 'are'}`),
  leadLast: (n, all) =>
    all === 1 ? 'The one figure was last' : `${n} of ${all} figures ${n === 1 ? 'was' : 'were'} last`,
  noneCritical: (all) => `None of ${all} figures is critical`,
  critical: 'critical',
  watch: 'to be watched',
  good: 'in order',
  are: (n) => `${n} ${n === 1 ? 'is' : 'are'}`,
  were: (n) => `${n} ${n === 1 ? 'was' : 'were'} last`,
  old: (n) => `${n} ${n === 1 ? 'lacks' : 'lack'} current data.`,
  unrated: (n) => `${n} not rated.`,
};
