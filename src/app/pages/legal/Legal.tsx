// Imprint, privacy, accessibility and easy German: what the municipality gives, or an honest sentence until it does.
import { words } from '../../../i18n/words.ts';
import type { PageProps } from '../page.ts';

const LEGAL = words('legal', 'legal');

const Legal = ({ services, params }: PageProps) => {
  const language = services.language.value;
  const text = LEGAL[language];
  const kind = (params.kind ?? 'impressum') as keyof typeof text.titles;
  const state = services.situation.value;
  const municipality = state.kind === 'ready' ? state.situation.municipality : null;
  const given = {
    impressum: municipality?.imprint,
    datenschutz: municipality?.privacy,
    barrierefreiheit: municipality?.accessibility,
    'leichte-sprache': undefined,
  }[kind];
  return (
    <div class="page" lang="de">
      <h1 tabIndex={-1}>{text.titles[kind]}</h1>
      {kind === 'leichte-sprache'
        ? text.easy.map(([title, said]) => (
            <section key={title} class="card">
              <h2>{title}</h2>
              <p>{said}</p>
            </section>
          ))
        : (given ?? text.until[kind]).split('\n').map((line, i) => (
            <p key={i} class="prose">
              {line}
            </p>
          ))}
    </div>
  );
};

export default Legal;
