// The import table of the rooms. An arrow that is not listed here is a breach.
const arrows = {
  i18n: [],
  model: [],
  analysis: ['model'],
  layout: ['analysis', 'model'],
  commands: ['analysis', 'model', 'i18n'],
  editor: ['commands', 'analysis', 'model', 'i18n'],
  storage: ['model'],
  formats: ['layout', 'analysis', 'model', 'i18n'],
  ui: ['i18n'],
  // The page that anyone can open: built by itself, and asked for as one text.
  reader: ['ui', 'formats', 'layout', 'analysis', 'model', 'i18n'],
  content: ['commands', 'analysis', 'model', 'i18n'],
  views: [
    'reader',
    'ui',
    'content',
    'formats',
    'storage',
    'editor',
    'commands',
    'layout',
    'analysis',
    'model',
    'i18n',
  ],
};
// The second top beside the app: what it says of two maps and of a merge it says in the words of their screens.
arrows.cli = ['views', 'content', 'formats', 'editor', 'commands', 'layout', 'analysis', 'model', 'i18n'];
arrows.app = Object.keys(arrows).filter((room) => room !== 'cli');

// The import table of the folders of views, the bottom first. What a screen shares with another goes into a folder
// below both; two that import each other would be one.
const onMap = ['map', 'keyboard', 'actions', 'context'];
const folders = {
  context: [],
  actions: ['context'],
  keyboard: ['actions', 'context'],
  map: ['keyboard', 'actions', 'context'],
  scene: ['context'],
  search: onMap,
  palette: onMap,
  evidence: ['map', 'actions', 'context'],
  channels: ['scene', 'context'],
  look: ['map', 'context'],
  personas: ['evidence', 'map', 'context'],
  measures: ['actions', 'context'],
  experiments: ['measures', 'actions', 'context'],
  inspector: ['experiments', 'evidence', 'personas', 'map', 'actions', 'context'],
  canvas: ['search', 'evidence', 'inspector', 'scene', ...onMap],
  table: ['search', 'evidence', 'inspector', 'scene', ...onMap],
  research: ['evidence', 'map', 'actions', 'context'],
  contacts: ['context'],
  compare: ['scene', 'context'],
  findings: ['scene', 'context'],
  due: ['context'],
  board: ['due', 'scene', 'context'],
  roadmap: ['scene', 'context'],
  plan: ['roadmap', 'scene', 'context'],
  control: ['measures', 'experiments', 'context'],
  presenting: ['compare', 'scene', 'map', 'actions', 'context'],
  exporting: [],
  merging: ['context'],
  importing: ['actions', 'context'],
  library: ['due', 'importing', 'scene'],
  recovery: ['library'],
  restorePoints: ['scene', 'context'],
};

/** A rule for each folder of a table. In it a folder may import only what stands above it, so no two import each other. */
function rulesOf(parent, table) {
  const names = Object.keys(table);
  return names.map((name, at) => {
    const turned = table[name].find((other) => !names.slice(0, at).includes(other));
    if (turned) throw new Error(`${parent}${name} may not import ${turned}, which does not stand above it`);
    const allowed = table[name].join('-') || 'nothing';
    return {
      name: `${parent === 'src/' ? '' : parent.slice(4).replace('/', '-')}${name}-imports-only-${allowed}`,
      severity: 'error',
      from: { path: `^${parent}${name}/` },
      to: { path: `^${parent}`, pathNot: `^${parent}(${[name, ...table[name]].join('|')})/` },
    };
  });
}

// They run in Node and in a worker as well; `scripts/pure/` checks that they name nothing that only a browser has.
const pure = ['model', 'analysis', 'layout', 'commands', 'editor', 'formats'];
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rulesOf('src/', arrows),
    ...rulesOf('src/views/', folders),
    {
      name: 'views-stand-in-a-folder',
      severity: 'error',
      from: { path: '^src/views/', pathNot: `^src/views/(${Object.keys(folders).join('|')})/` },
      to: { path: '.' },
    },
    {
      name: 'actions-are-lists-without-react',
      severity: 'error',
      from: { path: '^src/views/actions/' },
      to: { path: 'node_modules/(react|react-dom|@xyflow|@base-ui)/' },
    },
    {
      name: 'no-react-or-screen-in-pure-rooms',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/` },
      to: { path: 'node_modules/(react|react-dom|@xyflow|@base-ui|dexie|lucide-react|html-to-image)/' },
    },
    {
      name: 'formats-without-a-browser',
      severity: 'error',
      from: { path: '^src/formats/', pathNot: '^src/formats/browser/' },
      to: { path: '^src/formats/browser/' },
    },
    {
      // Of the controls it has the look alone, and its words are those of both languages at once.
      name: 'reader-is-small',
      severity: 'error',
      from: { path: '^src/reader/' },
      to: {
        path: '^src/ui/.*\\.tsx?$|^src/i18n/(translate|format|useT)\\.ts$|node_modules/(react|react-dom|@xyflow|@base-ui|dexie|zod|zustand|lucide-react)/',
      },
    },
    {
      // Who writes the page asks for its script by its address, and for nothing inside.
      name: 'reader-is-one-script',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/reader/' },
      to: { path: '^src/reader/', pathNot: '^src/reader/main\\.ts$' },
    },
    {
      name: 'the-command-line-without-a-screen',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        path: '\\.(tsx|css)$|node_modules/(react|react-dom|@xyflow|@base-ui|dexie|lucide-react|html-to-image)/',
        reachable: true,
      },
    },
    {
      // A file speaks the language that it is asked for, which need not be that of the interface: `t` is passed in.
      name: 'pure-rooms-are-told-the-language',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/` },
      to: { path: '^src/i18n/(translate|format|useT)\\.ts$' },
    },
    {
      name: 'only-main-knows-everything',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(main\\.tsx$|(${Object.keys(arrows).join('|')})/)` },
      to: { path: '^src/' },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'no-missing-modules', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
    },
  },
};
