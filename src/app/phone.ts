// A phone has room for less words, never for less facts.
import { keptSetting } from './settings.ts';

export const phone = (): MediaQueryList => matchMedia('(max-width: 37.49em)');
/** The service worker sees no window: there it is as a page kept it. */
export const isPhone = (): boolean =>
  typeof matchMedia === 'function' ? phone().matches : keptSetting('phone') !== null;
