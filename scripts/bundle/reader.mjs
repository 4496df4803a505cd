// The script of the page that anyone can open (src/reader/), as one text: the app fetches it when such a page is written.
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = 'src/reader/main.ts';
/** How the product imports it: the address of the built script. */
const QUERY = '?page-script';

/** Builds the script. It stands inside a page: nothing in it may end the element that it stands in. */
export async function buildReader() {
  const { build } = await import('vite');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': `${root}src` } },
    build: {
      write: false,
      target: 'es2023',
      cssTarget: 'chrome123',
      modulePreload: false,
      rolldownOptions: {
        input: `${root}${ENTRY}`,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [{ output }] = [built].flat();
  const chunks = output.filter(({ type }) => type === 'chunk');
  if (output.length !== 1 || chunks.length !== 1)
    throw new Error(`The reader is not one script: ${output.map(({ fileName }) => fileName).join(', ')}`);
  const code = chunks[0].code.trim();
  if (/<\/script|<!--|<script/i.test(code))
    throw new Error('The reader holds what would end its script element');
  return code;
}

/**
 * Gives `import url from '@/reader/main?page-script'` the address of the built script: a file of its own in the build,
 * which nothing fetches before it is asked for.
 * @returns {import('vite').Plugin}
 */
export function readerScript() {
  let isBuild = false;
  return {
    name: 'reader-script',
    enforce: 'pre',
    configResolved: ({ command }) => void (isBuild = command === 'build'),
    async resolveId(id, importer) {
      if (!id.endsWith(QUERY)) return undefined;
      const found = await this.resolve(id.slice(0, -QUERY.length), importer, { skipSelf: true });
      return found && `\0reader-script:${found.id}`;
    },
    async load(id) {
      if (!id.startsWith('\0reader-script:')) return undefined;
      const code = await buildReader();
      if (!isBuild)
        return `export default ${JSON.stringify(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)}`;
      const file = this.emitFile({ type: 'asset', name: 'reader.js', source: code });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
}
