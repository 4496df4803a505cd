// The export dialog over the control of a month: the page as a picture, its lines as a table.
import { useMemo } from 'react';
import { control, monthOf } from '@/analysis/control';
import { pictureOfPage } from '@/formats/pictureOfPage';
import { bookOf } from '@/formats/sheets/makeSheet';
import '@/i18n/en/comparisonExport';
import '@/i18n/en/control';
import '@/i18n/en/experiments';
import '@/i18n/en/exporting';
import '@/i18n/en/sheets';
import '@/i18n/en/views';
import { formatDate, formatMonth, todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { PALETTES } from '@/layout/palette';
import { TYPE } from '@/layout/sizes';
import { controlCells } from '@/views/control/controlCells';
import { controlPage } from '@/views/control/controlPage';
import { headline } from '@/views/control/controlWords';
import { useProject } from '@/views/context/EditorContext';
import { parseRoute, useHash } from '@/views/context/router';
import { ExportDialog } from '@/views/exporting/ExportDialog';
import type { ExportPart } from '@/views/exporting/exportPart';
import type { ExportWindowProps } from './ExportWindow';
import { useExportPorts } from './useExportPorts';

export function ControlExportWindow({ disk, handle, mapId, onClose }: ExportWindowProps) {
  const t = useT();
  const project = useProject((whole) => whole);
  const ports = useExportPorts(disk, handle);
  const route = parseRoute(useHash());
  const today = todayIso();
  const month = (route.screen === 'plan' ? route.month : undefined) ?? monthOf(today);
  const { measure } = ports;
  const parts = useMemo((): ExportPart[] => {
    const told = control(project, month, today);
    const named = `${project.title} - ${t('control.page')} ${month}`;
    const head = {
      title: headline(told),
      subtitle: [project.title, t('control.page'), formatMonth(month), formatDate(today)]
        .filter(Boolean)
        .join(' \u00b7 '),
      palette: PALETTES.light,
      measure,
      t,
    };
    const page = controlPage(project, told);
    return [
      {
        id: 'control',
        label: t('control.page'),
        note: t('control.pageNote'),
        taken: {
          picture: {
            of: (options) => ({ ...pictureOfPage(page, head, options), fileTitle: named }),
            smallest: TYPE.laneNote.size,
          },
          table: bookOf(named, 'control', () => controlCells(project, told), t),
        },
      },
    ];
  }, [project, month, today, measure, t]);
  return (
    <ExportDialog
      open
      onOpenChange={(open) => !open && onClose()}
      {...{ project, mapId, parts }}
      firstPart="control"
      {...ports}
    />
  );
}
