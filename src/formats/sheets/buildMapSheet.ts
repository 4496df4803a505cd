// Builds one sheet of a map.
import { wholeOf } from '@/analysis/shownProject';
import type { Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { cardSheet } from './cardSheet';
import { findingSheet } from './findingSheet';
import { gapSheet, pairOf } from './gapSheet';
import { matrixSheet } from './matrixSheet';
import { measureSheet } from './measureSheet';
import { personaSheet } from './personaSheet';
import type { Sheet, SheetId } from './sheet';
import { strategySheet } from './strategySheet';

export type SheetSource = { project: Project; mapId: Id; t: Translate; language: string };

/** The sheet of an id. Rejects for one that a map does not have. */
export function buildMapSheet(id: SheetId, { project, mapId, t, language }: SheetSource): Sheet {
  switch (id) {
    case 'matrix':
      return matrixSheet(project, mapId, t);
    case 'cards':
      return cardSheet(project, mapId, t);
    case 'findings':
      return findingSheet(project, mapId, t);
    case 'strategies':
      return strategySheet(project, t);
    case 'measures':
      return measureSheet(project, t);
    case 'personas':
      return personaSheet(project, t);
    case 'gaps': {
      // Of a part too, the two maps as they are: a part of the one beside all of the other compares nothing.
      const whole = wholeOf(project);
      const pair = pairOf(whole, mapId);
      if (pair) return gapSheet(whole, pair, t, language);
      break;
    }
    case 'control':
    case 'differences':
  }
  throw new Error(`no-sheet ${id}`);
}
