// The words that questions name times with, German and English, folded.

export const MONTHS = [
  'januar january jan jaenner',
  'februar february feb',
  'maerz march mrz',
  'april apr',
  'mai may',
  'juni june jun',
  'juli july jul',
  'august aug',
  'september sept sep',
  'oktober october okt oct',
  'november nov',
  'dezember december dez dec',
].map((names) => names.split(' '));
export const ORDINALS = ['erst first', 'zweit second', 'dritt third', 'viert fourth'].map((names) =>
  names.split(' '),
);
export const WEEKS = new Set(['kw', 'kalenderwoche', 'week']);
export const COUNTS = 'ein zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf'.split(' ');
export const COUNTS_EN = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
export const LAST = new Set(
  'letzter letzte letztes letzten letztem vergangener vergangene vergangenes vergangenen voriger vorige voriges vorigen last previous'.split(
    ' ',
  ),
);
export const THIS = new Set('dieser diese dieses diesen diesem laufenden this current'.split(' '));

export const BEFORE_LAST = new Set('vorletzter vorletzte vorletztes vorletzten vorletztem'.split(' '));

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...'tag tage tagen day days'.split(' ').map((word) => [word, 'day'] as const),
  ...'woche wochen week weeks'.split(' ').map((word) => [word, 'week'] as const),
  ...'monat monate monaten monats month months'.split(' ').map((word) => [word, 'month'] as const),
  ...'quartal quartale quartalen vierteljahr vierteljahre vierteljahren quarter quarters'
    .split(' ')
    .map((word) => [word, 'quarter'] as const),
  ...'halbjahr halbjahre halbjahren halbjahres'.split(' ').map((word) => [word, 'half'] as const),
  ...'jahr jahre jahren jahres year years'.split(' ').map((word) => [word, 'year'] as const),
]);
/** More than one, where no number says how many: no time that could be looked up. */
export const MANY = new Set(
  'tage tagen wochen monate monaten quartale quartalen jahre jahren days weeks months quarters years'.split(
    ' ',
  ),
);
/** Seasons as those who keep records of the weather count them: by the month that they begin with. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ...'fruehling fruehjahr spring'.split(' ').map((word) => [word, 3] as const),
  ...'sommer summer'.split(' ').map((word) => [word, 6] as const),
  ...'herbst autumn'.split(' ').map((word) => [word, 9] as const),
  ...'winter'.split(' ').map((word) => [word, 12] as const),
]);
/** Whether a word counts time (`Woche`). */
export const isUnit = (word: string): boolean => UNITS.has(word);

export const WEEKDAYS = [
  'montag monday',
  'dienstag tuesday',
  'mittwoch wednesday',
  'donnerstag thursday',
  'freitag friday',
  'samstag saturday sonnabend',
  'sonntag sunday',
].map((names) => names.split(' '));
