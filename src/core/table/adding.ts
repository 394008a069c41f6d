// How the values of a column are put together: it is a property of the column, published or inferred with its reason. Judged by types,
// units and names alone; it never looks at the rows.
import type { Field } from './dataset.ts';

/** `latest`: a stock, of which the newest value counts. `none`: values that say nothing together. */
export type Adding = 'sum' | 'mean' | 'latest' | 'none';
export type AddingReason =
  'given' | 'amount' | 'share' | 'rate' | 'level' | 'stock' | 'mixedUnits' | 'bothWays';

const SHARE = /[%‰]|prozent/i;
const RATE_UNIT = /\/|\bje\b|\bpro\b|\bper\b/i;
const RATE =
  /anteil|quote|rate\b|prozent|durchschnitt|mittel(wert)?\b|median|index|dichte|preis|richtwert|alter\b|(^|\W)pH(\W|$)|(warn|gefahren|alarm|mahn|güte)stufe|(schul|gesamt|durchschnitts)note|\/ ?(woche|monat|tag|kopf|stunde|person|platz|einw|ew\b|h\b|l\b|m²|qm|ha\b|m³)|[%‰]|_je_|\bje\b|\bpro\b|hebesatz|auslastung/i;
const LEVEL_UNIT = /°|\bgrad\b|^(dB|hPa|bar|pH)$/i;
const LEVEL =
  /temperatur|wasserstand|grundwasser|pegel|füllstand|fuellstand|luftdruck|luftfeuchte|feuchte\b|schneehöhe|lautstärke/i;
const STOCK =
  /bestand\b|einwohner(zahl|innen)?\b|bevölkerung\b|bevoelkerung\b|schulden(stand)?\b|rücklage|kassenstand|kontostand|guthaben|stand\b/i;
/** Columns that say in which unit a row is. */
const UNIT_COLUMN = /^(einheit|masseinheit|maßeinheit|unit)$/i;
/** Columns by which a table of accounts holds both what comes in and what goes out. */
const ACCOUNT_COLUMN =
  /^(konto|kontenart|kontoart|sachkonto|kontengruppe|kontonummer|ertrag\s?\/\s?aufwand|einnahme\s?\/\s?ausgabe)$/i;
const MONEY = /€|eur/i;

/** The way of a column among the columns of its table. */
export const addingOf = (
  field: Field,
  fields: readonly Field[] = [],
): { adds: Adding; reason: AddingReason } => {
  if (field.adds !== undefined) return { adds: field.adds, reason: 'given' };
  const unit = field.unit ?? '';
  const words = `${field.name} ${field.title ?? ''}`.replaceAll('_', ' ');
  if (field.percent || SHARE.test(unit)) return { adds: 'mean', reason: 'share' };
  if (RATE_UNIT.test(unit) || RATE.test(words) || RATE.test(field.name))
    return { adds: 'mean', reason: 'rate' };
  if (LEVEL_UNIT.test(unit) || LEVEL.test(words)) return { adds: 'mean', reason: 'level' };
  const others = fields.filter((one) => one !== field);
  const hasColumn = (pattern: RegExp): boolean =>
    others.some(({ name, title }) => pattern.test(name.trim()) || pattern.test((title ?? '').trim()));
  if (unit === '' && hasColumn(UNIT_COLUMN)) return { adds: 'none', reason: 'mixedUnits' };
  if (MONEY.test(unit) && hasColumn(ACCOUNT_COLUMN)) return { adds: 'none', reason: 'bothWays' };
  if (
    STOCK.test(words) &&
    others.some(({ role, type }) => role === 'time' || type === 'date' || type === 'period')
  )
    return { adds: 'latest', reason: 'stock' };
  return { adds: 'sum', reason: 'amount' };
};
