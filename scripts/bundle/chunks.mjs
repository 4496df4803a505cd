// How the build groups modules into files: what always comes together is one file, which packs better than thirty.

const [START, MAP] = ['src/main.tsx', 'src/app/ProjectScreen.tsx'];

const ICONS = /[\\/]lucide-react[\\/]dist[\\/]esm[\\/](?:lucide-react\.mjs|icons[\\/])/;

/** Every module that comes with one; with `unless`, also what it can fetch later, but for what only that one brings. */
function broughtBy(id, moduleInfo, unless) {
  const seen = new Set();
  const visit = (one) => {
    const info = one === unless || seen.has(one) || ICONS.test(one) ? null : moduleInfo(one);
    if (!info) return;
    seen.add(one);
    info.importedIds.forEach(visit);
    if (unless) info.dynamicallyImportedIds.forEach(visit);
  };
  visit(id);
  return seen;
}

/** An icon by its file or its component, however it is written. */
const plain = (name) => name.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();
const nameOfIcon = (id) =>
  ICONS.test(id)
    ? plain(
        id
          .split(/[\\/]/)
          .at(-1)
          .replace(/\.mjs$/, ''),
      )
    : undefined;

/** The icons that modules name: their package has them all in one list, which tells nothing of who shows which. */
function iconsNamedIn(ids, moduleInfo) {
  const names = new Set();
  for (const id of ids)
    for (const [, list] of (moduleInfo(id)?.code ?? '').matchAll(
      /import\s*\{([^}]*)\}\s*from\s*['"]lucide-react['"]/g,
    ))
      for (const one of list.split(',')) names.add(plain(one.split(/\sas\s/)[0] ?? ''));
  return names;
}

/**
 * Of what a map brings, what other screens need as well comes with the start, and the rest is a file of its own. The
 * icons that come with neither are one file: each alone is smaller than its name in the lists of what to fetch.
 */
function grouping(at, moduleInfo) {
  const [start, map] = [START, MAP].map((path) => broughtBy(at(path), moduleInfo));
  const elsewhere = broughtBy(at(START), moduleInfo, at(MAP));
  const onMap = iconsNamedIn(map, moduleInfo);
  const shown = new Set([...iconsNamedIn(elsewhere, moduleInfo)].filter((name) => onMap.has(name)));
  return (id) => {
    if (start.has(id) || shown.has(nameOfIcon(id))) return 'start';
    if (map.has(id)) return elsewhere.has(id) ? 'start' : 'map';
    return ICONS.test(id) ? 'icons' : undefined;
  };
}

/**
 * The groups of `build.rolldownOptions.output.codeSplitting`.
 * @param {(path: string) => string} at the address of a file of the project
 */
export function chunkGroups(at) {
  let groupOf;
  // In the order of dependence: a file takes along what its modules need and no file before it has.
  return ['start', 'map', 'icons'].map((name, place) => ({
    debugName: name,
    priority: 3 - place,
    name: (id, context) => {
      groupOf ??= grouping(at, (one) => context.getModuleInfo(one));
      return groupOf(id) === name ? name : undefined;
    },
  }));
}
