// What a question asks besides its words: a time (`vor einem Jahr`, `im März`, `2024`) and a state (`was ist kritisch`). German and English. Pure.
import type { IsoDate, Period } from '../values/period.ts';
import { asked, baseOf, isAsking, wordsOf } from './fold.ts';
import { synonymsOf } from './synonyms.ts';
import { isUnit } from './time-words.ts';
import { timeIn } from './times.ts';

/** A state that figures may be in, as somebody asks for it. `noCurrentData`: what is old or silent. */
export type AskedState = 'critical' | 'watch' | 'good' | 'noCurrentData';
/** Shape: `words` name what is asked of, folded, without those that ask for a time or a state. Missing: `time` null, `state` null. */
export type Question = {
  words: readonly string[];
  time: Period | null;
  /** The end of the span that is asked for. Missing: null without a time; `time` itself where that is all. */
  until: Period | null;
  state: AskedState | null;
  /** Words that named the time or state; a title may hold them too. */
  beside: readonly string[];
};

const STATES: ReadonlyMap<string, AskedState> = new Map([
  ...'kritisch kritische kritischen kritischer kritisches rot alarm alarmierend gefaehrlich brennt schief handlungsbedarf dringend dringende problem probleme problemen sorgen sorge verschlechtert schlecht schlechter klemmt hakt hapert stockt schlimm schlimmer schlimmsten critical worst red alarming wrong problem problems worse bad worried worry urgent'
    .split(' ')
    .map((word) => [word, 'critical'] as const),
  ...'beobachten beobachtet gelb warnung warnungen auffaellig auffaellige aufmerksamkeit watch watched yellow amber warning attention'
    .split(' ')
    .map((word) => [word, 'watch'] as const),
  ...'gruen unauffaellig green'.split(' ').map((word) => [word, 'good'] as const),
  ...'veraltet veraltete veralteten ueberholt stumm outdated stale silent'
    .split(' ')
    .map((word) => [word, 'noCurrentData'] as const),
]);

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
  ['nicht aktuell', 'noCurrentData'],
  ['werte fehlen', 'noCurrentData'],
  ['fehlen werte', 'noCurrentData'],
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
  ['geht aus', 'vorrat'],
  ['machen minus', 'defizit'],
  ['minus machen', 'defizit'],
  ['machen plus', 'ueberschuss'],
  ['kein wasser', 'versorgt'],
  ['ohne wasser', 'versorgt'],
  ['no water', 'versorgt'],
  ['kein strom', 'stromausfall'],
  ['ohne strom', 'stromausfall'],
  ['no power', 'stromausfall'],
];
const isState = (word: string): word is AskedState =>
  ['critical', 'watch', 'good', 'noCurrentData'].includes(word);

/** The first phrase that words hold: what it says, and the words without it. Missing: null. */
const phraseIn = (words: readonly string[]): { as: string; left: string[] } | null => {
  for (const [phrase, as] of PHRASES) {
    const [first, second] = phrase.split(' ');
    const at = words.indexOf(first!);
    const then = at < 0 ? -1 : words.indexOf(second!, at + 1);
    if (then >= 0) return { as, left: words.filter((_, i) => i !== at && i !== then) };
  }
  return null;
};

/** What parts from a verb and goes to the end: `Wie viel geben wir aus`. */
const PARTED = new Set('ab an auf aus ein her hin mit nach um vor weg weiter zu zurueck zusammen'.split(' '));

/** Shortest form of one (`gibt`). */
const VERB = 4;

/** A verb that is known with its beginning is read as one word with it, in its place. Missing: the words as they are. */
const joined = (words: readonly string[]): readonly string[] => {
  const beginning = words.at(-1) ?? '';
  if (!PARTED.has(beginning)) return words;
  const at = words.findIndex(
    (word, i) =>
      word.length >= VERB && i < words.length - 1 && synonymsOf(baseOf(beginning + word)).length > 0,
  );
  return at < 0 ? words : [...words.slice(0, at), beginning + words[at]!, ...words.slice(at + 1, -1)];
};

/** Reads a question of a day. The first time and the first state that it names count. */
export const readQuestion = (question: string, today: IsoDate): Question => {
  const { words: all, time } = timeIn(wordsOf(question.slice(0, 300)), today);
  const timed = time === null ? [] : all.slice(time.from, time.to);
  const left = time === null ? all : [...all.slice(0, time.from), ...all.slice(time.to)];
  const phrase = phraseIn(left);
  const said = phrase !== null && isState(phrase.as) ? phrase.as : null;
  const rest = phrase === null ? left : said === null ? [...phrase.left, phrase.as] : phrase.left;
  const stateWord = said === null ? (rest.find((word) => stateOf(word) !== undefined) ?? null) : null;
  const naming = joined(rest.filter((word) => word !== stateWord));
  const state = said ?? (stateWord === null ? null : stateOf(stateWord)!);
  // What only asks (`was ist`) names nothing where a time or a state is asked for.
  const words = asked(naming.join(' '));
  return {
    words: (time !== null || state !== null) && words.every(isAsking) ? [] : words,
    time: time?.time ?? null,
    until: time?.until ?? null,
    state,
    beside: [...timed.filter((word) => !isUnit(word)), ...(stateWord === null ? [] : [stateWord])],
  };
};
