// waymark mcp: the verbs for a program that speaks the Model Context Protocol, over files that are named at the start.
import '@/i18n/en/cli';
import { EXIT, Refusal } from '../io';
import type { Verb } from '../verb';

export const mcp: Verb = {
  name: 'mcp',
  operands: 'FILE...',
  count: [1, Infinity],
  options: [{ name: 'write', about: 'cli.mcp.write' }],
  summary: 'cli.mcp.summary',
  about: ['cli.mcp.about', 'cli.mcp.config'],
  examples: ['waymark mcp journey.json', 'waymark mcp --write journey.json plan.json'],
  async run({ operands, has, io, t, language, runCall }) {
    if (operands.includes('-')) throw new Refusal(EXIT.usage, t('cli.mcp.noStdin'));
    const { serve } = await import('../mcp/serve');
    await serve({ files: operands, mayWrite: has('write'), io, language, runCall });
    return { exit: EXIT.done, text: '', json: { ok: true } };
  },
};
