// An address that nobody knows, and the way back.
import type { Texts } from '../../i18n/locale.ts';
import type { PageProps } from '../page.ts';

const TEXT: Texts<{ unknownPage: string; toLage: string }> = {
  de: { unknownPage: 'Diese Seite gibt es nicht', toLage: 'Zur Lage' },
  en: { unknownPage: 'There is no such page', toLage: 'To the situation' },
};

const Unknown = ({ services }: PageProps) => {
  const text = TEXT[services.language.value];
  return (
    <>
      <h1 tabIndex={-1}>{text.unknownPage}</h1>
      <p>
        <a href="#/lage">{text.toLage}</a>
      </p>
    </>
  );
};

export default Unknown;
