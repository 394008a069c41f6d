// Whose software is in the bundle, from the bundle's own list of modules: names, versions, licences and their texts.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

type SoftwareLicence = { name: string; version: string; licence: string; text: string };

const packageOf = (id: string): string | null => {
  const at = id.replaceAll('\\', '/').lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const parts = id
    .slice(at + 14)
    .replaceAll('\\', '/')
    .split('/');
  return parts.slice(0, parts[0]?.startsWith('@') ? 2 : 1).join('/');
};

/** Shape: one entry per package, by name. Errors: throws where a package of the bundle names no licence. */
export const licencesOf = (root: string, modules: Iterable<string>): SoftwareLicence[] => {
  const names = new Set<string>(['@fontsource/fira-sans']);
  for (const id of modules) {
    const name = packageOf(id);
    if (name !== null) names.add(name);
  }
  return [...names].sort().flatMap((name): SoftwareLicence[] => {
    const folder = join(root, 'node_modules', name);
    if (!existsSync(join(folder, 'package.json'))) return [];
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license?: string;
    };
    if (!license) throw new Error(`${name} names no licence`);
    const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.|$)/i.test(one));
    return [{ name, version, licence: license, text: file ? readFileSync(join(folder, file), 'utf8') : '' }];
  });
};
