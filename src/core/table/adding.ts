// How the values of a column are put together: it is a property of the column, published or inferred with its reason. Judged by types,
// units and names alone; what a column of words says was seen when it was read (withWays).
import type { CodeVector, Column, Field } from './dataset.ts';

/** `latest`: a stock, of which the newest value counts. `none`: values that say nothing together. */
export type Adding = 'sum' | 'mean' | 'latest' | 'none';
export type AddingReason =
  'given' | 'amount' | 'share' | 'rate' | 'level' | 'stock' | 'steady' | 'open' | 'mixedUnits' | 'bothWays';

/** Only values say so, of one time and another: at one time its rows add up, and each may be an event. */
export const isByValues = (reason: AddingReason): boolean => reason === 'steady' || reason === 'open';

const SHARE = /[%‰]|prozent|\bv\. ?H\./i;
const RATE_UNIT = /\/|\bje\b|\bpro\b|\bper\b/i;
const RATE =
  /anteil|quote|rate\b|prozent|durchschnitt|mittel(wert)?\b|median|index|dichte|preis|richtwert|alter\b|(^|\W)pH(\W|$)|(warn|gefahren|alarm|mahn|güte)stufe|(schul|gesamt|durchschnitts)note|\/ ?(woche|monat|tag|kopf|stunde|person|platz|einw|ew\b|h\b|l\b|m²|qm|ha\b|m³)|[%‰]|_je_|\bje\b|\bpro\b|hebesatz|auslastung|[a-zäöüß]grad\b|ziffer\b|inzidenz|zufriedenheit|geschwindigkeit|wartezeit|(reaktions|antwort|fahr|liege)zeit|dauer\b|frist\b|lebenserwartung|mietspiegel|wahlbeteiligung|(klassen|gruppen|haushalts|betriebs)größe|faktor\b|verhältnis\b|score\b|(^|\W)rang\b|platzierung|verkehrsstärke|(^|\W)dtv(\W|$)|(^|\W)note\b|(^|\W)pct(\W|$)|v\. ?h\.|(^|\W)mittlere|Ø/i;
/** Whether no rows of a name add up: shares, rates, levels. */
export const isRate = (name: string): boolean => SHARE.test(name) || RATE.test(name) || LEVEL.test(name);

const LEVEL_UNIT = /°|\bgrad\b|^(dB|hPa|bar|pH|V|Hz)$/i;
const LEVEL =
  /temperatur|wasserstand|grundwasser|pegel|füllstand|fuellstand|luftdruck|luftfeuchte|feuchte\b|schneehöhe|wasserhöhe|lautstärke|(^|\W|luft|wasser)temp(\W|$)|feinstaub|ozon|windstärke|konzentration\b|[a-zäöüß]gehalt\b|(^|\W)(pm ?10|pm ?2[.,]5|no2)(\W|$)/i;
/** What money there is, or is owed, at a time. */
const STOCK_OF_MONEY =
  /bestand\b|bestände\b|schulden(stand)?\b|rücklage|kassenstand|kontostand|guthaben|stand\b|kredite\b|kumuliert|kumulativ|verbindlichkeiten\b|forderungen\b|bürgschaften\b|darlehen\b|liquidität\b/i;
/** Who and what is there at a time: money spent on it is none of it. */
const STOCK =
  /einwohner(zahl|innen)?\b|bevölkerung\b|bevoelkerung\b|(^|\W)ew(\W|$)|arbeitslose\b|plätze\b|plaetze\b|betten\b|beschäftigte[nr]?\b|beschaeftigte[nr]?\b|mitglieder(zahl)?\b|schüler(zahl|innen)?\b|schueler(zahl|innen)?\b|haushalte\b|kinder(zahl)?\b|stellen\b|(^|\W)vzä(\W|$)|vollzeitäquivalente?\b|bewohner(zahl|innen)?\b|obdachlose[nr]?\b|geflüchtete[nr]?\b|flüchtlinge\b|asylbewerber(innen)?\b|untergebrachte[nr]?\b|(leistungs|hilfe)empfänger(innen)?\b|bedarfsgemeinschaften\b|wohnungen\b|personal\b|mitarbeiter(innen|zahl)?\b|mitarbeitende[nr]?\b|auszubildende[nr]?\b|azubis\b|kurzarbeiter\b|vorrat\b|vorräte\b|warteliste\b|wartende[nr]?\b|(^|\W)offene[nr]?\b|unerledigte[nr]?\b|pflegebedürftige[nr]?\b|wahlberechtigte[nr]?\b|schulklassen\b|belegung\b|fläche\b|anschlüsse\b|ladepunkte\b|ladesäulen\b/i;
/** At hours they are counted as they pass, at days they are those that are registered. */
const STOCK_BY_DAY = /fahrzeuge\b|(^|\W)(kfz|pkw|lkw)(\W|$)/i;
/** What came or went in a time is no stock: `neue Plätze`, `Zugänge`, `eingeschulte Kinder`. */
const FLOW =
  /(^|\W)neue?[nrs]?\b|zugäng|zugang|abgäng|abgang|geschaffen|abgebaut|gebaut|belegungstage|aufnahme|aufgenommen|zuz[uü]g|zugezogen|fortz[uü]g|wegz[uü]g|weggezogen|fortgezogen|umz[uü]g|einschul|eingeschul|geboren|geburt|gestorben|sterbe|verletzt|verunglückt|unfälle|unfall\b|einsatz\b|einsätze|besuch|teilnehm|teilnahme|anmeldung|abmeldung|zulassungen|abgeschleppt|gezählt|fahrten|beratung|meldungen|evakuiert|gerettet|vermisst|genehmigt|fertiggestellt|vermittelt|verkauf|bewilligt|eingestellt|ausgestellt|entlassen|behandelt|bearbeitet|(^|\W)erledigt|eingegangen|abgeschlossen/i;
/** Words for what is done or happens, by how German makes them of verbs. */
const EVENT =
  /[a-zäöüß](ungen|ung|fälle|fall|gänge|tritte|tritt|schläge|brüche|anträge|gesuche|verstöße|delikte|stähle|proben|tage|stunden|mengen?|verbräuche|verbrauch|leihen|anrufe|rufe|alarme|klicks|aufrufe|käufe|spenden|starts|brände|schäden)\b|(^|\W)(anrufe|anträge|alarme|brände|fälle|klicks|ausleihen|ankünfte|notrufe|regen|niederschlag)(\W|$)/i;
/** Weights, volumes and energy are what comes or goes in a time. */
const EVENT_UNIT = /^(t|kg|g|l|hl|m³|kWh|MWh|GWh|mm|h|Std\.?|Stunden)$/i;
const happens = (words: string, unit: string): boolean =>
  FLOW.test(words) || EVENT.test(words) || EVENT_UNIT.test(unit);
const UNIT_COLUMN = /^((mess|mass|maß|mengen)?einheit|me|unit)$/i;
/** Columns by which a table of accounts holds both what comes in and what goes out. */
const ACCOUNT_COLUMN =
  /^(konto|kontenart|kontoart|sachkonto|kontengruppe|kontonummer|konto-?nr\.?|kontobezeichnung|buchungsart)$/i;
/** Groups of accounts, of which one still holds both. */
const SEVERAL_ACCOUNTS = /^(kontengruppe|buchungsart)$/i;
const MONEY = /€|eur/i;
const MONEY_NAME = /(^|\W)(betrag|ansatz|eur|euro)(\W|$)|€/i;
/** Columns that tell what comes in from what goes out: `Ertrag/Aufwand`, `Einnahmen oder Ausgaben`, `Soll/Haben`. */
const BOTH_WAYS =
  /^(ertrag|erträge|ertraege|einnahmen?|einzahlung(en)?|haben|aufwand|aufwände|aufwendung(en)?|ausgaben?|auszahlung(en)?|soll|e|s)( ?[/|_-] ?| oder | und )(ertrag|erträge|ertraege|einnahmen?|einzahlung(en)?|haben|aufwand|aufwände|aufwendung(en)?|ausgaben?|auszahlung(en)?|soll|a|h)([ -]?(kennzeichen|kz\.?))?$/i;

const IN = /^(ordentliche |sonstige )?(ertrag|erträge|ertraege|einnahmen?|einzahlung(en)?|haben)$/i;
const OUT = /^(ordentliche |sonstige )?(aufwand|aufwände|aufwendung(en)?|ausgaben?|auszahlung(en)?|soll)$/i;
/** Both letters and no other word, as bookkeeping writes them. */
const LETTERS = [
  ['S', 'H'],
  ['E', 'A'],
] as const;
/** More different words are no kinds of amounts. */
const MOST_WORDS = 200;
const tellsBoth = (words: readonly string[]): boolean =>
  (words.some((word) => IN.test(word)) && words.some((word) => OUT.test(word))) ||
  LETTERS.some((two) => words.length === 2 && two.every((letter) => words.includes(letter)));

/** The words that rows have; a dictionary holds those of heads and left out rows too. */
const usedWords = ({ data, dict }: CodeVector): string[] => {
  const used = new Uint8Array(dict.length);
  for (let row = 0; row < data.length; row++) used[data[row]!] = 1;
  return [...new Set(dict.filter((_, code) => used[code] === 1).map((word) => word.trim()))].filter(
    (word) => word !== '',
  );
};

/** A column of words that tells what comes in from what goes out says so. Cost: a pass over the rows of those with few words. */
export const withWays = (column: Column): Column => {
  const { vector, field } = column;
  if (field.type !== 'text' || vector.kind !== 'codes' || vector.dict.length > MOST_WORDS) return column;
  return tellsBoth(usedWords(vector)) ? { ...column, field: { ...field, bothWays: true } } : column;
};

/** Whether some values of a column say one thing: it is one, or all are what comes in, or all what goes out. */
export const isOneSide = (values: readonly string[]): boolean =>
  new Set(values).size === 1 ||
  (values.length > 0 && [IN, OUT].some((side) => values.every((one) => side.test(one.trim()))));

const isNamed = (pattern: RegExp, { name, title }: Field): boolean =>
  pattern.test(name.trim()) || pattern.test((title ?? '').trim());
/** Whether a column says in which unit a row is. */
export const isUnitColumn = (field: Field): boolean => isNamed(UNIT_COLUMN, field);
const isTimed = ({ role, type }: Field): boolean => role === 'time' || type === 'date' || type === 'period';

/**
 * The way of a column among the columns of its table. `fixed`: the columns of which only one value, or one side, comes together: what
 * they would keep apart is apart already. So a stock adds up at one date, and amounts of both ways add up where only revenue is taken.
 */
export const addingOf = (
  field: Field,
  fields: readonly Field[] = [],
  fixed: readonly string[] = [],
): { adds: Adding; reason: AddingReason } => {
  const others = fields.filter((one) => one.name !== field.name);
  const isFixed = ({ name }: Field): boolean => fixed.includes(name);
  const times = others.filter(isTimed);
  const isOneTime = times.some(isFixed);
  if (field.adds === 'latest' && isOneTime) return { adds: 'sum', reason: 'given' };
  if (field.adds !== undefined) return { adds: field.adds, reason: 'given' };
  const unit = field.unit ?? '';
  const words = `${field.name} ${field.title ?? ''}`.replaceAll('_', ' ');
  if (field.percent || SHARE.test(unit)) return { adds: 'mean', reason: 'share' };
  if (RATE_UNIT.test(unit) || RATE.test(words) || RATE.test(field.name))
    return { adds: 'mean', reason: 'rate' };
  if (LEVEL_UNIT.test(unit) || LEVEL.test(words)) return { adds: 'mean', reason: 'level' };
  if (unit === '' && others.some(isUnitColumn)) return { adds: 'none', reason: 'mixedUnits' };
  const isMoney = MONEY.test(unit) || (unit === '' && MONEY_NAME.test(words));
  const told = others.filter(
    (one) =>
      ((isMoney || unit === '') && (one.bothWays === true || isNamed(BOTH_WAYS, one))) ||
      (isMoney && isNamed(ACCOUNT_COLUMN, one)),
  );
  if (told.length > 0 && !told.some((one) => isFixed(one) && !isNamed(SEVERAL_ACCOUNTS, one)))
    return { adds: 'none', reason: 'bothWays' };
  const isStock =
    STOCK_OF_MONEY.test(words) ||
    (!isMoney && STOCK.test(words)) ||
    (STOCK_BY_DAY.test(words) && times.every(({ type }) => type !== 'datetime'));
  if (times.length > 0 && !isOneTime && isStock && !FLOW.test(words))
    return { adds: 'latest', reason: 'stock' };
  // Where neither name nor unit says that it happens, the values have to.
  const { overTime } = field;
  if (times.length > 0 && !isOneTime && !isMoney && !happens(words, unit) && overTime && overTime !== 'moves')
    return { adds: 'latest', reason: overTime };
  return { adds: 'sum', reason: 'amount' };
};
