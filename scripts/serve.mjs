// The static server of the built app: security headers, compression and caching. Node builtins only.
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { securityHeaders } from './policy.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};
const worthPacking = /^(text\/|application\/(json|manifest)|image\/svg)/;
// A first visit stores all of the app. At quality 9 to pack it takes fifty times as long as at 6, and saves a hundredth.
const pack = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: promisify(gzip),
};

/** The file that a path of an address means, or undefined when it lies outside of the root or is not there. */
async function fileOf(root, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const wanted = join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  try {
    // The real path: neither `..` nor a symbolic link leads out of the root.
    const file = await realpath(wanted);
    if (!file.startsWith(root + sep)) return undefined;
    const { mtimeMs, size } = await stat(file);
    return (await stat(file)).isFile() ? { file, stamp: `${mtimeMs.toString(36)}-${size}` } : undefined;
  } catch {
    return undefined;
  }
}

// By encoding, state and file: whoever begins one server after the other, as tests do, packs each file once.
const packed = new Map();

/**
 * Serves a folder on the machine's own addresses.
 * @param {{root: string, port?: number, base?: string, hosts?: string[]}} options
 *   port 0 takes a free one; base is the path that the folder is served under, with slashes at both ends
 * @returns {Promise<{port: number, url: string, close: () => Promise<void>}>}
 */
export async function serve({ root, port = 0, base = '/', hosts = ['127.0.0.1'] }) {
  const folder = await realpath(root);

  async function answer(request, response) {
    const [path = '/'] = (request.url ?? '/').split(/[?#]/);
    const send = (status, headers, body) => {
      response.writeHead(status, { ...securityHeaders, ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD' });
    if (`${path}/` === base) return send(308, { Location: base });
    const found = path.startsWith(base) ? await fileOf(folder, path.slice(base.length - 1)) : undefined;
    if (!found) return send(404, { 'Content-Type': types['.txt'] }, 'Not found\n');

    const type = types[extname(found.file)] ?? 'application/octet-stream';
    const hashed = /\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(path);
    const headers = {
      'Content-Type': type,
      'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: `"${found.stamp}"`,
      Vary: 'Accept-Encoding',
    };
    if (request.headers['if-none-match'] === headers.ETag) return send(304, headers);
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = worthPacking.test(type) && ['br', 'gzip'].find((name) => accepted.includes(name));
    if (!encoding) return send(200, headers, await readFile(found.file));
    const key = `${encoding} ${found.stamp} ${found.file}`;
    if (!packed.has(key)) packed.set(key, readFile(found.file).then(pack[encoding]));
    return send(200, { ...headers, 'Content-Encoding': encoding }, await packed.get(key));
  }

  const servers = [];
  const listen = (host, wanted) =>
    new Promise((resolve, reject) => {
      const server = createServer((request, response) => {
        answer(request, response).catch(() => response.writeHead(500).end());
      });
      server.once('error', reject);
      server.listen(wanted, host, () => {
        servers.push(server);
        resolve(server.address().port);
      });
    });
  const close = async () => {
    await Promise.all(
      servers.map((server) => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
      }),
    );
  };
  let taken = port;
  try {
    for (const host of hosts) {
      try {
        taken = await listen(host, taken);
      } catch (error) {
        // A machine without IPv6 has no ::1; its localhost is 127.0.0.1 alone.
        if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code) || host === '127.0.0.1') throw error;
      }
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { port: taken, url: `http://127.0.0.1:${taken}${base}`, close };
}
