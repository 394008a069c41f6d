// Imprint, privacy, accessibility and easy German: what holds until a municipality gives its own.
type Kind = 'impressum' | 'datenschutz' | 'barrierefreiheit' | 'leichte-sprache';
export type LegalWords = {
  titles: Readonly<Record<Kind, string>>;
  until: Readonly<Record<Exclude<Kind, 'leichte-sprache'>, string>>;
  /** Headings, each with what stands below it. */
  easy: readonly (readonly [title: string, text: string])[];
};
export const legal: LegalWords = {
  titles: {
    impressum: 'Impressum',
    datenschutz: 'Datenschutz',
    barrierefreiheit: 'Barrierefreiheit',
    'leichte-sprache': 'Leichte Sprache',
  },
  until: {
    impressum: 'Diese Installation hat noch kein Impressum. Verantwortlich ist, wer sie veröffentlicht.',
    datenschutz:
      'Die App speichert abgerufene Daten auf diesem Gerät. Sie sendet nichts, außer dass sie Daten bei den Quellen abruft, die unter „Daten“ stehen; diese erfahren dabei die Internetadresse des Geräts. Es gibt keine Konten, keine Werbung und keine Auswertung. Unter „Einstellungen“ können Sie alle Daten löschen.',
    barrierefreiheit:
      'Die App soll die BITV 2.0 erfüllen (EN 301 549, WCAG 2.2 AA). Grundlage ist eine Selbstbewertung mit Prüfprogrammen. Barrieren melden Sie bitte der Stelle, die die App veröffentlicht.',
  },
  easy: [
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
  ],
};
