// What came on earlier pages: a source that gives the same again has not turned the page.
import type { Page } from './connector.ts';

type Rows = Extract<Page, { kind: 'rows' }>;

/** FNV-1a over the texts, with their length: two different pages share it once in four thousand million. */
const printOf = (texts: readonly string[]): string => {
  let hash = 0x811c9dc5,
    length = 0;
  for (const text of texts) {
    length += text.length + 1;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return `${texts.length}:${length}:${hash >>> 0}`;
};

export class Seen {
  private readonly keys = new Set<string>();
  private readonly texts = new Set<string>();
  private readonly pages = new Set<string>();
  /** Keys or rows that stand twice on one page tell nothing about two pages. */
  private isKeyed = true;
  private isDistinct = true;

  /** Keeps a page. Cost: the texts of its rows. */
  note(page: Rows): void {
    const texts = page.rows.map((row) => JSON.stringify(row));
    this.pages.add(printOf(texts));
    if (page.keys && this.isKeyed) {
      const before = this.keys.size;
      for (const key of page.keys) this.keys.add(key);
      this.isKeyed = this.keys.size === before + page.keys.length;
    }
    if (page.keys) return;
    const before = this.texts.size;
    if (this.isDistinct) for (const text of texts) this.texts.add(text);
    this.isDistinct &&= this.texts.size === before + texts.length;
  }

  /** Whether a page gives again what came before: one known key, half of the rows, or all of a page. */
  repeats(page: Rows): boolean {
    if (page.rows.length === 0) return false;
    if (page.keys && this.isKeyed && this.keys.size > 0) return page.keys.some((key) => this.keys.has(key));
    const texts = page.rows.map((row) => JSON.stringify(row));
    if (this.pages.has(printOf(texts))) return true;
    if (!this.isDistinct || page.keys) return false;
    const known = texts.filter((text) => this.texts.has(text)).length;
    return known * 2 >= texts.length;
  }
}
