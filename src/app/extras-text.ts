// Words of what stands in the header of every page beside the connection: the menu and the private note.
import type { Texts } from '../i18n/locale.ts';

export const EXTRAS: Texts<{
  fetched: string;
  printed: string;
  more: string;
  print: string;
  easy: string;
  note: string;
  has: string;
  label: string;
  only: string;
  kept: string;
  failed: string;
  unread: string;
  close: string;
  all: string;
}> = {
  de: {
    fetched: 'abgerufen',
    printed: 'gedruckt',
    more: 'Mehr',
    print: 'Drucken',
    easy: 'Leichte Sprache',
    note: 'Notiz',
    has: 'vorhanden',
    label: 'Private Notiz zu dieser Seite',
    only: 'Nur auf diesem Gerät. Sie wird nicht ausgegeben, nicht weitergegeben und nicht gedruckt; sie steht nur in der Sicherung dieses Geräts.',
    kept: 'Gespeichert, nur auf diesem Gerät.',
    failed:
      'Die Notiz konnte nicht gespeichert werden. Der Text steht noch hier. Kopieren Sie ihn, bevor Sie die Seite verlassen.',
    unread: 'Die Notiz kann gerade nicht gelesen werden. Sie ist nicht verloren. Laden Sie die Seite neu.',
    close: 'Schließen',
    all: 'Alle Notizen',
  },
  en: {
    fetched: 'fetched',
    printed: 'printed',
    more: 'More',
    print: 'Print',
    easy: 'Easy German',
    note: 'Note',
    has: 'present',
    label: 'Private note on this page',
    only: 'On this device only. It is not exported, not handed over and not printed; it is only in the backup of this device.',
    kept: 'Saved, on this device only.',
    failed: 'The note could not be saved. The text is still here. Copy it before you leave the page.',
    unread: 'The note cannot be read right now. It is not lost. Reload the page.',
    close: 'Close',
    all: 'All notes',
  },
};
