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
  content: ['commands', 'analysis', 'model', 'i18n'],
  views: ['ui', 'content', 'formats', 'storage', 'editor', 'commands', 'layout', 'analysis', 'model', 'i18n'],
};
// They run in Node and in a worker as well; `scripts/pure/` checks that they name nothing that only a browser has.
const pure = ['model', 'analysis', 'layout', 'commands', 'editor', 'formats'];
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(arrows).map(([room, allowed]) => ({
      name: `${room}-imports-only-${allowed.join('-') || 'nothing'}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
    })),
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
      // A file speaks the language that it is asked for, which need not be that of the interface: `t` is passed in.
      name: 'pure-rooms-are-told-the-language',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/` },
      to: { path: '^src/i18n/(translate|format|useT)\\.ts$' },
    },
    {
      name: 'only-main-knows-everything',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main\\.tsx$|[a-z0-9]+/)' },
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
