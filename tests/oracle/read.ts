// Sentences read back as statements, German and English, and each held against the plain reckoning. A sentence that nobody knows is a
// finding too: nothing may be said that is not checked.
import type { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import { daysOf, startOf, type Facts, type Row } from './reckon.ts';

export type Language = 'de' | 'en';
const MONTHS = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A period as people write it. */
export const written = (period: string, language: Language): string => {
  const [year, rest = ''] = [period.slice(0, 4), period.slice(5)];
  if (rest === '') return year;
  if (period.includes('/')) return period;
  if (rest.startsWith('T'))
    return language === 'de' ? `${rest.slice(1)}. Tertial ${year}` : `${rest} ${year}`;
  if (rest.startsWith('H'))
    return language === 'de' ? `${rest.slice(1)}. Halbjahr ${year}` : `${rest} ${year}`;
  if (rest.startsWith('Q'))
    return language === 'de' ? `${rest.slice(1)}. Quartal ${year}` : `${rest} ${year}`;
  if (rest.startsWith('W'))
    return language === 'de'
      ? `KW ${Number(rest.slice(1))}/${year}`
      : `week ${Number(rest.slice(1))}, ${year}`;
  const month = Number(rest.slice(0, 2));
  if (rest.length === 2) return `${MONTHS[language][month - 1]} ${year}`;
  const day = rest.slice(3, 5);
  const date =
    language === 'de'
      ? `${day}.${rest.slice(0, 2)}.${year}`
      : `${Number(day)} ${MONTHS.en[month - 1]!.slice(0, 3)} ${year}`;
  const time = /T(\d\d:\d\d)/.exec(rest)?.[1];
  return time === undefined
    ? date
    : `${date}, ${time}${language === 'de' ? ' Uhr' : ''}${zoned(period, language)}`;
};
/** In the night in which clocks go back there are two hours of one name. */
const zoned = (period: string, language: Language): string => {
  const zone = /\+0(\d):00$/.exec(period)?.[1];
  if (zone === undefined) return '';
  const words = { de: ['Sommerzeit', 'Winterzeit'], en: ['summer time', 'winter time'] }[language];
  return ` ${zone === '2' ? words[0]! : words[1]!}`;
};

/** Whether a number as written is this one, as exactly as it is written. */
export const isNumber = (text: string, value: number, language: Language): boolean => {
  const m = /^([−-]?)([\d.,]+)/.exec(text);
  if (!m) return false;
  const plain = language === 'de' ? m[2]!.replaceAll('.', '').replace(',', '.') : m[2]!.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  const found = Number(plain) * (m[1] === '' ? 1 : -1);
  // What is not zero must not look like it.
  if (found === 0 && Math.abs(value) > 1e-9) return false;
  return Math.abs(found - value) <= 0.5 * 10 ** -decimals + 1e-9 * Math.max(1, Math.abs(value));
};

/** As isNumber; what is shown lies on the same side of each limit as the value, and on it only where the value does. */
export const isBeside = (
  text: string,
  value: number,
  limits: readonly number[],
  language: Language,
): boolean => {
  const [m] = /^[−-]?[\d.,]+/.exec(text) ?? [];
  if (m === undefined || !isNumber(text, value, language)) return false;
  const plain = (language === 'de' ? m.replaceAll('.', '').replace(',', '.') : m.replaceAll(',', '')).replace(
    '−',
    '-',
  );
  const side = (one: number, limit: number): number =>
    Math.abs(one - limit) <= 1e-9 * Math.max(1, Math.abs(limit)) ? 0 : Math.sign(one - limit);
  return limits.every((limit) => side(Number(plain), limit) === side(value, limit));
};

const NTH = [
  '',
  'zweit',
  'dritt',
  'viert',
  'fünft',
  'sechst',
  'siebt',
  'acht',
  'neunt',
  'zehnt',
  'elft',
  'zwölft',
];
/** The place before `höchster` or `highest`: `zweit`, `13.-`, `2`; nothing for the first. Missing: 0 or NaN where nobody knows the word. */
export const placeSaid = (word: string, language: Language): number => {
  if (language === 'en') return Number(word || 1);
  const place = /^(\d+)\.-$/.exec(word)?.[1];
  return place === undefined ? NTH.indexOf(word) + 1 : Number(place);
};
/** Which end is said to be the better one, by `niedriger` or `higher`. */
export const betterSaid = (word: string | undefined): 'down' | 'up' | null => {
  if (word === undefined) return null;
  return /niedriger|lower/.test(word) ? 'down' : 'up';
};

const RATED = {
  de: { critical: 'kritisch', watch: 'zu beobachten' },
  en: { critical: 'critical', watch: 'to be watched' },
};
const WHY: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    'nicht gemeldet': 'notReported',
    'nicht erhoben': 'notCollected',
    unbekannt: 'unknown',
    geheim: 'secret',
    zurückgezogen: 'withdrawn',
    'ohne Einwohnerzahl': 'inhabitants',
  },
  en: {
    'not reported': 'notReported',
    'not collected': 'notCollected',
    unknown: 'unknown',
    secret: 'secret',
    withdrawn: 'withdrawn',
    'without the number of inhabitants': 'inhabitants',
  },
};

type Ask = { facts: Facts; definition: IndicatorDefinition; language: Language; isOld: boolean };
const isText = (text: string, one: Facts['known'][number], language: Language): boolean =>
  one.state === null ? isNumber(text, one.value, language) : text === one.state;

const LENGTHS: readonly (readonly [unit: RegExp, days: number])[] = [
  [/^(Stunde|hour)/, 1 / 24],
  [/^(Tag|day)/, 1],
  [/^(Woche|week)/, 7],
  [/^(Monat|month)/, 30.44],
];
/** Whether `4 Tagen` or `12 Monaten` is about this long. Unit: days. */
const isSpan = (text: string, days: number): boolean => {
  const [n, unit = ''] = text.split(' ');
  const count = Number(n!.replace(/[.,]/g, ''));
  const length = LENGTHS.find(([name]) => name.test(unit))?.[1] ?? 365.25;
  return Math.abs(count * length - days) <= length * 0.51;
};
const daysBetween = (from: string, to: string): number =>
  /T\d\d:/.test(from) ? (startOf(to) - startOf(from)) / 864e5 : daysOf(to)[1] - daysOf(from)[1];

/** What is wrong with a headline. Missing: null where it is true and says what must be said. */
/** Figures that are changes carry a sign; without the plus their numbers read as any. A plus elsewhere stays, and is a number that nobody knows. */
const plain = (given: string, { definition }: Pick<Ask, 'definition'>): string => {
  const text = given.replaceAll('\u00a0', ' ');
  return definition.measure.kind === 'change' ? text.replaceAll(/\+(?=\d)/g, '') : text;
};

export const headlineTrouble = (given: string, ask: Ask): string | null => {
  const { facts, definition, language, isOld } = ask;
  const { known, move, turn, low, high } = facts;
  const text = plain(given, ask);
  const de = language === 'de';
  const first = known[0],
    last = known.at(-1);
  if (!first || !last) return /^(Noch keine Werte|No values yet)$/.test(text) ? null : 'nothing is known';
  if (known.length === 1) {
    const m = /^(?:Ein Wert|One value): (.+)$/.exec(text);
    return m && isText(m[1]!, last, language) ? null : 'the one value is another';
  }
  const span = daysBetween(first.period, last.period);
  if (definition.kind === 'state') {
    const worst = facts.worse[0];
    if (worst) {
      const m = (
        de
          ? /^Zuletzt „(.+?)“; in (.+?) ((?:an|in) \S+ \S+|einmal|\S+-mal) „(.+?)“, (zuletzt )?(?:am|im Schuljahr|im Jahr|im|in) (.+)$/
          : /^“(.+?)” in the end; in (.+?) “(.+?)” ((?:on|in) \d\S* (?:four-month periods?|school years?|\S+)|once|\S+ times), (last )?(?:on|in) (.+)$/
      ).exec(text);
      if (!m) return 'does not say what was worse';
      const [, end, time, a, b, again, when] = m;
      const [often, word] = de ? [a!, b!] : [b!, a!];
      const count = /einmal|once/.test(often) ? 1 : Number(/\d+/.exec(often)![0]);
      if (end !== last.state || word !== worst.state) return 'names another state';
      if (count !== worst.count || (again !== undefined) !== worst.count > 1) return 'counts otherwise';
      if (when !== written(worst.last, language)) return 'names another day';
      return isSpan(time!, span) ? null : 'spans another time';
    }
    const quoted = [...text.matchAll(/[„“](.+?)[“”]/g)].map((m) => m[1]);
    if (quoted.at(-1) !== last.state && quoted[0] !== last.state) return 'ends with another state';
    if (move === 'same')
      return /jeder Wert|Every value/.test(text) ? null : 'does not say that all are equal';
    return /^(In .+ von|From)/.test(text) && !(quoted.includes(first.state!) && quoted.includes(last.state!))
      ? 'begins with another state'
      : null;
  }
  const turned = (
    de
      ? /^(Seit|Vom|Von) (?:dem )?(.+?) von ([−\d.,]+) auf (.+) (gestiegen|gefallen)$/
      : /^(Up|Down) from ([−\d.,]+) to (.+?) (since|from) (.+)$/
  ).exec(text);
  const isTurnText = turned !== null && !/^In /.test(text);
  if (turn && isTurnText) {
    const [from, to, when, word] = de
      ? [turned[3]!, turned[4]!, turned[2]!, turned[5]!]
      : [turned[2]!, turned[3]!, turned[5]!, turned[1]!];
    if (!isNumber(from, turn.from.value, language) || !isNumber(to, last.value, language))
      return 'turns at other values';
    if (/gefallen|Down/.test(word) !== (turn.move === 'down')) return 'turns the other way';
    const full = written(turn.from.period, language);
    const clock = turn.from.period.slice(11, 16);
    const days = full.slice(0, 10);
    const short = de && /^\d{4}-\d\d-\d\d/.test(turn.from.period) ? full.slice(0, 6) : full;
    const isSince = /^(Seit|Up|Down)/.test(text) && (de || turned[4] === 'since');
    if (isSince === isOld) return 'tells an old value as if it held, or the other way round';
    const isTime = clock !== '';
    const begins =
      when.startsWith(full) ||
      (!isTime && (when.startsWith(days) || when === short)) ||
      (isTime && when.startsWith(`${short} um ${clock} Uhr${zoned(turn.from.period, language)}`));
    return begins ? null : 'turns at another time';
  }
  if (isTurnText) return 'tells a turn that is none';
  if (turn) return 'does not tell the turn';
  const moved = (
    de
      ? /^In (.+?) von ([−\d.,]+) auf (.+) (gestiegen|gefallen)$/
      : /^(?:(Up|Down)) from ([−\d.,]+) to (.+) in (.+)$/
  ).exec(text);
  if (moved) {
    const [time, from, to, word] = de ? moved.slice(1) : [moved[4], moved[2], moved[3], moved[1]];
    if (move !== 'up' && move !== 'down') return `is told as a course, and was ${move}`;
    if (/gefallen|Down/.test(word!) !== (move === 'down')) return 'moves the other way';
    if (!isNumber(from!, first.value, language) || !isNumber(to!, last.value, language))
      return 'names other ends';
    return isSpan(time!, span) ? null : 'spans another time';
  }
  const still = (
    de ? /^In (.+?) (kaum verändert|unverändert): (.+)$/ : /^(Hardly changed|Unchanged) in (.+?): (.+)$/
  ).exec(text);
  if (still) {
    const [time, word] = de ? [still[1]!, still[2]!] : [still[2]!, still[1]!];
    const isHardly = /kaum|Hardly/.test(word);
    if (move !== 'same' && move !== 'steady') return 'says that it hardly changed, and it moved';
    // Too small a change to be seen in the decimals shown is unchanged as well.
    if (isHardly && move === 'same') return 'says that it changed';
    if (!isHardly && move === 'steady' && !isNumber(still[3]!, high!.value, language))
      return 'says that it did not change';
    if (!isNumber(still[3]!, last.value, language)) return 'names another value';
    return isSpan(time, span) ? null : 'spans another time';
  }
  const swung = (
    de
      ? /^In (.+?) zwischen ([−\d.,]+).*? und ([−\d.,]+).*?, zuletzt (.+)$/
      : /^Between ([−\d.,]+).*? and ([−\d.,]+).*? in (.+?), ([−\d.,].*) in the end$/
  ).exec(text);
  if (!swung) return 'is a sentence that nobody knows';
  const [time, from, to, end] = de ? swung.slice(1) : [swung[3], swung[1], swung[2], swung[4]];
  if (move !== 'swing' && move !== 'up' && move !== 'down') return `is told as a swing, and was ${move}`;
  // First and last may look alike where they are rounded.
  if (move !== 'swing' && !isNumber(end!, first.value, language)) return 'hides a rise or a fall';
  if (!isNumber(from!, low!.value, language) || !isNumber(to!, high!.value, language))
    return 'names other extremes';
  if (!isNumber(end!, last.value, language)) return 'names another end';
  return isSpan(time!, span) ? null : 'spans another time';
};

type Reader = readonly [RegExp, (m: RegExpExecArray, ask: Ask) => readonly (readonly [string, boolean])[]];
const PERIOD = '(.+?)';
const OFTEN =
  '((?:an|in|on) \\d\\S* (?:four-month periods?|school years?|\\S+)|einmal|once|\\S+-mal|\\S+ times)';
const ofWord = (word: string): string => (word === 'kritisch' || word === 'critical' ? 'critical' : 'watch');
const countOf = (text: string): number => (/einmal|once/.test(text) ? 1 : Number(/\d+/.exec(text)?.[0]));

const rated = (
  word: string,
  since: string | undefined,
  { facts, language, isOld }: Ask,
  saysOld: boolean,
) => {
  const is = facts.rated;
  return [
    ['rated', is !== null && RATED[language][is.rating as 'critical'] === word && saysOld === isOld],
    [
      'since',
      is !== null &&
        (since === undefined ? is.isWhole : !is.isWhole && since === written(is.since, language)),
    ],
  ] as const;
};
const before = (
  word: string,
  often: string,
  again: boolean,
  from: string,
  to: string | undefined,
  { facts, language }: Ask,
) => {
  const is = facts.before.find(({ rating }) => rating === ofWord(word));
  const run = is?.runs.at(-1);
  return [
    [
      `before ${ofWord(word)}`,
      is !== undefined &&
        countOf(often) === is.count &&
        again === is.runs.length > 1 &&
        written(run![0], language) === from &&
        written(run![1], language) === (to ?? from),
    ],
  ] as const;
};
const DE: readonly Reader[] = [
  [
    /^Ab (\d{4}) zählen die Einwohner des Zensus, davor die fortgeschriebenen: Ein Sprung dort kann daran liegen\. ?/,
    (m, ask) => broken(m[1]!, false, ask),
  ],
  [
    /^Ab (\d{4}) zählen die Einwohner nach einem neuen Zensus, davor die nach einem früheren: Ein Sprung dort kann daran liegen\. ?/,
    (m, ask) => broken(m[1]!, true, ask),
  ],
  // A point inside of a number ends no sentence.
  [/^Ausblick bis (.+?): (.+?)\.(?: (?=Wird|Nach)|$)/, (m, ask) => outlook(m[1]!, m[2]!, ask)],
  [
    /^Wird nach Vorhersage am (.+?) (kritisch|zu beobachten)\.$/,
    (m, ask) => foretold(ofWord(m[2]!), m[1]!, ask, false),
  ],
  [
    /^Wird nach Vorhersage (kritisch|zu beobachten): (.+?)\.$/,
    (m, ask) => foretold(ofWord(m[1]!), m[2]!, ask, false),
  ],
  [
    /^Nach Vorhersage (kritisch|zu beobachten): (.+?); ein Wert dazu fehlt noch\.$/,
    (m, ask) => foretold(ofWord(m[1]!), m[2]!, ask, true),
  ],
  [
    /^Zuletzt (kritisch|zu beobachten) \((.+?)\); seitdem: Bezugswert (fehlt|ist nicht größer als 0)\. ?/,
    (m, ask) => held(ofWord(m[1]!), m[2]!, m[3] !== 'fehlt', ask),
  ],
  [
    /^Der Wert (ist|war) im ganzen gezeigten Zeitraum (kritisch|zu beobachten)(?: \(.+?\))?\. ?/,
    (m, ask) => rated(m[2]!, undefined, ask, m[1] === 'war'),
  ],
  [
    /^Der Wert ist seit (?:dem (?=\d\. ))?(.+?) (kritisch|zu beobachten)(?: \(Grenzwert: .+?\))?\. ?/,
    (m, ask) => rated(m[2]!, m[1], ask, false),
  ],
  [
    /^Der letzte Wert war (kritisch|zu beobachten)(?: \(Grenzwert: .+?\))?, seit (?:dem (?=\d\. ))?(.+?)\.(?: (?=Davor|Im gezeigten|Schlechter|Tiefster|Ziel|Ohne|Am|An|Im|In|Aus|\d\S*-mal|Keine|Ab|Ausblick|Wird|Nach)|$)/,
    (m, ask) => rated(m[1]!, m[2], ask, true),
  ],
  [
    new RegExp(
      `^(?:Davor|Im gezeigten Zeitraum) ${OFTEN} (kritisch|zu beobachten), (zuletzt )?(?:am|vom|von|im Schuljahr|im Jahr|im|in) ${PERIOD}(?: bis (?:zum )?${PERIOD})?\\.(?: (?=Davor|Im gezeigten|Schlechter|Tiefster|Ziel|Ohne|Am|An|Im|In|Aus|\d\S*-mal|Keine|Ab|Ausblick|Wird|Nach)|$)`,
    ),
    (m, ask) => before(m[2]!, m[1]!, m[3] !== undefined, m[4]!, m[5], ask),
  ],
  [
    /^Schlechter als zuletzt: (.+?)\.(?: (?=Davor|Im gezeigten|Schlechter|Tiefster|Ziel|Ohne|Am|An|Im|In|Aus|\d\S*-mal|Keine|Ab|Ausblick|Wird|Nach)|$)/,
    (m, ask) => worse(m[1]!, ask),
  ],
  [/^Tiefster Wert: (.+?) \((.+?)\)\. Höchster Wert: (.+?) \((.+?)\)\. ?/, (m, ask) => extremes(m, ask)],
  [
    /^Ziel \((?:mindestens|höchstens) .+?\): (zuletzt )?(nicht )?erreicht\. ?/,
    (m, { facts, isOld }) => [
      ['target', facts.isTargetReached === (m[2] === undefined) && (m[1] !== undefined) === isOld],
    ],
  ],
  [
    /^Ohne Wert: (.+?)\.(?: (?=Davor|Im gezeigten|Schlechter|Tiefster|Ziel|Ohne|Am|An|Im|In|Aus|\d\S*-mal|Keine|Ab|Ausblick|Wird|Nach)|$)/,
    (m, ask) => missing(m[1]!, ask),
  ],
  [
    /^(?:Am|Im Schuljahr|Im Jahr|Im|In) (.+?) (nur )?aus ([\d.]+) Angaben?, sonst aus ([\d.]+)\. ?/,
    (m, ask) => uneven(m, 'once', ask),
  ],
  [
    /^((?:An|In) \S+ \S+|\S+-mal) aus mehr oder weniger Angaben als sonst \(([\d.]+)\), zuletzt (?:am|im Schuljahr|im Jahr|im|in) (.+?) aus ([\d.]+) Angaben?\. ?/,
    (m, ask) => uneven(m, 'often', ask),
  ],
  [
    /^Aus verschieden vielen Angaben: ([\d.]+) bis ([\d.]+), zuletzt ([\d.]+)\. ?/,
    (m, ask) => uneven(m, 'mixed', ask),
  ],
  [
    /^Keine Werte zwischen (.+?) und (.+?)\.(?: (?=Ab|Ausblick|Wird|Nach)|$)/,
    (m, { facts, language }) => [
      [
        'gap',
        facts.gap !== null &&
          m[1] === written(facts.gap[0], language) &&
          m[2] === written(facts.gap[1], language),
      ],
    ],
  ],
];
const EN: readonly Reader[] = [
  [
    /^From (\d{4}) on the inhabitants are those of the census, before that carried forward: a step there may come from this\. ?/,
    (m, ask) => broken(m[1]!, false, ask),
  ],
  [
    /^From (\d{4}) on the inhabitants are those of a new census, before that of an earlier one: a step there may come from this\. ?/,
    (m, ask) => broken(m[1]!, true, ask),
  ],
  [/^Outlook to (.+?): (.+?)\.(?: (?=By)|$)/, (m, ask) => outlook(m[1]!, m[2]!, ask)],
  [
    /^By the forecast it becomes (critical|one to be watched): (.+?)\.$/,
    (m, ask) => foretold(m[1] === 'critical' ? 'critical' : 'watch', m[2]!, ask, false),
  ],
  [
    /^By the forecast (critical|to be watched): (.+?); a value of it is still missing\.$/,
    (m, ask) => foretold(m[1] === 'critical' ? 'critical' : 'watch', m[2]!, ask, true),
  ],
  [
    /^Last (critical|to be watched) \((.+?)\); since then the reference is (missing|not above zero)\. ?/,
    (m, ask) => held(m[1] === 'critical' ? 'critical' : 'watch', m[2]!, m[3] !== 'missing', ask),
  ],
  [
    /^The value (is|was) (critical|to be watched)(?: \(.+?\))? over the whole span shown\. ?/,
    (m, ask) => rated(m[2]!, undefined, ask, m[1] === 'was'),
  ],
  [
    /^The value is (critical|to be watched)(?: \(limit: .+?\))? since (.+?)\.(?: |$)/,
    (m, ask) => rated(m[1]!, m[2], ask, false),
  ],
  [
    /^The last value was (critical|to be watched)(?: \(limit: .+?\))?, since (.+?)\.(?: |$)/,
    (m, ask) => rated(m[1]!, m[2], ask, true),
  ],
  [
    new RegExp(
      `^(?:Before that|In the span shown) (critical|to be watched) ${OFTEN}, (last )?(?:on|from|in) ${PERIOD}(?: to ${PERIOD})?\\.(?: |$)`,
    ),
    (m, ask) => before(m[1]!, m[2]!, m[3] !== undefined, m[4]!, m[5], ask),
  ],
  [/^Worse than in the end: (.+?)\.(?: |$)/, (m, ask) => worse(m[1]!, ask)],
  [/^Lowest: (.+?) \((.+?)\)\. Highest: (.+?) \((.+?)\)\. ?/, (m, ask) => extremes(m, ask)],
  [
    /^Target \(at (?:least|most) .+?\): (last )?(not )?reached\. ?/,
    (m, { facts, isOld }) => [
      ['target', facts.isTargetReached === (m[2] === undefined) && (m[1] !== undefined) === isOld],
    ],
  ],
  [/^Without value: (.+?)\.(?: |$)/, (m, ask) => missing(m[1]!, ask)],
  [
    /^(?:On|In) (.+?) from (only )?([\d,]+) (?:entry|entries), otherwise from ([\d,]+)\. ?/,
    (m, ask) => uneven(m, 'once', ask),
  ],
  [
    /^((?:On|In) \S+ (?:four-month periods|school years|\S+)|\S+ times) from more or fewer entries than usual \(([\d,]+)\), last (?:on|in) (.+?) from ([\d,]+) (?:entry|entries)\. ?/,
    (m, ask) => uneven(m, 'often', ask),
  ],
  [
    /^From differing numbers of entries: ([\d,]+) to ([\d,]+), last ([\d,]+)\. ?/,
    (m, ask) => uneven(m, 'mixed', ask),
  ],
  [
    /^No values between (.+?) and (.+?)\.(?: (?=From|Outlook|By)|$)/,
    (m, { facts, language }) => [
      [
        'gap',
        facts.gap !== null &&
          m[1] === written(facts.gap[0], language) &&
          m[2] === written(facts.gap[1], language),
      ],
    ],
  ],
];
const uneven = (m: RegExpExecArray, kind: 'once' | 'often' | 'mixed', { facts, language }: Ask) => {
  const is = facts.uneven;
  const n = (at: number): number => Number(m[at]!.replace(/[.,]/g, ''));
  const isTrue = (): boolean => {
    if (is === null) return false;
    if (kind === 'mixed')
      return is.usual === null && n(1) === is.least && n(2) === is.most && n(3) === is.count;
    if (is.usual === null || m[kind === 'once' ? 1 : 3] !== written(is.last, language)) return false;
    if (kind === 'once')
      return (
        is.differ.length === 1 &&
        (m[2] !== undefined) === is.count < is.usual &&
        n(3) === is.count &&
        n(4) === is.usual
      );
    return (
      is.differ.length > 1 && countOf(m[1]!) === is.differ.length && n(2) === is.usual && n(4) === is.count
    );
  };
  return [['uneven', isTrue()]] as const;
};
const broken = (year: string, isRecount: boolean, { facts }: Ask) =>
  [[`break ${year}`, facts.breaks.some((one) => one.year === year && one.isRecount === isRecount)]] as const;
const worse = (list: string, { facts, language }: Ask) => {
  const found = [...list.matchAll(/[„“](.+?)[“”] (.+?) \((zuletzt |last )?(.+?)\)/g)];
  return [
    [
      'worse',
      found.length === facts.worse.length &&
        found.every(([, state, often, again, when], i) => {
          const is = facts.worse[i]!;
          return (
            state === is.state &&
            countOf(often!) === is.count &&
            (again !== undefined) === is.count > 1 &&
            when === written(is.last, language)
          );
        }),
    ],
  ] as const;
};
const outlook = (when: string, told: string, { facts, language }: Ask) => {
  const [value, ...ends] = told.split('; ');
  const isEnd = (word: RegExp, is: Row | null): boolean => {
    const said = ends.flatMap((one) => {
      const m = word.exec(one);
      return m ? [m] : [];
    });
    if (!is) return said.length === 0;
    return (
      said.length === 1 &&
      isNumber(said[0]![1]!, is.value!, language) &&
      said[0]![2] === written(is.period, language)
    );
  };
  const is = facts.outlook;
  return [
    [
      'outlook',
      is !== null &&
        when === written(is.last.period, language) &&
        (is.last.state === null ? isNumber(value!, is.last.value!, language) : value === is.last.state) &&
        isEnd(/^(?:tiefster Wert|lowest) (.+) \((.+)\)$/, is.lowest) &&
        isEnd(/^(?:höchster Wert|highest) (.+) \((.+)\)$/, is.highest) &&
        ends.length === [is.lowest, is.highest].filter((one) => one !== null).length,
    ],
  ] as const;
};
const foretold = (rating: string, when: string, { facts, language }: Ask, isPast: boolean) => {
  const is = facts.outlook?.foretold;
  return [
    [
      'foretold',
      is != null && is.rating === rating && when === written(is.period, language) && is.isPast === isPast,
    ],
  ] as const;
};
const held = (rating: string, when: string, isZero: boolean, { facts, language }: Ask) =>
  [
    [
      'held',
      facts.held !== null &&
        facts.held.rating === rating &&
        isZero === (facts.held.why === 'zero') &&
        when === written(facts.held.period, language),
    ],
  ] as const;
const extremes = (m: RegExpExecArray, { facts: { low, high }, language }: Ask) =>
  [
    ['low', low !== null && isNumber(m[1]!, low.value, language) && m[2] === written(low.period, language)],
    [
      'high',
      high !== null && isNumber(m[3]!, high.value, language) && m[4] === written(high.period, language),
    ],
  ] as const;
const missing = (list: string, { facts, language }: Ask) => {
  const found = list.split(', ').map((part) => /^(\S+) (.+?)(?: \(.+\))?$/.exec(part)!);
  const reasons = Object.keys(facts.missing);
  return [
    [
      'missing',
      found.length === reasons.length &&
        found.every((m) => facts.missing[WHY[language][m[2]!] ?? ''] === Number(m[1]!.replace(/[.,]/g, ''))),
    ],
  ] as const;
};

/** What must be said, and what is said. Shape: what is false, is missing, or is not known. */
export const sentencesTrouble = (given: string, ask: Ask): string[] => {
  const { facts, definition } = ask;
  const must = new Set<string>();
  if (facts.rated) must.add('rated').add('since');
  if (facts.rated || definition.kind !== 'state')
    for (const { rating } of facts.before) must.add(`before ${rating}`);
  if (facts.worse.length > 0) must.add('worse');
  if (definition.kind !== 'state' && facts.known.length > 2) must.add('low').add('high');
  if (facts.isTargetReached !== null) must.add('target');
  if (facts.known.length > 0 && Object.keys(facts.missing).length > 0) must.add('missing');
  if (facts.gap) must.add('gap');
  if (facts.uneven) must.add('uneven');
  for (const { year } of facts.breaks) must.add(`break ${year}`);
  if (facts.held) must.add('held');
  if (facts.outlook) must.add('outlook');
  if (facts.outlook?.foretold) must.add('foretold');
  const troubles: string[] = [];
  let rest = plain(given, ask).trim();
  while (rest !== '') {
    let taken: readonly (readonly [string, boolean])[] | null = null;
    for (const [pattern, read] of ask.language === 'de' ? DE : EN) {
      const m = pattern.exec(rest);
      if (!m) continue;
      taken = read(m, ask);
      rest = rest.slice(m[0].length).trim();
      break;
    }
    if (!taken) return [...troubles, `nobody knows: ${rest}`];
    for (const [kind, isTrue] of taken) {
      if (!isTrue) troubles.push(`${kind} is false`);
      else if (!must.delete(kind)) troubles.push(`${kind} is said and must not be`);
    }
  }
  return [...troubles, ...[...must].map((kind) => `${kind} is not said`)];
};
