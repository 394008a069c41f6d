// One page of a folder on screen: what it shows, and while the folder is open, how it is changed.
import { useState } from 'preact/hooks';
import { addBlock } from '../../../core/folders/edit.ts';
import type { Services } from '../../models/types.ts';
import { TalkNote } from './TalkNote.tsx';
import { SESSION, type SessionText } from './text.ts';
import { Ticked, Typed } from './Typed.tsx';
import { Button } from '../../../ui/Button.tsx';
import { PageHead } from './PageHead.tsx';
import { PageBlock } from './PageBlock.tsx';
import { type PageViewProps, idOf } from './page-props.ts';

const newId = (): string => crypto.randomUUID();

const AddIndicator = ({
  services,
  text,
  onAdd,
}: {
  services: Services;
  text: SessionText;
  onAdd: (id: string) => void;
}) => {
  const state = services.situation.value;
  const results = state.kind === 'ready' ? state.situation.results : [];
  if (results.length === 0) return null;
  return (
    <label class="field">
      <span class="label">{text.addIndicator}</span>
      <select
        class="select"
        value=""
        onChange={(event) => {
          const id = event.currentTarget.value;
          event.currentTarget.value = '';
          if (id !== '') onAdd(id);
        }}
      >
        <option value="">{text.chooseIndicator}</option>
        {results.map(({ id, definition }) => (
          <option key={id} value={id}>
            {definition.title}
          </option>
        ))}
      </select>
    </label>
  );
};

const PageFields = ({
  page,
  text,
  onChange,
}: Pick<PageViewProps, 'page' | 'onChange'> & { text: SessionText }) => (
  <>
    <div class="two">
      <Typed
        id={idOf(page, 'item')}
        label={text.item}
        value={page.item}
        max={60}
        onType={(item) => onChange({ item })}
      />
      <Typed
        id={idOf(page, 'title')}
        label={text.pageTitle}
        value={page.title}
        max={200}
        onType={(title) => onChange({ title })}
      />
    </div>
    <Ticked label={text.closed} isTicked={page.isClosed} onTick={(isClosed) => onChange({ isClosed })} />
  </>
);

/** What can be added to a page, and its end. */
const PageEnd = ({
  services,
  page,
  change,
  onRemove,
  text,
  name,
}: PageViewProps & { text: SessionText; name: string }) => (
  <>
    <AddIndicator
      services={services}
      text={text}
      onAdd={(indicator) =>
        void change((one) => addBlock(one, page.id, { id: newId(), kind: 'indicator', indicator }))
      }
    />
    <div class="row">
      <Button
        onClick={() => void change((one) => addBlock(one, page.id, { id: newId(), kind: 'text', text: '' }))}
      >
        {text.addText}
      </Button>
      <Button aria-label={`${text.removePage}: ${name}`} onClick={onRemove}>
        {text.removePage}
      </Button>
    </div>
  </>
);

export const PageView = (props: PageViewProps) => {
  const { services, folder, page, place, onChange } = props;
  const language = services.language.value;
  const text = SESSION[language];
  const [isEditing, setEditing] = useState(false);
  const isOpen = folder.frozen === null;
  const name = `${page.item} ${page.title}`.trim();
  return (
    <li class="card sessionpage" data-place={place}>
      <PageHead
        {...props}
        text={text}
        name={name}
        isEditing={isEditing}
        onEdit={() => setEditing(!isEditing)}
      />
      {isOpen && isEditing && <PageFields page={page} text={text} onChange={onChange} />}
      {page.blocks.map((block, i) => (
        <PageBlock
          key={block.id}
          {...props}
          block={block}
          i={i}
          isEditing={isOpen && isEditing}
          text={text}
          language={language}
        />
      ))}
      {isOpen && isEditing && <PageEnd {...props} text={text} name={name} />}
      <TalkNote services={services} folder={folder} page={page} />
    </li>
  );
};
