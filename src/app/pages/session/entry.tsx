// What is said of a folder wherever it stands in a list, and what can be done with it there.
import type { Folder } from '../../../core/folders/folder.ts';
import { number, period } from '../../../i18n/format.ts';
import type { Services } from '../../models/types.ts';
import { SESSION } from './text.ts';
import { Menu } from '../../../ui/Menu.tsx';

export const hrefOf = (folder: Folder): string => `#/sitzung/${folder.id}`;

export type EntryProps = { folder: Folder; services: Services; onRemove: () => void };

export const aboutOf = (folder: Folder, services: Services, withDate: boolean): string => {
  const language = services.language.value;
  const text = SESSION[language];
  const state = services.situation.value;
  const home = state.kind === 'ready' ? state.situation.catalogUrl : null;
  return [
    folder.body,
    folder.date === '' || !withDate ? '' : period(folder.date, language),
    text.pagesCount(number(folder.pages.length, language)),
    folder.catalog !== home && folder.municipality !== '' ? text.fromElsewhere(folder.municipality) : '',
  ]
    .filter((one) => one !== '')
    .join(' · ');
};

export const EntryMenu = ({ folder, services, onRemove }: EntryProps) => {
  const text = SESSION[services.language.value];
  const name = `${text.more}: ${folder.name}`;
  return (
    <div class="up noprint">
      <Menu name={name} look="sign" mark="⋮" items={[{ name: text.remove, act: onRemove }]}>
        <span class="sr">{name}</span>
      </Menu>
    </div>
  );
};
