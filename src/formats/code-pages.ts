// Single-byte code pages that the platform does not decode, or not alike everywhere: Node 20 leaves 0x80 to 0x9F of windows-1252 as control
// signs, which would make another file of the same bytes in a command than in the app. Source: WHATWG Encoding, unicode.org/Public/MAPPINGS.

/** 0x80 to 0x9F; above, windows-1252 is ISO 8859-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** 0x80 to 0xFF of the DOS code page of Western Europe. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
/** 0x80 to 0xFF of Mac OS Roman. */
const MAC =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

export type CodePage = 'windows-1252' | 'cp850' | 'macintosh';

const LATIN: string = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');
const SIGNS: Readonly<Record<CodePage, string>> = {
  'windows-1252': LATIN.slice(0, 128) + WINDOWS + LATIN.slice(160),
  cp850: LATIN.slice(0, 128) + DOS,
  macintosh: LATIN.slice(0, 128) + MAC,
};
const UNITS = new Map<CodePage, Uint16Array>();

/** Text of single bytes. Every byte has a sign, so nothing is lost. Cost: one pass. */
export const decodePage = (bytes: Uint8Array, page: CodePage): string => {
  let units = UNITS.get(page);
  if (!units) {
    units = Uint16Array.from(SIGNS[page], (sign) => sign.charCodeAt(0));
    UNITS.set(page, units);
  }
  const out: string[] = [];
  const piece = new Uint16Array(8_192);
  for (let from = 0; from < bytes.length; from += piece.length) {
    const to = Math.min(bytes.length, from + piece.length);
    for (let i = from; i < to; i++) piece[i - from] = units[bytes[i]!]!;
    out.push(String.fromCharCode(...piece.subarray(0, to - from)));
  }
  return out.join('');
};

const isLetter = (byte: number): boolean => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
/** What German texts hold beside ASCII; inside words only the letters. */
const GERMAN = 'äöüÄÖÜß';
const BESIDE = 'éèáàâêôçñëïøå§€²³°µ–—„“”‚‘’…•·½¼×±\u00a0';
/** What also stands within words. */
const BETWEEN = '–—’‘…·';
const LETTER = /^\p{L}$/u;

/** `Ü` between a letter and a small one: no German word has it, and other pages have `ö` there. */
const isCapitalWithin = (sign: string, bytes: Uint8Array, at: number): boolean => {
  const next = bytes[at + 1] ?? 32;
  return 'ÄÖÜ'.includes(sign) && isLetter(bytes[at - 1] ?? 32) && next >= 97 && next <= 122;
};

const isCapital = (byte: number): boolean => byte >= 65 && byte <= 90;
/** `ö` between capitals: other pages have `Ü` there. */
const isSmallWithin = (sign: string, bytes: Uint8Array, at: number): boolean =>
  'äöü'.includes(sign) && isCapital(bytes[at - 1] ?? 32) && isCapital(bytes[at + 1] ?? 32);

/** What one sign says for its page. Unit: points. `letters`: on how many of its sides letters stand. */
const pointsOf = (sign: string, letters: number, isOdd: boolean): number => {
  const touches = letters > 0;
  if (GERMAN.includes(sign) && !touches) return 0;
  if (GERMAN.includes(sign)) return isOdd ? 0.5 : 2;
  if (sign < '\u00a0') return -3;
  if (!BESIDE.includes(sign)) return touches ? -2 : -1;
  // A letter stands in a word, anything else beside it.
  if (LETTER.test(sign)) return touches ? 0.5 : 0;
  if (letters > 1) return BETWEEN.includes(sign) ? 0 : -1;
  return touches ? 0 : 0.5;
};

/**
 * How well high bytes make German words in a code page: an umlaut within a word speaks for it, a box or a control sign against it.
 * Unit: points; comparable between pages of the same bytes. Cost: the first 200 kB.
 */
const fitness = (bytes: Uint8Array, page: CodePage): number => {
  const signs = SIGNS[page];
  let points = 0;
  const end = Math.min(bytes.length, LOOKED_AT);
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    if (byte < 128) continue;
    const sign = signs[byte]!;
    const letters = Number(isLetter(bytes[i - 1] ?? 32)) + Number(isLetter(bytes[i + 1] ?? 32));
    points += pointsOf(sign, letters, isCapitalWithin(sign, bytes, i) || isSmallWithin(sign, bytes, i));
  }
  return points;
};
/** Unit: bytes. */
const LOOKED_AT = 200_000;

const readAlike = (bytes: Uint8Array, one: CodePage, other: CodePage): boolean =>
  bytes.subarray(0, LOOKED_AT).every((byte) => SIGNS[one][byte] === SIGNS[other][byte]);

/**
 * The page that reads best; windows-1252 unless another one is better by `lead` points. `isSure`: nothing in it looks wrong, and no other page
 * reads other signs nearly as well.
 */
export const bestPage = (bytes: Uint8Array, lead = 2): { page: CodePage; isSure: boolean } => {
  const pages = (['windows-1252', 'cp850', 'macintosh'] as const).map((page) => ({
    page,
    points: fitness(bytes, page),
  }));
  const [windows] = pages;
  let best = windows!;
  for (const one of pages)
    if (one.points > best.points && one.points > 0 && one.points >= windows!.points + lead) best = one;
  const isClear = pages.every(
    ({ page, points }) =>
      page === best.page ||
      best.points - points >= 1 ||
      (points <= 0 && points < best.points) ||
      readAlike(bytes, page, best.page),
  );
  return { page: best.page, isSure: best.points >= 0 && isClear };
};

/** Whether a sign is one that German texts hold. */
export const isOfGerman = (sign: string): boolean => GERMAN.includes(sign) || BESIDE.includes(sign);

/** Whether windows-1252 makes nothing of high bytes but umlauts at their place and signs that stand beside words. */
export const readsAsWindows = (bytes: Uint8Array): boolean =>
  bytes.every((byte, i) => {
    if (byte < 128) return true;
    const sign = SIGNS['windows-1252'][byte]!;
    const [before, after] = [isLetter(bytes[i - 1] ?? 32), isLetter(bytes[i + 1] ?? 32)];
    if (GERMAN.includes(sign))
      return sign === 'ß' ? before : !(before && /[ÄÖÜ]/.test(sign) && !isCapital(bytes[i - 1]!));
    return BESIDE.includes(sign) && !LETTER.test(sign) && (!after || '–—„“”‚‘’•€'.includes(sign));
  });
