import { xlsxOf } from '../../../support/workbooks.ts';
import { BODIES } from './bodies.ts';
import { HEADS } from './heads.ts';
import type { Hard } from './kinds.ts';
import { OFFICES } from './offices.ts';
import { PARTS } from './parts.ts';
import { SPELLED } from './spelled.ts';
import { TIMES } from './times.ts';
import { VALUES } from './values.ts';

export const HARD: readonly Hard[] = [
  ...HEADS,
  ...BODIES,
  ...PARTS,
  ...OFFICES,
  ...TIMES,
  ...SPELLED,
  ...VALUES,
];
/** The file of a sheet. */
export const hardBytes = ({ content }: Hard): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : xlsxOf(content);
