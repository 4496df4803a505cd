// Why a file is no log of contacts.
import type { NoteValues } from '@/model/notes';
import type { ImportProblem } from './importTypes';

export type LogProblem =
  | ImportProblem
  | {
      code:
        /** a document type, entities of its own or references outside */
        | 'doctype'
        /** `&name;` that XML does not know */
        | 'entity'
        /** no well-formed XML: `reason` of the parser */
        | 'brokenXml'
        /** XML without a log of events */
        | 'notXes'
        /** nothing that parts columns */
        | 'oneColumn'
        /** a head and nothing below it */
        | 'noRows';
      values: NoteValues;
      line?: number;
    };

/** Ends the reading of a log wherever it stands; whoever began it catches it. */
export class LogRefusal extends Error {
  readonly problem: LogProblem;
  constructor(problem: LogProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
