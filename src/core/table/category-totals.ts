// `insgesamt` among the categories of a long table (`männlich`, `weiblich`, `insgesamt`): records that add up others of their group. What
// else stands in a record tells the groups apart; a label is a total where it adds up the others in every group.
import { prepare } from '../values/number.ts';
import { agreement, Figures } from './adding-up.ts';
import { isFigure, kindOf, KIND } from './kinds.ts';
import { bitsAt, CALLED, PROVEN } from './proof.ts';
import type { RawTable } from './raw.ts';
import { BALANCED, COMES_IN, GOES_OUT } from './total-words.ts';
import { SHORT_TOTAL, TOTAL_WORD } from './words.ts';

/** `rows`: records that add up others, ascending. `label`: of the column `column`, from 0. `isSure`: in every group, not only in most. */
export type CategoryTotal = { column: number; label: string; rows: readonly number[]; isSure: boolean };

const MOST_ROWS = 200_000,
  MOST_LABELS = 300,
  MOST_TEXTS = 5_000,
  LIKELY = 0.5;
const BOTH_WORD = /^\W*(alle\b|beide\b|all\b|both\b|total\b|gesamt|insges)/i;
/** Codes of the whole, as statistics write them: only where it adds up in every group. */
const CODE = /^(_?T|i|0 ?\+|0 und (mehr|älter))$/;
const isTotalWord = (text: string): boolean =>
  CODE.test(text) ||
  TOTAL_WORD.test(text) ||
  SHORT_TOTAL.test(text) ||
  BOTH_WORD.test(text) ||
  BALANCED.test(text);

/** `isFigures`: whole numbers that come again. `mayCount`: these, or years: an amount of few different values looks like either. */
type Label = { codes: Int32Array; texts: readonly string[]; isFigures: boolean; mayCount: boolean };

/** The cells of a column as small numbers. Missing: null where they are amounts, or none comes again. */
const labelsOf = (table: RawTable, rows: readonly number[], column: number): Label | null => {
  const known = new Map<string, number>();
  const texts: string[] = [];
  const cells = table.columns[column]!;
  let figures = 0,
    filled = 0;
  const isFigureCode: boolean[] = [];
  const codes = Int32Array.from(rows, (row) => {
    const text = prepare(cells.get(row));
    let code = known.get(text);
    if (code === undefined) {
      known.set(text, (code = texts.length));
      texts.push(text);
      const kind = kindOf(text, cells.typed?.(row) === true);
      isFigureCode.push(isFigure(kind) && kind !== KIND.year);
    }
    if (text !== '') filled++;
    if (isFigureCode[code]) figures++;
    return code;
  });
  if (filled === 0 || texts.length === rows.length) return null;
  const isFigures = figures > filled / 2;
  const mayCount = texts.every((text) => /^\d{0,9}$/.test(text));
  const isCounted = texts.length <= rows.length / 3 && mayCount;
  return isFigures && !isCounted ? null : { codes, texts, isFigures, mayCount };
};

/** Whether two columns say the same: a key and the name of what it stands for. */
const isSame = (one: Label, other: Label): boolean =>
  one.texts.length === other.texts.length &&
  new Set(Array.from(one.codes, (code, row) => code * (MOST_ROWS + 1) + other.codes[row]!)).size ===
    one.texts.length;

/** The records of each group, by what stands in all label columns but one and those that say the same. */
const groupsBut = (labels: ReadonlyMap<number, Label>, but: number, count: number): number[][] => {
  let ids = new Int32Array(count);
  for (const [column, label] of labels) {
    if (column === but || isSame(label, labels.get(but)!)) continue;
    const { codes } = label;
    const seen = new Map<number, number>();
    ids = ids.map((id, row) => {
      const key = id * (MOST_ROWS + 1) + codes[row]!;
      let next = seen.get(key);
      if (next === undefined) seen.set(key, (next = seen.size));
      return next;
    });
  }
  const groups: number[][] = [];
  ids.forEach((id, row) => (groups[id] ??= []).push(row));
  return groups;
};

/** What comes in and what goes out, which leave a balance. Missing: empty. */
const pairOf = (rows: readonly number[], textOf: (row: number) => string): number[] => {
  const [comes, goes] = [COMES_IN, GOES_OUT].map((words) => rows.find((row) => words.test(textOf(row))));
  return rows.length === 2 && comes !== undefined && goes !== undefined && comes !== goes
    ? [comes, goes]
    : [];
};

type Group = { total: number; parts: readonly number[] };
/** `share`: of the groups that can be compared, those in which it adds up. `bits`: how much these say (bitsAt). */
type Fit = { share: number; bits: number };
/** How the best column of figures adds up. Rows as places among the records. `least`: in bits, what a group alone must say. Missing: a share of 0. */
const fitOf = (
  figures: Figures,
  columns: readonly number[],
  groups: readonly Group[],
  way: 'sum' | 'difference',
  least: number,
): Fit => {
  const fits = columns.map((column): Fit => {
    let [same, other, bits, several] = [0, 0, 0, 0];
    const [german, english] = (['de', 'en'] as const).map((convention) => figures.column(column, convention));
    const isKnown = (row: number): boolean => !Number.isNaN(german![row]!) || !Number.isNaN(english![row]!);
    let isLess = true;
    for (const { total, parts } of groups) {
      // What lacks a part says nothing of its total, but that it is no less than the others.
      if (!parts.every(isKnown)) {
        isLess &&= parts.every((part) => !(german![part]! > german![total]!));
        continue;
      }
      const found = agreement(figures, total, parts, way, column);
      same += found.same;
      other += found.other;
      if (parts.length > 1) several += found.same;
      if (found.same > 0) bits += bitsAt(figures, column, total);
    }
    const isEnough = several > 1 || (several === 1 && other === 0 && isLess && bits >= least);
    return isEnough ? { share: same / (same + other), bits } : { share: 0, bits: 0 };
  });
  const share = Math.max(0, ...fits.map((fit) => fit.share));
  return { share, bits: fits.reduce((sum, fit) => sum + (fit.share === share ? fit.bits : 0), 0) };
};

/** Whether such a word stands anywhere: most tables have none, and need no more than a look at their different texts. */
const mayHold = (table: RawTable, records: Uint32Array): boolean =>
  table.columns.some((column) => {
    let found = false,
      seen = 0;
    column.each((text) => {
      found = isTotalWord(text.trim());
      return !found && ++seen <= MOST_TEXTS;
    });
    return found && records.length > 0;
  });

/** Longer tables are not searched for wholes that no word tells. */
const MOST_UNTOLD = 20_000,
  /** So many groups at most are asked which of their labels may be one: in the others a part may be secret. */
  MOST_ASKED = 8;

/**
 * A label without a word, or none at all, that adds up all others in every group without one exception: the town among its parts, `Personen`
 * beside men and women. Missing: null, as where the figures are too few or too small to say so. Cost: a few groups for all labels, and all
 * groups for those of them that fit there.
 */
const untoldWhole = (
  figures: Figures,
  measures: readonly number[],
  { codes }: Label,
  groups: readonly number[][],
): { code: number; found: Group[] } | null => {
  const several = groups.filter((group) => group.length > 2);
  if (several.length < 2 || several[0]!.length > MOST_LABELS) return null;
  const isWhole = (total: number, parts: readonly number[]): boolean =>
    measures.some((column) => agreement(figures, total, parts, 'sum', column).same === 1);
  const mayBe = new Set(
    several.slice(0, MOST_ASKED).flatMap((group) =>
      group
        .filter((row) =>
          isWhole(
            row,
            group.filter((one) => one !== row),
          ),
        )
        .map((row) => codes[row]!),
    ),
  );
  for (const code of mayBe) {
    if (!several.every((group) => group.some((row) => codes[row] === code))) continue;
    const found = groups.flatMap((group): Group[] => {
      const [total, ...again] = group.filter((row) => codes[row] === code);
      const parts = group.filter((row) => codes[row] !== code);
      return total !== undefined && again.length === 0 && parts.length > 1 ? [{ total, parts }] : [];
    });
    const { share, bits } = fitOf(figures, measures, found, 'sum', PROVEN);
    if (share === 1 && bits >= PROVEN + Math.log2(several[0]!.length)) return { code, found };
  }
  return null;
};

/** Labels that add up the others of their column. `rows`: the records of the table. Cost: a few passes; none of a long table in which no text is such a word. */
export const categoryTotals = (table: RawTable, records: Uint32Array): CategoryTotal[] => {
  if (records.length < 5 || records.length > MOST_ROWS) return [];
  if (records.length > MOST_UNTOLD && !mayHold(table, records)) return [];
  const rows = Array.from(records);
  const all = table.columns.map((_, i) => labelsOf(table, rows, i));
  const figures = new Figures(table, rows);
  const foundBy = (
    isLabel: (label: Label, column: number) => boolean,
    isAsked: (label: Label) => boolean = () => true,
  ): CategoryTotal[] => {
    const labels = new Map(
      all.flatMap((label, i) => (label && isLabel(label, i) ? [[i, label] as const] : [])),
    );
    const measures = all.flatMap((_, i) => (labels.has(i) ? [] : [i]));
    return totalsBy(figures, labels, measures, rows, isAsked);
  };
  // Districts and years of age are written as numbers: where words alone tell no groups apart, they do.
  let found = foundBy((label) => !label.isFigures);
  if (found.length === 0) found = foundBy(() => true);
  // An amount of a few different values looks like such a number: it is none where several totals add up without an exception.
  if (found.length === 0 && all.some((label) => label !== null && saysWholeAgain(label)))
    for (let amount = all.length - 1; amount >= 0 && found.length === 0; amount--)
      if (all[amount]?.mayCount)
        found = foundBy((_, column) => column !== amount, saysWholeAgain).filter(
          (one) => one.isSure && one.rows.length > 1,
        );
  return found.filter((one) => !found.some((other) => saysBetter(other, one)));
};

/** Whether a label that is called a whole stands in several records. */
const saysWholeAgain = (label: Label): boolean => {
  if (label.isFigures || label.texts.length > MOST_LABELS) return false;
  const times = label.texts.map((text) => (isTotalWord(text) ? 0 : NaN));
  return times.some((time) => time === 0) && label.codes.some((code) => ++times[code]! > 1);
};

const SPOKEN = /\p{L}{2}/u;
/** Whether another column says of the same records what one says: a name in place of its key. */
const saysBetter = (other: CategoryTotal, one: CategoryTotal): boolean => {
  const isFirst = other.column < one.column;
  const [isWord, isOneWord] = [SPOKEN.test(other.label), SPOKEN.test(one.label)];
  const isBetter = isWord === isOneWord ? isFirst : isWord;
  return other !== one && isBetter && String(other.rows) === String(one.rows);
};

const totalsBy = (
  figures: Figures,
  labels: ReadonlyMap<number, Label>,
  measures: readonly number[],
  rows: readonly number[],
  isAsked: (label: Label) => boolean,
): CategoryTotal[] => {
  const totals: CategoryTotal[] = [];
  for (const [column, label] of labels) {
    const { codes, texts } = label;
    if (label.isFigures || texts.length > MOST_LABELS || texts.length < 3 || !isAsked(label)) continue;
    const words = new Set(texts.flatMap((text, code) => (isTotalWord(text) ? [code] : [])));
    if (words.size === texts.length) continue;
    const groups = groupsBut(labels, column, rows.length);
    const untold =
      words.size === 0 && rows.length <= MOST_UNTOLD ? untoldWhole(figures, measures, label, groups) : null;
    if (untold)
      totals.push({
        column,
        label: texts[untold.code]!,
        rows: untold.found.map(({ total }) => rows[total]!).sort((a, b) => a - b),
        isSure: false,
      });
    for (const word of words) {
      const isBalance = BALANCED.test(texts[word]!);
      const found = groups.flatMap((group) => {
        const own = group.filter((row) => codes[row] === word);
        const all = group.filter((row) => !words.has(codes[row]!) && texts[codes[row]!] !== '');
        const parts = isBalance ? pairOf(all, (row) => texts[codes[row]!]!) : all;
        return own.length === 1 && parts.length > 0 ? [{ total: own[0]!, parts }] : [];
      });
      const ways = isBalance ? (['difference', 'sum'] as const) : (['sum'] as const);
      const fits = ways.map((way) => fitOf(figures, measures, found, way, CALLED));
      const { share, bits } = fits.reduce((one, other) => (other.share > one.share ? other : one));
      const isCode = CODE.test(texts[word]!);
      if (share >= (isCode ? 1 : LIKELY))
        totals.push({
          column,
          label: texts[word]!,
          rows: found.map(({ total }) => rows[total]!).sort((a, b) => a - b),
          // `T` may be one of the letters by which things are told apart.
          isSure: share === 1 && (!isCode || bits >= PROVEN),
        });
    }
  }
  return totals;
};
