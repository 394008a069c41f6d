import type { NoticeWords } from '../de/notices.ts';

export const notices: NoticeWords = {
  one: (title) => `Critical: ${title}`,
  many: (n) => `${n} figures are critical`,
};
