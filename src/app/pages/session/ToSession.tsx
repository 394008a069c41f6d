// From anything seen to a page of a session in one tap: into the folder that was worked on last, another one, or a new one.
import { useState } from 'preact/hooks';
import { addPage, newFolder } from '../../../core/folders/edit.ts';
import type { Block, Folder } from '../../../core/folders/folder.ts';
import type { Issue } from '../../../core/values/issue.ts';
import { sentence } from '../../../i18n/issues.ts';
import { quoted } from '../../../i18n/values.ts';
import type { Services } from '../../models/types.ts';
import { useFolders } from './state.ts';
import { SESSION } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu, type MenuItem } from '../../../ui/Menu.tsx';
import { Note } from '../../../ui/Note.tsx';

type NewBlock = Block extends infer Kind ? (Kind extends Block ? Omit<Kind, 'id'> : never) : never;
type Offer = { title: string; block: NewBlock };
/** `table`: the rows beside the chart, offered apart. */
type Props = Offer & { services: Services; table?: Offer };
type Said = { kind: 'added'; folder: Folder; title: string } | { kind: 'refused'; issues: readonly Issue[] };

const newId = (): string => crypto.randomUUID();

const ToSession = ({ services, title, block, table }: Props) => {
  const language = services.language.value;
  const text = SESSION[language];
  const store = useFolders(services);
  const [said, setSaid] = useState<Said | null>(null);
  if (store === null) return <div class="tosession" />;
  if (store === 'failed') return null;
  const state = services.situation.value;
  const situation = state.kind === 'ready' ? state.situation : null;
  const catalog = situation?.catalogUrl ?? '';
  const open = store.folders.filter((one) => one.frozen === null && one.catalog === catalog);
  const [recent, ...others] = open;
  const add = async (folder: Folder | null, offer: Offer = { title, block }): Promise<void> => {
    const made = { ...offer.block, id: newId() } as Block;
    const target =
      folder ??
      newFolder(
        {
          catalog,
          municipality: situation?.municipality?.name ?? situation?.catalogTitle ?? '',
          name: text.unnamed,
          body: '',
          date: '',
        },
        null,
        Date.now(),
        newId,
      );
    const done = folder
      ? await store.actions.change(folder.id, (one) => addPage(one, offer.title, [made], newId))
      : await store.actions.add(addPage(target, offer.title, [made], newId));
    setSaid(
      done.ok
        ? { kind: 'added', folder: target, title: offer.title }
        : { kind: 'refused', issues: done.issues },
    );
  };
  const into = (folder: Folder): MenuItem => ({
    name: `${text.into} ${quoted(folder.name, language)}`,
    act: () => void add(folder),
  });
  const more: MenuItem[] = [
    ...(table
      ? [
          {
            name: recent ? text.tableInto(recent.name) : text.tableNew,
            act: () => void add(recent ?? null, table),
          },
        ]
      : []),
    ...others.map(into),
    ...(recent ? [{ name: text.intoNew, act: () => void add(null) }] : []),
  ];
  return (
    <div class="tosession noprint">
      <div class="split">
        <Button onClick={() => void add(recent ?? null)}>
          {recent ? (
            <span>
              <span class="muted">{text.into}</span>{' '}
              <span class="whole">{quoted(recent.name, language)}</span>
            </span>
          ) : (
            text.intoNew
          )}
        </Button>
        {more.length > 0 && (
          <Menu name={table ? text.otherOrTable : text.otherFolder} items={more}>
            <span class="sr">{table ? text.otherOrTable : text.otherFolder}</span>
          </Menu>
        )}
      </div>
      <div role="status">
        {said?.kind === 'added' && (
          <Note class="row">
            <span>{text.addedTo(said.title, said.folder.name)}</span>
            <a class="button" href={`#/sitzung/${said.folder.id}`}>
              {text.openFolder}
            </a>
          </Note>
        )}
        {said?.kind === 'refused' &&
          said.issues.map((one) => (
            <Note key={one.code} kind="bad">
              {sentence(one, language)}
            </Note>
          ))}
      </div>
    </div>
  );
};

export default ToSession;
