// The folder on paper and as a file without the app: a page per agenda item, everything complete, the check code on each.
// On screen it is not shown; the style sheet of paper shows it and hides all else.
import type { Folder, FolderPage } from '../../../core/folders/folder.ts';
import type { Picture } from '../../../core/folders/picture.ts';
import { dateTime, period } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { BlockView } from './BlockView.tsx';
import { SESSION } from './text.ts';
import { Note } from '../../../ui/Note.tsx';

export type HandoutProps = {
  folder: Folder;
  pictures: ReadonlyMap<string, Picture>;
  at: number;
  language: Language;
  isDemo: boolean;
  /** The margins of the paper carry session, state and page (engines with margin boxes): sheets do not say it again. */
  hasMargins?: boolean;
};

/** Nothing but words: it goes on where the sheet before ends. */
const isShort = (page: FolderPage): boolean => page.blocks.every((block) => block.kind === 'text');

/** What stands on every page: the municipality, the session, and which state it is. */
export const footLine = (folder: Folder, at: number, language: Language): string => {
  const text = SESSION[language];
  return [
    folder.municipality,
    [folder.name, folder.date === '' ? '' : period(folder.date, language)]
      .filter((one) => one !== '')
      .join(', '),
    folder.frozen
      ? `${text.asOf} ${folder.frozen.code}, ${dateTime(folder.frozen.at, language)}`
      : `${text.unfrozenPaper}, ${dateTime(at, language)}`,
  ]
    .filter((one) => one !== '')
    .join(' · ');
};

export const Handout = ({ folder, pictures, at, language, isDemo, hasMargins }: HandoutProps) => {
  const text = SESSION[language];
  const about = [folder.body, folder.date === '' ? '' : period(folder.date, language)].filter(
    (one) => one !== '',
  );
  return (
    <article class="handout" lang={language}>
      <header>
        <p class="municipality">{folder.municipality}</p>
        <h1>{folder.name}</h1>
        {about.length > 0 && <p>{about.join(' · ')}</p>}
        {isDemo && <Note kind="warn">{text.demo}</Note>}
        <p class="checkcode">
          {folder.frozen ? (
            <>
              {text.frozen(dateTime(folder.frozen.at, language))} · {text.code}{' '}
              <strong>{folder.frozen.code}</strong>
            </>
          ) : (
            `${text.unfrozenPaper}, ${dateTime(at, language)}`
          )}
        </p>
        {folder.frozen && <p class="small">{text.codeWhy}</p>}
        <ol class="contents">
          {folder.pages.map((page) => (
            <li key={page.id}>
              {page.item} {page.title}
              {page.isClosed ? ` (${text.closedMark})` : ''}
            </li>
          ))}
        </ol>
        {folder.decisions.map((one, i) => (
          <p key={i}>{text.decided(one.text, one.code)}</p>
        ))}
      </header>
      {folder.pages.map((page) => (
        <section key={page.id} class={isShort(page) ? 'sheet short' : 'sheet'}>
          <p class="sheethead">
            <span>
              {page.item !== '' && (
                <>
                  <strong>{page.item}</strong> ·{' '}
                </>
              )}
              {folder.frozen ? `${text.asOf} ${folder.frozen.code}` : text.unfrozenPaper}
              {page.isClosed && ` · ${text.closedMark}`}
            </span>
          </p>
          {/* Its number stands in the head above, which comes again on each page. */}
          <h2>{page.title || page.item}</h2>
          {page.blocks.map((block) => (
            <BlockView
              key={block.id}
              block={block}
              picture={pictures.get(block.id) ?? null}
              at={at}
              language={language}
              look="paper"
              pageTitle={page.title}
            />
          ))}
          {!hasMargins && (
            <p class="sheetfoot">
              <span>{footLine(folder, at, language)}</span>
            </p>
          )}
        </section>
      ))}
    </article>
  );
};
