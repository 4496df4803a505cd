// @vitest-environment jsdom
// What a presentation says of a stage: findings with owner and status, what weighs first, and moments of truth with their reason.
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { EditorProvider } from '@/views/context/EditorContext';
import { StepFindings } from '@/views/presenting/StepFindings';
import { StepMoments } from '@/views/presenting/StepMoments';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

const { project, mapId, ids } = aProject({
  stages: ['Buy'],
  lanes: ['Shop'],
  cards: {
    'Buy/Shop': ['Queues', { text: 'Pays', momentOfTruth: { kind: 'second', reason: 'Here they leave' } }],
  },
  findings: [
    { title: 'Was heavy', kind: 'barrier', on: ['Pays'], severity: 5, frequency: 5, status: 'solved' },
    { title: 'Queue', on: ['Queues'], severity: 1, frequency: 2, status: 'inWork', owner: 'Anna' },
  ],
});

test('findings tell who answers for them and how far the work is; what is solved comes after what weighs', () => {
  renderUi(
    <EditorProvider editor={openEditor(project)}>
      <StepFindings mapId={mapId} stageId={ids.stage('Buy')} />
      <StepMoments mapId={mapId} stageId={ids.stage('Buy')} />
    </EditorProvider>,
  );
  const [first, second] = within(screen.getAllByRole('list')[0] as HTMLElement).getAllByRole('listitem');
  expect(first).toHaveTextContent(/pain point, in work.*Queue.*Owner: Anna/i);
  expect(second).toHaveTextContent(/barrier, solved.*Was heavy/i);
  expect(screen.getByRole('list', { name: 'Moment of truth' })).toHaveTextContent(
    /Moment of truth, second.*Pays.*Here they leave/,
  );
});
