import type { Texts } from '../../../i18n/locale.ts';
import type { Explored } from '../../models/types.ts';

type QuelleText = {
  title: string;
  lead: string;
  after: string;
  afterWhy: string;
  afterSteps: readonly string[];
  address: string;
  addressHint: string;
  words: string;
  wordsHint: string;
  since: string;
  check: string;
  checking: string;
  cancel: string;
  reach: Readonly<Record<Explored['reach'], string>>;
  reachHelp: Readonly<Record<Explored['reach'], string>>;
  /** Somebody answers, but not with data. */
  notNow: string;
  header: string;
  checked: string;
  size: string;
  offers: string;
  choose: string;
  noOffers: string;
  publisher: string;
  licence: string;
  licenceUnclear: string;
  attribution: string;
  asOf: string;
  more: string;
  shown: string;
  noneYet: string;
  open: string;
  fetching: string;
  changed: string;
  checks: string;
  checksFailed: string;
  again: string;
  keptCheck: string;
  preview: string;
  previewing: string;
  atMost: string;
  glance: string;
  glanceNone: string;
  typed: string;
  part: string;
  partHint: string;
  all: string;
  from: string;
  fromHint: string;
  columns: string;
  look: string;
  name: string;
  schedule: string;
  schedules: readonly (readonly [number, string])[];
  take: string;
  taken: string;
  toData: string;
  own: string;
  remove: string;
  removed: string;
  proposed: string;
  stale: string;
};

export const QUELLE: Texts<QuelleText> = {
  de: {
    title: 'Quelle hinzufügen',
    lead: 'Fügen Sie eine Adresse ein: eine Datei, einen Datensatz eines Portals oder einen Katalog. Die App sieht nach, was dort steht.',
    after: 'So geht es weiter',
    afterWhy:
      'Was Sie übernehmen, holt die App von da an selbst, nach Ihrem Zeitplan und nur den gewählten Teil.',
    afterSteps: [
      '„Prüfen“: ob die Adresse antwortet und was sie anbietet',
      'Auswählen, was Sie brauchen, und die ersten Zeilen ansehen',
      'Übernehmen; danach steht die Tabelle unter „Daten“',
    ],
    address: 'Adresse',
    addressHint: 'Zum Beispiel https://opendata.musterhausen.de/dataset/bevoelkerung',
    words: 'Suchwort',
    wordsHint: 'Nur für Portale und Kataloge. Darf leer bleiben.',
    since: 'Geändert seit',
    check: 'Prüfen',
    checking: 'Die Quelle wird geprüft …',
    cancel: 'Abbrechen',
    reach: {
      direct: 'direkt abrufbar',
      mirror: 'nur über Spiegel',
      import: 'nur Import',
      login: 'Anmeldung nötig',
      none: 'nicht erreichbar',
    },
    reachHelp: {
      direct: 'Die App kann diese Quelle selbst abrufen.',
      mirror:
        'Die Quelle antwortet, lässt aber keinen Abruf aus dem Browser zu. Ihre IT kann sie auf den eigenen Webserver spiegeln, oder der Betreiber der Quelle ergänzt diese Zeile:',
      import:
        'Unter dieser Adresse liegt keine Tabelle. Laden Sie die Datei dort herunter und importieren Sie sie.',
      login:
        'Die Quelle verlangt eine Anmeldung. Die App speichert keine Zugangsdaten; Ihre IT kann die Quelle spiegeln.',
      none: 'Unter dieser Adresse antwortet niemand. Bitte prüfen Sie die Adresse.',
    },
    notNow: 'zurzeit nicht abrufbar',
    header: 'Zeile für den Betreiber',
    checked: 'Geprüft',
    size: 'Größe',
    offers: 'Gefunden',
    choose: 'Ansehen',
    noOffers: 'Dort steht keine Tabelle, die diese App lesen kann.',
    publisher: 'Bereitsteller',
    licence: 'Lizenz',
    licenceUnclear: 'ungeklärt',
    attribution: 'Quellenvermerk',
    asOf: 'Stand',
    more: 'Weitere laden',
    shown: 'gezeigt',
    noneYet: 'Bis hierher passt nichts. Der Katalog hat weitere Seiten.',
    open: 'Öffnen',
    fetching: 'Weitere Einträge werden geladen …',
    changed: 'Geändert',
    checks: 'Zuletzt geprüfte Adressen',
    checksFailed:
      'Die zuletzt geprüften Adressen konnten nicht gelesen werden. Verloren ist nichts. Bitte laden Sie die Seite neu.',
    again: 'Wiederholen',
    keptCheck: 'Das letzte Ergebnis zu dieser Adresse:',
    preview: 'Vorschau',
    previewing: 'Die ersten Zeilen werden geladen …',
    atMost: 'höchstens',
    glance: 'Die Datei ist groß. Für diese Ansicht wurde nur ihr Anfang gelesen.',
    glanceNone:
      'Die Datei ist groß. Für diese Ansicht wurde nur ihr Anfang gelesen; dort steht keine Zeile der Auswahl.',
    typed: 'Genau wie in der Datei, zum Beispiel',
    part: 'Ausschnitt',
    partHint: 'Nur der gewählte Teil wird auf diesem Gerät gespeichert.',
    all: 'alle',
    from: 'ab',
    fromHint: 'Jahr, Monat oder Tag, zum Beispiel 2024 oder 2024-06',
    columns: 'Spalten',
    look: 'Auswahl ansehen',
    name: 'Name in dieser App',
    schedule: 'Abrufen',
    schedules: [
      [1, 'jede Stunde'],
      [24, 'täglich'],
      [168, 'wöchentlich'],
      [720, 'monatlich'],
    ],
    take: 'Übernehmen',
    taken: 'Die Quelle ist übernommen. Ihre Daten werden jetzt abgerufen.',
    toData: 'Zu den Daten',
    own: 'Eigene Quellen auf diesem Gerät',
    remove: 'Vom Gerät entfernen',
    removed: 'Die Quelle und ihre Daten sind entfernt.',
    proposed: 'Vorgeschlagen für',
    stale: 'Die Auswahl hat sich geändert. Sehen Sie sie an, bevor Sie sie übernehmen.',
  },
  en: {
    title: 'Add source',
    lead: 'Paste an address: a file, a dataset of a portal or a catalogue. The app looks at what is there.',
    after: 'What comes next',
    afterWhy:
      'What you take over the app fetches by itself from then on, on your schedule and only the part you chose.',
    afterSteps: [
      '“Check”: whether the address answers and what it offers',
      'Choose what you need and look at the first rows',
      'Take it over; the table is then under “Data”',
    ],
    address: 'Address',
    addressHint: 'For example https://opendata.example.org/dataset/population',
    words: 'Search word',
    wordsHint: 'For portals and catalogues only. May be left empty.',
    since: 'Changed since',
    check: 'Check',
    checking: 'Checking the source …',
    cancel: 'Cancel',
    reach: {
      direct: 'can be fetched directly',
      mirror: 'by mirror only',
      import: 'by import only',
      login: 'login needed',
      none: 'not reachable',
    },
    reachHelp: {
      direct: 'The app can fetch this source itself.',
      mirror:
        'The source answers but does not allow browsers to fetch. Your IT can mirror it to your own web server, or the owner of the source adds this line:',
      import: 'There is no table at this address. Download the file there and import it.',
      login: 'The source asks for a login. The app keeps no credentials; your IT can mirror the source.',
      none: 'Nobody answers at this address. Please check the address.',
    },
    notNow: 'cannot be fetched at present',
    header: 'Line for the owner',
    checked: 'Checked',
    size: 'Size',
    offers: 'Found',
    choose: 'Look at',
    noOffers: 'There is no table there that this app can read.',
    publisher: 'Publisher',
    licence: 'Licence',
    licenceUnclear: 'unclear',
    attribution: 'Attribution',
    asOf: 'As of',
    more: 'Load more',
    shown: 'shown',
    noneYet: 'Nothing fits so far. The catalogue has more pages.',
    open: 'Open',
    fetching: 'Loading more entries …',
    changed: 'Changed',
    checks: 'Addresses checked last',
    checksFailed: 'The addresses checked last could not be read. Nothing is lost. Please reload the page.',
    again: 'Repeat',
    keptCheck: 'The last result for this address:',
    preview: 'Preview',
    previewing: 'Loading the first rows …',
    atMost: 'at most',
    glance: 'The file is large. Only its beginning was read for this view.',
    glanceNone:
      'The file is large. Only its beginning was read for this view; no row of the selection stands there.',
    typed: 'Exactly as in the file, for example',
    part: 'Part',
    partHint: 'Only the chosen part is kept on this device.',
    all: 'all',
    from: 'from',
    fromHint: 'Year, month or day, for example 2024 or 2024-06',
    columns: 'Columns',
    look: 'Look at selection',
    name: 'Name in this app',
    schedule: 'Fetch',
    schedules: [
      [1, 'every hour'],
      [24, 'daily'],
      [168, 'weekly'],
      [720, 'monthly'],
    ],
    take: 'Take over',
    taken: 'The source is taken over. Its data are being fetched now.',
    toData: 'To the data',
    own: 'Own sources on this device',
    remove: 'Remove from device',
    removed: 'The source and its data are removed.',
    proposed: 'Proposed for',
    stale: 'The selection has changed. Look at it before you take it over.',
  },
};
