// Pages of the app as the search tells of them: what each is called there, what one does on it, and by which other words people ask for it.
export type PageWords = Readonly<
  Record<
    | 'lage'
    | 'daten'
    | 'daten/import'
    | 'daten/quelle'
    | 'erfassung'
    | 'sitzung'
    | 'einstellungen'
    | 'einstellungen/adresse'
    | 'einstellungen/sicherung'
    | 'einstellungen/speicher'
    | 'einstellungen/weitergabe'
    | 'einstellungen/geraet'
    | 'einstellungen/verschluesselung'
    | 'einstellungen/anzeige'
    | 'einstellungen/benachrichtigung'
    | 'einstellungen/app'
    | 'einstellungen/loeschen'
    | 'impressum'
    | 'datenschutz'
    | 'barrierefreiheit'
    | 'leichte-sprache',
    /** `asked`: the words that people ask for it with; the title is not looked at. */
    readonly [title: string, about: string, asked: string]
  >
>;
export const pages: PageWords = {
  lage: [
    'Lage',
    'Alle Kennzahlen auf einen Blick',
    'Lage Übersicht Überblick Startseite Kacheln Ampel Ampeln Dashboard Blatt Blick Gesamtlage Lagebild Lagebericht Cockpit Anfang Hauptseite zurück',
  ],
  daten: [
    'Daten',
    'Datensätze, wie alt sie sind, und eigene Kennzahlen',
    'Daten Datensatz Datenquellen Abruf abrufen aktualisieren Aktualisierung Herkunft woher synchronisieren eigene Kennzahl anlegen berechnen ausrechnen Vergleich vergleichen Verlauf Tabelle Tabellen Rohdaten Zahlenquelle Quellen Datenstand abgerufen neu geladen erstellen bauen gegenüberstellen Gegenüberstellung',
  ],
  'daten/import': [
    'Import',
    'Eine Tabelle von diesem Gerät einlesen',
    'Import Datei einlesen importieren laden hochladen einspielen öffnen Tabelle Tabellenblatt Excel Exceldatei XLSX CSV ODS Calc USB-Stick reinladen hereinladen reinziehen übernehmen vorhandene Liste Tabellendatei Exceltabelle Exceldateien Kalkulation LibreOffice Dokument',
  ],
  'daten/quelle': [
    'Quelle hinzufügen',
    'Offene Daten von einer Adresse',
    'Datenquelle Quelle hinzufügen anbinden Adresse Link URL Internetadresse offene Daten Open Data Schnittstelle API Portal einbinden verknüpfen anschließen Netz Webadresse Portale Feed Dienst abonnieren neue',
  ],
  erfassung: [
    'Erfassung',
    'Werte von Hand eintragen, Werte anderer annehmen',
    'Erfassung eintragen erfassen eingeben Eingabe melden Meldung Formular Wert nachtragen berichtigen korrigieren Tageswerte annehmen eintippen aufschreiben ausfüllen Hand händisch manuell Zahl durchgeben nachreichen vertippt falsch ändern Korrektur Tageswert Tagesmeldung Werte heutige',
  ],
  sitzung: [
    'Sitzung',
    'Sitzungsmappen anlegen, vorführen, festhalten',
    'Sitzung Sitzungsmappe Mappe Unterlagen Rat Ratssitzung Stadtrat Gemeinderat Ausschuss Tagesordnung Protokoll Niederschrift Beschluss Präsentation präsentieren vorführen Vortrag Beamer Folien einfrieren festhalten Sitzungsmappen Sitzungsunterlagen anlegen vorbereiten Tagung Beratung Bühne zeigen vorzeigen Projektor Bildschirm Leinwand Lagebesprechung Krisenstab Besprechung Vorlage Mappen drucken ausdrucken Ausdruck Papier',
  ],
  einstellungen: [
    'Einstellungen',
    'Alles, was dieses Gerät betrifft',
    'Einstellungen Optionen Konfiguration einstellen umstellen verstellen ändern anpassen App Menü Voreinstellungen',
  ],
  'einstellungen/adresse': [
    'Woher die Daten kommen',
    'Adresse des Katalogs, nächstes Tablet einrichten',
    'Adresse Katalog Daten Tablet einrichten neues weiteres zweites Gerät verbinden anmelden Link QR-Code ändern koppeln Kopplung Einrichtung einscannen scannen Kollegin Kollege Katalogadresse Server wechseln Gemeinde woher',
  ],
  'einstellungen/sicherung': [
    'Sicherung',
    'Alles auf diesem Gerät als Datei, und wieder zurück',
    'Sicherung sichern gesichert absichern Sicherungskopie Backup Datensicherung speichern abspeichern wiederherstellen Wiederherstellung zurückspielen umziehen Umzug Gerätewechsel USB-Stick Datei retten aufheben Verlust verlieren verloren kaputt zurückholen einspielen Daten mitnehmen altes Kopie sicher',
  ],
  'einstellungen/speicher': [
    'Speicher',
    'Vor dem Löschen schützen, Platz schaffen, offline starten',
    'Speicher Speicherplatz voll Platz aufräumen schützen offline ohne Netz ohne Internet Empfang bereit prüfen freimachen belegt wieviel Löschschutz behalten dauerhaft ausgeschaltet WLAN Funkloch Internetverbindung funktioniert startet',
  ],
  'einstellungen/weitergabe': [
    'Weitergeben und senden',
    'Erfasste Werte als Datei, Code oder in die Ablage',
    'weitergeben Weitergabe übergeben Übergabe rübergeben eingetragen senden schicken übermitteln übertragen abgeben mitnehmen Ablage QR-Code USB-Stick E-Mail weiterleiten verschicken abschicken einreichen teilen Kollegen Kollegin eingetragene erfasste Werte Datei Empfänger anderes Gerät rüber mailen austauschen Austausch',
  ],
  'einstellungen/geraet': [
    'Gemeinsam genutztes Gerät',
    'PIN, und wofür das Gerät da ist',
    'PIN ändern Geheimzahl Zahlencode Passwort Kennwort sperren Sperre Rolle Rollen Zugang Zugriff Berechtigung Rechte nur ansehen nur erfassen gemeinsam Sperrcode Code Entsperrcode entsperren festlegen vergeben setzen Gerätesperre benutzen Benutzer Nutzer Anmeldung Kollegen verhindern dürfen',
  ],
  'einstellungen/verschluesselung': [
    'Erfasste Werte verschlüsseln',
    'Mit einem Kennwort, das nach Minuten sperrt',
    'verschlüsseln Verschlüsselung verschlüsselt Kennwort Passwort Passphrase Datenschutz geheim vertraulich chiffrieren eingetragene erfasste Werte schützen setzen festlegen gestohlen verloren Diebstahl fremde lesen mitlesen unlesbar',
  ],
  'einstellungen/anzeige': [
    'Anzeige und Sprache',
    'Helligkeit, Schriftgröße, Sprache',
    'Anzeige Bildschirm Schrift Schriftgröße größer kleiner Buchstaben lesbar Helligkeit Dunkelmodus Nachtmodus Kontrast Farben ändern Sprache Englisch Leichte Sprache umstellen vergrößern verkleinern klein groß Text Zeichen dunkel hell Nacht Hintergrund blendet grell schlecht lesen Deutsch Darstellung Zoom Farbe Ansicht',
  ],
  'einstellungen/benachrichtigung': [
    'Benachrichtigung',
    'Melden, wenn eine Kennzahl kritisch wird',
    'Benachrichtigung Alarm Alarmierung Mitteilung Push melden Warnton informieren Bescheid benachrichtigen Benachrichtigungen erinnern Erinnerung einschalten ausschalten Meldungen Warnung warnen gewarnt benachrichtigt alarmiert erinnert Warnmeldung verständigen alarmieren automatisch Ton',
  ],
  'einstellungen/app': [
    'Über diese App',
    'Fassung, Installieren, Lizenzen',
    'Version Fassung installieren Installation Startbildschirm App Update Lizenz Lizenzen Software Hersteller Hilfe Versionsnummer einrichten Symbol Desktop aktualisieren neueste Entwickler Programm Anleitung Handbuch Bedienungsanleitung Open Source Quelltext gemacht',
  ],
  'einstellungen/loeschen': [
    'Alle Daten löschen',
    'Von diesem Gerät, endgültig',
    'löschen Daten entfernen zurücksetzen alles leeren Gerät abgeben ausmustern runter runterkriegen loswerden wegwerfen wegmachen vernichten bereinigen säubern Tablet Werkszustand verkaufen verschenken zurückgeben deinstallieren',
  ],
  impressum: [
    'Impressum',
    'Wer diese Seiten verantwortet',
    'Impressum verantwortlich Anbieter Kontakt Ansprechpartner Seiten Seite Betreiber Herausgeber zuständig Adresse Anschrift Telefon betreibt',
  ],
  datenschutz: [
    'Datenschutz',
    'Was mit Daten auf diesem Gerät geschieht',
    'Datenschutz Datenschutzerklärung DSGVO personenbezogen Telemetrie Cookies persönliche Privatsphäre Daten übermittelt gesammelt ausspioniert weitergegeben Überwachung Tracking',
  ],
  barrierefreiheit: [
    'Barrierefreiheit',
    'Erklärung, und wohin man Mängel meldet',
    'Barrierefreiheit barrierefrei Tastatur Vorleseprogramm Screenreader Tasten Tastenkürzel blind bedienen bedienbar Bedienung blinde sehbehindert Sehbehinderte behindert Behinderung Barriere Barrieren melden Vorlesen Rollstuhl zugänglich Hilfsmittel',
  ],
  'leichte-sprache': [
    'Leichte Sprache',
    'Was diese App ist, leicht gesagt',
    'Leichte Sprache App einfach erklärt verstehen erklären leicht verständlich einfache Worte Wörter schwere kapiere begreifen Lernschwierigkeiten',
  ],
};
