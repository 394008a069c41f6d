// What came and went since the last visit.
import { counted, type Counted } from '../../../counted.ts';

/** It was critical since the last visit, and is not now. `when`: the newest time of it; `value`: the worst of all. */
export type BetweenWords = {
  often: Counted<[when: string, value: string]>;
  span: (from: string, to: string) => string;
  /** It was critical and is so again. `from`: when that began. */
  again: (from: string) => string;
};
export const between: BetweenWords = {
  often: counted(
    'de',
    'zwischendurch kritisch ({0}, schlechtester Wert: {1})',
    'zwischendurch #-mal kritisch (zuletzt {0}, schlechtester Wert: {1})',
  ),
  span: (from, to) => `${from} bis ${to}`,
  again: (from) => `erneut ab ${from}, davor nicht kritisch`,
};
