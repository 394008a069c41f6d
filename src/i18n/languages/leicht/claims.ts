// What a figure says, in Leichte Sprache: each sentence names one thing. The numbers and the states are those of the German sentences.
import type { AheadWords, LineWords } from '../de/grammar/chart.ts';
import type { ClaimWords, HeadlineWords, RatedWords } from '../de/grammar/claims.ts';
import { claims as german } from '../de/claims.ts';
import type { ReadingWords } from '../de/grammar/reading.ts';

export const rated: RatedWords = { critical: 'schlecht', watch: 'zum Aufpassen', good: 'gut' };

const often = (count: string, isOne: boolean, one: string, many: string): string =>
  `${count} ${isOne ? one : many}`;

export const claims: ClaimWords = {
  times: (count, isOne, kind) => {
    switch (kind) {
      case 'time':
        return `${count}-mal`;
      case 'day':
        return `an ${often(count, isOne, 'Tag', 'Tagen')}`;
      case 'week':
        return `in ${often(count, isOne, 'Woche', 'Wochen')}`;
      case 'month':
        return `in ${often(count, isOne, 'Monat', 'Monaten')}`;
      case 'quarter':
        return `in ${often(count, isOne, 'Viertel-Jahr', 'Viertel-Jahren')}`;
      case 'third':
        return `in ${often(count, isOne, 'Drittel-Jahr', 'Drittel-Jahren')}`;
      case 'half':
        return `in ${often(count, isOne, 'Halb-Jahr', 'Halb-Jahren')}`;
      case 'schoolYear':
        return `in ${often(count, isOne, 'Schul-Jahr', 'Schul-Jahren')}`;
      case 'year':
        return `in ${often(count, isOne, 'Jahr', 'Jahren')}`;
    }
  },
  on: (kind, name) => german.on(kind, name).replace('Schuljahr', 'Schul-Jahr'),
  run: german.run,
  since: german.since,
  sinceWhole: german.sinceWhole,
  limit: (beyond) => ` (Grenze: ${beyond})`,
  ratedWhole: (word, isOld) => `Die Zahl ${isOld ? 'war' : 'ist'} die ganze Zeit ${word}.`,
  ratedSince: (word, when, isOld) =>
    isOld
      ? `Die letzte Zahl war ${word}. Das war seit ${when} so.`
      : `Die Zahl ist ${word}. Das ist seit ${when} so.`,
  beyond: (count, word, when, isOne, isBefore) =>
    `${isBefore ? 'Davor' : 'In dieser Zeit'} war die Zahl ${count} ${word}. Das war ${isOne ? '' : 'zuletzt '}${when}.`,
  worse: (listed) => `Das war schlechter als zuletzt: ${listed}.`,
  worseState: (state, count, when, isOne) => `„${state}“ ${count} (${isOne ? '' : 'zuletzt '}${when})`,
  target: (value, isLeast, isReached, isOld) =>
    `Das Ziel ist ${isLeast ? 'mindestens' : 'höchstens'} ${value}. Das Ziel ${isOld ? 'war zuletzt' : 'ist'} ${isReached ? 'geschafft' : 'nicht geschafft'}.`,
  outlook: (when, value, lowest, highest) =>
    [
      `Für ${when} rechnet man mit: ${value}.`,
      lowest === null ? '' : `Die kleinste Zahl bis dahin: ${lowest}.`,
      highest === null ? '' : `Die größte Zahl bis dahin: ${highest}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  held: (word, when, lack) => `Zuletzt war die Zahl ${word} (${when}). Seit dem: ${lack}.`,
  extremes: (lowest, highest) => `Die kleinste Zahl: ${lowest}. Die größte Zahl: ${highest}.`,
  missing: (listed) => `Hier fehlt eine Zahl: ${listed}.`,
  uneven: {
    entries: german.uneven.entries,
    once: (when, count, usual, isFewer) =>
      `Die Zahl ${when} kommt ${isFewer ? 'nur ' : ''}aus ${count}. Sonst kommt die Zahl aus ${usual}.`,
    often: (count, when, entries, usual) =>
      `Die Zahl kommt sonst aus ${usual} Angaben. Das war ${count} anders. Zuletzt war es ${when}: ${entries}.`,
    mixed: (least, most, last) =>
      `Die Zahl kommt nicht immer aus gleich vielen Angaben. Es waren ${least} bis ${most}. Zuletzt waren es ${last}.`,
  },
  gap: (from, to) => `In dieser Zeit gibt es keine Zahlen: zwischen ${from} und ${to}.`,
  place: (n, all) => `Zahl ${n} von ${all}.`,
  noValue: 'keine Zahl',
  byOutlook: 'das wird erwartet',
};

const moved = (isUp: boolean): string => (isUp ? 'größer geworden' : 'kleiner geworden');

export const headlines: HeadlineWords = {
  none: 'Noch keine Zahlen',
  one: (value) => `Bisher gibt es nur diese Zahl: ${value}`,
  worst: (last, time, state, count, when, isOne) =>
    `Zuletzt war es: „${last}“. In ${time} war es ${count}: „${state}“. Das war ${isOne ? '' : 'zuletzt '}${when}.`,
  everyState: (last, time) => `In ${time} war es immer: „${last}“.`,
  states: (first, last, time) => `Die Zeit: ${time}. Zuerst war es: „${first}“. Zuletzt war es: „${last}“.`,
  stateAgain: (last, time) => `Die Zeit: ${time}. Einmal war es besser. Zuletzt war es wieder: „${last}“.`,
  turnSince: (since, start, end, isUp) =>
    `Die Zahl ist seit ${since} ${moved(isUp)}. Vorher: ${start}. Jetzt: ${end}.`,
  turnRun: (run, start, end, isUp) =>
    `Die Zahl ist ${moved(isUp)}. Das war ${run}. Vorher: ${start}. Zuletzt: ${end}.`,
  same: (end, time) => `Die Zahl ist in ${time} gleich geblieben: ${end}.`,
  steady: (end, time) => `Die Zahl ist in ${time} fast gleich geblieben: ${end}.`,
  swing: (low, high, end, time) => `Die Zahl war in ${time} zwischen ${low} und ${high}. Zuletzt: ${end}.`,
  moved: (start, end, isUp, time) =>
    `Die Zahl ist in ${time} ${moved(isUp)}. Vorher: ${start}. Zuletzt: ${end}.`,
};

export const reading: ReadingWords = {
  direction: {
    up: 'Eine große Zahl ist besser.',
    down: 'Eine kleine Zahl ist besser.',
    corridor: 'Die Zahl soll nicht zu klein sein. Die Zahl soll nicht zu groß sein.',
    none: 'Für diese Zahl gibt es keine Bewertung.',
  },
  below: (value) => `unter ${value}`,
  upTo: (value) => `bis ${value}`,
  above: (value) => `über ${value}`,
  from: (value) => `ab ${value}`,
  or: 'oder',
  ofReference: (label) => `(verglichen mit: ${label ?? 'der Zahl zum Vergleichen'})`,
  states: (states) => `bei „${states.join('“ oder „')}“`,
  limits: (watch, critical) => {
    const parts = [
      watch === '' ? '' : `Aufpassen: ${watch}.`,
      critical === '' ? '' : `Schlecht: ${critical}.`,
    ];
    return parts.filter((part) => part !== '').join(' ');
  },
};

export const ahead: AheadWords = {
  foretold: (isCritical, when) =>
    `Man rechnet so: Die Zahl wird ${isCritical ? 'schlecht' : 'zum Aufpassen'}. Das ist dann: ${when}.`,
  foretoldPast: (isCritical, when) =>
    `Man hat gerechnet: Die Zahl wird ${isCritical ? 'schlecht' : 'zum Aufpassen'}. Das war für: ${when}. Die Zahl dazu fehlt noch.`,
  seriesBreak: (year) =>
    `Seit ${year} zählt man die Einwohner anders. Die Zahl kann deshalb einen Sprung haben.`,
  recount: (year) =>
    `Seit ${year} gibt es eine neue Zählung der Einwohner. Die Zahl kann deshalb einen Sprung haben.`,
  breakLegend: (year) => `seit ${year} anders gezählt`,
  inhabitants: (count, year, isCensus) =>
    `${count} Einwohner (${year ?? 'Jahr nicht bekannt'}${isCensus ? ', Zensus' : ''})`,
};

export const lines: LineWords = {
  watch: 'Aufpassen',
  critical: 'Schlecht',
  target: 'Ziel',
  reference: 'Zahl zum Vergleichen',
};
