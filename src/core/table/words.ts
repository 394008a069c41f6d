// Words that say what a line of a sheet is for: totals, parts, sources, units, titles. German and English, as offices write them.

export const TOTAL_WORD =
  /^\W*((Gesamt|Zwischen|End)?(summen?|ergebnis)\b|(Ins)?gesamt(summe|betrag|ergebnis|zahl)?\b|Zusammen\b|(?:Gesamt|Zwischen|End|General|Sub)?total\b|All\b|Überhaupt\b|Durchschnitt\b|Mittelwert\b|Saldo\b)|\b(insgesamt|gesamt|zusammen|total|Ergebnis|Summe)\W*(\d?\)?)$/i;
/** Short for these. */
export const SHORT_TOTAL = /^\W*(zus|insg|ges)\.\W*$/i;
/** SAP writes the level of a total in stars. */
export const STARS = /^\*{1,3}\s*\S/;
export const PART_WORD = /^\W*(davon|darunter|dar\.|dav\.|hiervon|und zwar|of which|nach )/i;
export const SOURCE_WORD =
  /^\W*(Quellen?\b|Source|Datenquelle|Hinweis|Anmerkung|Note|Stand\b|Copyright|Zeichenerklärung|Erläuterung|Internet|Legende|For |Erstellt|Abruf|Druckdatum|Bearbeit|Alle Angaben)|©|\(C\)/i;
const REFERENCE_WORD = /^\W*(siehe|see|vgl|vergleiche|zurück|zum|zur|weiter|link|back|to the)\b/i;
export const TITLE_WORD =
  /^\W*(Table|Tabelle|Tab\.|Übersicht|Anlage|Statistik|Bericht|Blatt|Kapitel|Haushaltsplan|Auswertung|Nr\. \d|No\. \d|Liste|Verzeichnis|\d{1,2}(\.\d{1,2})+\.?\s+\p{L})/iu;
export const UNIT_PHRASE =
  /^\W*((alle )?(Angaben|Beträge|Werte|Zahlen|Daten)( jeweils)? in\b|in (%|Prozent|Tsd|Tausend|Mio|Millionen|Mill|Mrd|1[. ]?000|1,000|Euro|EUR|€|T€|TEUR|ha|km|thousands|millions|billions|percent|dollars|units|constant|current)|Einheit:|Maßeinheit:?|units?:)/i;
export const UNIT_CELL =
  /^[([]?\s*(?:in\s+)?(%|‰|€|EUR|Euro|T€|TEUR|k€|(?:1[. ]?000|Tsd\.?|Tausend|Mio\.?|Mill\.?|Millionen|Mrd\.?)(?: ?(?:€|EUR|Euro|DM|t|ha|kWh|Personen))?|1,000(,000)?|Anzahl|Zahl|Number|Prozent|Percent|Promille|v\. ?H\.|Personen|Einwohner|Einw\.?|je (?:1[. ]?000 )?(?:Einwohner|Einw\.?|EW)|€ ?\/ ?(?:m²|EW|kWh|t)|[µm]?g\/m[³3]|km²|qkm|km|ha|a|m²|qm|m³|cbm|kg|t|kWh|MWh|GWh|TWh|kWp|kW|MW|cm|mm|m|l|h|Std\.?|Stunden|min|Minuten|Tage|Jahre|Plätze|Kinder|Fälle|Punkte|Index|°C|dollars?|\$|mil(?:lion)?\.?(?: dol\.?)?|bil(?:lion)?\.?(?: dol\.?)?|years?|acres?|miles|pounds|tons)\s*(?:[)\]]\s*)?(?:\d\)|\*)?$/i;
export const FOOTNOTE_START =
  /^\s*(\d{1,2}\)|\*+\)?|\\\d|[a-z]\)|\(\d\)|[¹²³⁴⁵⁶]|\d{1,2} [\p{Lu}]|[-–.x/]\s*=|[-–]\s{1,3}\p{L}|_{3,}|-{3,}|={3,})/u;
const HEAD_WORD =
  /^(Jahr|Name|Ort|Gemeinde|Stadt|Kreis|Land|Bezirk|Stadtteil|Ortsteil|Nr|lfd|Nummer|Code|Schlüssel|AGS|PLZ|Straße|Datum|Monat|Wert|Anzahl|Einwohner|Bevölkerung|Fläche|männlich|weiblich|Art|Typ|Kategorie|Bezeichnung|Konto|Produkt|Betrag|Ansatz|Ist|Plan|Zeit|Merkmal|Gegenstand|Einheit|Year|State|Area|Item|Male|Female|Number|Percent|Type|Characteristic|Unit|id|lat|lon|Adresse|Telefon|Status|Wahlbeteiligung|Geschlecht|Alter|Quartal|Beschreibung|Titel|Kennzahl|Ergebnis|Leistung|Amt|Fachbereich|Verein|Veranstaltung|Uhrzeit|Quelle)\b/i;

export type Words = { test: (text: string) => boolean; name: string }[];

/** What the words of one text say, each by its name. */
export const WORDS: Words = [
  { name: 'total', test: (t) => TOTAL_WORD.test(t) },
  { name: 'part', test: (t) => PART_WORD.test(t) },
  { name: 'source', test: (t) => SOURCE_WORD.test(t) },
  { name: 'reference', test: (t) => t.length <= 60 && REFERENCE_WORD.test(t) },
  { name: 'title', test: (t) => TITLE_WORD.test(t) },
  { name: 'unitPhrase', test: (t) => UNIT_PHRASE.test(t) },
  { name: 'unitCell', test: (t) => UNIT_CELL.test(t.trim()) },
  { name: 'footnote', test: (t) => FOOTNOTE_START.test(t) },
  { name: 'head', test: (t) => HEAD_WORD.test(t.trim()) },
  { name: 'colon', test: (t) => /:\s*$/.test(t) },
  { name: 'colonInside', test: (t) => /:\s*\S/.test(t) && !/\d:\d/.test(t) && !/^https?:/.test(t) },
  { name: 'sentence', test: (t) => t.length > 40 && t.split(' ').length >= 6 },
  { name: 'stop', test: (t) => t.length > 20 && /\.\s*$/.test(t) },
  { name: 'bracket', test: (t) => /^\s*[([].*[)\]]\s*$/.test(t) },
  { name: 'upper', test: (t) => t.length > 3 && /\p{Lu}{3}/u.test(t) && t === t.toUpperCase() },
  { name: 'lower', test: (t) => /^\s*\p{Ll}/u.test(t) },
  { name: 'url', test: (t) => /https?:|www\./.test(t) },
  { name: 'digits', test: (t) => /\d/.test(t) },
  { name: 'yearInside', test: (t) => /\b(19|20)\d\d\b/.test(t) && t.length > 12 },
  { name: 'day', test: (t) => /\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\. [A-Z][a-zä]+ \d{4}/.test(t) },
  { name: 'dots', test: (t) => /\.{4,}|…{2,}/.test(t) },
];

/** Buckets of a length in signs. */
const LENGTHS = [3, 8, 15, 30, 60];
export const lengthBucket = (length: number): string =>
  String(LENGTHS.find((most) => length <= most) ?? 'more');
