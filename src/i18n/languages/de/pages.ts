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
    'Lage Übersicht Überblick Startseite Kacheln Ampel Ampeln Dashboard Blatt',
  ],
  daten: [
    'Daten',
    'Datensätze, wie alt sie sind, und eigene Kennzahlen',
    'Daten Datensatz Datenquellen Abruf abrufen aktualisieren Aktualisierung Herkunft woher synchronisieren eigene Kennzahl anlegen berechnen ausrechnen selbst selber Vergleich vergleichen Verlauf',
  ],
  'daten/import': [
    'Import',
    'Eine Tabelle von diesem Gerät einlesen',
    'Import Datei einlesen importieren laden hochladen einspielen öffnen Tabelle Tabellenblatt Excel Exceldatei XLSX CSV ODS Calc USB-Stick',
  ],
  'daten/quelle': [
    'Quelle hinzufügen',
    'Offene Daten von einer Adresse',
    'Datenquelle Quelle hinzufügen anbinden Adresse Link URL Internetadresse offene Daten Open Data Schnittstelle API Portal',
  ],
  erfassung: [
    'Erfassung',
    'Werte von Hand eintragen, Werte anderer annehmen',
    'Erfassung eintragen erfassen eingeben Eingabe melden Meldung Formular Wert nachtragen berichtigen korrigieren Tageswerte annehmen',
  ],
  sitzung: [
    'Sitzung',
    'Sitzungsmappen anlegen, vorführen, festhalten',
    'Sitzung Sitzungsmappe Mappe Unterlagen Rat Ratssitzung Stadtrat Gemeinderat Ausschuss Tagesordnung Protokoll Niederschrift Beschluss Präsentation präsentieren vorführen Vortrag Beamer Folien einfrieren festhalten',
  ],
  einstellungen: [
    'Einstellungen',
    'Alles, was dieses Gerät betrifft',
    'Einstellungen Optionen Konfiguration einstellen',
  ],
  'einstellungen/adresse': [
    'Woher die Daten kommen',
    'Adresse des Katalogs, nächstes Tablet einrichten',
    'Adresse Katalog Daten Tablet einrichten neues weiteres zweites Gerät verbinden anmelden Link QR-Code ändern',
  ],
  'einstellungen/sicherung': [
    'Sicherung',
    'Alles auf diesem Gerät als Datei, und wieder zurück',
    'Sicherung sichern gesichert absichern Sicherungskopie Backup Datensicherung speichern abspeichern wiederherstellen Wiederherstellung zurückspielen umziehen Umzug Gerätewechsel USB-Stick',
  ],
  'einstellungen/speicher': [
    'Speicher',
    'Vor dem Löschen schützen, Platz schaffen, offline starten',
    'Speicher Speicherplatz voll Platz aufräumen schützen offline ohne Netz ohne Internet Empfang bereit prüfen',
  ],
  'einstellungen/weitergabe': [
    'Weitergeben und senden',
    'Erfasste Werte als Datei, Code oder in die Ablage',
    'weitergeben Weitergabe übergeben Übergabe rübergeben eingetragen senden schicken übermitteln übertragen abgeben mitnehmen Ablage QR-Code USB-Stick E-Mail',
  ],
  'einstellungen/geraet': [
    'Gemeinsam genutztes Gerät',
    'PIN, und wofür das Gerät da ist',
    'PIN ändern Geheimzahl Zahlencode Passwort Kennwort sperren Sperre Rolle Rollen Zugang Zugriff Berechtigung Rechte nur ansehen nur erfassen gemeinsam',
  ],
  'einstellungen/verschluesselung': [
    'Erfasste Werte verschlüsseln',
    'Mit einem Kennwort, das nach Minuten sperrt',
    'verschlüsseln Verschlüsselung verschlüsselt Kennwort Passwort Passphrase Datenschutz geheim vertraulich',
  ],
  'einstellungen/anzeige': [
    'Anzeige und Sprache',
    'Helligkeit, Schriftgröße, Sprache',
    'Anzeige Bildschirm Schrift Schriftgröße größer kleiner Buchstaben lesbar Helligkeit Dunkelmodus Nachtmodus Kontrast Farben ändern Sprache Englisch Leichte Sprache umstellen',
  ],
  'einstellungen/benachrichtigung': [
    'Benachrichtigung',
    'Melden, wenn eine Kennzahl kritisch wird',
    'Benachrichtigung Alarm Alarmierung Mitteilung Push melden Warnton informieren Bescheid',
  ],
  'einstellungen/app': [
    'Über diese App',
    'Fassung, Installieren, Lizenzen',
    'Version Fassung installieren Installation Startbildschirm App Update Lizenz Lizenzen Software Hersteller Hilfe',
  ],
  'einstellungen/loeschen': [
    'Alle Daten löschen',
    'Von diesem Gerät, endgültig',
    'löschen Daten entfernen zurücksetzen alles leeren Gerät abgeben ausmustern',
  ],
  impressum: [
    'Impressum',
    'Wer diese Seiten verantwortet',
    'Impressum verantwortlich Anbieter Kontakt Ansprechpartner',
  ],
  datenschutz: [
    'Datenschutz',
    'Was mit Daten auf diesem Gerät geschieht',
    'Datenschutz Datenschutzerklärung DSGVO personenbezogen Telemetrie Cookies',
  ],
  barrierefreiheit: [
    'Barrierefreiheit',
    'Erklärung, und wohin man Mängel meldet',
    'Barrierefreiheit barrierefrei Tastatur Vorleseprogramm Screenreader Tasten Tastenkürzel blind',
  ],
  'leichte-sprache': [
    'Leichte Sprache',
    'Was diese App ist, leicht gesagt',
    'Leichte Sprache einfach verstehen erklären',
  ],
};
