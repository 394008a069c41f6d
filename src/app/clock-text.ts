// Words of the question whether the clock is right: loaded with it, when there is something to ask.
import type { Texts } from '../i18n/locale.ts';

const de = {
  label: 'Uhr dieses Geräts',
  ahead: (now: string, known: string) =>
    `Geht die Uhr dieses Geräts richtig? Sie zeigt den ${now}. Zuletzt bekannt ist der ${known}.`,
  behind: (now: string, known: string) =>
    `Geht die Uhr dieses Geräts richtig? Sie zeigt ${now}. Das ist früher als der letzte bekannte Stand: ${known}.`,
  held: 'Bis das geklärt ist, wird kein Wert übernommen. Was Sie eintippen, bleibt als Entwurf erhalten.',
  denied: (now: string) =>
    `Die Uhr dieses Geräts geht falsch: Sie zeigt ${now}. Bitte stellen Sie Datum und Uhrzeit in den Einstellungen des Geräts.`,
  yes: (now: string) => `Ja, jetzt ist ${now}`,
  no: 'Nein, die Uhr geht falsch',
  again: 'Uhr ist gestellt, neu prüfen',
};
export const CLOCK: Texts<typeof de> = {
  de,
  en: {
    label: 'Clock of this device',
    ahead: (now, known) =>
      `Is the clock of this device right? It shows ${now}. The last moment known is ${known}.`,
    behind: (now, known) =>
      `Is the clock of this device right? It shows ${now}. That is earlier than the last moment known: ${known}.`,
    held: 'Until this is clear, no value is taken over. What you type is kept as a draft.',
    denied: (now) =>
      `The clock of this device is wrong: it shows ${now}. Please set date and time in the settings of the device.`,
    yes: (now) => `Yes, it is ${now}`,
    no: 'No, the clock is wrong',
    again: 'The clock is set, check again',
  },
};
