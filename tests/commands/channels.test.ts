// Laws: a channel is one for all maps; its name follows it, two become one everywhere, and only unused ones are deleted.
import { describe, expect, it } from 'vitest';
import { updateCards } from '@/commands/cards';
import { channelUsage, mergeChannels, removeChannels, updateChannel } from '@/commands/channels';
import { removeLane, updateLane } from '@/commands/lanes';
import { cardById } from '@/model/select';
import { laneLook } from '@/layout/laneLook';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { sceneWords } from '@tests/support/aScene';
import { checkCommand, expectRefused } from '@tests/support/openEditor';

function built() {
  const made = aProject({
    stages: ['Need', 'Buy'],
    lanes: ['Website', 'Site'],
    cards: { 'Need/Website': ['Looks'], 'Buy/Site': ['Pays'] },
    personas: ['Olga', 'Mark'],
  });
  const [web, site] = ['Website', 'Site'].map(
    (name) => made.project.lanes[made.ids.lane(name)]?.channelId ?? '',
  );
  return { ...made, web: web ?? '', site: site ?? '' };
}

describe('a channel', () => {
  it('is renamed on every lane that bears its name, in one step', () => {
    const { project, web, ids } = built();
    const renamed = checkCommand(project, updateChannel, { id: web, changes: { name: 'Shop online' } });
    expect(renamed.lanes[ids.lane('Website')]?.name).toBe('Shop online');
    expect(renamed.lanes[ids.lane('Site')]?.name).toBe('Site');
    expectRefused(renamed, updateChannel, { id: web, changes: { name: 'Shop online' } });
  });

  it('leaves alone the name of a lane that is called otherwise', () => {
    const { project, web, ids } = built();
    const lane = project.lanes[ids.lane('Website')];
    const own: Project = {
      ...project,
      lanes: { ...project.lanes, ...(lane && { [lane.id]: { ...lane, name: 'On the telephone' } }) },
    };
    const renamed = checkCommand(own, updateChannel, { id: web, changes: { name: 'Web' } });
    expect(renamed.lanes[ids.lane('Website')]?.name).toBe('On the telephone');
  });

  it('gives its lane its own colour, where it has one', () => {
    const { project, web, mapId, ids } = built();
    const lane = project.lanes[ids.lane('Website')];
    const marked = checkCommand(project, updateChannel, { id: web, changes: { colour: 'olive' } });
    expect(lane && laneLook(marked, marked.maps[mapId], lane, sceneWords).accent).toBe('olive');
  });
});

describe('two channels', () => {
  it('become one: lanes, uses of personas and views follow, and no persona uses it twice', () => {
    const { project, web, site, mapId, ids } = built();
    const use = (id: string, persona: string, channelId: string) => ({
      [id]: { id, personaId: ids.persona(persona), channelId, weight: id === 'u1' ? 5 : 2 },
    });
    const used: Project = {
      ...project,
      channelUses: { ...use('u1', 'Olga', web), ...use('u2', 'Olga', site), ...use('u3', 'Mark', site) },
      views: {
        v: { id: 'v', mapId, order: project.maps[mapId]?.order ?? '', name: 'Seen', channelIds: [site, web] },
      },
    };
    const merged = checkCommand(used, mergeChannels, { from: site, to: web });
    expect(Object.keys(merged.channels)).toEqual([web]);
    expect(merged.lanes[ids.lane('Site')]).toMatchObject({ channelId: web, name: 'Website' });
    expect(Object.values(merged.channelUses)).toMatchObject([
      { id: 'u1', channelId: web, weight: 5 },
      { id: 'u3', channelId: web },
    ]);
    expect(merged.views['v']?.channelIds).toEqual([web]);
    expect(channelUsage(merged).get(web)).toEqual({ lanes: 2, maps: 1, personas: 2 });
    expectRefused(merged, mergeChannels, { from: web, to: web });
  });

  it('of which one is shown nowhere: that one alone is deleted', () => {
    const { project, web, site, ids } = built();
    expectRefused(project, removeChannels, { ids: [web, site] });
    const less = checkCommand(project, removeLane, { id: ids.lane('Site') });
    const cleared = checkCommand(less, removeChannels, { ids: [web, site] });
    expect(Object.keys(cleared.channels)).toEqual([web]);
  });
});

describe('several cards', () => {
  it('take and lose tags, a department and a colour mark together', () => {
    const { project, ids } = built();
    const both = [ids.card('Looks'), ids.card('Pays')];
    const first = checkCommand(project, updateCards, { ids: both.slice(0, 1), addTags: ['slow'] });
    const tagged = checkCommand(first, updateCards, {
      ids: both,
      changes: { department: 'Sales', colour: 'rose' },
      addTags: ['slow', 'new'],
    });
    for (const id of both)
      expect(cardById(tagged, id)).toMatchObject({
        tags: ['slow', 'new'],
        department: 'Sales',
        colour: 'rose',
      });
    expectRefused(tagged, updateCards, { ids: both, addTags: ['new'] });
    const bare = checkCommand(tagged, updateCards, { ids: both, removeTags: ['slow', 'new'] });
    expect(cardById(bare, both[0] ?? '')?.tags).toBeUndefined();
  });
});

it('the name of a channel lane is still that of its channel', () => {
  const { project, web, ids } = built();
  const id = ids.lane('Website');
  const renamed = checkCommand(project, updateLane, { id, changes: { name: 'Web' } });
  expect(renamed.channels[web]?.name).toBe('Web');
});
