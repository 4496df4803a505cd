// The verbs of the command line, in the order of the help.
import type { Verb } from './verb';
import { apply } from './verbs/apply';
import { convert } from './verbs/convert';
import { describe } from './verbs/describe';
import { diff } from './verbs/diff';
import { lint } from './verbs/lint';
import { mcp } from './verbs/mcp';
import { merge } from './verbs/merge';
import { newProject } from './verbs/newProject';
import { render } from './verbs/render';
import { validate } from './verbs/validate';

export const verbs: readonly Verb[] = [
  validate,
  lint,
  describe,
  convert,
  render,
  diff,
  merge,
  newProject,
  apply,
  mcp,
];
