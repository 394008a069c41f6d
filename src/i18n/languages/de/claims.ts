// Words of what a figure, a grouping and their charts say.
export { calculation } from './grammar/calculation.ts';
export { ahead, axis, chart, lines, rows, yearBefore } from './grammar/chart.ts';
export { claims, headlines, rated } from './grammar/claims.ts';
export { during, groups } from './grammar/answers.ts';
export { reading } from './grammar/reading.ts';
