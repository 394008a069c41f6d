// The day or period that a table describes, by its own columns.
import { readCompact, readDate, readYear } from '../values/dates.ts';
import { wallAt } from '../values/berlin.ts';
import { dayToIso, parsePeriod } from '../values/period.ts';
import { startsAt } from '../values/starts.ts';
import { momentText, numberAt, type Column, type ColumnStats, type Field } from './dataset.ts';

/** The newest of texts of one column that has come. Missing: null. */
const newestAmong = (column: Column, now: number): string | null => {
  const { vector, field } = column;
  let newest: string | null = null;
  const see = (text: string): void => {
    if (hasCome(text, now) && (newest === null || text > newest)) newest = text;
  };
  if (vector.kind === 'codes') {
    const used = new Uint8Array(vector.dict.length);
    for (const code of vector.data) used[code] = 1;
    vector.dict.forEach((text, code) => (code > 0 && used[code] === 1 ? see(text) : undefined));
    return newest;
  }
  const unit = field.type === 'date' ? 86_400_000 : 1_000;
  const until = field.instant ? now : wallAt(now);
  let most = NaN;
  for (let row = 0; row < column.length; row++) {
    const value = numberAt(vector, row);
    if (value * unit <= until && !(value <= most)) most = value;
  }
  if (Number.isNaN(most)) return null;
  return field.type === 'date' ? dayToIso(most) : momentText(field, most);
};

/**
 * The newest day or period that the data name and that has come, from the columns with the role time: one slip far ahead is never the Stand of
 * all. Unit of `now`: ms. `columns`: where they are at hand. Missing: null, also where only the end of a column is known and lies ahead.
 */
export const newestOf = (
  fields: readonly Field[],
  stats: readonly ColumnStats[],
  now: number,
  columns?: readonly Column[],
): string | null => {
  const times = fields.flatMap((field, i) => {
    const max = stats[i]?.max;
    const isTime =
      field.role === 'time' || field.type === 'date' || field.type === 'period' || field.type === 'datetime';
    if (!isTime || typeof max !== 'string') return [];
    if (hasCome(max, now)) return [max];
    const newest = columns?.[i] ? newestAmong(columns[i], now) : null;
    return newest === null ? [] : [newest];
  });
  return times.sort().at(-1) ?? null;
};

/** Words of observing in front of a day. */
const NAMED =
  /(?<!\p{L})(?:(?:Daten)?(?:Stand|Stichtag)(?!\p{L})[^\d]{0,20}|as (?:at|of) )(\d{1,2}\. ?(?:\d{1,2}\. ?(?:\d{4}|\d{2})|\p{L}{3,9} \d{4})|\d{1,2} \p{L}{3,9} \d{4}|\d{4}-\d{2}-\d{2})(?!\d)/iu;
const AT =
  /(?<!\p{L})(?:am|zum)(?: Stichtag)? (\d{1,2}\. ?(?:\d{1,2}\. ?(?:\d{4}|\d{2})|\p{L}{3,9} \d{4}))(?!\d)/iu;
/** What follows such a word without a day: a month, a quarter, a year, or a day without its year. */
const AFTER = /(?<!\p{L})(?:Daten)?(?:Stand|Stichtag)(?!\p{L}):? {0,2}([^,;()|\n]{1,40})/iu;
const PERIOD =
  /^(?:(?:Ende|Anfang|Mitte|im|der|des|vom|zum|per) ){0,2}(\d{4}-(?:0[1-9]|1[0-2])|(?:[1-4]|I{1,3}|IV)\. ?(?:Quartal|Vierteljahr|Halbjahr|Tertial) \d{4}|Q[1-4][ /]\d{4}|(?:I{1,3}|IV)\/\d{4}|KW ?\d{1,2}[ /]\d{4}|\p{L}{3,9}\.? \d{4}|\d{1,2}[./]\d{4}|\d{4})(?![\d.-])/iu;
const SHORT_DAY = /^(?:(?:vom|am|zum|per) )?(\d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3,9}))(?! ?\d)/iu;
/**
 * What is done with a table on a day, or from it on, says nothing of when it was so; nor does what happened on it.
 */
const DONE =
  /druck|erstell|erzeug|abgeruf|abruf|änder|geändert|aktualis|veröffent|erschien|beschl|export|geladen|gültig|kraft|seit|fällig|termin|wahl|bis|(?:anmelde|melde|annahme|abgabe|einsende|redaktions)schluss|(?<!be)frist(?!ig)|reform|übergang(?!s)|wechsel|umzug(?!s)|umstell|umbenenn|eröffnung(?!s)|schließung|gründung(?!s)|fusion|eingemeind|sitzung|(?<!\p{L})(?:wird|wurden?|worden)(?! \p{L}{0,20} ?(?:ge|er)?(?:zählt|meldet|messen|fasst|hoben))(?!\p{L})/iu;
/** The same behind the day. */
const DONE_BEHIND =
  /^ (?:\p{L}{1,20} )?(?:über-?gegangen|übergegangen|geschlossen|eröffnet|umgestellt|umgezogen|umbenannt|eingemeindet|fusioniert|gegründet|beschlossen|in Kraft|gültig|fällig|erstellt|abgerufen|gedruckt|aktualisiert|geändert|veröffentlicht|exportiert|erzeugt)/iu;
/** The day behind it is only compared with. */
const COMPARED =
  /vergleich zu|verglichen mit|gegenüber(?= (?:dem |der )?(?:\d|vorjahr|vormonat|vorquartal|wert|stand))/iu;
/** A note that a sign refers to: of one figure, and not of all. */
const FOOTNOTE = /^(?:\(?\d{1,2}\)|[¹²³⁴-⁹*†]{1,3}\)?|[a-z]\)) ?\D/;
/** A day with the second of it is when a program wrote it. */
const STAMP = /\d{4}(?: ?[/,])? {0,2}(?!00?:00:00)\d{1,2}:\d{2}:\d{2}/;

/** A day or period as it is written. Missing: null. */
const periodIn = (text: string): string | null => {
  const plain = text.replace(/\. (?=\d)/g, '.');
  const date = readDate(plain) ?? readDate(text) ?? readCompact(plain);
  if (date?.kind === 'day') return dayToIso(date.day);
  if (date?.kind === 'period') return date.period;
  return readYear(text) === null ? null : text;
};

/** The one year that a text names. Missing: null where it names none or several. */
const yearIn = (text: string): string | null => {
  const years = new Set([...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => year));
  return years.size === 1 ? [...years][0]! : null;
};

/** The day or period that stands behind the word in a text. `title`: all texts around a table, where its year may stand. */
const behindWord = (text: string, title: string): string | null => {
  const day = NAMED.exec(text);
  if (day) return periodIn(day[1]!);
  const after = AFTER.exec(text)?.[1] ?? '';
  const period = PERIOD.exec(after)?.[1];
  if (period !== undefined) return periodIn(period);
  const short = SHORT_DAY.exec(after)?.[1];
  const year = yearIn(text) ?? yearIn(title);
  if (short === undefined || year === null) return null;
  return periodIn(/\.$/.test(short) ? `${short}${year}` : `${short} ${year}`);
};

/** `Einwohner am 31.12.2023`: a day on which something was so. Missing: null, as where something was done then. */
const observedIn = (text: string): string | null => {
  const [said] = text.split(COMPARED, 1);
  const at = FOOTNOTE.test(text) ? null : AT.exec(said!);
  if (!at) return null;
  const isDone =
    DONE.test(said!.slice(0, at.index)) || DONE_BEHIND.test(said!.slice(at.index + at[0].length));
  return isDone ? null : periodIn(at[1]!);
};

/**
 * The day or period that a text names as that of observing: `Stand: 31.12.2025`, `Einwohner am 31. Dezember 2025`, `Stand: 2. Quartal 2025`
 * (the quarter itself), `Stand 30.6.` with the year of the title. Unit of `now`: ms. Missing: null, also for what has not begun.
 */
export const asOfIn = (texts: readonly string[], now: number): string | null => {
  const title = texts.join(' ');
  for (const whole of texts) {
    const text = whole
      .split(';')
      .filter((part) => !STAMP.test(part))
      .join(';');
    const found = behindWord(text, title) ?? observedIn(text);
    if (found !== null && hasCome(found, now)) return found;
  }
  return null;
};

/** Whether a period has begun; what is none has. Unit of `now`: ms. */
export const hasCome = (text: string, now: number): boolean => {
  const period = parsePeriod(text);
  return period === null || startsAt(period) <= now;
};

/** The Stand that is noted of a dataset. Unit of `now`: ms. Missing: null, also where it lies ahead. */
export const standOf = ({ asOf }: { asOf: string | null }, now: number): string | null =>
  asOf !== null && hasCome(asOf, now) ? asOf : null;
