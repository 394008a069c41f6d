import type { Compared } from '../../../core/records/targets.ts';
import type { Texts } from '../../../i18n/locale.ts';

const de = {
  title: 'Vergleichswerte',
  lead: 'Soll und Höchstwert, an denen die erfassten Werte gemessen werden. Eine Änderung gilt ab ihrem Tag, auch für Kennzahlen. Frühere Werte bleiben im Verlauf.',
  field: 'Wert für',
  kind: 'Art',
  kinds: { target: 'Soll', maximum: 'Höchstwert' } as Record<Compared, string>,
  value: 'Neuer Wert',
  from: 'Gilt ab',
  reason: 'Grund',
  none: 'keiner',
  undecided: 'verschiedene Werte, bitte entscheiden',
  save: 'Vergleichswert speichern',
  back: 'Wert der Veröffentlichung nehmen',
  published: 'veröffentlicht',
  since: (day: string) => `gilt ab ${day}`,
  history: (field: string, kind: string) => `Verlauf: ${field}, ${kind}`,
  wrong: {
    value: 'Bitte eine Zahl eingeben, zum Beispiel 8 oder 8,5.',
    day: 'Bitte den Tag wählen, ab dem der Wert gilt.',
    reason: 'Bitte einen Grund angeben, damit andere die Änderung verstehen.',
  },
  draftKept: 'Entwurf gespeichert, nur auf diesem Gerät',
  draftFailed:
    'Der Entwurf konnte nicht gespeichert werden. Ihre Eingaben stehen noch hier. Bitte speichern Sie den Wert bald.',
  saved: 'Vergleichswert gespeichert.',
  clock:
    'Noch nicht übernommen. Bitte beantworten Sie zuerst oben die Frage zur Uhr. Der Entwurf bleibt erhalten.',
  notSaved: 'Konnte nicht gespeichert werden. Ihre Eingaben stehen noch hier. Bitte versuchen Sie es erneut.',
};

export const TARGETS: Texts<typeof de> = {
  de,
  en: {
    title: 'Comparison values',
    lead: 'Target and maximum that recorded values are measured against. A change holds from its day on, for figures too. Earlier values stay in the history.',
    field: 'Value for',
    kind: 'Kind',
    kinds: { target: 'target', maximum: 'maximum' },
    value: 'New value',
    from: 'Holds from',
    reason: 'Reason',
    none: 'none',
    undecided: 'different values, please decide',
    save: 'Save comparison value',
    back: 'Take the published value',
    published: 'published',
    since: (day) => `from ${day}`,
    history: (field, kind) => `History: ${field}, ${kind}`,
    wrong: {
      value: 'Please enter a number, for example 8 or 8,5.',
      day: 'Please choose the day from which the value holds.',
      reason: 'Please give a reason, so that others understand the change.',
    },
    draftKept: 'Draft saved, on this device only',
    draftFailed: 'The draft could not be saved. What you typed is still here. Please save the value soon.',
    saved: 'Comparison value saved.',
    clock: 'Not taken over yet. Please answer the question about the clock above first. The draft is kept.',
    notSaved: 'Could not be saved. What you typed is still here. Please try again.',
  },
};
