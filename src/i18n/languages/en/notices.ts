import { counted } from '../../counted.ts';
import type { NoticeWords } from '../de/notices.ts';

export const notices: NoticeWords = {
  one: (title) => `Critical: ${title}`,
  many: counted('en', 'One figure is critical', '# figures are critical'),
};
