// A part of a page of a session folder: shown, or written where it is text, with what moves it and what is newer.
import { changeBlock, moveBlock, removeBlock } from '../../../core/folders/edit.ts';
import type { Block, FolderPage } from '../../../core/folders/folder.ts';
import type { Language } from '../../../i18n/locale.ts';
import { BlockView } from './BlockView.tsx';
import type { Change, FolderPictures } from './state.ts';
import { differenceText, titleOf } from './model.ts';
import type { SessionText } from './text.ts';
import { Typed } from './Typed.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { type PageViewProps, idOf } from './page-props.ts';

const BlockTools = ({
  block,
  name,
  at,
  last,
  page,
  change,
  text,
}: {
  block: Block;
  name: string;
  at: number;
  last: number;
  page: FolderPage;
  change: Change;
  text: SessionText;
}) => (
  <div class="row noprint" role="group" aria-label={`${text.block}: ${name}`}>
    {at > 0 && (
      <Button
        aria-label={`${text.up}: ${name}`}
        onClick={() => void change((one) => moveBlock(one, page.id, block.id, at - 1))}
      >
        {text.up}
      </Button>
    )}
    {at < last && (
      <Button
        aria-label={`${text.down}: ${name}`}
        onClick={() => void change((one) => moveBlock(one, page.id, block.id, at + 1))}
      >
        {text.down}
      </Button>
    )}
    <Button
      aria-label={`${text.removeBlock}: ${name}`}
      onClick={() => void change((one) => removeBlock(one, page.id, block.id))}
    >
      {text.removeBlock}
    </Button>
  </div>
);

const Mark = ({
  block,
  shown,
  text,
  language,
}: {
  block: Block;
  shown: FolderPictures;
  text: SessionText;
  language: Language;
}) => {
  const difference = shown.differences.get(block.id);
  const picture = shown.pictures.get(block.id);
  if (shown.damaged.has(block.id)) return <Note kind="bad">{text.damaged}</Note>;
  if (!difference || !picture) return null;
  return (
    <Note kind="warn" class="newer">
      {differenceText(difference, picture, text, language)}
    </Note>
  );
};

/** A part of a page: shown, or written where it is text. */
export const PageBlock = ({
  page,
  shown,
  at,
  change,
  block,
  i,
  isEditing,
  text,
  language,
}: PageViewProps & {
  block: Block;
  i: number;
  isEditing: boolean;
  text: SessionText;
  language: Language;
}) => (
  <div>
    {isEditing && block.kind === 'text' ? (
      <Typed
        id={idOf(page, block.id)}
        label={text.text}
        value={block.text}
        max={20_000}
        rows={5}
        onType={(typed) => void change((one) => changeBlock(one, page.id, { ...block, text: typed }))}
      />
    ) : (
      <BlockView
        block={block}
        picture={shown?.pictures.get(block.id) ?? null}
        at={at}
        language={language}
        look="screen"
        pageTitle={page.title}
        mark={shown && <Mark block={block} shown={shown} text={text} language={language} />}
      />
    )}
    {isEditing && (
      <BlockTools
        block={block}
        name={titleOf(block, shown?.pictures.get(block.id) ?? null) || text.text}
        at={i}
        last={page.blocks.length - 1}
        page={page}
        change={change}
        text={text}
      />
    )}
  </div>
);
