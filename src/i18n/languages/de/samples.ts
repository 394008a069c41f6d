// What a session looks like, with the figures of the made-up municipality: a folder that is frozen, one that is not, a private note, a draft.
type Sample = {
  name: string;
  body: string;
  inDays: number;
  items: readonly { title: string; indicator?: string; text?: string }[];
};
export type SamplesWords = {
  frozen: Sample;
  draft: Sample;
  note: { indicator: string; text: string };
  /** Who told by telephone what stands in the draft of the day: says that it is made up. */
  caller: string;
};
export const samples: SamplesWords = {
  frozen: {
    name: 'Ratssitzung (Beispiel)',
    body: 'Gemeinderat',
    inDays: 4,
    items: [
      { title: 'Eröffnung', text: 'Begrüßung und Feststellung der Beschlussfähigkeit.' },
      { title: 'Lage der Pflege', indicator: 'pflegeplaetze' },
      { title: 'Kita-Bedarf', indicator: 'kita-warteliste' },
      { title: 'Haushaltsvollzug', indicator: 'gewerbesteuer' },
      { title: 'Verschiedenes', text: 'Anfragen aus der Mitte des Rates.' },
    ],
  },
  draft: {
    name: 'Finanzausschuss (Beispiel)',
    body: 'Haupt- und Finanzausschuss',
    inDays: 11,
    items: [{ title: 'Liquidität', indicator: 'liquiditaetskredite' }],
  },
  note: {
    indicator: 'pflegeplaetze',
    text: 'Die Heimleitung fragen: Ab wann sind die Zimmer frei?',
  },
  caller: 'Wachleitung (Beispiel)',
};
