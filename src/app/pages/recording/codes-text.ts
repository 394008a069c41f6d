import type { Texts } from '../../../i18n/locale.ts';

const de = {
  making: 'Die Codes werden erstellt …',
  show: 'Auf dem anderen Gerät „Codes mit der Kamera lesen“ wählen und dessen Kamera auf diesen Bildschirm richten. Die Reihenfolge ist egal.',
  code: (at: string, total: string) => `Code ${at} von ${total}`,
  pause: 'Anhalten',
  run: 'Weiterlaufen',
  before: 'Vorheriger Code',
  next: 'Nächster Code',
  tooMany: (max: string) =>
    `Für Codes sind es zu viele Einträge (höchstens ${max}). Bitte wählen Sie einen kürzeren Zeitraum oder geben Sie die Werte als Datei weiter.`,
  failed: 'Die Codes konnten nicht erstellt werden. Bitte geben Sie die Werte als Datei weiter.',
  scan: 'Kamera auf die Codes des anderen Geräts richten. Die Bilder bleiben auf diesem Gerät und werden nicht gespeichert.',
  camera: 'Bild der Kamera',
  looking: 'Noch kein Code erkannt.',
  seen: (count: string, total: string) => `Gelesen: ${count} von ${total}`,
  progress: 'Gelesene Codes',
  trouble: {
    missing:
      'Dieses Gerät hat keine Kamera, die der Browser nutzen kann. Bitte geben Sie die Werte als Datei weiter.',
    refused:
      'Die Kamera ist für diese App nicht erlaubt. Sie können sie in den Einstellungen des Browsers erlauben oder die Werte als Datei weitergeben.',
    busy: 'Die Kamera wird gerade von einer anderen App benutzt. Bitte schließen Sie diese oder geben Sie die Werte als Datei weiter.',
  },
};

export const CODES: Texts<typeof de> = {
  de,
  en: {
    making: 'The codes are being made …',
    show: 'On the other device choose “Read codes with the camera” and point its camera at this screen. The order does not matter.',
    code: (at, total) => `Code ${at} of ${total}`,
    pause: 'Pause',
    run: 'Go on',
    before: 'Previous code',
    next: 'Next code',
    tooMany: (max) =>
      `There are too many entries for codes (${max} at most). Please choose a shorter time or hand the values over as a file.`,
    failed: 'The codes could not be made. Please hand the values over as a file.',
    scan: 'Point the camera at the codes of the other device. The pictures stay on this device and are not kept.',
    camera: 'Picture of the camera',
    looking: 'No code recognised yet.',
    seen: (count, total) => `Read: ${count} of ${total}`,
    progress: 'Codes read',
    trouble: {
      missing: 'This device has no camera that the browser can use. Please hand the values over as a file.',
      refused:
        'The camera is not allowed for this app. You can allow it in the browser’s settings or hand the values over as a file.',
      busy: 'The camera is in use by another app. Please close that or hand the values over as a file.',
    },
  },
};
