// The session that comes next: when, whether all see one state, its agenda with what is newer by now, and what is done with it.
import type { Folder, FolderPage } from '../../../core/folders/folder.ts';
import { dateTime, period } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { published } from '../../../i18n/published.ts';
import { weekday } from '../../../i18n/weekday.ts';
import type { FolderActions } from '../../models/folders.ts';
import type { Services } from '../../models/types.ts';
import { ACT, type FolderAct } from './acts.ts';
import { aboutOf, EntryMenu, hrefOf, type EntryProps } from './entry.tsx';
import { LockSign } from './LockSign.tsx';
import { newerShort } from './model.ts';
import { fullScreen } from './stage.ts';
import { useShown, type FolderPictures } from './state.ts';
import { SESSION } from './text.ts';
import { StateMark } from '../../../ui/RowList.tsx';

/** What a page shows, by name; of words their beginning. What its title says already is left out. */
const Holds = ({ page, services }: { page: FolderPage; services: Services }) => {
  const state = services.situation.value;
  const results = state.kind === 'ready' ? state.situation.results : [];
  const parts = page.blocks.flatMap((block) => {
    if (block.kind === 'text') return [{ name: block.text, lang: undefined }];
    if (block.kind !== 'indicator') return [{ name: block.title, lang: undefined }];
    const found = results.find(({ id }) => id === block.indicator);
    return found ? [{ name: found.definition.title, lang: published(services.language.value) }] : [];
  });
  const shown = parts.filter(({ name }) => name !== '' && name !== page.title);
  if (shown.length === 0) return null;
  return (
    <p class="muted small">
      {shown.map(({ name, lang }, i) => (
        <span key={i} lang={lang}>
          {i > 0 && ' · '}
          {name}
        </span>
      ))}
    </p>
  );
};

/** Whether all see one state: when it was kept, and the code that says so on every device. */
const Band = ({ folder, language }: { folder: Folder; language: Language }) => {
  const text = SESSION[language];
  const { frozen } = folder;
  return (
    <p class="band" data-frozen={frozen !== null}>
      {frozen && <LockSign />}
      <span>{frozen ? text.frozen(dateTime(frozen.at, language)) : text.liveShort}</span>
      {frozen && (
        <span class="checkcode">
          <span class="sr">, </span>
          <span class="muted">{text.code}</span> <strong>{frozen.code}</strong>
        </span>
      )}
    </p>
  );
};

/** What a page shows that is not any more what the live data say: of one figure both values, else that there is something. */
const newerOn = (page: FolderPage, shown: FolderPictures | null, language: Language): string | null => {
  const text = SESSION[language];
  const found = page.blocks.flatMap(({ id }) => {
    const difference = shown?.differences.get(id);
    const picture = shown?.pictures.get(id);
    return difference && picture && difference.kind !== 'locked' && difference.kind !== 'gone'
      ? [{ difference, picture }]
      : [];
  });
  const [one] = found;
  if (!one) return null;
  return (found.length === 1 && newerShort(one.difference, one.picture, text, language)) || text.newer;
};

/** What can be done with it, without a look at it before: it is done where it lies (FolderView). */
const Acts = ({ folder, language }: { folder: Folder; language: Language }) => {
  const text = SESSION[language];
  const isShowable = folder.pages.length > 0;
  const to = (act: FolderAct): string => `${hrefOf(folder)}?${ACT}=${act}`;
  const of = <span class="sr">: {folder.name}</span>;
  return (
    <p class="up ends row noprint">
      {folder.frozen === null && (
        <a class="button" role="button" href={hrefOf(folder)}>
          {text.goOn}
          {of}
        </a>
      )}
      {folder.frozen !== null && isShowable && (
        <a class="button" role="button" href={to('zeigen')} onClick={fullScreen}>
          {text.present}
          {of}
        </a>
      )}
      {isShowable && (
        <a class="button plain" role="button" href={to('drucken')}>
          {text.print}
          {of}
        </a>
      )}
      {folder.frozen !== null && (
        <a class="button plain" role="button" href={to('weitergeben')}>
          {text.handOver}
          {of}
        </a>
      )}
    </p>
  );
};

/** The session that comes next, with its agenda. */
export const Next = (props: EntryProps & { actions: FolderActions }) => {
  const { folder, services, actions } = props;
  const language = services.language.value;
  const text = SESSION[language];
  const found = useShown(services, actions, folder);
  const shown = found === 'failed' ? null : found;
  const day = `${weekday(folder.date, language)}, ${period(folder.date, language)}`;
  return (
    <section class="rows next" aria-label={text.next(day)}>
      <div class="folder">
        <div>
          <p class="muted small">{text.next(day)}</p>
          <h2>
            <a class="all" href={hrefOf(folder)}>
              {folder.name}
            </a>
          </h2>
          <p>{aboutOf(folder, services, false)}</p>
        </div>
        <EntryMenu {...props} />
      </div>
      <Band folder={folder} language={language} />
      {folder.pages.length > 0 && (
        <ol class="agenda" aria-label={text.agenda}>
          {folder.pages.map((page) => {
            const newer = newerOn(page, shown, language);
            return (
              <li key={page.id} data-newer={newer !== null}>
                <span class="muted">{page.item}</span>
                <div>
                  <strong>{page.title}</strong>
                  {page.isClosed && <span class="muted small"> · {text.closedMark}</span>}
                  <Holds page={page} services={services} />
                </div>
                {newer !== null && <StateMark state={{ text: newer, status: 'watch' }} />}
              </li>
            );
          })}
        </ol>
      )}
      <Acts folder={folder} language={language} />
    </section>
  );
};
