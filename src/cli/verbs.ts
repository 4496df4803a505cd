// The verbs of the command line, in the order of the help.
import type { Verb } from './verb';
import { validate } from './verbs/validate';

export const verbs: readonly Verb[] = [validate];
