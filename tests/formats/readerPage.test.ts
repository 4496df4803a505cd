// @vitest-environment node
// The page that anyone can open: one file that runs one script of a known hash, whatever the texts hold, and opens again.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadExample } from '@/content/example/exampleProject';
import { writeExport } from '@/formats/exportFormats';
import type { ExportOptions, ExportTools } from '@/formats/exportFormat';
import { exportSource } from '@/formats/exportSource';
import { htmlExport } from '@/formats/htmlExport';
import { readerPage } from '@/formats/readerPage';
import { type Language, tIn } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { mapsOf } from '@/model/select';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { frozen } from '@tests/support/fixtures';
import { imported, importText, said } from '@tests/support/importing';
import { sampleProject } from '@tests/support/sampleProject';

const options: ExportOptions = { scale: 1, title: true, legend: true, background: 'paper' };
const tools: ExportTools = { readerScript: async () => 'void 0' };

async function pageOf(project: Project, language: Language = 'en', lent: ExportTools = tools) {
  const t = await tIn(language);
  const mapId = mapsOf(project)[0]?.id ?? '';
  const source = exportSource(project, mapId, { t, language, measure: createTableMeasure() });
  const { content, name } = await writeExport(htmlExport, source, options, lent);
  return { text: String(content), name };
}

/** What a browser makes of the file: its elements, as the grammar of HTML has them, without a browser. */
const elementsIn = (text: string): string[] =>
  [...text.matchAll(/<([a-z!/][a-z0-9/]*)/gi)].map(([, name]) => name ?? '');
const SKELETON = elementsIn(
  '<!doctype html><html><head><meta><meta><meta><meta><meta><meta><title></title></head><body><noscript><p></p></noscript><script></script><script></script><script></script><script></script></body></html>',
);

describe('the page that anyone can open', () => {
  let example: Project;
  beforeAll(async () => {
    example = await loadExample('ru');
  });

  it('has one script, of which its own policy knows the hash, and may do nothing else', async () => {
    const { text, name } = await pageOf(example, 'ru');
    expect(name).toBe('Открытие счёта в банке.html');
    expect(elementsIn(text.replaceAll(/<meta[^>]*>/g, '<meta>'))).toEqual(SKELETON);
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('void 0'));
    const hash = Buffer.from(digest).toString('base64');
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(text).toContain('<html lang="ru">');
    expect(text).not.toMatch(/(?:src|href)=/);
  });

  it('opens again as the very project that was written, pictures included', async () => {
    const { text } = await pageOf(example, 'ru');
    const result = imported(importText(text, 'page.html'));
    expect(result.kind).toBe('page');
    expect(result.report.notes).toEqual([]);
    expect(toJson(result.project)).toBe(toJson(example));
  });

  it.each([
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '<img src=x onerror=alert(1)>',
    '</title><script>alert(1)</script>',
    '</noscript><img src=x>',
    '</textarea><img src=x>',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//evil.example',
    '/\\evil.example',
    'url(https://evil.example)',
    ']]> & &amp; " \'',
    '\u2028\u2029\u202egnp.exe',
    "=cmd|'/c calc'!A1",
  ])('stays as it is built around a text such as %j', async (text) => {
    const hostile = structuredClone(JSON.parse(frozen())) as Record<
      string,
      Record<string, Record<string, string>>
    >;
    Object.assign(hostile, { title: text });
    for (const record of Object.values(hostile['cards'] ?? {}))
      Object.assign(record, { text, description: text });
    const read = imported(importText(JSON.stringify(hostile))).project;
    const page = (await pageOf(read)).text;
    expect(elementsIn(page.replaceAll(/<meta[^>]*>/g, '<meta>'))).toEqual(SKELETON);
    expect(toJson(imported(importText(page)).project)).toBe(toJson(read));
  });

  it('is small: its data takes little more than the project itself, and 5,000 cards are written as well', async () => {
    const { text } = await pageOf(sampleProject(300));
    expect(text.length).toBeLessThan(100_000);
    const large = sampleProject(5000);
    const { text: whole } = await pageOf(large);
    expect(toJson(imported(importText(whole)).project)).toBe(toJson(large));
  });

  it('is refused in a sentence where it is damaged', async () => {
    const { text } = await pageOf(example, 'ru');
    const start = text.indexOf('waymark-project');
    const cut = importText(text.slice(0, start + 5000), 'page.html');
    expect(said(cut).join()).toContain('The file breaks off here: the end is missing.');
    const empty = importText(text.replace(/(id="waymark-project">)[^<]*/, '$1{}'), 'page.html');
    expect(empty.ok).toBe(false);
    const newer = importText(text.replace(/"version":\d+/, '"version":999'), 'page.html');
    expect(said(newer).join()).toContain('newer Waymark');
  });

  it('is not written with a script that would end its own element', async () => {
    const page = (script: string) =>
      readerPage({
        title: '',
        withoutScript: '',
        document: {},
        faces: [],
        settings: { projectId: 'p', mapId: 'm', language: 'en', written: '2026-11-27' },
        script,
      });
    for (const script of ['', '"</script>"', '"<!--"', 'a\r\nb'])
      await expect(page(script)).rejects.toThrow('no-script');
    await expect(page('void 0')).resolves.toContain('<script>void 0</script>');
  });
});
