// The tools of the server: each a verb with its arguments, called as on the command line.
import { z } from 'zod';
import '@/i18n/en/cli';
import type { MessageKey } from '@/i18n/messages';
import { t } from '@/i18n/translate';
import { templateKeys } from '@/content/templates/templateProject';

/** The name under which the list of commands is read. */
export const COMMANDS = '<commands>';

type Said = Record<string, unknown>;

export type Tool = {
  name: string;
  summary: MessageKey;
  about: readonly MessageKey[];
  input: z.ZodObject;
  /** Only offered where files may be written. */
  writes: boolean;
  /** The call that it becomes. */
  args: (said: Said) => string[];
  /** What comes back is a file: its media type. */
  result?: (said: Said) => string;
  /** The list of commands that goes with it. */
  commands?: (said: Said) => unknown;
};

/** `--name value` where it was said. */
const option = (name: string, value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) =>
    one === undefined || one === false ? [] : one === true ? [`--${name}`] : [`--${name}`, String(one)],
  );

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The tools, over the files that were named. */
export function toolsFor(files: readonly [string, ...string[]]): Tool[] {
  const named = files.join(', ');
  const file = z
    .enum(files)
    .default(files[0])
    .describe(t('cli.mcp.tool.file', { files: named }));
  const target = z.enum(files).describe(t('cli.mcp.tool.target'));
  const map = z.string().optional().describe(t('cli.option.map'));
  const part = {
    map,
    stage: z.array(z.string()).optional().describe(t('cli.option.stage')),
    lane: z.array(z.string()).optional().describe(t('cli.option.lane')),
  };
  const dryRun = z.boolean().optional().describe(t('cli.option.dryRun'));
  const commands = z.array(z.looseObject({ do: z.string() })).describe(t('cli.mcp.tool.commands'));
  const partOptions = (said: Said) => ['map', 'stage', 'lane'].flatMap((name) => option(name, said[name]));
  return [
    {
      name: 'validate',
      summary: 'cli.validate.summary',
      about: ['cli.validate.about'],
      input: z.object({ file }),
      writes: false,
      args: (said) => ['validate', '--json', '--', word(said['file'])],
    },
    {
      name: 'lint',
      summary: 'cli.lint.summary',
      about: ['cli.lint.about'],
      input: z.object({ file, map, level: z.enum(['contradiction', 'unfinished', 'advice']).optional() }),
      writes: false,
      args: (said) => [
        'lint',
        '--json',
        ...option('map', said['map']),
        ...option('level', said['level']),
        '--',
        word(said['file']),
      ],
    },
    {
      name: 'describe',
      summary: 'cli.describe.summary',
      about: ['cli.describe.about'],
      input: z.object({ file, map, ids: z.boolean().optional().describe(t('cli.mcp.tool.ids')) }),
      writes: false,
      args: (said) => [
        'describe',
        ...option('json', said['ids']),
        ...option('map', said['map']),
        '--',
        word(said['file']),
      ],
    },
    {
      name: 'diff',
      summary: 'cli.diff.summary',
      about: ['cli.diff.about'],
      input: z.object({
        file,
        other: z
          .enum(files)
          .optional()
          .describe(t('cli.mcp.tool.file', { files: named })),
        from: z.string().optional().describe(t('cli.diff.from')),
        to: z.string().optional().describe(t('cli.diff.to')),
      }),
      writes: false,
      args: ({ file: one, other, from, to }) => [
        'diff',
        '--json',
        ...option('from', from),
        ...option('to', to),
        '--',
        word(one),
        ...(other === undefined ? [] : [word(other)]),
      ],
    },
    {
      name: 'render',
      summary: 'cli.render.summary',
      about: ['cli.render.about', 'cli.render.fonts'],
      input: z.object({
        file,
        ...part,
        format: z.enum(['png', 'svg']).default('png'),
        scale: z.number().min(0.1).max(4).optional().describe(t('cli.render.scaleAbout')),
        dark: z.boolean().optional().describe(t('cli.render.dark')),
      }),
      writes: false,
      args: (said) => [
        'render',
        ...option('to', said['format']),
        ...option('scale', said['scale']),
        ...option('dark', said['dark']),
        ...partOptions(said),
        '--',
        word(said['file']),
        '-',
      ],
      result: ({ format }) => (format === 'svg' ? 'image/svg+xml' : 'image/png'),
    },
    {
      name: 'convert',
      summary: 'cli.convert.summary',
      about: ['cli.convert.about', 'cli.convert.formats'],
      input: z.object({
        file,
        ...part,
        to: z.string().describe(t('cli.convert.to')),
        table: z.enum(['strategies', 'gaps']).optional().describe(t('cli.convert.table')),
      }),
      writes: false,
      args: (said) => [
        'convert',
        ...option('to', said['to']),
        ...option('table', said['table']),
        ...partOptions(said),
        '--',
        word(said['file']),
        '-',
      ],
      result: () => 'application/octet-stream',
    },
    {
      name: 'commands',
      summary: 'cli.mcp.listed',
      about: ['cli.apply.names', 'cli.apply.places'],
      input: z.object({}),
      writes: false,
      args: () => ['apply', '--list', '--json'],
    },
    {
      name: 'apply',
      summary: 'cli.apply.summary',
      about: ['cli.apply.about', 'cli.apply.names', 'cli.apply.places'],
      input: z.object({ file, map, commands, dryRun }),
      writes: true,
      args: (said) => [
        'apply',
        '--json',
        ...option('map', said['map']),
        ...option('dry-run', said['dryRun']),
        '--',
        word(said['file']),
        COMMANDS,
      ],
      commands: (said) => said['commands'],
    },
    {
      name: 'merge',
      summary: 'cli.merge.summary',
      about: ['cli.merge.about', 'cli.merge.conflicts'],
      input: z.object({
        base: target.describe('BASE'),
        mine: target.describe('MINE'),
        theirs: target.describe('THEIRS'),
        prefer: z.enum(['mine', 'theirs']).optional().describe(t('cli.merge.prefer')),
        dryRun,
      }),
      writes: true,
      args: ({ base, mine, theirs, prefer, dryRun: dry }) => [
        'merge',
        '--json',
        ...option('prefer', prefer),
        ...option('dry-run', dry),
        '--',
        word(base),
        word(mine),
        word(theirs),
      ],
    },
    {
      name: 'new',
      summary: 'cli.new.summary',
      about: ['cli.new.about'],
      input: z.object({
        target,
        template: z
          .enum(['starter', 'example', ...templateKeys])
          .optional()
          .describe(t('cli.new.template')),
        title: z.string().optional().describe(t('cli.new.title')),
      }),
      writes: true,
      args: (said) => [
        'new',
        '--json',
        ...option('template', said['template']),
        ...option('title', said['title']),
        '--',
        word(said['target']),
      ],
    },
  ];
}
