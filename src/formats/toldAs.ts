// How a report tells of a note on reading, and a preview before anything is read for good.
import type { ImportNote, ImportNoteCode } from './importTypes';

export type ToldAs = 'guess' | 'loss' | 'kept' | 'repair';

/**
 * Where the report tells of a note. A guess was decided for the person, because the file does not say it; what is lost
 * is not on the map now; what is kept is on it as it was in the file, and still worth a word; the rest was repaired.
 */
export const toldAs: Readonly<Record<ImportNoteCode, ToldAs>> = {
  scaleGuessed: 'guess',
  feelingsAveraged: 'guess',
  zeroUnknown: 'guess',
  severityGuessed: 'guess',
  laneGuessed: 'guess',
  noActor: 'guess',
  noSection: 'guess',
  lineKept: 'guess',
  slotsTurned: 'guess',
  keywordNear: 'guess',
  mapsLinked: 'guess',
  mapsLinkedAlike: 'guess',
  legacyEncoding: 'guess',
  versionAssumed: 'guess',
  keyDropped: 'loss',
  textCut: 'loss',
  listCut: 'loss',
  recordDropped: 'loss',
  feelingRepeated: 'loss',
  imageDropped: 'loss',
  lineIgnored: 'loss',
  commentsIgnored: 'loss',
  diagramsIgnored: 'loss',
  lettersUnread: 'loss',
  columnsJoined: 'guess',
  columnsUnused: 'loss',
  measuresLeft: 'loss',
  rowsUntold: 'loss',
  cellsUnread: 'loss',
  openQuote: 'guess',
  tablesIgnored: 'loss',
  tablesOfProject: 'loss',
  journeysEmpty: 'loss',
  feelingUnreadable: 'loss',
  feelingsTwice: 'loss',
  fieldsKept: 'kept',
  overLimit: 'kept',
  textCleaned: 'repair',
  fieldDropped: 'repair',
  fieldDefaulted: 'repair',
  fieldConverted: 'repair',
  numberClamped: 'repair',
  idRenamed: 'repair',
  idDuplicate: 'repair',
  referenceDropped: 'repair',
  moved: 'repair',
  unplaced: 'repair',
  leadAdded: 'repair',
  rekeyed: 'repair',
  imageCorrected: 'repair',
  more: 'repair',
  utf16: 'repair',
  duplicateKey: 'repair',
  scoreUnreadable: 'repair',
  scoreMissing: 'repair',
};

/** The notes on what does not come with what was read. */
export const lossesOf = (notes: readonly ImportNote[]): ImportNote[] =>
  notes.filter(({ code }) => toldAs[code] === 'loss');
