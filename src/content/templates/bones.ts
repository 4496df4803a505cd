// What the templates are made of apart from words: kinds of lanes, channels, how stages gather into phases.
import type { LaneKindName } from '@/model/laneKinds';
import type { Channel } from '@/model/types';

export type LaneBones = { kind: LaneKindName } & Pick<Channel, 'icon' | 'mode'>;

export type TemplateBones = {
  lanes: readonly LaneBones[];
  /** How many stages each phase spans, where there are phases. */
  phases?: readonly number[];
  /** A course of the feelings that is usual for it, by stage: drawn in the gallery only. */
  curve: readonly number[];
};

const actions: LaneBones = { kind: 'actions' };
const thoughts: LaneBones = { kind: 'thoughts' };
const questions: LaneBones = { kind: 'questions' };
const emotion: LaneBones = { kind: 'emotion' };
const findings: LaneBones = { kind: 'findings' };
const online = (icon: NonNullable<Channel['icon']>): LaneBones => ({ kind: 'channel', icon, mode: 'online' });
const offline = (icon: NonNullable<Channel['icon']>): LaneBones => ({
  kind: 'channel',
  icon,
  mode: 'offline',
});

export const bones = {
  retail: {
    lanes: [
      actions,
      online('web'),
      offline('shop'),
      online('chat'),
      offline('post'),
      thoughts,
      emotion,
      findings,
    ],
    curve: [0.4, -0.3, 0.5, -0.2, 1, 0.8],
  },
  bank: {
    lanes: [
      actions,
      online('web'),
      online('app'),
      offline('desk'),
      offline('phone'),
      online('mail'),
      questions,
      emotion,
      findings,
    ],
    phases: [2, 2, 2],
    curve: [0.4, 0, 0.3, -1.2, -0.6, 0.9],
  },
  telecom: {
    lanes: [
      actions,
      online('web'),
      offline('phone'),
      offline('other'),
      online('app'),
      questions,
      emotion,
      findings,
    ],
    curve: [0.3, 0.5, -0.4, -1, 0.2, 0.9, 1],
  },
  saas: {
    lanes: [actions, online('web'), online('mail'), online('chat'), { kind: 'learning' }, emotion, findings],
    phases: [2, 3],
    curve: [0.6, -0.2, -0.8, 0.4, 1.1],
  },
  clinic: {
    lanes: [
      actions,
      online('web'),
      offline('phone'),
      offline('desk'),
      offline('other'),
      thoughts,
      emotion,
      findings,
    ],
    curve: [-0.8, -0.4, -0.9, 0.5, 0.8, 0.6],
  },
  publicService: {
    lanes: [
      actions,
      online('web'),
      offline('desk'),
      offline('phone'),
      offline('post'),
      questions,
      emotion,
      findings,
    ],
    phases: [1, 3, 2],
    curve: [0, -0.4, -0.8, -1, -0.2, 0.8],
  },
  b2b: {
    lanes: [
      actions,
      online('web'),
      offline('other'),
      online('mail'),
      { kind: 'questions' },
      { kind: 'questions' },
      { kind: 'questions' },
      emotion,
      findings,
    ],
    phases: [2, 3, 3],
    curve: [0, 0.1, 0.4, -0.2, -0.9, 0.2, 0.8, 0.6],
  },
  hotel: {
    lanes: [
      actions,
      online('web'),
      online('app'),
      offline('desk'),
      offline('phone'),
      online('social'),
      { kind: 'expectations' },
      emotion,
      findings,
    ],
    curve: [0.8, 0.4, 0.6, -0.7, 0.5, 0.9, 0.3],
  },
  education: {
    lanes: [
      actions,
      { kind: 'learning' },
      questions,
      online('web'),
      offline('shop'),
      online('social'),
      emotion,
      findings,
    ],
    phases: [2, 2, 2],
    curve: [-0.6, 0, -0.3, 0.3, 0.6, 1],
  },
  blueprint: {
    lanes: [actions, { kind: 'frontstage' }, { kind: 'backstage' }, { kind: 'support' }, emotion, findings],
    curve: [0.3, 0, -0.5, 0.2, 0.7, 0.5],
  },
} satisfies Record<string, TemplateBones>;

export type TemplateKey = keyof typeof bones;

/** The words of a template: stages, lanes and phases in the order of the bones, and questions by lane and stage. */
export type TemplateWords = {
  name: string;
  line: string;
  stages: readonly string[];
  phases?: readonly string[];
  lanes: readonly string[];
  asks: readonly (readonly [lane: number, stage: number, text: string])[];
};

export type TemplateTexts = Record<TemplateKey, TemplateWords>;
