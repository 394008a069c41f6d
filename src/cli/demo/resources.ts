// How each table is published: title, publisher, description and form, as differently as offices do it.

export type Style = {
  delimiter: string;
  decimal: string;
  group: string;
  date: 'iso' | 'de';
  encoding: 'utf-8' | 'windows-1252';
  /** A byte order mark, as Excel writes it. */
  mark: boolean;
  file: 'csv' | 'tsv' | 'json' | 'zip';
};

export const PLAIN: Style = {
  delimiter: ';',
  decimal: ',',
  group: '',
  date: 'iso',
  encoding: 'utf-8',
  mark: false,
  file: 'csv',
};

type Publication = {
  title: string;
  publisher: string;
  description: string;
  style?: Partial<Style>;
  /** Table Schema in a file of its own. */
  schemaFile?: boolean;
  /** dl-de/by-2-0 with this text, instead of the package's dl-de/zero-2-0. */
  attribution?: string;
  /** Columns that make a row unique. */
  key: readonly string[];
  updateHours: number;
};

const DAY = 12,
  SLOW = 72;

export const PUBLICATIONS: Readonly<Record<string, Publication>> = {
  feuerwehr: {
    title: 'Feuerwehr: Bereitschaft',
    publisher: 'Freiwillige Feuerwehr Musterhausen',
    description: 'Kräfte, Fahrzeuge und Geräte der Löschzüge, Tag für Tag.',
    key: ['datum', 'wache'],
    updateHours: DAY,
  },
  hilfsfrist: {
    title: 'Feuerwehr: Hilfsfrist',
    publisher: 'Freiwillige Feuerwehr Musterhausen',
    description: 'Zeitkritische Einsätze je Quartal, und wie viele davon in der Hilfsfrist.',
    key: ['quartal'],
    updateHours: SLOW,
  },
  krankenhaus: {
    title: 'Krankenhaus: Betten und Personal',
    publisher: 'Klinikum Musterhausen',
    description: 'Tagesmeldung des Krankenhauses, mit englischen Spaltennamen und Dezimalpunkt.',
    style: { delimiter: ',', decimal: '.' },
    key: ['date'],
    updateHours: DAY,
  },
  wasser: {
    title: 'Trinkwasser und Pegel',
    publisher: 'Wasserwerk Musterhausen',
    description: 'Vorrat, Versorgung, Qualität und Wasserstand des Flusses, Tag für Tag.',
    style: { date: 'de', encoding: 'windows-1252' },
    key: ['datum'],
    updateHours: DAY,
  },
  pegel_vorhersage: {
    title: 'Pegel der Muster mit Vorhersage',
    publisher: 'Hochwassernachrichtendienst (Beispiel), Musterhausen',
    description: 'Gemessene Wasserstände um 6 Uhr, danach die Vorhersage der nächsten fünf Tage.',
    key: ['datum'],
    updateHours: DAY,
  },
  pegel_muehlbach: {
    title: 'Pegel am Mühlbach',
    publisher: 'Bauhof Musterhausen',
    description: 'Stündliche Messung; seit gestern 20:45 Uhr kommt nichts mehr.',
    key: ['zeit'],
    updateHours: 1,
  },
  wasserverlust: {
    title: 'Wasserverlust im Rohrnetz',
    publisher: 'Wasserwerk Musterhausen',
    description: 'Realer Wasserverlust nach der Jahresrechnung.',
    key: ['jahr'],
    updateHours: SLOW,
  },
  klaeranlage: {
    title: 'Kläranlage',
    publisher: 'Abwasserwerk Musterhausen',
    description: 'Belastung und Ausbaugröße in Einwohnerwerten (EW), Monat für Monat.',
    style: { delimiter: '\t', decimal: '.', file: 'tsv' },
    key: ['monat'],
    updateHours: SLOW,
  },
  pflege: {
    title: 'Pflegeheime: freie Plätze und Personal',
    publisher: 'Sozialamt Musterhausen',
    description: 'Tagesmeldung der drei Pflegeheime, mit Zeitpunkt der Meldung und der Erfassung.',
    schemaFile: true,
    key: ['datum', 'heim'],
    updateHours: DAY,
  },
  kita: {
    title: 'Kitas: Fachkräfte und Kinder',
    publisher: 'Jugendamt Musterhausen',
    description: 'Kranke Fachkräfte und anwesende Kinder der fünf Kitas, Woche für Woche.',
    key: ['woche', 'kita'],
    updateHours: 24,
  },
  kita_warteliste: {
    title: 'Kitas: Warteliste',
    publisher: 'Jugendamt Musterhausen',
    description: 'Kinder ohne Platz am Ende des Monats.',
    key: ['monat'],
    updateHours: SLOW,
  },
  schule: {
    title: 'Schulen: Anwesenheit',
    publisher: 'Schulamt Musterhausen',
    description: 'Anteil der anwesenden Schülerinnen und Schüler, Woche für Woche. In den Ferien: x.',
    style: { mark: true },
    key: ['woche', 'schule'],
    updateHours: 24,
  },
  sanierungsstau: {
    title: 'Schulen: Sanierungsstau',
    publisher: 'Bauamt Musterhausen',
    description: 'Geschätzter Sanierungsbedarf der Schulgebäude je Kind.',
    key: ['jahr'],
    updateHours: SLOW,
  },
  haushalt: {
    title: 'Haushaltsvollzug',
    publisher: 'Kämmerei Musterhausen',
    description: 'Erträge und Auszahlungen seit Jahresbeginn und der Ansatz für dieselben Monate.',
    style: { group: '.' },
    key: ['monat'],
    updateHours: 24,
  },
  liquiditaet: {
    title: 'Liquiditätskredite',
    publisher: 'Kämmerei Musterhausen',
    description: 'Bestand am Ende des Quartals. Ein Strich heißt: genau null.',
    style: { group: '.' },
    key: ['quartal'],
    updateHours: SLOW,
  },
  ergebnisplan: {
    title: 'Jahresergebnisse mit Finanzplanung',
    publisher: 'Kämmerei Musterhausen',
    description: 'Jahresergebnis: Ist der abgeschlossenen Jahre, danach Haushalts- und Finanzplan.',
    style: { group: '.' },
    key: ['jahr'],
    updateHours: SLOW,
  },
  bauantraege: {
    title: 'Bauanträge',
    publisher: 'Bauamt Musterhausen',
    description: 'Eingegangene und entschiedene Anträge je Tertial (vier Monate).',
    key: ['tertial'],
    updateHours: SLOW,
  },
  einschulung: {
    title: 'Einschulungen',
    publisher: 'Schulamt Musterhausen',
    description: 'Kinder, die im Schuljahr in die erste Klasse kamen.',
    key: ['schuljahr'],
    updateHours: SLOW,
  },
  bevoelkerung: {
    title: 'Bevölkerung',
    publisher: 'Einwohnermeldeamt Musterhausen',
    description: 'Bestand und Bewegungen nach dem Melderegister. Zahlen mit p sind vorläufig.',
    attribution: 'Gemeinde Musterhausen, Einwohnermeldeamt',
    key: ['monat'],
    updateHours: SLOW,
  },
  personal: {
    title: 'Verwaltung: Krankenstand',
    publisher: 'Personalamt Musterhausen',
    description: 'Kranke Beschäftigte je Amt, im Mittel der Woche; nur Ämter ab zehn Personen.',
    style: { file: 'zip' },
    key: ['woche', 'amt'],
    updateHours: 24,
  },
  buergerbuero: {
    title: 'Bürgerbüro: Wartezeit',
    publisher: 'Bürgerbüro Musterhausen',
    description: 'Mittlere Wartezeit je Öffnungstag.',
    style: { file: 'json' },
    key: ['datum'],
    updateHours: DAY,
  },
  seelsorge: {
    title: 'Seelsorge und Freiwillige',
    publisher: 'Seelsorge Musterhausen',
    description: 'Kontakte der Telefonseelsorge (nur Summen) und gemeldete Freiwillige, Woche für Woche.',
    key: ['woche'],
    updateHours: 24,
  },
  stromnetz: {
    title: 'Stromnetz: Ausfälle',
    publisher: 'Stadtwerke Musterhausen',
    description: 'Haushalte ohne Strom am Morgen jedes Tages.',
    key: ['datum'],
    updateHours: DAY,
  },
  notstrom: {
    title: 'Notstrom am Bauhof',
    publisher: 'Bauhof Musterhausen',
    description: 'Reichweite des Treibstoffs, wöchentlich gemeldet. Die letzten Meldungen fehlen.',
    key: ['datum'],
    updateHours: DAY,
  },
  haushaltsplan: {
    title: 'Haushaltsplan nach Produkten',
    publisher: 'Kämmerei Musterhausen',
    description: 'Ansätze und Ergebnisse von 280 Produkten nach Kontenarten, drei Jahre.',
    style: { group: '.' },
    key: ['jahr', 'produkt', 'konto'],
    updateHours: 168,
  },
  sensorwerte: {
    title: 'Messwerte der Sensoren',
    publisher: 'Stadtwerke Musterhausen',
    description: 'Sechs Sensoren, stündlich, zwei Jahre: rund 105.000 Zeilen.',
    style: { file: 'zip' },
    key: ['zeit', 'sensor'],
    updateHours: 24,
  },
  nachbarn: {
    title: 'Kita-Warteliste im Vergleich',
    publisher: 'Landkreis Musterhausen (erfunden)',
    description: 'Kinder ohne Platz am Jahresende in 41 erfundenen Gemeinden, fünf Jahre.',
    key: ['ags', 'jahr'],
    updateHours: 168,
  },
};
