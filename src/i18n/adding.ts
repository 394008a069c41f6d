// How the values of a column are put together, and why, in words.
import { words } from './words.ts';

export const ADDING = words('tables', 'adding');
export const ADDING_REASON = words('tables', 'addingReason');
