// The lines of a service blueprint in the table: their words by the lanes above which they run.
import { sceneWords } from '@/formats/sceneWords';
import { useT } from '@/i18n/useT';
import { processLines } from '@/layout/processLines';
import type { Id } from '@/model/id';
import type { Lane } from '@/model/types';

export function useProcessLines(lanes: readonly Lane[]): ReadonlyMap<Id, string> {
  return processLines(lanes, sceneWords(useT()));
}
