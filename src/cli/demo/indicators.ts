// The indicators of Musterhausen. Limits marked as proposals are our starting values, for a municipality to decide anew.
import type { Definition } from './indicators/common.ts';
import { education } from './indicators/education.ts';
import { emergency } from './indicators/emergency.ts';
import { health } from './indicators/health.ts';
import { plans } from './indicators/plans.ts';
import { reckoned } from './indicators/reckoned.ts';
import { supply } from './indicators/supply.ts';
import { town } from './indicators/town.ts';

/** `today`: the council's change of limits lies between three and fifteen months back, so that charts show it. */
export const indicators = (today: string): Definition[] => {
  const year = Number(today.slice(0, 4));
  const change = `${Number(today.slice(5, 7)) >= 4 ? year : year - 1}-01-01`;
  return [...emergency(change), ...health, ...supply, ...education, ...town, ...plans, ...reckoned(year)];
};

/** Twelve for the front page. */
export const FRONT = [
  'pflegeplaetze',
  'behaelterstand',
  'kita-personal',
  'notstrom',
  'feuerwehr-kraefte',
  'feuerwehr-fahrzeuge',
  'intensivbetten',
  'trinkwasser-qualitaet',
  'kita-warteliste',
  'gewerbesteuer',
  'personal-krank',
  'seelsorge',
];
