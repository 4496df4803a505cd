// Short names for the classes of CSS modules in the built app: they are in the scripts as well as in the styles.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Names by the place of a file among all style files and of a class in its file, so that each build makes the same.
 * @param {string} folder where the style files are
 */
export function shortClassNames(folder) {
  const files = readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.module.css'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1));
  const known = files.map(() => []);
  const generateScopedName = (name, path) => {
    const at = files.indexOf(relative(folder, path.split('?')[0]).replaceAll('\\', '/'));
    if (at < 0) throw new Error(`${path} lies outside of ${join(folder, '**')}`);
    const names = known[at];
    if (!names.includes(name)) names.push(name);
    return `w${at.toString(36)}-${names.indexOf(name).toString(36)}`;
  };
  return {
    name: 'short-class-names',
    apply: /** @type {const} */ ('build'),
    config: () => ({ css: { modules: { generateScopedName } } }),
  };
}
