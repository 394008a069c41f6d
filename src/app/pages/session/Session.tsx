// The page `#/sitzung`: all folders, one of them, or the window with the notes.
import type { PageProps } from '../page.ts';
import { FolderList } from './FolderList.tsx';
import { FolderView } from './FolderView.tsx';
import { Notes } from './Notes.tsx';
import { useFolders } from './state.ts';
import { SESSION } from './text.ts';
import { Back } from '../../../ui/Back.tsx';
import { Note } from '../../../ui/Note.tsx';

const Session = ({ services, search }: PageProps) => {
  const text = SESSION[services.language.value];
  const store = useFolders(services);
  const [, , id, part] = location.hash.split('?', 1)[0]!.split('/');
  if (store === null || store === 'failed')
    return (
      <div class="page">
        <h1 tabIndex={-1}>{text.title}</h1>
        <Note>{store === null ? text.loading : text.damaged}</Note>
      </div>
    );
  if (id === undefined || id === '') return <FolderList services={services} store={store} />;
  const folder = store.folders.find((one) => one.id === id);
  if (!folder)
    return (
      <div class="page">
        <Back href="#/sitzung">{text.back}</Back>
        <h1 tabIndex={-1}>{text.missing}</h1>
        <p>{text.missingWhy}</p>
      </div>
    );
  return part === 'notizen' ? (
    <Notes services={services} folder={folder} />
  ) : (
    <FolderView services={services} store={store} folder={folder} search={search} />
  );
};

export default Session;
