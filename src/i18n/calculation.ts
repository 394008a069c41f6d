// How a figure is computed, in words made from its definition: what stands in the source note and what was reckoned cannot part.
import type { Amount, IndicatorDefinition, Measure } from '../core/indicators/definition.ts';
import type { Selection, Wanted } from '../core/query/selection.ts';
import { plainNumber } from './figures.ts';
import { rowsExpected } from '../core/indicators/combine.ts';
import { period } from './format.ts';
import { SPOKEN, type Language } from './locale.ts';
import { quoted } from './values.ts';
import { words } from './words.ts';

const CALCULATION = words('claims', 'calculation');

/** A number of four digits may be a year: it is written as one. */
const wantedNumber = (value: number, language: Language): string =>
  Number.isInteger(value) && value >= 1000 && value <= 9999
    ? String(value)
    : plainNumber(value, language, 10);

/** `von 3 bis 5`, `„Nord“ oder „Süd“`. */
export const wantedText = (wanted: Wanted, language: Language): string => {
  const words = CALCULATION[language];
  const say = (end: string | number): string =>
    typeof end === 'number' ? wantedNumber(end, language) : period(end, language);
  if (typeof wanted === 'number') return wantedNumber(wanted, language);
  if (typeof wanted === 'boolean') return wanted ? words.yes : words.no;
  if (typeof wanted === 'string') return quoted(wanted, language);
  if ('oneOf' in wanted) return wanted.oneOf.map((one) => quoted(one, language)).join(words.or);
  const { from, to } = wanted;
  if (from !== undefined && to !== undefined) return words.between(say(from), say(to));
  return from !== undefined ? words.from(say(from)) : words.upTo(say(to ?? ''));
};

/** What of the rows is planned or foretold. Missing: empty where nothing says so. */
const aheadText = ({ outlook }: Selection, language: Language): string => {
  const words = CALCULATION[language];
  if (outlook === undefined) return '';
  if ('after' in outlook) return words.outlookAfter(period(outlook.after, language));
  if ('field' in outlook) return words.outlookFrom(quoted(outlook.field, language));
  const actual = outlook.actual.map((one) => quoted(one, language)).join(words.or);
  return words.outlookBut(`${outlook.column} ${actual}`);
};

/** Which rows are read, and how: `nur Zeilen mit art „Ertrag“, jahr ab 2020; was nach dem 31.12.2025 liegt, ist Ausblick`. Missing: empty. */
const choiceText = (of: Selection, language: Language): string => {
  const filter = Object.entries(of.filter ?? {}).map(
    ([name, wanted]) => `${name} ${wantedText(wanted, language)}`,
  );
  const only = filter.length === 0 ? '' : CALCULATION[language].only(filter.join(', '));
  return [only, aheadText(of, language)].filter((part) => part !== '').join('; ');
};

/** `„betrag“ (nur Zeilen mit art „Ertrag“, jahr ab 2020)`. */
const columnText = (of: Selection, language: Language): string => {
  const choice = choiceText(of, language);
  return quoted(of.field, language) + (choice === '' ? '' : ` (${choice})`);
};

/** ` über „heim“ (Haus am See, Lindenhof)`. Missing: empty where rows are not told apart. */
const overText = ({ over, expect }: Selection, language: Language): string => {
  const words = CALCULATION[language];
  const parts = [...rowsExpected(expect ?? [])].map(([name, times]) =>
    times > 1 ? `${name}: ${words.rows(times)}` : name,
  );
  const names = parts.length > 0 ? ` (${parts.join(', ')})` : '';
  if (over === undefined) return names;
  return ` ${words.over} ${quoted(over, language)}${names}`;
};

const isJoined = (amount: Amount): boolean =>
  'kind' in amount && ['sumOf', 'difference', 'ratio'].includes(amount.kind);

const amountText = (amount: Amount, language: Language): string => {
  const words = CALCULATION[language];
  const inside = (one: Amount): string =>
    isJoined(one) ? `(${amountText(one, language)})` : amountText(one, language);
  if (!('kind' in amount))
    return amount.over === undefined
      ? columnText(amount, language)
      : `${words.sum} ${columnText(amount, language)}${overText(amount, language)}`;
  switch (amount.kind) {
    case 'value':
      return columnText(amount.of, language);
    case 'sum':
    case 'mean':
      return `${words[amount.kind]} ${columnText(amount.of, language)}${overText(amount.of, language)}`;
    case 'weightedMean':
      return `${words.weighted} ${columnText(amount.of, language)}${overText(amount.of, language)}, ${words.weight} ${quoted(amount.weight, language)}`;
    case 'sumOf':
      return amount.of.map(inside).join(` ${words.plus} `);
    case 'difference':
      return `${inside(amount.of)} ${words.minus} ${inside(amount.minus)}`;
    case 'ratio': {
      const { to } = amount;
      const by = (): string => {
        if (to === 'inhabitants') return words.inhabitants;
        return typeof to === 'number' ? plainNumber(to, language, 10) : inside(to);
      };
      const times = amount.per === 1 ? '' : `, ${words.times} ${plainNumber(amount.per, language, 10)}`;
      return `${inside(amount.of)} ${words.divided} ${by()}${times}`;
    }
  }
};

const againstText = (
  against: Extract<Measure, { kind: 'change' }>['against'],
  language: Language,
): string => {
  const words = CALCULATION[language];
  if (typeof against === 'object') return words.against(period(against.period, language));
  return against === 'yearBefore' ? words.againstYear : words.againstBefore;
};

/** Values as published, of some rows or with an outlook. Missing: undefined where a column is shown as it is. */
const chosenOf = (measure: Measure, language: Language): string | undefined =>
  measure.kind === 'value' && choiceText(measure.of, language) !== ''
    ? columnText(measure.of, language)
    : undefined;

/** The calculation of a measure: `Veränderung gegenüber 2015: Summe von „betrag“ minus „zuschuss“`. Missing: undefined where values are shown as published. */
const calculationOf = (measure: Measure, language: Language): string | undefined => {
  const words = CALCULATION[language];
  switch (measure.kind) {
    case 'value':
      return undefined;
    case 'change': {
      const as = measure.as === 'percent' ? words.inPercent : '';
      return `${words.change} ${againstText(measure.against, language)}${as}: ${amountText(measure.of, language)}`;
    }
    case 'index':
      return `${words.index} (${period(measure.base, language)} = 100): ${amountText(measure.of, language)}`;
    default:
      return amountText(measure, language);
  }
};

/** What is told with its calculation. `reference`: what the value is told beside, or judged by. */
type Calculated = Pick<IndicatorDefinition, 'measure'> & Partial<Pick<IndicatorDefinition, 'reference'>>;

/** Which rows a reference is of: `Bezugswert: „soll“ (nur Zeilen mit art „Plan“)`. Missing: empty where it is a number, or a column as published. */
const referenceOf = ({ reference }: Calculated, language: Language): string => {
  if (reference === undefined || typeof reference === 'number') return '';
  const isPlain = reference.over === undefined && choiceText(reference, language) === '';
  return isPlain ? '' : CALCULATION[language].reference(amountText(reference, language));
};

/** For the source line, after `Daten bearbeitet: `. Missing: undefined where a column is shown as it was published. */
export const calculationText = (definition: Calculated, language: Language): string | undefined => {
  const words = CALCULATION[language];
  const { measure } = definition;
  const found = calculationOf(measure, language);
  const chosen = chosenOf(measure, language);
  const parts = [
    found === undefined ? '' : words.computed(found),
    chosen === undefined ? '' : words.chosen(chosen),
    referenceOf(definition, language),
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join('; ');
};

const capital = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(SPOKEN[language].locale) + text.slice(1);

/** What is reckoned, as the name of a value: `Summe von „Ertrag“ minus Summe von „Aufwand“`. Missing: empty where nothing is. */
export const calculationName = (measure: Measure, language: Language): string =>
  capital(calculationOf(measure, language) ?? '', language);

/**
 * On the page of a figure: `„ertrag“ minus „aufwand“. Fehlt ein Teil, gibt es keinen Wert.` Of values that are only chosen, which. Missing:
 * empty where a column is shown as it was published.
 */
export const calculationSentence = (definition: Calculated, language: Language): string => {
  const found = calculationOf(definition.measure, language);
  const chosen = chosenOf(definition.measure, language);
  const reference = referenceOf(definition, language);
  return [
    found === undefined ? '' : `${capital(found, language)}. ${CALCULATION[language].whole}`,
    chosen === undefined ? '' : `${chosen}.`,
    reference === '' ? '' : `${reference}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
};
