// The scale of feelings as our tables write it behind their heads, so that whoever reads them back need not guess.

/** From -2 to +2. */
export const OWN_SCALE = '(\u22122\u2026+2)';

const mark = /\s*\([-\u2212\u2013]2\s*(?:\u2026|\.{2,3})\s*\+?2\)$/;

/** Whether a head says that what stands below or beside it is from -2 to +2. */
export const saysOwnScale = (head: string): boolean => mark.test(head);
/** The head as the map has it. */
export const withoutScale = (head: string): string => head.replace(mark, '');
