// What a chart of a session does not show, in words: nothing is left out in silence.
import type { LeftOut } from '../../../core/folders/picture.ts';
import type { Language } from '../../../i18n/locale.ts';
import { words } from '../../../i18n/words.ts';

const TEXT = words('session', 'leftOut');

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
