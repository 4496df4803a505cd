import { describe, expect, it } from 'vitest';
import { deriveTarget, removeMap } from '@/commands/maps';
import { comparedMaps } from '@/analysis/comparedMaps';
import { href, parseRoute, type Route } from '@/views/context/router';
import { checkCommand } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

describe('addresses', () => {
  it('lead where they were made for', () => {
    const routes: Route[] = [
      { screen: 'library' },
      { screen: 'recovery' },
      { screen: 'map', projectId: 'p', mapId: undefined },
      { screen: 'map', projectId: 'p', mapId: 'm' },
      { screen: 'table', projectId: 'p', mapId: 'm' },
      { screen: 'personas', projectId: 'p' },
      { screen: 'personas', projectId: 'p', personaId: 'q' },
      { screen: 'compare', projectId: 'p', fromMapId: undefined, toMapId: undefined },
      { screen: 'compare', projectId: 'p', fromMapId: 'a', toMapId: 'b' },
      { screen: 'compare', projectId: 'p', fromMapId: 'a', toMapId: 'b', view: 'curves' },
      {
        screen: 'compare',
        projectId: 'p',
        fromMapId: 'a',
        toMapId: 'b',
        other: { side: 'to', projectId: 'q' },
      },
      {
        screen: 'compare',
        projectId: 'p',
        fromMapId: 'a',
        toMapId: 'b',
        view: 'curves',
        other: { side: 'from', projectId: 'q' },
      },
      { screen: 'plan', projectId: 'p' },
      { screen: 'plan', projectId: 'p', part: 'board' },
      { screen: 'plan', projectId: 'p', part: 'strategies', strategyId: 's' },
      { screen: 'research', projectId: 'p', part: 'measures' },
      { screen: 'research', projectId: 'p', part: 'contacts', recordId: 'l' },
      { screen: 'present', projectId: 'p', mapId: 'm' },
      { screen: 'present', projectId: 'p', mapId: 'm', notes: true },
      { screen: 'present', projectId: 'p', mapId: 'm', step: 3 },
      { screen: 'present', projectId: 'p', compared: { fromMapId: 'a', toMapId: 'b' } },
      {
        screen: 'present',
        projectId: 'p',
        compared: { fromMapId: 'a', toMapId: 'b', view: 'curves', other: { side: 'to', projectId: 'q' } },
        notes: true,
        step: 2,
      },
    ];
    for (const route of routes) expect(parseRoute(href(route))).toEqual(route);
  });

  it('are the ones that scripts rely on', () => {
    expect(href({ screen: 'map', projectId: 'P', mapId: 'M' })).toBe('#/projects/P/maps/M');
    expect(href({ screen: 'table', projectId: 'P', mapId: 'M' })).toBe('#/projects/P/maps/M/table');
    expect(href({ screen: 'personas', projectId: 'P' })).toBe('#/projects/P/personas');
    expect(href({ screen: 'compare', projectId: 'P', fromMapId: 'A', toMapId: 'B' })).toBe(
      '#/projects/P/compare/A/B',
    );
    expect(href({ screen: 'plan', projectId: 'P' })).toBe('#/projects/P/plan');
    expect(href({ screen: 'present', projectId: 'P', mapId: 'M' })).toBe('#/projects/P/maps/M/present');
  });

  it('present the two maps that they compare, at a step that makes sense', () => {
    const compared = { fromMapId: 'a', toMapId: 'b' };
    expect(href({ screen: 'present', projectId: 'p', compared, step: 4 })).toBe(
      '#/projects/p/compare/a/b/present?step=4',
    );
    for (const step of ['-1', '0', 'x', '1.5', '', '1e99'])
      expect(parseRoute(`#/projects/p/compare/a/b/present?step=${step}`), step).toEqual({
        screen: 'present',
        projectId: 'p',
        compared,
      });
  });

  it('lead to the library when they make no sense', () => {
    for (const hash of ['', '#', '#/', '#/nonsense/x', '#/projects', '#/projects/', '#/%E0%A4%A']) {
      expect(parseRoute(hash)).toEqual({ screen: 'library' });
    }
  });

  it('name a record of a map that is to be shown, by its kind', () => {
    for (const kind of ['stage', 'lane', 'card', 'finding', 'strategy'] as const) {
      const route: Route = { screen: 'map', projectId: 'p', mapId: 'm', shown: { kind, id: 'x' } };
      expect(href(route)).toBe(`#/projects/p/maps/m/show/${kind}/x`);
      expect(parseRoute(href(route))).toEqual(route);
    }
    const named: Route = { screen: 'map', projectId: 'p', mapId: 'm', shown: { kind: 'card', id: 'a/b c' } };
    expect(href(named)).toBe('#/projects/p/maps/m/show/card/a%2Fb%20c');
  });

  it('show the map alone where the record makes no sense, or no map is named', () => {
    const map = { screen: 'map', projectId: 'p', mapId: 'm' };
    for (const tail of [
      '',
      '/card',
      '/card/',
      '/persona/x',
      '/constructor/x',
      '/card/__proto__',
      '/card/%E0',
    ])
      expect(parseRoute(`#/projects/p/maps/m/show${tail}`), tail).toEqual(map);
    expect(parseRoute('#/projects/p/maps//show/card/x')).toMatchObject({ screen: 'map', mapId: undefined });
    expect(href({ screen: 'map', projectId: 'p', shown: { kind: 'card', id: 'x' } })).toBe(
      '#/projects/p/maps',
    );
  });

  it('show the map where they name no map to make a table of', () => {
    expect(parseRoute(href({ screen: 'table', projectId: 'p' }))).toMatchObject({ screen: 'map' });
    expect(parseRoute('#/projects/p/maps//table')).toMatchObject({ screen: 'map' });
  });
});

describe('the maps that a comparison starts with', () => {
  it('are the target and the map it was derived from, else the first two, else none', () => {
    const { project, mapId } = shoes();
    expect(comparedMaps(project)).toEqual({});
    const derived = checkCommand(project, deriveTarget, { sourceMapId: mapId, id: 't', title: 'Target' });
    expect(comparedMaps(derived)).toEqual({ fromMapId: mapId, toMapId: 't' });
    const twice = checkCommand(derived, deriveTarget, { sourceMapId: mapId, id: 't2', title: 'Second' });
    const alone = checkCommand(twice, removeMap, { id: mapId });
    expect(comparedMaps(alone)).toEqual({ fromMapId: 't', toMapId: 't2' });
  });
});
