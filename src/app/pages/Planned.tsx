// Pages whose work follows in a later version. They say so, and show nothing that does not work.
import type { PageProps } from '../pages.ts';

const TEXT = {
  de: {
    session: 'Sitzung',
    sessionText:
      'Hier werden Mappen für die Ratssitzung liegen: Seiten je Tagesordnungspunkt, eingefroren und gedruckt. Diese Fassung kann das noch nicht. In der Sitzung hilft schon jetzt die Lage: Sie ist auch ohne Netz da und lässt sich drucken.',
    lage: 'Zur Lage',
  },
  en: {
    session: 'Session',
    sessionText:
      'Here folders for the council session will lie: pages per agenda item, frozen and printed. This version cannot do that yet. The situation already helps in a session: it is there without a network and can be printed.',
    lage: 'To the situation',
  },
} as const;

const planned = (title: 'session') => {
  const Planned = ({ services }: PageProps) => {
    const text = TEXT[services.language.value];
    return (
      <div class="page">
        <h1 tabIndex={-1}>{text[title]}</h1>
        <p class="note">{text[`${title}Text`]}</p>
        <p>
          <a class="button" href="#/lage">
            {text.lage}
          </a>
        </p>
      </div>
    );
  };
  return Planned;
};

export const Session = planned('session');
