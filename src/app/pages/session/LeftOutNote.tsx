// What a chart of a session does not show, in words: nothing is left out in silence.
import type { LeftOut } from '../../../core/folders/picture.ts';
import { number } from '../../../i18n/format.ts';
import type { Language, Texts } from '../../../i18n/locale.ts';

const TEXT: Texts<{
  incomplete: (groups: string, cells: string) => string;
  outside: (rows: string) => string;
  rest: (n: string, names: string) => string;
  others: (n: string, names: string) => string;
}> = {
  de: {
    incomplete: (groups, cells) => `In ${groups} Gruppen fehlen zusammen ${cells} Werte.`,
    outside: (rows) => `${rows} Zeilen gehören zu keiner Gruppe.`,
    rest: (n, names) => `Nicht gezeigt: ${n} weitere (${names}).`,
    others: (n, names) => `Nicht gezeigte Reihen: ${n} (${names}).`,
  },
  en: {
    incomplete: (groups, cells) => `${cells} values are missing in ${groups} groups.`,
    outside: (rows) => `${rows} rows belong to no group.`,
    rest: (n, names) => `Not shown: ${n} more (${names}).`,
    others: (n, names) => `Series not shown: ${n} (${names}).`,
  },
};

const listed = ({ count, names }: LeftOut['rest']): string =>
  `${names.join(', ')}${count > names.length ? ' …' : ''}`;

export const LeftOutNote = ({ left, language }: { left: LeftOut | undefined; language: Language }) => {
  if (!left) return null;
  const text = TEXT[language];
  const say = (n: number): string => number(n, language);
  return (
    <p class="muted">
      {[
        left.groups > 0 && text.incomplete(say(left.groups), say(left.cells)),
        left.rest.count > 0 && text.rest(say(left.rest.count), listed(left.rest)),
        left.others.count > 0 && text.others(say(left.others.count), listed(left.others)),
        left.outside > 0 && text.outside(say(left.outside)),
      ]
        .filter((part) => part !== false)
        .join(' ')}
    </p>
  );
};
