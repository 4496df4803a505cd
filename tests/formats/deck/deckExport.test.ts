// @vitest-environment node
// The deck of a map: sound in every part, native and in groups, and opened again by programs that are not ours.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { produce } from 'immer';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { partOf } from '@/analysis/shownProject';
import { loadExample } from '@/content/example/exampleProject';
import { buildDeck } from '@/formats/deck/buildDeck';
import { deckLook } from '@/formats/deck/deckLook';
import { MOST_HEADLINE } from '@/formats/deck/deckOptions';
import { footIn, headlineIn, pictureOfSlide, subtitleIn } from '@/formats/deck/deckSlide';
import { themePart } from '@/formats/deck/masterParts';
import type { Pen } from '@/formats/pen';
import { escapeXml } from '@/formats/svgPen';
import { paletteOf } from '@/layout/lookPalette';
import { LIMITS } from '@/model/constants';
import { putCard } from '@/model/cardTable';
import { cardById, cardsInStage, lanesOf, mapsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { type ADeck, aDeck, deckSource } from '@tests/support/aDeck';
import { aProject } from '@tests/support/aProject';
import { converted, inFolder, opener, run, wordsOfPdf } from '@tests/support/openers';

/** The words of a text, whatever the line that they stand on. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

let english: Project;
let russian: Project;
let deck: ADeck;
let old: ADeck;
beforeAll(async () => {
  english = await loadExample('en');
  russian = await loadExample('ru');
  deck = await aDeck(english);
  old = await aDeck(russian, { language: 'ru', deck: { size: '4:3' } });
});

describe('the deck of the example', () => {
  it('tells the whole story in its order, each slide with a headline and notes', async () => {
    const { slides } = await buildDeck(await deckSource(english));
    const kinds = slides.map(({ kind }) => kind).filter((kind, at, all) => kind !== all[at - 1]);
    expect(kinds.join(' ')).toBe(
      'title persona map curve barriers compare gaps matrix roadmap backlog sources',
    );
    for (const { headline, notes, kind } of slides) {
      expect(headline.trim()).not.toBe('');
      expect(headline).not.toMatch(/\{\{|deck\./);
      if (kind !== 'title') expect(notes.trim()).not.toBe('');
    }
    expect(slides.find(({ kind }) => kind === 'barriers')?.notes).toContain('Survey after opening');
    // Of the parts of a map one alone loses most; no two slides say the same.
    const said = slides.map(({ headline }) => headline);
    expect(said.filter((headline) => headline.includes('loses most')).length).toBeLessThanOrEqual(1);
    expect(new Set(said).size).toBe(said.length);
    // A slide of values alone tells of them, and of no feeling: others show what is felt.
    expect(slides.findLast(({ kind }) => kind === 'map')?.headline).toBe(
      'In these stages NPS lies between −35 (“Prove identity”) and +28 (“First payment”)',
    );
  });

  it.each([
    ['en', '8 of 10 findings stand here; the rest are in the notes of this slide.'],
    ['ru', 'Здесь 8 из 10 наблюдений; остальные — в заметках к слайду.'],
  ] as const)('says in %s that the heaviest are not all', async (language, sentence) => {
    const slideOf = async (count: number) => {
      const { project } = aProject({
        stages: ['Buy'],
        lanes: ['Shop'],
        cards: { 'Buy/Shop': ['Pays'] },
        findings: Array.from({ length: count }, (_, at) => ({
          title: `Trouble ${at + 1}`,
          kind: 'pain' as const,
          severity: 3,
          frequency: 3,
          on: ['Pays'],
        })),
      });
      const { slides } = await buildDeck(await deckSource(project, language));
      return slides.find(({ kind }) => kind === 'barriers');
    };
    const ten = await slideOf(10);
    expect(ten?.subtitle).toContain(sentence);
    expect(ten?.notes).toContain('Trouble 10');
    expect((await slideOf(8))?.subtitle).not.toMatch(/8 (?:of|из)/);
  });

  it('of one stage tells whose part it is, and of people, plan and target what is true of the whole way', async () => {
    const [map] = mapsOf(english);
    const stage = stagesOf(english, map?.id ?? '').find(({ name }) => name === 'Notice the need');
    const part = partOf(english, map?.id ?? '', { stageIds: new Set([stage?.id ?? '']) });
    const of = async (project: Project, said?: string) => {
      const { slides } = await buildDeck({ ...(await deckSource(project)), ...(said && { part: said }) });
      const headlines = (kind: string) =>
        slides.filter((one) => one.kind === kind).map(({ headline }) => headline);
      return { slides, headlines };
    };
    const [whole, alone] = [await of(english), await of(part, 'Stage: Notice the need')];
    for (const kind of ['persona', 'curve', 'compare', 'gaps', 'matrix', 'roadmap', 'backlog', 'sources'])
      expect(alone.headlines(kind), kind).toEqual(whole.headlines(kind));
    expect(alone.headlines('map')[0]).toBe('1 stage with 4 cards, and nothing that weighs yet');
    // Nothing hurts there.
    expect(alone.headlines('barriers')).toEqual([]);
    expect(alone.slides[0]?.subtitle).toContain('Stage: Notice the need');
    const title = (await aDeck(part)).parts.get('ppt/slides/slide1.xml');
    expect(title).toContain('name="1 stage');
    expect(title).not.toContain('findings');
  });

  it('names the source of a value in the notes of the slide that shows the value, where no card stands', async () => {
    const [map] = mapsOf(english);
    const measured = Object.values(english.measurements).filter((one) => one.evidenceIds?.length);
    const laneIds = new Set(
      lanesOf(english, map?.id ?? '').flatMap(({ id, metricId }) =>
        measured.some((one) => one.metricId === metricId) ? id : [],
      ),
    );
    expect(laneIds.size).toBeGreaterThan(0);
    const shown = partOf(english, map?.id ?? '', { laneIds });
    const { slides } = await buildDeck(await deckSource(shown));
    const notes = slides.flatMap((slide) => (slide.kind === 'map' ? slide.notes : [])).join('\n');
    const source = english.evidence[measured[0]?.evidenceIds?.[0] ?? '']?.title ?? '';
    expect(source).not.toBe('');
    expect(notes).toContain(source);
    expect(notes).not.toContain('Nothing on this slide rests on a source');
  });

  it('shows each stage of a long way, says how many more there are, and draws no line over what nobody knows', async () => {
    const stages = Array.from({ length: 19 }, (_, at) => `Stage ${at + 1}`);
    const feelings = Object.fromEntries(stages.map((name, at) => [name, (at % 3) - 1]));
    const long = (known: Record<string, number>) =>
      aDeck(
        aProject({
          stages,
          lanes: ['Web', { kind: 'emotion', name: 'Feelings' }],
          cards: { 'Stage 1/Web': ['Opens it'] },
          personas: [{ id: 'anna', name: 'Anna' }],
          feelings: { Anna: known },
        }).project,
      );
    const isCurve = (xml: string): boolean => xml.includes('lowest, at');
    const { slides } = await long(feelings);
    const curves = slides.filter(isCurve);
    expect(curves).toHaveLength(2);
    for (const name of stages)
      expect(
        curves.filter((xml) => xml.includes(`>${name}</a:t>`)),
        name,
      ).toHaveLength(1);
    expect(slides[0]).toContain('and 10 more');
    expect(slides[1]).toContain('and 8 more');
    const { 'Stage 5': _, ...known } = feelings;
    const [gapped] = (await long(known)).slides.filter(isCurve);
    // The curve alone is drawn in this width.
    const pieces = (xml = ''): number => xml.split(`w="${Math.round(3.25 * 12700)}"`).length - 1;
    expect(gapped).toContain('mean of 18 stages of 19: of the others nothing is known');
    expect([pieces(curves[0]), pieces(gapped)]).toEqual([1, 2]);
  });

  it('has in its notes what is too long for a card, or stands in a folded lane', async () => {
    const text = `${'She tells the whole of it once more. '.repeat(20)}And that is the end.`;
    const notes = async (project: Project) => {
      const { slides } = await buildDeck(await deckSource(project));
      return slides.flatMap((one) => (one.kind === 'map' ? one.notes : []));
    };
    const [map] = mapsOf(english);
    const lanes = lanesOf(english, map?.id ?? '');
    const cards = stagesOf(english, map?.id ?? '').flatMap(({ id }) => cardsInStage(english, id));
    const folded = lanes.filter(({ collapsed }) => collapsed === true);
    expect(folded.map(({ name }) => name)).toEqual(['Phone', 'Storyboard', 'Opportunities']);
    for (const lane of lanes) {
      const card = cards.find(({ laneId }) => laneId === lane.id);
      if (!card) continue;
      const long = produce(english, (draft) => putCard(draft.cards, { ...card, text }));
      const [said, ...others] = (await notes(long)).filter((one) => one.includes('And that is the end.'));
      const before = said?.slice(0, said.indexOf('She tells')) ?? '';
      const heading = folded.includes(lane)
        ? 'In folded lanes'
        : 'In full, where the slide shows the beginning';
      expect([before.includes(heading), others.length], lane.name).toEqual([true, 0]);
    }
    expect((await notes(english)).join('\n')).not.toContain('She tells the whole');
  });

  it('has the notes of the presenter beside the stage of which they speak', async () => {
    const [stage] = Object.values(english.stages);
    if (!stage) throw new Error('no stage');
    const project = {
      ...english,
      stages: { ...english.stages, [stage.id]: { ...stage, notes: 'Wait for questions here.' } },
    };
    const { parts } = await aDeck(project);
    const notes = [...parts].filter(([path]) => /notesSlide\d+\.xml$/.test(path)).map(([, xml]) => xml);
    expect(
      notes.filter((xml) => xml.includes(`${stage.name}: Wait for questions here.`)).length,
    ).toBeGreaterThan(0);
  });

  it('quotes beside a part of the map what was said of that part, or of nothing in particular', async () => {
    const { slides } = await buildDeck(await deckSource(english));
    const [first] = slides.filter(({ kind }) => kind === 'map');
    // The first part ends with the second stage.
    const here = new Set(['Notice the need', 'Choose a bank']);
    const beyond = Object.values(english.quotes).filter(({ findingId, cardId }) => {
      const on = cardId === undefined ? (english.findings[findingId ?? '']?.cardIds ?? []) : [cardId];
      const stages = on.map((id) => english.stages[cardById(english, id)?.stageId ?? '']?.name ?? '');
      return stages.length > 0 && stages.every((name) => !here.has(name));
    });
    expect(first?.subtitle).toContain('Notice the need \u2013 Choose a bank');
    expect(beyond.length).toBeGreaterThan(3);
    for (const { text } of beyond) expect(first?.notes).not.toContain(text.trim());
  });

  it('draws the curve as one freeform, arrows with heads and each card as a group that tells its words', () => {
    const all = deck.slides.join('');
    expect(all).toMatch(
      /<a:path [^>]*><a:moveTo>(?:(?!<\/a:path>).)*(?:<a:cubicBezTo>.*?<\/a:cubicBezTo>){3}/,
    );
    expect(all).toContain('<a:tailEnd type="triangle"');
    expect(all).toMatch(
      /<p:grpSp><p:nvGrpSpPr><p:cNvPr id="\d+" name="Fills in the form" descr="Fills in the form"\/>/,
    );
    expect(all).toContain('<a:tbl>');
    expect(all).not.toContain('<p:pic>');
  });

  it('previews what it writes: every word that the screen draws is in the file', async () => {
    const built = await buildDeck(await deckSource(english));
    for (const [at] of built.slides.entries()) {
      const drawn: string[] = [];
      const pen: Pen = {
        box: () => undefined,
        path: () => undefined,
        text: (text) => void drawn.push(text),
        image: () => 'missing',
        group: (_name, draw) => draw(),
      };
      pictureOfSlide(built, at).draw(pen);
      // A table is written whole and broken by the program.
      const xml = flat((deck.parts.get(`ppt/slides/slide${at + 1}.xml`) ?? '').replace(/<[^>]+>/g, ' '));
      const words = drawn.flatMap((text) => text.split(/\s+/)).filter((word) => /^[\p{L}]{4,}$/u.test(word));
      expect(words.filter((word) => !xml.includes(escapeXml(word)))).toEqual([]);
    }
  });

  it('says no word that is too small to be read', () => {
    const sizes = [...deck.slides, ...old.slides].flatMap((xml) =>
      [...xml.matchAll(/<a:rPr [^>]*sz="(\d+)"[^>]*>(?:(?!<\/a:r>).)*<a:t>([^<]+)/g)].map(
        ([, size, text]) => ({
          size: Number(size),
          text,
        }),
      ),
    );
    expect(sizes.length).toBeGreaterThan(100);
    expect(sizes.filter(({ size }) => size < 900)).toEqual([]);
  });

  it('keeps every shape on the slide', () => {
    for (const [made, width] of [
      [deck, 12_192_000],
      [old, 9_144_000],
    ] as const) {
      const beyond = made.slides.flatMap((xml, at) =>
        [...xml.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g)]
          .map(
            ([, x, y, cx, cy]) =>
              [Number(x), Number(y), Number(x) + Number(cx), Number(y) + Number(cy)] as const,
          )
          .filter(([x, y, right, bottom]) => x < 0 || y < 0 || right > width || bottom > 6_858_000)
          .map((box) => [at + 1, ...box]),
      );
      expect(beyond).toEqual([]);
    }
  });

  it('takes the slides that were chosen, in their order and with headlines of their own', async () => {
    const all = (await buildDeck(await deckSource(english))).slides.map(({ id }) => id);
    const without = all.filter((id) => id !== 'title' && id !== 'curve');
    const { slides, parts } = await aDeck(english, {
      deck: { order: ['curve', 'title'], without, headlines: { curve: 'It falls at 100 % & <more>' } },
    });
    expect(slides).toHaveLength(2);
    expect(parts.get('ppt/slides/slide1.xml')).toContain('It falls at 100 % &amp; &lt;more&gt;');
    expect(parts.get('ppt/slides/slide2.xml')).toContain('type="ctrTitle"');
  });

  it('names as many strategies without a place as two lines hold, how many more there are, and all in the notes', async () => {
    const names = Array.from({ length: 24 }, (_, at) => `Strategy ${at + 1} that nobody has weighed yet`);
    const strategies = names.map((title, at) => ({
      id: `unplaced${at}`,
      title,
      order: `z${at}`,
      findingIds: [],
    }));
    const project = {
      ...english,
      strategies: {
        ...english.strategies,
        ...Object.fromEntries(strategies.map((strategy) => [strategy.id, strategy])),
      },
    };
    for (const size of ['16:9', '4:3'] as const) {
      const { slides } = await buildDeck(await deckSource(project), { size });
      const matrix = slides.find(({ kind }) => kind === 'matrix');
      if (!matrix) throw new Error('no matrix');
      const drawn: string[] = [];
      const nothing = (): void => undefined;
      matrix.draw({
        box: nothing,
        path: nothing,
        image: () => 'missing',
        group: (_, draw) => draw(),
        text: (line) => void drawn.push(line),
      });
      const from = drawn.findIndex((line) => line.startsWith('Not placed yet'));
      const said = drawn.slice(from).join(' ');
      expect(said, size).toMatch(/^Not placed yet: Evening courier and lockers, .+, and \d+ more$/);
      expect(said, size).not.toContain('\u2026');
      for (const name of names) expect(matrix.notes).toContain(name);
    }
  });

  it('has one size of headlines, on slides of the map too, for all that two lines hold', async () => {
    for (const size of ['16:9', '4:3'] as const) {
      const built = await buildDeck(await deckSource(english), { size });
      const twoLines =
        'Checking who somebody is loses most: four barriers, three pains and a feeling of minus two';
      const sizes = built.slides
        .filter(({ kind }) => kind !== 'title')
        .flatMap((slide) =>
          [slide.headline, twoLines].map((headline) => headlineIn(built, { ...slide, headline }).size),
        );
      expect([...new Set(sizes)]).toEqual([built.frame.head.size]);
    }
  });

  it('sets a long headline of one’s own smaller, and leaves no word of it out, on whichever slide', async () => {
    const long = 'Почему проверка личности теряет больше всего '.repeat(7).slice(0, MOST_HEADLINE).trim();
    for (const size of ['16:9', '4:3'] as const) {
      const built = await buildDeck(await deckSource(russian, 'ru'), { size });
      for (const slide of built.slides) {
        const { text, lines } = headlineIn(built, { ...slide, headline: long });
        expect(text).toBe(long);
        expect(lines.join(' ')).toBe(long);
      }
    }
  });

  it('has no line below a headline that breaks off, on wide slides and on those of old', async () => {
    for (const size of ['16:9', '4:3'] as const)
      for (const [project, language] of [
        [english, 'en'],
        [russian, 'ru'],
      ] as const) {
        const built = await buildDeck(await deckSource(project, language), { size });
        for (const slide of built.slides)
          expect(subtitleIn(built, slide).join(' '), `${size} ${language} ${slide.id}`).toBe(slide.subtitle);
      }
  });

  it('sets a line at the foot whole on one line, beside the title where it is short', async () => {
    const long =
      'Vertraulich. Nur für den Lenkungskreis der Beispielbank, bitte nicht an Dritte weitergeben. '
        .repeat(2)
        .slice(0, LIMITS.footer)
        .trim();
    const footOf = async (footer: string, size: '16:9' | '4:3') => {
      const project = { ...english, looks: { look: { id: 'look', footer } } };
      const built = await buildDeck(await deckSource(project), { size });
      const { slides } = await aDeck(project, { deck: { size } });
      return { foot: built.foot, set: footIn(built), xml: slides.at(-1) ?? '' };
    };
    for (const size of ['16:9', '4:3'] as const) {
      const { foot, set, xml } = await footOf(long, size);
      expect(foot).toBe(long);
      expect(set.text).toBe(long);
      expect(xml).toContain(escapeXml(long));
    }
    expect((await footOf('Confidential', '4:3')).foot).toBe('Opening a bank account – Today · Confidential');
  });

  it('names the face that the project chose for its titles, for headlines alone', () => {
    const project = { ...english, looks: { look: { id: 'look', titleFace: 'lora' as const } } };
    const theme = themePart(deckLook(paletteOf(project, 'light')), 'Deck');
    expect(theme).toMatch(
      /<a:majorFont><a:latin typeface="Lora"\/>.*<a:minorFont><a:latin typeface="Arial"\/>/,
    );
    const usual = themePart(deckLook(paletteOf(english, 'light')), 'Deck');
    expect(usual).toMatch(/<a:majorFont><a:latin typeface="Arial"\/>/);
  });

  it('bears the logo of the project on its first slide', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const asset = { id: 'logo', mime: 'image/png' as const, bytes: 3, width: 40, height: 20 };
    const project = { ...english, looks: { look: { id: 'look', logoId: 'logo' } }, assets: { logo: asset } };
    const { parts } = await aDeck(project, {
      deck: { order: ['title'], without: [] },
      tools: { imageOf: (id) => Promise.resolve(id === 'logo' ? { bytes, mime: 'image/png' } : undefined) },
    });
    expect([...parts.keys()].filter((path) => path.startsWith('ppt/media/'))).toHaveLength(1);
    expect(parts.get('ppt/slides/slide1.xml')).toContain('<p:pic>');
  });

  it('stops where nobody waits any more', async () => {
    await expect(aDeck(english, { tools: { signal: { aborted: true } } })).rejects.toThrow('cancelled');
  });

  test.runIf(opener('xmllint'))('xmllint reads every part', () => {
    inFolder((folder) => {
      const names = [...deck.parts, ...old.parts].flatMap(([, xml], at) => {
        if (xml === '') return [];
        writeFileSync(join(folder, `${at}.xml`), xml);
        return `${at}.xml`;
      });
      expect(names.length).toBeGreaterThan(100);
      run('xmllint', ['--noout', '--nonet', ...names], folder);
    });
  });

  test.runIf(opener('soffice') && opener('pdftotext'))('LibreOffice shows its words, in English', () => {
    const words = flat(wordsOfPdf(converted('deck.pptx', deck.file, 'pdf')));
    expect(words).toContain('loses most');
    expect(words).toContain('Fills in the form');
    expect(words).toContain('Survey after opening');
  });

  test.runIf(opener('soffice') && opener('pdftotext'))('LibreOffice shows its words, in Russian', () => {
    const words = flat(wordsOfPdf(converted('deck.pptx', old.file, 'pdf')));
    expect(words).toContain('Больше всего теряет');
    expect(words).toContain('Заполняет анкету');
    expect(words).toContain('Самое тяжёлое'.toLowerCase());
  });
});
