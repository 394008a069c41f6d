// An address that nobody knows, and the way back.
import { words } from '../../../i18n/words.ts';
import type { PageProps } from '../page.ts';

const TEXT = words('frame', 'unknownPage');

const Unknown = ({ services }: PageProps) => {
  const text = TEXT[services.language.value];
  return (
    <div class="page">
      <h1 tabIndex={-1}>{text.unknownPage}</h1>
      <p>
        <a class="button" href="#/lage">
          {text.toLage}
        </a>
      </p>
    </div>
  );
};

export default Unknown;
