// Texts as they are compared when somebody searches: case, umlauts, ß, accents and endings do not count. Pure.

/** Words that ask but name nothing. They are left out unless there is nothing else. */
const STOP = new Set(
  (
    'der die das den dem des ein eine einer eines einen einem und oder in im ins an am auf bei beim von vom zu zum zur mit ohne fuer ' +
    'aus nach ueber unter pro je man er sie es ich ihr uns unsere unser unserer unseren wir hier dort noch schon nur auch nicht kein keine keinen ' +
    'wie was wo wer wann welche welcher welches welchen viel viele vielen gibt ist sind war waren wird werden hat haben hatte kann koennen ' +
    'wurde wurden worden muss muessen steht stehen reicht lange hoch zeig zeige zahl zahlen wert werte stand ' +
    'kennzahl kennzahlen indikator indikatoren angabe angaben gerade aktuell derzeit momentan zurzeit jetzt heute bitte mal denn ' +
    'um so da mehr sich bereits genug laeuft laufen geht gehen kommt kommen macht machen mache finde finden findet bekomme bekommen wieviel wieviele soll sollen will wollen darf duerfen ' +
    'braucht brauchen brauche sollten behalten stadt gemeinde kommune ort rate alle alles aller allen allem etwas jede jeder jedes mein meine meinem meinen dein deine eigentlich ungefaehr insgesamt sag nenne ' +
    'ihre ihrem ihren ihrer ihnen ihm ihn seine seinen seinem seiner sein mir mich dir dich euch eure deren dessen dieser diese dieses diesen diesem jener jene ' +
    'als dann doch dass ob wenn weil damit dabei dafuer davon dazu darauf daran also aber sondern obwohl waehrend wegen trotz zwischen gegen durch ' +
    'bis seit vor hinter neben ausser irgendein irgendeine irgendeinem irgendeinen irgendeiner irgendwo irgendwie irgendwas irgendwann immer nie niemals wieder sehr ganz eher etwa wohl eben halt jemand ' +
    'niemand keiner keinem beide beiden andere anderen anderer anderes warum weshalb wieso woher wohin womit wofuer worauf woran worueber wovon wozu worum welchem welcher ' +
    'waere waeren wuerde wuerden haette haetten koennte koennten sollte duerfte duerften moechte moechten mag moegen muessten laesst lassen ' +
    'bekommt bekam gab geben gebe sehe sehen weiss wissen sagen heisst nehmen nimmt bringt bringen braeuchte frueher spaeter leute leuten menschen personen people persons grad mittlerweile inzwischen ' +
    'the of a an and or is are was were has have there how many much in at for on to what which where when who do does did we our us now long high show me please ' +
    'it its be been can could should will would with from by about any some this that these those you your they them get need needs town city municipality tell give my still right every each out into than then because if so not no yes her his their me him whose why may might must shall ' +
    'more less most other also just only very too there here everything anything something am were did done get gets got make makes made let lets currently s'
  ).split(' '),
);

/** Words that go with everything and tell little of what is asked for; where there is nothing else, they are looked for. */
const FAINT = new Set(
  (
    'suchen sucht suche gesucht kriegen kriegt kriege krieg sitzen sitzt liegen liegt liegen rufen ruft laufe bleiben bleibt bleibe halten haelt fahren ' +
    'faehrt fallen faellt gehoeren gehoert setzen setzt stellen stellt stelle legen legt ziehen zieht tun tut getan gemacht schaffen schafft geschafft ' +
    'gelten gilt zeigen zeigt sieht seht schauen schaut gucken guckt hoeren hoert reden redet sprechen spricht denken denkt meinen meint glauben ' +
    'glaubt nennen nennt genannt kennen kennt passieren passiert los klappt klappen funktioniert funktionieren wirkt dauert dauern dauer werte angaben ' +
    'neu neue neuer neues neuen alt gross grosse grossen grosser klein kleine kleinen gut gute guten guter schnell richtig wirklich tatsaechlich ' +
    'ueberhaupt genau gleich ungefaehr weiter weniger wenig wenige einzelne einzelnen verschiedene sonst normal ueblich nacht tag tage abend ' +
    'kommende kommenden naechste naechsten schuetze schuetzen schuetzt schutz familie familien mutter vater tochter sohn nachbar nachbarn zaehlen zaehlt vergleich chance aktuelle aktuellen aktueller aktuelles neueste neuesten letzte letzten letzter einigermassen vorhanden anzahl menge hoehe zustand lage situation ' +
    'bereich sache thema ding dinge zeit zeiten mal liste uebersicht ueberblick entwickelt sagt info infos information informationen ' +
    'looking look find finds going goes take takes taken keep keeps come comes came see know want wants new old big small good number figure current latest people'
  ).split(' '),
);
export const isFaint = (word: string): boolean => FAINT.has(word);

/** Lower case, ä as ae, ß as ss, other accents away. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('de')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');

/** A folded word without its umlauts, so that `plaetze` and `platz` begin alike. */
export const baseOf = (folded: string): string =>
  folded.replaceAll('ae', 'a').replaceAll('oe', 'o').replaceAll('ue', 'u');

/** Only letters and digits of ASCII. */
const isSimple = (piece: string): boolean => {
  for (let i = 0; i < piece.length; i++) {
    const code = piece.charCodeAt(i);
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!isLetter && (code < 48 || code > 57)) return false;
  }
  return piece !== '';
};
const simpleBase = (word: string): string => (word.includes('e') ? baseOf(word) : word);
/** Digits, and small letters but e: the base word of such a piece is the piece. */
const isBase = (piece: string): boolean => {
  for (let i = 0; i < piece.length; i++) {
    const code = piece.charCodeAt(i);
    if ((code < 97 || code > 122 || code === 101) && (code < 48 || code > 57)) return false;
  }
  return true;
};
/** Pieces whose words are remembered. */
const MOST_PIECES = 50_000;

/**
 * Reads the base words of many texts as what `of` makes of each, each piece between blanks once: nothing that folds a text looks beyond a
 * blank. Memory: bounded, for as long as the reader is held.
 */
export const baseReader = <Word>(of: (word: string) => Word): ((text: string) => Word[]) => {
  const known = new Map<string, readonly Word[]>();
  const read = (piece: string, into: Word[]): void => {
    let words = known.get(piece);
    if (!words) {
      words = (isSimple(piece) ? [simpleBase(piece.toLowerCase())] : wordsOf(baseOf(fold(piece)))).map(of);
      if (known.size < MOST_PIECES) known.set(piece, words);
    }
    for (const word of words) into.push(word);
  };
  return (text) => {
    const words: Word[] = [];
    for (let from = 0; from < text.length;) {
      const blank = text.indexOf(' ', from);
      const to = blank < 0 ? text.length : blank;
      if (to > from) {
        const piece = text.slice(from, to);
        if (isBase(piece)) words.push(of(piece));
        else read(piece, words);
      }
      from = to + 1;
    }
    return words;
  };
};

/** Endings of German nouns, adjectives and verbs, longest first. */
const ENDINGS = ['innen', 'ern', 'en', 'er', 'es', 'em', 'in', 'n', 'e', 's'];
/** What must be left of a word without its ending. */
const STEM = 4;

/** A word in base form without its ending. Missing: the word itself where too little would be left. */
export const stemOf = (base: string): string => {
  for (const ending of ENDINGS)
    if (base.length - ending.length >= STEM && base.endsWith(ending)) return base.slice(0, -ending.length);
  return base;
};

/** The words of a text, folded, in order. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a folded word only asks and names nothing; `gibts` does as `gibt`. */
export const isAsking = (word: string): boolean =>
  STOP.has(word) || (word.endsWith('s') && STOP.has(word.slice(0, -1)));

/** The words that a question asks with, each once: without stop words, if others are left. */
export const asked = (question: string): string[] => {
  const all = [...new Set(wordsOf(question.slice(0, 300)))].slice(0, 12);
  const naming = all.filter((word) => !isAsking(word));
  return naming.length > 0 ? naming : all;
};

/** Whether a word is the beginning of another with at most one letter too many, too few, wrong, or swapped with its neighbour. */
export const isNear = (word: string, token: string): boolean => {
  let i = 0;
  while (i < word.length && word[i] === token[i]) i++;
  if (i === word.length) return true;
  return (
    token.startsWith(word.slice(i + 1), i + 1) ||
    token.startsWith(word.slice(i + 1), i) ||
    token.startsWith(word.slice(i), i + 1) ||
    (word[i] === token[i + 1] && word[i + 1] === token[i] && token.startsWith(word.slice(i + 2), i + 2))
  );
};

/** They count whatever follows. */
const COUNTING = ['viel', 'viele', 'vielen', 'much', 'many'];
/** What of a text is said in the same words: its pairs of words of which one names something. */
export const pairsOf = (words: readonly string[]): Set<string> =>
  new Set(
    words.flatMap((word, at) => {
      const next = words[at + 1];
      return next === undefined || COUNTING.includes(word) || (isAsking(word) && isAsking(next))
        ? []
        : [`${baseOf(word)} ${baseOf(next)}`];
    }),
  );
