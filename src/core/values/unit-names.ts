// Units in the names of columns and in titles: the last words of one, what stands in brackets, what a word says of all figures below it.
import { stripBoth, stripEnd } from './strip.ts';
import { isName, isUnmistakable, knownUnit, scaleOf } from './units.ts';

/** `Einwohner je km²`: the last word alone would be another unit. */
const PER_BEHIND = /[^ _]{1,20} (?:je|pro) [^ ]{1,20}$/;
/** `je 1 000 Einwohner`, `unter 1000 EUR`, `ab 1 Mio. €`: what something is compared with, and no unit of it. */
const REFERENCE =
  /(?:^|[ (])(?:(?:je|pro|per|auf|unter|über|bis|ab|mit|von|als|mindestens|höchstens) |[<>≤≥] ?)\d[\d. ]{0,12}(?:\p{L}|€|$)/iu;
/** A word of scale that is none of ours: what stands behind it is no unit by itself. */
const ODD_SCALE = /tausend|million|milliard|hundert|thousand|billion|^(?:tsd|mio|mill|mrd)\.?$/i;

/** The text in the last brackets, and whether they end the name. */
const inBrackets = (text: string): { inside: string; isEnd: boolean } | null => {
  const close = Math.max(text.lastIndexOf(')'), text.lastIndexOf(']'));
  const open = close < 0 ? -1 : text.lastIndexOf(text[close] === ')' ? '(' : '[', close);
  return open < 0 ? null : { inside: text.slice(open + 1, close).trim(), isEnd: close === text.length - 1 };
};

/** `Umsatz EUR (Tsd.)`: the scale alone, of the unit that stands before it. */
const ofBefore = (scale: string, before: string): string => {
  const unit = scaleOf(scale).base === '' ? unitOfName(before.trim()) : null;
  return unit !== null && scaleOf(unit).factor === 1 ? `${scale} ${unit}` : scale;
};

const unitOfName = (text: string): string | null => {
  const brackets = inBrackets(text);
  const inside = brackets && knownUnit(brackets.inside.split(',')[0]!);
  const isOver = /[)\]] ?(?:je|pro|per|\/)/.test(text);
  if (inside !== null && (brackets!.isEnd || (!isOver && isUnmistakable(brackets!.inside))))
    return ofBefore(inside, text.slice(0, text.lastIndexOf(brackets!.inside) - 1));
  if (isName(text)) return knownUnit(text);
  if (REFERENCE.test(text)) return null;
  const at = text.toLowerCase().lastIndexOf(' in ');
  const after = at < 0 ? null : knownUnit(text.slice(at + 4), true);
  if (after !== null) return ofBefore(after, text.slice(0, at));
  // `Pacht €/m²`: what holds a sign that no name has.
  const per = PER_BEHIND.exec(text);
  if (per) return knownUnit(per[0]);
  if (/^% \p{L}/u.test(text)) return '%';
  const words = text.split(/[ _]/);
  // `Umsatz/Mio. €`, `Umsatz: Mio. €`
  const endOf = (n: number): string =>
    words
      .slice(-n)
      .join(' ')
      .split(/[:,]|\/(?=\p{L}{3})/u)
      .at(-1)!
      .trim();
  for (const end of [endOf(3), endOf(2)]) if (end !== text && isName(end)) return knownUnit(end);
  const last = words.at(-1)!;
  if (words.length > 1 && isUnmistakable(last)) {
    const known = knownUnit(last);
    return known !== null && ODD_SCALE.test(words.at(-2)!) ? `${words.at(-2)!} ${last}` : known;
  }
  const behind = endOf(1);
  return behind !== text && isName(behind) ? knownUnit(behind) : null;
};

/** What stands below a head that says the unit, and is counted in it: years and parts of them, plan and result, women and men. */
const BELOW_UNIT =
  /^[^\p{L}]*$|^(?:plan|ist|soll|ansatz|ergebnis|rechnung|vorl|vorjahr|gesamt|insgesamt|zusammen|summe|männlich|weiblich|jan|feb|mär|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez|q[1-4]|[ivx]{1,3}\b)/iu;
/** A unit from a header such as `Ansatz 2026 (EUR)`, `Anteil in %`, `Preis [€/m²]`, `Erlöse in EUR – 2023`. Missing: null. */
export const unitOfHeader = (header: string): string | null => {
  const parts = header.slice(0, 300).replace(/\s+/g, ' ').trim().split(' – ');
  for (const part of parts.reverse()) {
    const unit = unitOfName(part.trim());
    if (unit !== null) return unit;
    if (!BELOW_UNIT.test(part)) return null;
  }
  return null;
};

/** Words that a unit of a whole table follows. */
const SAID =
  /^(?:alle )?(?:angaben|beträge|werte|zahlen|daten|amounts|values|figures|einheit|maßeinheit|units?)(?: jeweils)?(?: in|:)? ?:? ?(.{1,30})$/i;
const WITHIN = /(?:angaben|beträge|werte|zahlen|amounts|figures) in ([^,;()[\]]{1,24})$/i;

/** `Angaben in Tsd. EUR`, `Haushalt 2024 (in Tsd. EUR)`, `- in Euro -` above a table. Missing: null. */
export const unitOfTitle = (title: string): string | null => {
  const text = stripBoth(title.replace(/\s+/g, ' ').trim(), '-–— ').trim();
  if (text.length > 300) return null;
  const whole = stripBoth(text, '()[]').trim();
  if (/^in /i.test(whole) || isName(whole)) return knownUnit(whole);
  const said = (SAID.exec(whole) ?? WITHIN.exec(stripEnd(text, ')] ').trim()))?.[1];
  if (said !== undefined) return knownUnit(said, true);
  const brackets = inBrackets(text);
  if (
    brackets?.isEnd &&
    (/^(?:in|angaben in|werte in|beträge in) /i.test(brackets.inside) || isUnmistakable(brackets.inside))
  )
    return knownUnit(brackets.inside.replace(/^beträge /i, ''));
  const comma = text.slice(text.lastIndexOf(',') + 1).trim();
  return comma !== text && (/^in /i.test(comma) || isName(comma)) ? knownUnit(comma) : null;
};
