// The slides of sources: what the map rests on.
import { coverageOf } from '@/analysis/coverage';
import { countUses } from '@/analysis/evidenceUse';
import { sourcesHeadline } from '@/analysis/headlines';
import '@/i18n/en/research';
import { linkTarget, readableLink } from '@/model/links';
import { evidenceOf } from '@/model/select';
import { type DeckSlide, putTable } from './deckSlide';
import { cellText, type DeckTools } from './deckTools';
import { sourcesWords } from './headlineWords';
import { notesText } from './notesText';
import { type RowMaker, tablePages } from './tableSlides';

export function sourceSlides(tools: DeckTools): DeckSlide[] {
  const { project, mapId, t, words, look } = tools;
  const sources = evidenceOf(project)
    .filter(({ title }) => title.trim() !== '')
    .map((source) => ({ source, uses: countUses(project, source.id) }))
    .sort((a, b) => b.uses - a.uses);
  if (sources.length === 0) return [];
  const rows = sources.map(({ source, uses }): RowMaker => (widths, size) => {
    const { title, kind, date, answers, strength, link, who } = source;
    const at = (place: number): number => widths[place] ?? 40;
    const target = linkTarget(link);
    const level = strength === undefined ? '' : t(`research.strengths.${STRENGTHS[strength - 1] ?? 'fair'}`);
    return [
      {
        texts: [
          cellText(tools, title, at(0), { font: 'lane', size }),
          ...(who?.trim()
            ? [cellText(tools, who.trim(), at(0), { size: Math.max(9, size - 1), fill: look.muted })]
            : []),
          ...(target === undefined
            ? []
            : [
                cellText(tools, readableLink(target), at(0), {
                  size: Math.max(9, size - 1),
                  fill: look.palette.stages.blue.ink,
                  link: target,
                }),
              ]),
        ],
      },
      {
        texts: [
          cellText(tools, t(`research.kinds.${kind}`), at(1), { size }),
          ...(level === ''
            ? []
            : [cellText(tools, level, at(1), { size: Math.max(9, size - 1), fill: look.muted })]),
        ],
      },
      { texts: [cellText(tools, date === undefined ? '' : words.day(date), at(2), { size })] },
      { texts: [cellText(tools, answers === undefined ? '' : words.number(answers), at(3), { size })] },
      { texts: [cellText(tools, words.number(uses), at(4), { font: 'lane', size })] },
    ];
  });
  const { pages, left } = tablePages(
    tools,
    t('deck.slide.sources'),
    [
      { head: t('deck.column.source'), share: 48 },
      { head: t('deck.column.kind'), share: 20 },
      { head: t('deck.column.date'), share: 14 },
      { head: t('deck.column.people'), share: 11 },
      { head: t('deck.column.rests'), share: 13 },
    ],
    rows,
  );
  // A source that nothing rests on carries nothing.
  const carrying = sources.filter(({ uses }) => uses > 0).length;
  const headline = sourcesWords(tools, sourcesHeadline(carrying, coverageOf(project, mapId).whole));
  const notes = notesText(tools, {
    lines: [
      ...sources
        .slice(0, 60)
        .flatMap(({ source: { title, note } }) => (note?.trim() ? `${title}: ${note.trim()}` : [])),
      ...(left > 0 ? [t('deck.more', { count: left })] : []),
    ],
  });
  return pages.map((page, at) => ({
    id: `sources.${at + 1}`,
    kind: 'sources',
    headline,
    subtitle:
      at === 0 ? t('deck.subtitle.sources') : t('deck.subtitle.going', { at: at + 1, count: pages.length }),
    draw: (pen) => putTable(pen, page),
    notes,
  }));
}

const STRENGTHS = ['weak', 'fair', 'strong'] as const;
