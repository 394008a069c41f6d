// Texts as they are compared when somebody searches: case, umlauts, ß and accents do not count. Pure.

/** Words that ask but name nothing. They are left out unless there is nothing else. */
const STOP = new Set(
  (
    'der die das den dem des ein eine einer eines und oder in im ins an am auf bei beim von vom zu zum zur mit ohne fuer ' +
    'wie was wo wer wann welche welcher welches viel viele gibt es ist sind hat haben bei uns unsere unser wir ' +
    'gerade aktuell derzeit momentan heute bitte the of a an and or is are how many much in at for what where do does we our'
  ).split(' '),
);

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

/** The words of a text, folded, in order. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words that a question asks with, each once: without stop words, if others are left. */
export const asked = (question: string): string[] => {
  const all = [...new Set(wordsOf(question.slice(0, 300)))].slice(0, 12);
  const naming = all.filter((word) => !STOP.has(word));
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
