// usePageFacts(): all that the page of a persona shows, read anew only where something of it has changed.
import { useMemo } from 'react';
import { personaFindings, personaWalks } from '@/analysis/personaFacts';
import { blocksOf, channelUsesOf } from '@/model/select';
import type { Persona } from '@/model/types';
import { useProject } from '@/views/context/EditorContext';
import type { PageFacts } from './pageBlocks';

export function usePageFacts(persona: Persona): PageFacts {
  const project = useProject((whole) => whole);
  const { maps, stages, cards, feelings, findings, channels, channelUses, evidence, personaBlocks } = project;
  const { id } = persona;
  // Of the project the tables that are read below: a letter in a title draws no page anew.
  // oxlint-disable react-hooks/exhaustive-deps
  const walks = useMemo(() => personaWalks(project, id), [maps, stages, cards, feelings, id]);
  const found = useMemo(() => personaFindings(project, id), [maps, stages, cards, findings, id]);
  const uses = useMemo(
    () =>
      channelUsesOf(project, id)
        .flatMap((use) => {
          const channel = channels[use.channelId];
          return channel ? [{ use, channel }] : [];
        })
        .sort(
          (a, b) => (b.use.weight ?? 0) - (a.use.weight ?? 0) || (a.channel.order < b.channel.order ? -1 : 1),
        ),
    [channels, channelUses, id],
  );
  const own = useMemo(() => blocksOf(project, id), [personaBlocks, id]);
  // oxlint-enable react-hooks/exhaustive-deps
  const sources = useMemo(
    () => (persona.evidenceIds ?? []).flatMap((each) => evidence[each] ?? []),
    [evidence, persona.evidenceIds],
  );
  return useMemo(
    () => ({ persona, uses, evidence: sources, own, walks, findings: found }),
    [persona, uses, sources, own, walks, found],
  );
}
