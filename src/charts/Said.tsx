// A sentence of the app, in which published words are marked as what they are: German.
import type { Language } from '../i18n/locale.ts';
import { parted } from '../i18n/parted.ts';

/** `of`: published words that may stand in it. */
export const Said = ({ text, of, language }: { text: string; of: readonly string[]; language: Language }) => (
  <>
    {parted(text, of, language).map((part, i) =>
      part.lang === undefined ? (
        part.text
      ) : (
        <span key={i} lang={part.lang}>
          {part.text}
        </span>
      ),
    )}
  </>
);
