// waymark new: a project to begin with, from a template, the example, or the usual frame.
import { loadExample } from '@/content/example/exampleProject';
import { starterProject } from '@/content/starter';
import { loadTemplateTexts, templateKeys, templateProject } from '@/content/templates/templateProject';
import '@/i18n/en/cli';
import '@/i18n/en/newMap';
import { countsOf } from '@/formats/importTypes';
import type { Project } from '@/model/types';
import { EXIT, Refusal } from '../io';
import { written } from '../output';
import { projectText } from '../projectFile';
import { LIMITS } from '@/model/constants';
import type { Call, Verb } from '../verb';

const OTHERS = ['starter', 'example'] as const;
const choices = [...OTHERS, ...templateKeys];

async function made({ option, language, io, t }: Call): Promise<Project> {
  const which = option('template') ?? 'starter';
  const title = option('title')?.trim().slice(0, LIMITS.title);
  if (which === 'starter') return starterProject(title || t('cli.new.untitled'));
  const key = templateKeys.find((one) => one === which);
  const project = key
    ? templateProject(key, await loadTemplateTexts(language))
    : await loadExample(language, io.now());
  return title ? { ...project, title } : project;
}

export const newProject: Verb = {
  name: 'new',
  operands: '[RESULT]',
  count: [0, 1],
  options: [
    { name: 'template', value: 'NAME', choices, about: 'cli.new.template' },
    { name: 'title', value: 'TEXT', about: 'cli.new.title' },
    { name: 'list', about: 'cli.new.list' },
    { name: 'force', about: 'cli.new.force' },
  ],
  summary: 'cli.new.summary',
  about: ['cli.new.about'],
  examples: [
    'waymark new --list',
    'waymark new --template bank --title "Opening an account" journey.json',
    'waymark new --template example --lang ru -',
  ],
  async run(call) {
    const { operands, has, io, t, language } = call;
    if (has('list')) {
      const texts = await loadTemplateTexts(language);
      const listed = [
        { name: 'starter', title: t('cli.new.starter') },
        { name: 'example', title: t('cli.new.example') },
        ...templateKeys.map((key) => ({ name: key, title: `${texts[key].name}: ${texts[key].line}` })),
      ];
      return {
        exit: EXIT.done,
        text: listed.map(({ name, title }) => `${name.padEnd(14)} ${title}`).join('\n'),
        json: { ok: true, templates: listed },
      };
    }
    const [target = '-'] = operands;
    if (target !== '-' && !has('force') && (await io.exists(target)))
      throw new Refusal(EXIT.refused, t('cli.new.exists', { file: target }));
    const project = await made(call);
    return written(target, await projectText(project, []), call, {
      json: { id: project.id, title: project.title, counts: countsOf(project) },
    });
  },
};
