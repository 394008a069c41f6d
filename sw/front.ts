// The front page as the answer to a navigation: figures stand in the page itself, judged at this moment. Where anything speaks against it
// (a PIN, a passphrase, another page, no figures, storage that is slow or broken), the page goes out as it is published.
import { asksForFront } from '../src/core/catalog/front.ts';
import {
  FIRST_KEY,
  SNAPSHOT_KEY,
  SNAPSHOT_VERSION,
  type FirstSettings,
  type Situation,
} from '../src/core/catalog/situation.ts';

export type FrontPorts = {
  /** Missing: undefined. */
  read: (key: string) => Promise<unknown>;
  write: (situation: Situation, settings: FirstSettings, now: number) => string;
  now: () => number;
};

/** The page must not wait for storage that does not answer. Unit: ms. */
const PATIENCE = 400;
/** Where it stands in the page (index.html). */
const BEGINS = '<!-- first -->',
  ENDS = '<!-- /first -->';

/** `markup`: missing: null where nothing may or can be shown. `put`: the page with it, else as it came. */
export const createFront = ({ read, write, now }: FrontPorts) => {
  const made = async (): Promise<string | null> => {
    const [found, settings] = await Promise.all([read(SNAPSHOT_KEY), read(FIRST_KEY)]);
    const situation = found as Situation | null | undefined;
    if (!settings || situation?.snapshotVersion !== SNAPSHOT_VERSION || situation.protection) return null;
    // First data are on their way, or there are none: that is for the page to say.
    if (situation.results.every(({ lastValue }) => lastValue === null)) return null;
    return write(situation, settings as FirstSettings, now());
  };
  return {
    markup: async (url: string): Promise<string | null> => {
      if (!asksForFront(new URL(url).hash)) return null;
      const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
      return Promise.race([made(), late]).catch((cause: unknown) => {
        console.warn('no first picture', cause);
        return null;
      });
    },
    put: async (page: Response, markup: string | null): Promise<Response> => {
      if (markup === null || !page.ok) return page;
      const html = await page.text();
      const [from, to] = [html.indexOf(BEGINS), html.indexOf(ENDS)];
      const whole =
        from < 0 || to < from ? html : html.slice(0, from) + markup + html.slice(to + ENDS.length);
      return new Response(whole, { status: page.status, headers: page.headers });
    },
  };
};
