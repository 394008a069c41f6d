// Where things stand in a JSON text that a person wrote: the line and column of each member, or of the first mistake and what to write
// instead. Engines say it in their own words, and some do not say where.

/** Shape: lines and columns count from 1. */
type Spot = { line: number; column: number };
type JsonTrouble = Spot & { advice: string };

class Mistake extends Error {
  readonly at: number;
  readonly advice: string;
  constructor(at: number, advice: string) {
    super(advice);
    this.at = at;
    this.advice = advice;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: readonly (readonly [string, string])[] = [
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['NaN', 'null'],
  ['undefined', 'null'],
  ['ja', 'true'],
  ['nein', 'false'],
];
const MOST_DEEP = 200;

const ENDS = 'Der Text endet zu früh: Es fehlt eine schließende Klammer oder ein Anführungszeichen.';
const QUOTES = 'Schreiben Sie hier gerade doppelte Anführungszeichen: "…".';

/** What to write in place of something that is no value. */
const adviceFor = (text: string, at: number): string => {
  const sign = text[at];
  if (sign === undefined) return ENDS;
  if (text.startsWith('//', at) || text.startsWith('/*', at) || sign === '#')
    return 'JSON kennt keine Kommentare. Schreiben Sie einen eigenen Eintrag: "//": "…", oder nehmen Sie die Zeile heraus.';
  if ("'„“”‚‘’«»`".includes(sign)) return QUOTES;
  const word = WORDS.find(([wrong]) => text.startsWith(wrong, at));
  if (word) return `„${word[0]}“ gibt es in JSON nicht. Schreiben Sie ${word[1]}, ohne Anführungszeichen.`;
  if (sign === ',') return 'Vor diesem Komma fehlt ein Wert, oder das Komma ist zu viel.';
  if (sign === '}' || sign === ']') return 'Davor steht ein Komma zu viel, oder es fehlt ein Wert.';
  if (sign === '+' || sign === '.') return 'Zahlen beginnen mit einer Ziffer oder einem Minus: 0.5, -3.';
  if (/\p{L}/u.test(sign)) return `Text braucht doppelte Anführungszeichen davor und danach: "…".`;
  return `Das Zeichen „${sign}“ wird hier nicht erwartet.`;
};

const nameAdviceFor = (text: string, at: number): string =>
  /[\p{L}_$]/u.test(text[at] ?? '')
    ? 'Der Name vor dem Doppelpunkt braucht doppelte Anführungszeichen: "name": ….'
    : adviceFor(text, at);

class Scanner {
  private at = 0;
  readonly places = new Map<string, number>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  whole(): void {
    this.value('', 0);
    this.blank();
    if (this.at < this.text.length)
      throw new Mistake(this.at, 'Nach der letzten schließenden Klammer darf nichts mehr stehen.');
  }

  private blank(): void {
    while (this.at < this.text.length && ' \t\r\n'.includes(this.text[this.at]!)) this.at++;
  }

  private value(path: string, depth: number): void {
    const { text } = this;
    this.blank();
    this.places.set(path, this.at);
    const sign = text[this.at];
    if (depth > MOST_DEEP) throw new Mistake(this.at, 'So tief darf ein Katalog nicht geschachtelt sein.');
    if (sign === '{') return this.members(path, depth);
    if (sign === '[') return this.items(path, depth);
    if (sign === '"') return void this.string();
    const word = ['true', 'false', 'null'].find((one) => text.startsWith(one, this.at));
    if (word) {
      this.at += word.length;
      return;
    }
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(text)?.[0];
    if (number === undefined) throw new Mistake(this.at, adviceFor(text, this.at));
    this.at += number.length;
    const next = text[this.at];
    if (next !== undefined && /\d/.test(next))
      throw new Mistake(
        this.at,
        'Zahlen haben keine führende Null. Schlüssel wie "05315000" sind Text und stehen in Anführungszeichen.',
      );
  }

  /** Where a list or object goes on after a value: true at a comma, false at its end. */
  private goesOn(end: string): boolean {
    const { text } = this;
    this.blank();
    const sign = text[this.at];
    if (sign === end) {
      this.at++;
      return false;
    }
    if (sign === undefined) throw new Mistake(this.at, ENDS);
    if (sign !== ',')
      throw new Mistake(
        this.at,
        text.startsWith('//', this.at) || text.startsWith('/*', this.at)
          ? adviceFor(text, this.at)
          : 'Hier fehlt ein Komma oder eine schließende Klammer.',
      );
    const comma = this.at;
    this.at++;
    if (/\d/.test(text[comma - 1] ?? '') && /\d/.test(text[this.at] ?? '') && end === '}')
      throw new Mistake(comma, 'Zahlen haben in JSON einen Punkt statt des Kommas: 12.5.');
    this.blank();
    if (text[this.at] === '}' || text[this.at] === ']')
      throw new Mistake(this.at, 'Davor steht ein Komma zu viel.');
    return true;
  }

  private members(path: string, depth: number): void {
    const { text } = this;
    this.at++;
    this.blank();
    if (text[this.at] === '}') return void this.at++;
    do {
      this.blank();
      if (text[this.at] !== '"') throw new Mistake(this.at, nameAdviceFor(text, this.at));
      const name = this.string();
      this.blank();
      if (text[this.at] !== ':')
        throw new Mistake(
          this.at,
          text[this.at] === undefined ? ENDS : 'Nach dem Namen fehlt ein Doppelpunkt.',
        );
      this.at++;
      this.value(path === '' ? name : `${path}.${name}`, depth + 1);
    } while (this.goesOn('}'));
  }

  private items(path: string, depth: number): void {
    this.at++;
    this.blank();
    if (this.text[this.at] === ']') return void this.at++;
    let i = 0;
    do this.value(`${path}[${i++}]`, depth + 1);
    while (this.goesOn(']'));
  }

  private string(): string {
    const { text } = this;
    const from = ++this.at;
    for (; ; this.at++) {
      const sign = text[this.at];
      if (sign === undefined) throw new Mistake(from - 1, 'Dieser Text hat kein Anführungszeichen am Ende.');
      if (sign === '"') return text.slice(from, this.at++);
      if (sign < ' ')
        throw new Mistake(
          this.at,
          sign === '\n' || sign === '\r'
            ? 'Hier endet die Zeile mitten in einem Text: Es fehlt das Anführungszeichen am Ende, oder der Umbruch wird als \\n geschrieben.'
            : 'In einem Text steht ein Steuerzeichen. Schreiben Sie einen Tabulator als \\t.',
        );
      if (sign !== '\\') continue;
      const next = text[this.at + 1] ?? '';
      const isCode = next === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(this.at + 2, this.at + 6));
      if (!isCode && !'"\\/bfnrt'.includes(next || ' '))
        throw new Mistake(
          this.at,
          'Nach einem umgekehrten Schrägstrich steht kein gültiges Zeichen. Schreiben Sie \\\\ für einen Schrägstrich.',
        );
      this.at += isCode ? 5 : 1;
    }
  }
}

const spotAt = (text: string, at: number): Spot => {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
};

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/** The first mistake of a text. Missing: null where it is sound JSON. */
export const jsonTrouble = (text: string): JsonTrouble | null => {
  const whole = withoutMark(text);
  try {
    new Scanner(whole).whole();
    return null;
  } catch (cause) {
    if (!(cause instanceof Mistake)) throw cause;
    return { ...spotAt(whole, cause.at), advice: cause.advice };
  }
};

/** Where a path stands, or else what it would stand in. Missing: null in a text that is no JSON. */
export const spotOf = (text: string, path: string): Spot | null => {
  const whole = withoutMark(text);
  const scanner = new Scanner(whole);
  try {
    scanner.whole();
  } catch (cause) {
    if (!(cause instanceof Mistake)) throw cause;
    return null;
  }
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['), 0))) {
    const found = scanner.places.get(at);
    if (found !== undefined) return spotAt(whole, found);
    if (at === '') return null;
  }
};
