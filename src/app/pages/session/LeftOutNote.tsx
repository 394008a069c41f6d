// What a chart of a session does not show, in words: nothing is left out in silence.
import type { LeftOut } from '../../../core/folders/picture.ts';
import { counted, type Counted } from '../../../i18n/counted.ts';
import type { Language, Texts } from '../../../i18n/locale.ts';

const TEXT: Texts<{
  inGroups: Counted;
  lacking: Counted<[inGroups: string]>;
  outside: Counted;
  rest: Counted<[names: string]>;
  others: Counted<[names: string]>;
}> = {
  de: {
    inGroups: counted('de', 'In einer Gruppe', 'In # Gruppen'),
    lacking: counted('de', '{0} fehlt ein Wert.', '{0} fehlen zusammen # Werte.'),
    outside: counted('de', '1 Zeile gehört zu keiner Gruppe.', '# Zeilen gehören zu keiner Gruppe.'),
    rest: counted('de', 'Nicht gezeigt: eine weitere Gruppe ({0}).', 'Nicht gezeigt: # weitere ({0}).'),
    others: counted('de', 'Nicht gezeigt: eine Reihe ({0}).', 'Nicht gezeigt: # Reihen ({0}).'),
  },
  en: {
    inGroups: counted('en', 'In one group', 'In # groups'),
    lacking: counted('en', '{0} one value is missing.', '{0} # values are missing together.'),
    outside: counted('en', '1 row belongs to no group.', '# rows belong to no group.'),
    rest: counted('en', 'Not shown: one more group ({0}).', 'Not shown: # more ({0}).'),
    others: counted('en', 'Not shown: one of the series ({0}).', 'Not shown: # series ({0}).'),
  },
};

const listed = ({ count, names }: LeftOut['rest']): string =>
  `${names.join(', ')}${count > names.length ? ' …' : ''}`;

export const LeftOutNote = ({ left, language }: { left: LeftOut | undefined; language: Language }) => {
  if (!left) return null;
  const text = TEXT[language];
  return (
    <p class="muted">
      {[
        left.groups > 0 && text.lacking(left.cells, text.inGroups(left.groups)),
        left.rest.count > 0 && text.rest(left.rest.count, listed(left.rest)),
        left.others.count > 0 && text.others(left.others.count, listed(left.others)),
        left.outside > 0 && text.outside(left.outside),
      ]
        .filter((part) => part !== false)
        .join(' ')}
    </p>
  );
};
