// Words of made-up German tables: places, departments, measures, notes. None of them is of a real municipality.

export const PLACES =
  'Altfelden,Birkenau-Süd,Dornheim,Eichwalde,Falkenrode,Grünental,Hohenbruch,Itterbach,Kaltenborn,Lindenrode,Mühlhagen,Neustetten,Obersulm,Pfaffing,Quellbach,Rodenau,Steinhorst,Talheim,Unterried,Vierlinden,Wiesenau,Zellerfeld,Am Markt,Innenstadt,Nordstadt,Südstadt,Westend,Ostvorstadt,Hafen,Bad Lohne,Musterkreis,Landkreis Nordau,Kreisfreie Stadt Weidenburg'.split(
    ',',
  );
export const GROUPS =
  'Männlich,Weiblich,Deutsche,Ausländer,Insgesamt,Kindertagesstätten,Grundschulen,Gymnasien,Verwaltung,Soziales,Verkehr,Bauen und Wohnen,Kultur,Sport,Umwelt,Öffentliche Ordnung,Zentrale Dienste,Land- und Forstwirtschaft,Produzierendes Gewerbe,Handel,Dienstleistungen,Ledig,Verheiratet,Stadtbezirk Mitte,Regierungsbezirk,Kreise,Einnahmen,Ausgaben,Erträge,Aufwendungen,Investitionen,Personal,Wohngebäude,Nichtwohngebäude,Vorjahr,Veränderung,Bestand,Zugang,Abgang'.split(
    ',',
  );
export const LABELS =
  'unter 3 Jahre,3 bis 6 Jahre,6 bis 15 Jahre,15 bis 65 Jahre,65 und mehr,Steuern,Zuweisungen,Gebühren,Mieten,Zinsen,Personalaufwendungen,Sachaufwendungen,Abschreibungen,Transferleistungen,Grundsteuer A,Grundsteuer B,Gewerbesteuer,Hundesteuer,Wasser,Abwasser,Strom,Erdgas,Fernwärme,Personenkraftwagen,Lastkraftwagen,Krafträder,Busse,Bäckerei,Metzgerei,Gaststätten,Apotheken,Ärzte,Theater,Museen,Bibliotheken,Schwimmbäder,Sporthallen,Spielplätze,Straßen,Brücken,Radwege,Ein- und Zweifamilienhäuser,Mehrfamilienhäuser,Geburten,Sterbefälle,Zuzüge,Fortzüge,Eheschließungen,Weizen,Roggen,Gerste,Raps,Milchkühe,Schweine'.split(
    ',',
  );
export const MEASURES =
  'Einwohner,Bevölkerung,Haushalte,Fläche,Anteil,Plätze,Kinder,Betreute Kinder,Quote,Schüler,Klassen,Beschäftigte,Arbeitslose,Wohnungen,Umsatz,Erlös,Ansatz,Ergebnis,Plan,Ist,Abweichung,Veränderung,Zugänge,Abgänge,Betriebe,Gäste,Übernachtungen,Verbrauch,Menge,Kosten,Betrag,Zuschuss,Fälle,Einsätze,Stimmen,Gültige Stimmen,Wahlberechtigte,männlich,weiblich,zusammen,insgesamt,Deutsche,Ausländer,Durchschnitt,je Einwohner,Messwert,Temperatur,Niederschlag,Pegel,Anzahl,Wert'.split(
    ',',
  );
export const NAMES =
  'Gemeinde,Stadt,Ortsteil,Bezirk,Merkmal,Name,Bezeichnung,Einrichtung,Straße,Schule,Konto,Produkt,Nr.,Lfd. Nr.,AGS,Schlüssel,PLZ,Jahr,Monat,Datum,Stichtag,Quartal,Kategorie,Art,Typ,Alter,Altersgruppe,Geschlecht,Land,Kreis,Amt,Fachbereich,Bemerkung,Adresse,Telefon,Webseite,Ansprechpartner,Einheit,Kostenstelle,Träger,Standort,Verein,Titel,Beschreibung,Status,Lfd.,Gegenstand der Nachweisung,Gliederung,Wirtschaftszweig,id,name,lat,lon,datum,wert,typ'.split(
    ',',
  );
export const TITLE =
  'Bevölkerung nach Altersgruppen und Geschlecht,Haushaltsplan der Stadt,Kindertagesbetreuung in den Ortsteilen,Übersicht der Einrichtungen,Erträge und Aufwendungen des Ergebnishaushalts,Wohngebäude und Wohnungen am 31. Dezember,Beherbergung im Reiseverkehr,Statistischer Bericht,Kraftfahrzeugbestand nach Fahrzeugarten,Arbeitslose nach Personengruppen,Landtagswahl: Ergebnisse nach Wahlbezirken,Straßenverkehrsunfälle,Schulen und Schüler an allgemeinbildenden Schulen,Bodenfläche nach Art der tatsächlichen Nutzung,Ausgaben je Einwohner nach Aufgabenbereichen,Einsätze der Feuerwehr,Energieverbrauch der städtischen Gebäude'.split(
    ',',
  );
export const UNITS =
  'Anzahl,%,Prozent,1 000,1000,EUR,€,Tsd. EUR,1 000 EUR,Mio. EUR,km²,ha,m²,kWh,t,Personen,je 1 000 Einwohner,Euro,v. H.,Tage,Mill. EUR,kg'.split(
    ',',
  );
export const NOTES = [
  'Quelle: Statistisches Landesamt',
  'Quelle: Eigene Erhebung der Stadtverwaltung, Stand Dezember 2023',
  'Stand: 31.12.2023',
  '1) Einschließlich der Fälle ohne Angabe.',
  '2) Vorläufiges Ergebnis.',
  '1 Ohne Zweitwohnsitze.',
  '*) Ab 2020 neue Abgrenzung.',
  '- = nichts vorhanden',
  '. = Zahlenwert unbekannt oder geheim zu halten',
  '... Angabe fällt später an',
  'X Tabellenfach gesperrt, weil Aussage nicht sinnvoll',
  'Hinweis: Abweichungen in den Summen ergeben sich durch Runden der Zahlen.',
  'Anmerkung: Die Angaben beruhen auf der Fortschreibung des Bevölkerungsstandes auf Grundlage der letzten Zählung.',
  '© Statistisches Landesamt 2024',
  'Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet.',
  '__________',
  'Zeichenerklärung:',
  'Kontakt: statistik@weidenburg.example',
  'Internet: https://www.weidenburg.example/statistik',
  'Erstellt am 12.03.2024 durch das Amt für Statistik',
  '(C)opyright Amt für Statistik, 2024',
  'a) Geschätzt. b) Berichtigt.',
  '\\1 Einschließlich sonstiger Einrichtungen.',
  'Zum Inhaltsverzeichnis',
  'p = vorläufig, r = berichtigt',
  'Alle Angaben ohne Gewähr',
  'Die Werte der Jahre vor 2011 sind nicht vergleichbar.',
];
/** Short lines that lead somewhere else. */
export const REFERENCES = [
  'Siehe Anmerkungen',
  'Siehe auch Tabelle 4',
  'siehe Erläuterungen am Ende',
  'Siehe Fußnoten.',
  'Vgl. Anlage 3',
  'Zurück zur Übersicht',
  'Zum Inhalt',
  'Weiter',
  'Link zur Erläuterung',
  'Anmerkungen',
];
/** Lines of paragraphs: what follows the first word begins a line in the middle of a sentence. */
export const SENTENCES = [
  'Erfasst werden alle Einrichtungen, die im Berichtsjahr wenigstens drei Monate',
  'Als Betriebe gelten Stellen mit eigener Leitung und mehr als 20 Beschäftigten, die',
  'Nicht enthalten sind Personen ohne festen Wohnsitz (siehe Erläuterungen) sowie',
  'Maßgebend ist der Stand am Ende des Jahres nach der Fortschreibung von 2011.',
  'Ab 2015 werden auch Anteile unter 50 Prozent gezählt, wenn sie einer Gemeinde',
  'Die Angaben für einzelne Jahre können von früheren Veröffentlichungen abweichen,',
];
