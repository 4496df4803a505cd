// The server of the built app: headers, caching, compression, and no way out of its folder.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePolicy, securityHeaders } from '../../scripts/policy.mjs';
import { serve } from '../../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'waymark-serve-'));
const root = join(folder, 'dist');
const page = '<!doctype html><title>Página</title>'.padEnd(2000, ' ');
let server: Awaited<ReturnType<typeof serve>>;
let below: typeof server;

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

/** Asks with the path as it is written; `fetch` would tidy it first. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  { port, method = 'GET' }: { port?: number; method?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: port ?? server.port, path, method, headers };
    const asked = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.once('error', reject);
    asked.end();
  });
}

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), page);
  writeFileSync(join(root, 'sw.js'), 'self;');
  writeFileSync(join(root, 'manifest.webmanifest'), '{}');
  writeFileSync(join(root, 'assets/index-DtaDAu7s.js'), 'export {};');
  writeFileSync(join(root, 'assets/inter-DtaDAu7s.woff2'), 'font');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  server = await serve({ root });
  below = await serve({ root, base: '/some/path/' });
});
afterAll(async () => {
  await Promise.all([server.close(), below.close()]);
  rmSync(folder, { recursive: true, force: true });
});

describe('the server', () => {
  it('answers every request with the security headers, refusals too', async () => {
    for (const path of ['/', '/sw.js', '/nothing']) {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(securityHeaders))
        expect(headers[name.toLowerCase()]).toBe(value);
    }
    expect(securityHeaders['Content-Security-Policy']).toBe(`${pagePolicy}; frame-ancestors 'none'`);
    expect(pagePolicy).not.toMatch(/unsafe|\*/);
  });

  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
    ['/assets/index-DtaDAu7s.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/inter-DtaDAu7s.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
  ])('%s is %s and kept: %s', async (path, type, caching) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe(caching);
  });

  it('packs text as the browser accepts it', async () => {
    const brotli = await ask('/', { 'Accept-Encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
    const gzip = await ask('/', { 'Accept-Encoding': 'gzip' });
    expect(gunzipSync(gzip.body).toString()).toBe(page);
    expect((await ask('/')).body.toString()).toBe(page);
    const font = await ask('/assets/inter-DtaDAu7s.woff2', { 'Accept-Encoding': 'br' });
    expect(font.headers['content-encoding']).toBeUndefined();
  });

  it('says nothing again of what the browser has, until the file changes', async () => {
    const { headers } = await ask('/sw.js');
    const again = () => ask('/sw.js', { 'If-None-Match': headers.etag ?? '' });
    expect((await again()).status).toBe(304);
    writeFileSync(join(root, 'sw.js'), 'self; // changed');
    expect((await again()).body.toString()).toBe('self; // changed');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/assets',
    '/assets/',
    '/%00',
    '/%E0%A4%A',
    '//secret.txt',
  ])('gives nothing for %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  it('serves under a path, and leads there when the slash is missing', async () => {
    const at = (path: string) => ask(path, {}, { port: below.port });
    expect((await at('/some/path/')).body.toString()).toBe(page);
    expect((await at('/some/path/assets/index-DtaDAu7s.js')).status).toBe(200);
    expect((await at('/some/path')).headers.location).toBe('/some/path/');
    expect((await at('/')).status).toBe(404);
    expect((await at('/some/path/../../secret.txt')).status).toBe(404);
  });

  it('answers to nothing but reading', async () => {
    expect((await ask('/', {}, { method: 'POST' })).status).toBe(405);
    const head = await ask('/', {}, { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });
});
