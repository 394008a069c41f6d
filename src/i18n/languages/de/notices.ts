// What the service worker says while the app is closed.
export type NoticeWords = { one: (title: string) => string; many: (n: number) => string };
export const notices: NoticeWords = {
  one: (title) => `Kritisch: ${title}`,
  many: (n) => `${n} Kennzahlen sind kritisch`,
};
