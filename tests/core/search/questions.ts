// Sixty questions as a council asks them, with what must stand first. Written before the search was touched; the last twenty were not looked at
// while it was built. Shape of an answer: the id of an indicator, several where each is right; `@` and a period where the question names a time;
// `state:` and a status where it asks for a state.
export type Asked = readonly [question: string, first: string | readonly string[]];

/** The day on which they are asked. */
export const TODAY = '2026-11-28';

export const QUESTIONS: readonly Asked[] = [
  ['Wie viele freie Pflegeplätze haben wir?', 'pflegeplaetze'],
  ['freie Betten Altenheim', 'pflegeplaetze'],
  ['Kinder warten', 'kita-warteliste'],
  ['was ist kritisch', 'state:critical'],
  ['Pflegeplätze vor einem Jahr', 'pflegeplaetze @2025-11-28'],
  ['Trinkwasser März', ['behaelterstand @2026-03', 'trinkwasser-qualitaet @2026-03', 'versorgung @2026-03']],
  ['Kann man das Wasser trinken?', 'trinkwasser-qualitaet'],
  ['Wie hoch steht der Fluss?', 'pegel'],
  ['Hochwasser', 'pegel'],
  // The forecast of the gauge came to the demo later, and answers it as well.
  ['Steigt das Wasser?', ['pegel-anstieg', 'pegel-vorhersage']],
  ['Reicht der Diesel für den Notstrom?', 'notstrom'],
  ['Stromausfall', 'stromausfall'],
  ['Blackout', 'stromausfall'],
  ['Intensivstation frei', 'intensivbetten'],
  ['Wie voll ist das Krankenhaus?', 'betten-belegt'],
  ['Wie viele Feuerwehrleute sind verfügbar?', 'feuerwehr-kraefte'],
  ['Löschfahrzeuge', 'feuerwehr-fahrzeuge'],
  ['Wie schnell ist die Feuerwehr da?', 'hilfsfrist'],
  ['Gewerbesteuereinnahmen', 'gewerbesteuer'],
  ['Schulden je Einwohner', 'liquiditaetskredite'],
  ['Wie viele Menschen leben hier?', 'einwohner'],
  ['Bevölkerungsentwicklung', ['einwohner-jahr', 'einwohner']],
  ['Babys', 'geburten'],
  ['Krankenstand Rathaus', 'personal-krank'],
  ['Wie lange wartet man im Bürgerbüro?', 'wartezeit'],
  ['Baugenehmigungen', 'bauantraege'],
  ['Erstklässler', 'einschulung'],
  ['Schule Sanierung', 'sanierungsstau'],
  ['Wie viele Kinder sind in der Kita Regenbogen?', 'anwesenheit-kita-regenbogen'],
  ['Lindenhof freie Plätze', 'pflegeplaetze-lindenhof'],
  ['Rohrbrüche', 'wasserverlust'],
  ['Klärwerk Auslastung', 'klaeranlage'],
  ['ehrenamtliche Helfer', 'freiwillige'],
  ['Beatmungsgeräte', 'beatmung'],
  ['hospital beds', ['betten-belegt', 'intensivbetten']],
  ['waiting list kindergarten', 'kita-warteliste'],
  ['what is critical', 'state:critical'],
  ['Welche Zahlen sind veraltet?', 'state:noCurrentData'],
  ['Einwohner 2024', 'einwohner @2024'],
  ['Haushaltsergebnis', 'jahresergebnis'],
];

export const UNSEEN: readonly Asked[] = [
  ['Seniorenheim Plätze', 'pflegeplaetze'],
  ['Kindergartenplatz fehlt', 'kita-warteliste'],
  ['Wasservorrat', 'behaelterstand'],
  ['Überschwemmung', 'pegel'],
  ['Wie viele Haushalte haben keinen Strom?', 'stromausfall'],
  ['Erzieherinnen krank', 'kita-personal'],
  ['Verschuldung', 'liquiditaetskredite'],
  ['Schutzkleidung Feuerwehr', 'schutzanzuege'],
  ['Fehlen Schüler?', 'schule-anwesenheit'],
  ['Abwasser', 'klaeranlage'],
  ['Was steht auf Gelb?', 'state:watch'],
  ['Wartezeit im Rathaus letzten Monat', 'wartezeit @2026-10'],
  ['Pegel gestern', 'pegel @2026-11-27'],
  ['population', 'einwohner'],
  ['fire engines', 'feuerwehr-fahrzeuge'],
  ['power outage', 'stromausfall'],
  ['Pfleger krank Altersheim', 'pflegekraefte-krank'],
  ['Investitionsausgaben', 'investitionen'],
  ['ventilators', 'beatmung'],
  // The demo has a place to record exactly this.
  ['Telefonseelsorge Anrufe', ['seelsorge', 'field Anrufe']],
];
