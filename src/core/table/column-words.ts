// Words by which columns and cells are known: what headers ask for, and what stands for no value.
import { unitOfHeader } from '../values/unit-names.ts';
import { knownUnit, sameUnit, scaleOf } from '../values/units.ts';

const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'k. a.',
  'k.a.',
  'k. a',
  'keine angabe',
  'n. v.',
  'n.v.',
  'n/a',
  'na',
  'n. a.',
  'n. b.',
  'n.b.',
  'nicht bekannt',
  'unbekannt',
  '#nv',
  '#n/a',
  'nan',
  'null',
  'none',
]);
export const isPlaceholder = (text: string): boolean =>
  text.length <= 12 && (PLACEHOLDERS.has(text.toLowerCase()) || /^[-–—]{2,3}$/.test(text));

/** Headers that ask for yes or no, where a workbook holds 1 and 0. */
export const BOOLEAN_NAME =
  /\?$|(^|\s)(gedeckt|erfüllt|vorhanden|verfügbar|aktiv|barrierefrei|erledigt|genehmigt|abgeschlossen|ja\/nein)$/i;
export const TRUE = /^(ja|wahr|true|yes)$/i;
export const FALSE = /^(nein|falsch|false|no)$/i;
export const KEY_NAME =
  /(^|[^a-zäöü])(ags|ars|plz|nuts\w{0,9}|schl(ü|ue)ssel|kennziffer|nr|nummer|code|id|objectid|fid|gid|urn|uprn|buchungszeichen|uuid|schl|produkt|produktbereich|produktgruppe|produktnummer|teilplan|kapitel|einzelplan|haushaltsstelle|kostenstelle|telefon|fax|aktenzeichen|az|pgr|gliederung|gruppierung|hausnummer|hnr|raumid|bez|plr)\.?($|[^a-zäöü])|^(kostenträger|kostengruppe|buchungsstelle|buchungskreis|finanzstelle|finanzposition|fipos|hhst|kassenzeichen|kontierung|debitor|kreditor|zählpunkt|leistungsphase|lph|din 276)( ?-?nr\.?| ?-?nummer)?$|konto(nummer|nr)?$|gemeindeschl|regionalschl|gemeindekenn(ziffer|zahl)|postleitzahl|kostenstelle|nummer$|[a-zäöü]nr\.?$|aktenzeichen/i;
/** Headers of what is numbered: digits under them are names. */
const NUMBERED_NAME =
  /(^|[^a-zäöü])((brief|ur|stadt|orts|schul)?(wahl|stimm)?bezirk|wahlkreis|wahllokal|flur|flurstück|gemarkung|amt|dezernat|fachbereich|fachdienst|abteilung|referat|thh|teilhaushalt|(mess)?station|messstelle|haltestelle|raumid|bez|plr|bzr|satz-?art)($|[^a-zäöü])/i;
/** Headers that are the one thing which is numbered, in the singular: whole numbers under them are names too. A count is called by its plural. */
const NUMBERED_WHOLE =
  /^(bus|bahn|tram|stra(ß|ss)enbahn|stadtbahn|u-bahn|s-bahn|nacht)?(linie|route)$|^((sammel|touren?|abfuhr|leerungs)?(tour|bezirk)|gleis|bahnsteig|fahrzeug|kennziffer|(schul|güte|größen|bau|gefahren)?klasse|((entgelt|besoldungs|mahn|jahrgangs|klassen|schul|schutz|warn|hochwasser)-?)?stufe|jahrgang|pflegegrad|(polizei|forst|jagd)?revier|(tarif|verkehrs|park|schutz|boden)?zone|sektor|etage|stockwerk|geschoss|raum|block|spur|schicht|wache|löschzug|team|heft|los|(tages|uhr)?stunde|uhrzeit|hour( of (the )?day)?)$/i;
/** The same of what registers, offices and programs hand on, and of places in a row: no one adds them up. */
const NAMED_WHOLE =
  /^(objectid|fid|gid|uprn|urn|ik|kst|ean|isbn|barcode|buchungszeichen|beleg|vorgang|auftrag|bestellung|ticket|liegenschaft|parzelle|grundbuchblatt|blatt|seite|paragraf|vorwahl|durchwahl|version|status|priorität|listenplatz|lieferschein|wiegeschein|(kosten|ertrags|aufwands|leistungs|erlös|beleg|bewegungs)art|sachkonto|tarifstelle|satzung|organisationseinheit|account|voucher|postcode|cost centre|(electoral )?ward|precinct|(case|invoice|account|order|serial|transaction|supplier|asset|voucher|ticket|document|project|contract|customer|licence|permit|registration|house|phone|telephone|fax|file|item|product|part|policy|batch|record) (number|no\.?|ref\.?|reference))$/i;
/** `Bezirk 1`, `Abteilung A`: one of them, over what was counted there. */
const IS_ONE = /[a-zäöü] (\d{1,3}|[A-Z]|[IVX]{1,4})$/;
/** Whether digits under a header name something; `areWhole`: all of them are whole numbers. */
export const isNumbered = (name: string, areWhole = true): boolean =>
  (NUMBERED_NAME.test(name) && !IS_ONE.test(name.trim())) ||
  (areWhole && (NUMBERED_WHOLE.test(name.trim()) || NAMED_WHOLE.test(name.trim())));
/** Beside them what is called by a number with a letter or a sign behind it: a house, a flat, a mark of a school. */
const LETTERED_NAME =
  /^(haus|wohnung|whg\.?|eingang|aufgang|hauseingang|szenario|variante|(gesamt|schul|end|zeugnis|durchschnitts)?note|zensur|bewertung|grade)$/i;
const LETTERED = /^\d{1,4} ?[a-z]$|^[1-6] ?[-+]$/i;
/** Under a name of what is numbered: whether a text is a number with a letter that belongs to it, `1 p` a room and no provisional value. Missing: null elsewhere. */
export const letteredUnder = (name: string): ((text: string) => boolean) | null =>
  LETTERED_NAME.test(name.trim()) || isNumbered(name) ? (text) => LETTERED.test(text) : null;
export const REGION_NAME =
  /(^|[^a-zäöü])(ags|ars|gemeindeschl(ü|ue)ssel|regionalschl(ü|ue)ssel|kreisschl(ü|ue)ssel|rs|gkz|nuts\w{0,9})($|[^a-zäöü])|gemeindeschl|regionalschl|gemeindekenn(ziffer|zahl)/i;
/** Headers under which only keys of districts stand, and no names of them. */
export const DISTRICT_NAME = /^(land)?kreis$/i;
export const POSTCODE_NAME = /(^|[^a-zäöü])plz($|[^a-zäöü])|postleitzahl/i;
/** Headers of what comes in whole pieces: points in their numbers part thousands. Shares and rates of them do not. */
const COUNTED =
  /(^|[^a-zäöü])(anzahl|zahl der|einwohner|ew|einw|bev(ö|oe)lkerung|personen|menschen|männer|frauen|kinder|jugendliche|sch(ü|ue)ler|studierende|haushalte|wähler|wahlberechtigte|stimmen|fälle|einsätze|besucher|gäste|übernachtungen|beschäftigte|arbeitslose|geburten|sterbefälle|zuzüge|fortzüge|wohnungen|gebäude|fahrzeuge|betriebe|plätze|population|households|persons|people|residents|pupils|number of|count|votes|visitors|dwellings|births|deaths|pkw|lkw|kfz|krafträder|kraftfahrzeuge|radfahrer|radfahrende|fahrgäste|besuche|ankünfte|svb|pendler|einpendler|auspendler|unternehmen|wohngebäude|lehrkräfte|straftaten|unfälle|verletzte|anrufe|anträge|bescheide|termine|medien|entleihungen|ausleihen|mitglieder|hunde|bäume|kunden|rinder|schweine|betten|pflegebedürftige|bedarfsgemeinschaften|erwerbstätige|auszubildende|stellplätze|behälter|jobs|vehicles|cases|visits|calls)(innen|:innen|\*innen)?($|[^a-zäöü])/i;
const RATED =
  /anteil|quote|rate|dichte|prozent|%|density|growth|(^|[^a-zäöü])(je|pro|per|in|durchschnitt\S*|mittel\S*|index|share|mean|average|median|change|thousands?|000s?|millions?|mio|tsd)($|[^a-zäöü])/i;
/** `Schüler/-innen` and `Kinder/Jugendliche` are counts, `kg/EW` is none. */
const PER_UNIT =
  /\/ ?(ew|einw|einwohner|kopf|kind|person|haushalt|platz|tag|woche|monat|jahr|[a-zäöü]{1,2}|[kcm]?m[²³23]|\d\S*)($|[^a-zäöü²³])/i;
const MEASURED =
  /gewicht|masse($|[^a-zäöü])|länge|breite|höhe|durchmesser|volumen|dauer($|[^a-zäöü])|verbrauch|faktor|quotient|wachstum|index|emission|weight|height|length|growth/i;
/** Units of money and of what comes in whole pieces, and ages. */
const COUNTS_OR_MONEY =
  /^(€|ct|CHF|DM|[$£]|USD|GBP|Einwohner|Anzahl|Personen|Plätze|Kinder|Jahre|Monate|Tage|)$/;
/** Whether a name ends in a unit of a size: tonnes, hours and kilowatts may have three decimals. `m` behind people are men. */
const isSized = (name: string): boolean => {
  const last = name
    .trim()
    .split(/[\s(]+/)
    .at(-1)!;
  const isAlone = last === name.trim() || /^m\)?$/i.test(last);
  const unit = unitOfHeader(name) ?? (isAlone ? null : knownUnit(last.replace(/\)$/, '')));
  return unit !== null && !COUNTS_OR_MONEY.test(sameUnit(scaleOf(unit).base));
};
export const isCountName = (name: string): boolean =>
  COUNTED.test(name) && ![RATED, PER_UNIT, MEASURED].some((words) => words.test(name)) && !isSized(name);

const AMOUNT =
  /betrag|ansatz|aufw(a|e)nd|ertr(a|ä)g|zahlung|kosten|erl(ö|oe)s|umsatz|einnahme|ausgabe|schulden|kredit|zuschuss|zuwendung|investition|budget|(^|[^a-zäöü])(eur|euro|amount|costs?|spend|expenditure|revenue|income)($|[^a-zäöü])|€/i;
const PRICED =
  /preis|(hebe|steuer|zins|stunden|tages|gebühren|kosten)satz|gebühr|tarif|entgelt|kurs($|[^a-zäöü])|price|fee|rate|anteil|quote|prozent|%|durchschnitt|mittel|mean|average|median|index|(^|[^a-zäöü])(je|pro|per|mio|mrd|tsd|mill|teur|thousands?|millions?)($|[^a-zäöü])|[tk]€/i;
/** What fields and roofs yield, and what work takes. */
const YIELDED =
  /(ernte|hektar|flächen|korn|milch|holz|solar|strom|wärme|energie|gas)-?ertr(a|ä)g|(zeit|stunden|arbeits)-?aufwand|personen(tage|stunden)|(^|[^a-zäöü])(fte|vzä|stunden|tage)($|[^a-zäöü])/i;
/** Headers of sums of money, which have cents or none; prices may have more digits, thousands and millions too. */
export const isSumName = (name: string): boolean =>
  AMOUNT.test(name) && ![PRICED, PER_UNIT, YIELDED].some((words) => words.test(name)) && !isSized(name);

/** A column without a name of its own. */
const UNNAMED = /^((spalte|column|feld|field|unnamed|var)[ _:]{0,3}\d{0,3})?$/i;
/** Headers under which years are years: those that say so, and those that say nothing. */
export const holdsYears = (name: string): boolean => TIME_NAME.test(name) || UNNAMED.test(name.trim());

export const UNIT_NAME = /^(unit|einheit|maßeinheit)$/i;
export const WEEK_NAME = /(^|[^a-zäöü])(kw|week)($|[^a-zäöü])|woche$/i;
export const QUARTER_NAME = /(^|[^a-zäöü])quartal($|[^a-zäöü])|vierteljahr$/i;
/** Headers that name nothing but a time: no amount stands under them. */
export const CALENDAR_NAME =
  /^(haushalts|berichts|schul|kalender|rechnungs|erhebungs|kita|zähl)?-?(jahr|monat|quartal|woche|kw|datum|tag|zeit|zeitpunkt|zeitraum|periode|stichtag|hhj|year|month|week|quarter|date|day|time|period)$/i;
/** Days under these lie behind us, a hundred years and more as well. */
export const BIRTH_NAME = /geb(urt|oren|\.)|gestorben|verstorben|sterbe|todes/i;
/** Headers under which short dates (`01.02.34`, `12/2024`) are dates and no keys. */
export const DATE_NAME =
  /dat(um|e)|tag(e)?($|[^a-zäöü])|zeit|stand|beginn|anfang|ende|start|frist|termin|geb(oren|urt|\.)|(^|[^a-zäöü])(am|vom|von|bis|seit|ab|gültig)($|[^a-zäöü])|eingang|abgang|fällig|einzug|auszug|jahr|monat|month|woche|periode|quartal|erstellt|geändert|erledigt|vertrag|fertigstellung|abschluss|inbetriebnahme|zulassung|anschaffung|beschaffung|eröffnung|abnahme|ablauf|lieferung|kündigung/i;
export const TIME_NAME =
  /(^|[^a-zäöü])(jahr|haushaltsjahr|hhj|year|monat|month|woche|kw|week|quartal|datum|date|stichtag|zeit|zeitpunkt|zeitraum|time|tag|timestamp|zeitstempel|ts|epoch|unixtime|stand|berichtsjahr|berichtszeitraum|kalenderwoche)($|[^a-zäöü])|jahr$|datum$/i;
