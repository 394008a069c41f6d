// What a question asks besides its words: a time (`vor einem Jahr`, `im März`, `2024`) and a state (`was ist kritisch`). German and English. Pure.
import type { IsoDate, Period } from '../values/period.ts';
import { asksHow, isAct } from './acts.ts';
import { asked, baseOf, fold, isAsking, wordsOf } from './fold.ts';
import { synonymsOf } from './synonyms.ts';
import { isUnit } from './time-words.ts';
import { timeIn } from './spans.ts';

/** A state that figures may be in, as somebody asks for it. `noCurrentData`: what is old or silent. */
export type AskedState = 'critical' | 'watch' | 'good' | 'noCurrentData';
/** Shape: `words` name what is asked of, folded, without those that ask for a time or a state. Missing: `time` null, `state` null. */
export type Question = {
  words: readonly string[];
  time: Period | null;
  /** The end of the span that is asked for. Missing: null without a time; `time` itself where that is all. */
  until: Period | null;
  state: AskedState | null;
  /** All words, as they follow each other. */
  said: readonly string[];
  /** It asks how, or where, something is done. */
  isHow: boolean;
  /** It asks to be told when something is in a state. */
  isCondition: boolean;
  /** Words that named the time or state; a title may hold them too. */
  beside: readonly string[];
};

const STATES: ReadonlyMap<string, AskedState> = new Map([
  ...'kritisch kritische kritischen kritischer kritisches rot alarm alarmierend gefaehrlich brennt schief handlungsbedarf dringend dringende problem probleme problemen sorgen sorge verschlechtert schlecht schlechter klemmt hakt hapert stockt schlimm schlimmer schlimmsten mies uebel brenzlig bedenklich bedenkliche besorgniserregend besorgniserregende schieflage kriselt kippt notlage ernst rote roten roter rotes critical worst red alarming wrong problem problems worse bad worried worry urgent'
    .split(' ')
    .map((word) => [word, 'critical'] as const),
  ...'beobachten beobachtet gelb gelbe gelben gelber gelbes warnung warnungen auffaellig auffaellige aufmerksamkeit grenzwertig grenzwertige heikel angespannt angespannte vorsicht aufpassen borderline watch watched yellow amber warning attention'
    .split(' ')
    .map((word) => [word, 'watch'] as const),
  ...'gruen gruene gruenen unauffaellig unauffaellige unkritisch unkritische passt bestens okay prima super entspannt unbedenklich gut rund green fine good'
    .split(' ')
    .map((word) => [word, 'good'] as const),
  ...'veraltet veraltete veralteten veralteter ueberholt ueberfaellig ueberfaellige stumm stumme outdated stale silent overdue'
    .split(' ')
    .map((word) => [word, 'noCurrentData'] as const),
]);

/** They ask for a state only where nothing is named beside them. */
const WEAK = new Set(
  'rote roten roter rotes red gelbe gelben gelber gelbes yellow warnung warnungen warning passt bestens okay prima super gut rund gruen gruene gruenen ueberfaellig ueberfaellige ernst fine good green overdue'.split(
    ' ',
  ),
);
/** What shows a state: it names nothing beside one (`rote Ampeln`). */
const LIGHTS = new Set('ampel ampeln kachel kacheln licht lichter light lights tile tiles'.split(' '));
/** They ask which things are in a state. */
const WHAT = ['was', 'welche', 'welcher', 'welches', 'wo', 'what', 'which', 'where'];
/** What makes a state a condition: `Bescheid, wenn etwas kritisch wird`. */
const CONDITIONS = ['wenn', 'sobald', 'falls', 'when', 'if', 'once'];

/** `klemmts` asks as `klemmt` does. */
const stateOf = (word: string): AskedState | undefined =>
  STATES.get(word) ?? (word.endsWith('s') ? STATES.get(word.slice(0, -1)) : undefined);

/** What several words say together, in this order and with others between them: a state, or the word that it stands for. */
const PHRASES: readonly (readonly [said: string, as: AskedState | string])[] = [
  ['in ordnung', 'good'],
  ['alles gut', 'good'],
  ['alles ok', 'good'],
  ['laeuft gut', 'good'],
  ['all right', 'good'],
  ['daten fehlen', 'noCurrentData'],
  ['fehlen daten', 'noCurrentData'],
  ['fehlende daten', 'noCurrentData'],
  ['keine daten', 'noCurrentData'],
  ['ohne daten', 'noCurrentData'],
  ['alte daten', 'noCurrentData'],
  ['alte zahlen', 'noCurrentData'],
  ['alte werte', 'noCurrentData'],
  ['lange nicht gemeldet', 'noCurrentData'],
  ['nicht aktualisiert', 'noCurrentData'],
  ['lange nichts', 'noCurrentData'],
  ['nicht frisch', 'noCurrentData'],
  ['keine meldung', 'noCurrentData'],
  ['out date', 'noCurrentData'],
  ['not date', 'noCurrentData'],
  ['nicht aktuell', 'noCurrentData'],
  ['werte fehlen', 'noCurrentData'],
  ['fehlen werte', 'noCurrentData'],
  ['fehlen meldungen', 'noCurrentData'],
  ['meldungen fehlen', 'noCurrentData'],
  ['fehlt meldung', 'noCurrentData'],
  ['meldung fehlt', 'noCurrentData'],
  ['laeuft rund', 'good'],
  ['zahlen fehlen', 'noCurrentData'],
  ['fehlen zahlen', 'noCurrentData'],
  ['nicht gemeldet', 'noCurrentData'],
  ['missing data', 'noCurrentData'],
  ['data missing', 'noCurrentData'],
  ['no data', 'noCurrentData'],
  ['gruenen bereich', 'good'],
  ['gelben bereich', 'watch'],
  ['roten bereich', 'critical'],
  ['im auge', 'watch'],
  ['ein auge', 'watch'],
  ['an eye', 'watch'],
  ['going well', 'good'],
  ['goes well', 'good'],
  ['keep eye', 'watch'],
  ['muss wissen', 'critical'],
  ['wichtig heute', 'critical'],
  ['rote zahlen', 'defizit'],
  ['roten zahlen', 'defizit'],
  ['schwarze zahlen', 'ueberschuss'],
  ['geht wasser aus', 'wasservorrat'],
  ['geht aus', 'vorrat'],
  ['machen minus', 'defizit'],
  ['minus machen', 'defizit'],
  ['machen plus', 'ueberschuss'],
  ['kein wasser', 'versorgt'],
  ['ohne wasser', 'versorgt'],
  ['no water', 'versorgt'],
  ['plus oder minus', 'jahresergebnis'],
  ['geht leuten', 'stimmung'],
  ['geht menschen', 'stimmung'],
  ['strom ausfaellt', 'stromausfall'],
  ['im dunkeln', 'stromausfall'],
  ['ohne licht', 'stromausfall'],
  ['kein licht', 'stromausfall'],
  ['in betrieb nehmen', 'einrichten'],
  ['kein strom', 'stromausfall'],
  ['ohne strom', 'stromausfall'],
  ['no power', 'stromausfall'],
];
const isState = (word: string): word is AskedState =>
  ['critical', 'watch', 'good', 'noCurrentData'].includes(word);

/** So many words may stand between two of a phrase. */
const BETWEEN = 3;
/** The first phrase that words hold: what it says, and the words without it. Missing: null. */
const phraseIn = (words: readonly string[]): { as: string; left: string[] } | null => {
  for (const [phrase, as] of PHRASES) {
    const places: number[] = [];
    for (const word of phrase.split(' ')) {
      const from = places.length === 0 ? 0 : places.at(-1)! + 1;
      const at = words.indexOf(word, from);
      if (at < 0 || (places.length > 0 && at - from > BETWEEN)) break;
      places.push(at);
    }
    if (places.length === phrase.split(' ').length)
      return { as, left: words.filter((_, i) => !places.includes(i)) };
  }
  return null;
};

/** What parts from a verb and goes to the end: `Wie viel geben wir aus`. */
const PARTED = new Set(
  'ab an auf aus ein fest frei her hin hoch mit nach raus rein rueber runter um vor weg weiter wieder zu zurueck zusammen'.split(
    ' ',
  ),
);

/** Shortest form of one (`gibt`). */
const VERB = 4;

const isVerb = (word: string): boolean => isAct(word) || synonymsOf(baseOf(word)).length > 0;

/** A verb that is known with its beginning is read as one word with it, in its place. Shape of both: the words of a clause. Missing: the words as they are. */
const joined = (words: readonly string[]): readonly string[] => {
  const beginning = words.at(-1) ?? '';
  if (!PARTED.has(beginning)) return words;
  const at = words.findIndex(
    (word, i) => word.length >= VERB && i < words.length - 1 && isVerb(beginning + word),
  );
  return at < 0 ? words : [...words.slice(0, at), beginning + words[at]!, ...words.slice(at + 1, -1)];
};

/** What parts clauses; a point between digits parts a date. */
const CLAUSES = /[,;:?!]\s|\.\s(?!\d)|[?!.]$/u;
/** `Abc-Schützen` is one word where it is known as one. */
const withoutHyphens = (text: string): string =>
  text.replace(/[\p{L}\p{N}]{1,30}(?:-[\p{L}\p{N}]{1,30}){1,3}/gu, (word) => {
    const whole = fold(word).replaceAll('-', '');
    return synonymsOf(baseOf(whole)).length > 0 ? whole : word;
  });
const readWords = (text: string): string[] =>
  withoutHyphens(text)
    .split(CLAUSES)
    .flatMap((clause) => joined(wordsOf(clause)));

/** Reads a question of a day. The first time and the first state that it names count. */
export const readQuestion = (question: string, today: IsoDate): Question => {
  const { words: all, time } = timeIn(readWords(question.slice(0, 300)), today);
  const timed = time === null ? [] : all.slice(time.from, time.to);
  const left = time === null ? all : [...all.slice(0, time.from), ...all.slice(time.to)];
  const phrase = phraseIn(left);
  const said = phrase !== null && isState(phrase.as) ? phrase.as : null;
  const rest = phrase === null ? left : [...phrase.left, ...(said === null ? [phrase.as] : [])];
  const isNamed = asked(rest.filter((word) => stateOf(word) === undefined).join(' ')).some(
    (word) => !isAsking(word) && !LIGHTS.has(word),
  );
  const asksState = (word: string): boolean => stateOf(word) !== undefined && !(isNamed && WEAK.has(word));
  // `Alarm geben, wenn etwas kritisch wird` names the alarm; `was ist kritisch, wenn der Strom fehlt` asks what is critical.
  const condition = all.findIndex((word) => CONDITIONS.includes(word));
  const isConditional =
    condition >= 0 &&
    !all.slice(0, condition).some((word) => WHAT.includes(word)) &&
    all.slice(condition).some((word) => stateOf(word) !== undefined);
  const stateWord =
    said === null ? ((isConditional ? rest.findLast(asksState) : rest.find(asksState)) ?? null) : null;
  const naming = rest.filter(
    (word) => word !== stateWord && (said === null || STATES.get(word) === undefined),
  );
  const state = said ?? (stateWord === null ? null : stateOf(stateWord)!);
  // What only asks (`was ist`) names nothing where a time or a state is asked for.
  const words = asked(naming.join(' '));
  return {
    words:
      (time !== null || state !== null) &&
      words.every((word) => isAsking(word) || (state !== null && LIGHTS.has(word)))
        ? []
        : words,
    time: time?.time ?? null,
    until: time?.until ?? null,
    state,
    said: all,
    isHow: (isConditional && state !== null) || asksHow(all),
    isCondition: isConditional && state !== null,
    beside: [...timed.filter((word) => !isUnit(word)), ...(stateWord === null ? [] : [stateWord])],
  };
};
