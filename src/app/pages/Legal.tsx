// Imprint, privacy, accessibility and easy German: what the municipality gives, or an honest sentence until it does.
import type { PageProps } from '../page.ts';

const TITLES = {
  de: {
    impressum: 'Impressum',
    datenschutz: 'Datenschutz',
    barrierefreiheit: 'Barrierefreiheit',
    'leichte-sprache': 'Leichte Sprache',
  },
  en: {
    impressum: 'Imprint',
    datenschutz: 'Privacy',
    barrierefreiheit: 'Accessibility',
    'leichte-sprache': 'Leichte Sprache',
  },
} as const;
const UNTIL = {
  impressum: 'Diese Installation hat noch kein Impressum. Verantwortlich ist, wer sie veröffentlicht.',
  datenschutz:
    'Die App speichert abgerufene Daten auf diesem Gerät. Sie sendet nichts, außer dass sie Daten bei den Quellen abruft, die unter „Daten“ stehen; diese erfahren dabei die Internetadresse des Geräts. Es gibt keine Konten, keine Werbung und keine Auswertung. Unter „Einstellungen“ können Sie alle Daten löschen.',
  barrierefreiheit:
    'Die App soll die BITV 2.0 erfüllen (EN 301 549, WCAG 2.2 AA). Grundlage ist eine Selbstbewertung mit Prüfprogrammen. Barrieren melden Sie bitte der Stelle, die die App veröffentlicht.',
} as const;
const EASY = [
  [
    'Was ist das hier?',
    'Diese App zeigt Zahlen über Ihre Gemeinde. Zum Beispiel: Wie viele Plätze im Pflege-Heim sind frei?',
  ],
  [
    'Was bedeuten die Zeichen?',
    'Roter Kasten mit Ausrufe-Zeichen: Das ist schlecht. Dreieck: Hier muss man aufpassen. Kreis mit Haken: Das ist gut. Gestrichelter Kasten: Die Zahl ist zu alt.',
  ],
  ['Geht das ohne Internet?', 'Ja. Die App merkt sich die Zahlen auf diesem Gerät.'],
  ['Wo bekomme ich Hilfe?', 'Fragen Sie in Ihrem Rathaus. Dort hilft man Ihnen weiter.'],
] as const;

const Legal = ({ services, params }: PageProps) => {
  const language = services.language.value;
  const kind = (params.kind ?? 'impressum') as keyof (typeof TITLES)['de'];
  const state = services.situation.value;
  const municipality = state.kind === 'ready' ? state.situation.municipality : null;
  const given =
    kind === 'impressum'
      ? municipality?.imprint
      : kind === 'datenschutz'
        ? municipality?.privacy
        : kind === 'barrierefreiheit'
          ? municipality?.accessibility
          : undefined;
  return (
    <div class="page" lang="de">
      <h1 tabIndex={-1}>{TITLES[language][kind]}</h1>
      {kind === 'leichte-sprache'
        ? EASY.map(([title, text]) => (
            <section key={title} class="card">
              <h2>{title}</h2>
              <p>{text}</p>
            </section>
          ))
        : (given ?? UNTIL[kind]).split('\n').map((text, i) => (
            <p key={i} class="prose">
              {text}
            </p>
          ))}
    </div>
  );
};

export default Legal;
