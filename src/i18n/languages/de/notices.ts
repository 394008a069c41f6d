// What the service worker says while the app is closed.
import { counted, type Counted } from '../../counted.ts';

export type NoticeWords = { one: (title: string) => string; many: Counted };
export const notices: NoticeWords = {
  one: (title) => `Kritisch: ${title}`,
  many: counted('de', 'Eine Kennzahl ist kritisch', '# Kennzahlen sind kritisch'),
};
