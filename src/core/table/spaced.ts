// Words whose letters stand apart, as old prints stress them: `S u m m e`, `E i n n a h m e n   insgesamt`.

/** Four letters with a blank between each two; where more blanks stand, another word begins. */
const SPACED = /(^|[^\p{L}])(\p{L}(?: \p{L}){3,40})(?!\p{L})/gu;

/** A text with its words closed up: what it says, not how it is shown. */
export const closedUp = (text: string): string =>
  text.length < 7 || !text.includes(' ')
    ? text
    : text.replace(SPACED, (_, before: string, word: string) => before + word.replaceAll(' ', ''));
