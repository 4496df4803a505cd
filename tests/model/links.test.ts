// Which addresses a person may be led to (cases 62 to 66 of the bad inputs).
import { expect, it } from 'vitest';
import { linkTarget, readableLink } from '@/model/links';

it('leads to the web and to mail', () => {
  for (const link of [
    'https://research.meridian.example/onboarding',
    'HTTP://example.com',
    'https://example.com:8080/a?b=c#d',
    'https://xn--e1afmkfd.example/',
    'https://пример.example/отчёт',
    'mailto:anna@example.com?subject=Survey',
  ])
    expect(linkTarget(` ${link} `), link).toBe(link);
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript\u003aalert(1)',
  'javascript&colon;alert(1)',
  'javascript%3Aalert(1)',
  'https:javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.com/1',
  '//evil.example',
  '/\\evil.example',
  'https:\\\\evil.example',
  'https://good.example\\@evil.example',
  'https:///evil.example',
  'https://bank.example@evil.example/',
  'https://user:word@evil.example/',
  'https://exa\u202Emple.com',
  'https://two words.example',
  'see https://example.com',
  'mailto:',
  'mailto:nobody',
  'example.com',
  '',
])('stays text: %j', (text) => {
  expect(linkTarget(text)).toBeUndefined();
});

it('is read without its scheme', () => {
  expect(readableLink('https://www.example.com/')).toBe('example.com');
  expect(readableLink('mailto:anna@example.com')).toBe('anna@example.com');
});
