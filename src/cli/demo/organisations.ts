// Who reports in Musterhausen: areas, organisation types with what each must report, organisations. All made up.

export const AREAS = [
  { id: 'feuerwehr', title: 'Feuerwehr und Rettungsdienst' },
  { id: 'krankenhaus', title: 'Krankenhaus' },
  { id: 'wasser', title: 'Wasser' },
  { id: 'abwasser', title: 'Abwasser' },
  { id: 'pflege', title: 'Pflege' },
  { id: 'bildung', title: 'Schule und Kita' },
  { id: 'finanzen', title: 'Finanzen' },
  { id: 'bevoelkerung', title: 'Bevölkerung' },
  { id: 'personal', title: 'Personal und Verwaltung' },
  { id: 'stimmung', title: 'Seelsorge und Stimmung' },
  { id: 'notfall', title: 'Energie und Notfall' },
];

export const TYPES = [
  {
    id: 'feuerwehr',
    title: 'Feuerwehr',
    requires: [
      'Einsatzkräfte verfügbar (alle)',
      'Fahrzeuge einsatzbereit',
      'Atemschutzgeräte einsatzbereit',
      'Maschinisten ausgefallen',
      'Hilfsfrist eingehalten',
    ],
  },
  { id: 'loeschzug', title: 'Löschzug', requires: ['Einsatzkräfte verfügbar'] },
  {
    id: 'krankenhaus',
    title: 'Krankenhaus',
    requires: ['Freie Intensivbetten', 'Betten belegt', 'Pflegepersonal ausgefallen', 'Beatmungsplätze frei'],
  },
  {
    id: 'wasserwerk',
    title: 'Wasserwerk',
    requires: [
      'Trinkwasser im Behälter',
      'Trinkwasserqualität',
      'Mit Trinkwasser versorgt',
      'Wasserverlust im Rohrnetz',
    ],
  },
  { id: 'abwasserwerk', title: 'Abwasserwerk', requires: ['Kläranlage ausgelastet'] },
  { id: 'pflegeheim', title: 'Pflegeheim', requires: ['Freie Pflegeplätze'] },
  { id: 'kita', title: 'Kita', requires: ['Anwesende Kinder'] },
  { id: 'schule', title: 'Schule', requires: ['Anwesenheit'] },
  { id: 'verwaltung', title: 'Verwaltung', requires: ['Beschäftigte krank', 'Wartezeit im Bürgerbüro'] },
  {
    id: 'seelsorge',
    title: 'Seelsorge',
    requires: ['Kontakte zur Seelsorge', 'Freiwillige einsatzbereit'],
  },
  { id: 'netzbetreiber', title: 'Netzbetreiber', requires: ['Haushalte ohne Strom'] },
  { id: 'bauhof', title: 'Bauhof', requires: ['Reichweite der Notversorgung'] },
];

const count = (name: string, title: string, unit: string, more: object = {}) => ({
  name,
  title,
  unit,
  kind: 'number',
  decimals: 0,
  ...more,
});

export const ORGANISATIONS = [
  {
    id: 'feuerwehr',
    title: 'Freiwillige Feuerwehr',
    area: 'feuerwehr',
    type: 'feuerwehr',
    contact: 'Wehrführung',
    recording: [
      count('fahrzeuge_bereit', 'Fahrzeuge einsatzbereit', 'Fahrzeuge', { maximum: 9, target: 8 }),
      { ...count('kraefte_krank', 'Einsatzkräfte krank', 'Kräfte'), maximum: 60 },
      count('schutzanzuege', 'Schutzanzüge vorrätig', 'Stück', {
        target: 40,
        explanation: 'Nur unbenutzte Anzüge in der Kleiderkammer zählen.',
      }),
      {
        name: 'funk',
        title: 'Funk geprüft',
        kind: 'yesno',
        explanation: 'Probe mit der Leitstelle an diesem Tag.',
      },
    ],
  },
  { id: 'loeschzug-nord', title: 'Löschzug Nord', area: 'feuerwehr', type: 'loeschzug' },
  { id: 'loeschzug-sued', title: 'Löschzug Süd', area: 'feuerwehr', type: 'loeschzug' },
  {
    id: 'krankenhaus',
    title: 'Klinikum Musterhausen',
    area: 'krankenhaus',
    type: 'krankenhaus',
    contact: 'Pflegedirektion',
    recording: [
      count('betten_frei', 'Freie Betten', 'Betten', { maximum: 180 }),
      {
        name: 'notaufnahme',
        title: 'Notaufnahme',
        kind: 'choice',
        choices: ['abgemeldet', 'eingeschränkt', 'offen'],
      },
    ],
  },
  {
    id: 'wasserwerk',
    title: 'Wasserwerk',
    area: 'wasser',
    type: 'wasserwerk',
    contact: 'Bereitschaftsdienst des Wasserwerks',
  },
  { id: 'abwasserwerk', title: 'Abwasserwerk', area: 'abwasser', type: 'abwasserwerk' },
  { id: 'haus-am-see', title: 'Haus am See', area: 'pflege', type: 'pflegeheim', contact: 'Heimleitung' },
  { id: 'lindenhof', title: 'Lindenhof', area: 'pflege', type: 'pflegeheim', contact: 'Heimleitung' },
  { id: 'st-marien', title: 'St. Marien', area: 'pflege', type: 'pflegeheim', contact: 'Heimleitung' },
  { id: 'kita-regenbogen', title: 'Kita Regenbogen', area: 'bildung', type: 'kita' },
  { id: 'kita-sternschnuppe', title: 'Kita Sternschnuppe', area: 'bildung', type: 'kita' },
  { id: 'kita-waldkinder', title: 'Kita Waldkinder', area: 'bildung', type: 'kita' },
  { id: 'kita-am-markt', title: 'Kita Am Markt', area: 'bildung', type: 'kita' },
  { id: 'kita-villa-kunterbunt', title: 'Kita Villa Kunterbunt', area: 'bildung', type: 'kita' },
  { id: 'grundschule', title: 'Grundschule am Wall', area: 'bildung', type: 'schule' },
  { id: 'gesamtschule', title: 'Gesamtschule Musterhausen', area: 'bildung', type: 'schule' },
  { id: 'kaemmerei', title: 'Kämmerei', area: 'finanzen' },
  { id: 'rathaus', title: 'Rathaus', area: 'personal', type: 'verwaltung' },
  {
    id: 'seelsorge',
    title: 'Telefonseelsorge',
    area: 'stimmung',
    type: 'seelsorge',
    recording: [
      count('anrufe', 'Anrufe', 'Anrufe'),
      { name: 'bemerkung', title: 'Bemerkung', kind: 'text', explanation: 'Ohne Namen von Anrufenden.' },
    ],
  },
  {
    id: 'stadtwerke',
    title: 'Stadtwerke',
    area: 'notfall',
    type: 'netzbetreiber',
    contact: 'Leitstelle der Stadtwerke',
  },
  { id: 'bauhof', title: 'Bauhof', area: 'notfall', type: 'bauhof', contact: 'Leitung des Bauhofs' },
];
