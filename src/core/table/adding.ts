// How the values of a column are put together: it is a property of the column, published or inferred with its reason. Judged by types,
// units and names alone; what a column of words says was seen when it was read (withWays).
import type { Column, Field } from './dataset.ts';

/** `latest`: a stock, of which the newest value counts. `none`: values that say nothing together. */
export type Adding = 'sum' | 'mean' | 'latest' | 'none';
export type AddingReason =
  'given' | 'amount' | 'share' | 'rate' | 'level' | 'stock' | 'mixedUnits' | 'bothWays';

const SHARE = /[%‰]|prozent|\bv\. ?H\./i;
const RATE_UNIT = /\/|\bje\b|\bpro\b|\bper\b/i;
const RATE =
  /anteil|quote|rate\b|prozent|durchschnitt|mittel(wert)?\b|median|index|dichte|preis|richtwert|alter\b|(^|\W)pH(\W|$)|(warn|gefahren|alarm|mahn|güte)stufe|(schul|gesamt|durchschnitts)note|\/ ?(woche|monat|tag|kopf|stunde|person|platz|einw|ew\b|h\b|l\b|m²|qm|ha\b|m³)|[%‰]|_je_|\bje\b|\bpro\b|hebesatz|auslastung|[a-zäöüß]grad\b|ziffer\b|inzidenz|zufriedenheit|geschwindigkeit|(^|\W)note\b|(^|\W)pct(\W|$)|v\. ?h\.|(^|\W)mittlere|Ø/i;
const LEVEL_UNIT = /°|\bgrad\b|^(dB|hPa|bar|pH|V|Hz)$/i;
const LEVEL =
  /temperatur|wasserstand|grundwasser|pegel|füllstand|fuellstand|luftdruck|luftfeuchte|feuchte\b|schneehöhe|wasserhöhe|lautstärke|(^|\W|luft|wasser)temp(\W|$)|feinstaub|ozon|(^|\W)(pm ?10|pm ?2[.,]5|no2)(\W|$)/i;
const STOCK =
  /bestand\b|einwohner(zahl|innen)?\b|bevölkerung\b|bevoelkerung\b|schulden(stand)?\b|rücklage|kassenstand|kontostand|guthaben|stand\b|bestände\b|(^|\W)ew(\W|$)|arbeitslose\b|kredite\b|kumuliert|kumulativ|plätze\b|plaetze\b|betten\b|beschäftigte[nr]?\b|beschaeftigte[nr]?\b|mitglieder(zahl)?\b|verbindlichkeiten\b|darlehen\b/i;
/** What came or went in a time is no stock: `neue Plätze`, `Zugänge`. */
const FLOW =
  /(^|\W)neue?[nrs]?\b|zugäng|zugang|abgäng|abgang|geschaffen|abgebaut|gebaut|belegungstage|aufnahme/i;
/** Columns that say in which unit a row is. */
const UNIT_COLUMN = /^((mess|mass|maß|mengen)?einheit|me|unit)$/i;
/** Columns by which a table of accounts holds both what comes in and what goes out. */
const ACCOUNT_COLUMN =
  /^(konto|kontenart|kontoart|sachkonto|kontengruppe|kontonummer|konto-?nr\.?|kontobezeichnung|buchungsart)$/i;
const MONEY = /€|eur/i;
const MONEY_NAME = /(^|\W)(betrag|ansatz|eur|euro)(\W|$)|€/i;
/** Columns that tell what comes in from what goes out: `Ertrag/Aufwand`, `Einnahmen oder Ausgaben`, `Soll/Haben`. */
const BOTH_WAYS =
  /^(ertrag|erträge|ertraege|einnahmen?|einzahlung(en)?|haben|aufwand|aufwände|aufwendung(en)?|ausgaben?|auszahlung(en)?|soll|e)( ?[/|_-] ?| oder | und )(ertrag|erträge|ertraege|einnahmen?|einzahlung(en)?|haben|aufwand|aufwände|aufwendung(en)?|ausgaben?|auszahlung(en)?|soll|a)$/i;

const IN = /^(ordentliche |sonstige )?(ertrag|erträge|ertraege|einnahmen?|einzahlung(en)?|haben)$/i;
const OUT = /^(ordentliche |sonstige )?(aufwand|aufwände|aufwendung(en)?|ausgaben?|auszahlung(en)?|soll)$/i;
/** More different words are no kinds of amounts. */
const MOST_WORDS = 200;
/** A column of words that tells what comes in from what goes out says so. Cost: its dictionary is looked through, where that is small. */
export const withWays = (column: Column): Column => {
  const { vector, field } = column;
  if (field.type !== 'text' || vector.kind !== 'codes' || vector.dict.length > MOST_WORDS) return column;
  const has = (pattern: RegExp): boolean => vector.dict.some((word) => pattern.test(word.trim()));
  return has(IN) && has(OUT) ? { ...column, field: { ...field, bothWays: true } } : column;
};

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
  const isMoney = MONEY.test(unit) || (unit === '' && MONEY_NAME.test(words));
  const isTold = hasColumn(BOTH_WAYS) || others.some(({ bothWays }) => bothWays === true);
  const goesBothWays = (isMoney || unit === '') && isTold;
  if (goesBothWays || (isMoney && hasColumn(ACCOUNT_COLUMN))) return { adds: 'none', reason: 'bothWays' };
  if (
    STOCK.test(words) &&
    !FLOW.test(words) &&
    others.some(({ role, type }) => role === 'time' || type === 'date' || type === 'period')
  )
    return { adds: 'latest', reason: 'stock' };
  return { adds: 'sum', reason: 'amount' };
};
