// Why a file is no log of contacts.
import type { NoteValues } from '@/model/notes';
import type { ImportProblem } from './importTypes';
import type { RowsProblem } from './rows';

export type LogProblem =
  | ImportProblem
  | RowsProblem
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
        /** fewer than who, when and what: `count` */
        | 'fewColumns';
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
