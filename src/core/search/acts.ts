// What somebody does with an app (`eintragen`, `umstellen`), and whether a question asks how or where it is done. German and English. Pure.
import { baseOf } from './fold.ts';

/** Endings of what is done (`sichere`, `sichern`) and of what it is done with, longest first. */
const ENDINGS = ['en', 'es', 'n', 'e', 't', 's'];
const STEM = 4;
/** A folded word without its ending, as what is done and what it is done with are compared. */
export const ofWord = (word: string): string => {
  const base = baseOf(word);
  const ending = ENDINGS.find((one) => base.endsWith(one) && base.length - one.length >= STEM);
  return ending === undefined ? base : base.slice(0, -ending.length);
};

const ACTS = new Set(
  (
    'eintragen nachtragen eingeben erfassen aufschreiben ausfuellen berichtigen korrigieren bearbeiten anlegen erstellen hinzufuegen ergaenzen ' +
    'einbinden anbinden verbinden koppeln einrichten installieren einlesen importieren exportieren laden hochladen herunterladen runterladen ' +
    'oeffnen aufmachen speichern abspeichern sichern wiederherstellen zurueckholen zurueckspielen drucken ausdrucken kopieren uebertragen ' +
    'uebernehmen schicken verschicken abschicken senden absenden weitergeben uebergeben abgeben mitnehmen teilen freigeben loeschen entfernen ' +
    'loswerden leeren zuruecksetzen umstellen umschalten einstellen verstellen aendern wechseln anpassen einschalten ausschalten anschalten ' +
    'abschalten anmachen ausmachen abstellen aktivieren deaktivieren setzen festlegen vergeben vergroessern verkleinern sperren entsperren ' +
    'verschluesseln entschluesseln anmelden abmelden aktualisieren erneuern synchronisieren abrufen vorfuehren vorzeigen praesentieren ' +
    'festhalten einfrieren aufheben rueckgaengig zuruecknehmen umbenennen ausblenden einblenden vergleichen nachlesen bedienen ' +
    'add change set create enter type record correct edit connect install import export upload download save restore print copy transfer ' +
    'send share submit delete remove erase reset switch turn enable disable enlarge lock unlock encrypt refresh update present freeze'
  )
    .split(' ')
    .map(ofWord),
);
/** Without an ending it is a thing (`Speicher`). */
export const isAct = (word: string): boolean => ofWord(word) !== baseOf(word) && ACTS.has(ofWord(word));

const ASKED = new Set('wie wo wohin womit woher wodurch how where'.split(' '));
/** Who asks of what they do themselves. */
const SELF = new Set('ich man i we you'.split(' '));

/** Whether words ask how, or where, something is done; shape: all words of a question, folded. A lone word asks for a thing. */
export const asksHow = (words: readonly string[]): boolean =>
  words.length > 1 &&
  (words.some(isAct) || (words.some((word) => ASKED.has(word)) && words.some((word) => SELF.has(word))));
