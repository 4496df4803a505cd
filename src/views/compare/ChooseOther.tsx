// ChooseOther: a map of another project for one side of the comparison; the other side stays with the open project.
import '@/i18n/en/linking';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { Dialog } from '@/ui/Dialog';
import { MapsElsewhere } from '@/views/context/MapsElsewhere';
import { comparedMaps } from '@/analysis/comparedMaps';
import { navigate, type OtherProject } from '@/views/context/router';

type ChooseOtherProps = {
  project: Project;
  side: OtherProject['side'];
  /** The map of the open project on the other side; absent where that one lies elsewhere, too. */
  stays?: Id | undefined;
  view?: string;
  onClose: () => void;
};

export function ChooseOther({ project, side, stays, view, onClose }: ChooseOtherProps) {
  const t = useT();
  const compared = comparedMaps(project);
  const [first] = mapsOf(project);
  const mine = stays ?? (side === 'to' ? compared.fromMapId : compared.toMapId) ?? first?.id;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="s"
      title={t('linking.chooseTitle')}
      description={t('linking.chooseText')}
    >
      <MapsElsewhere
        openProjectId={project.id}
        onMap={({ projectId, mapId }) => {
          onClose();
          navigate({
            screen: 'compare',
            projectId: project.id,
            fromMapId: side === 'from' ? mapId : mine,
            toMapId: side === 'to' ? mapId : mine,
            other: { side, projectId },
            ...(view !== undefined && { view }),
          });
        }}
      />
    </Dialog>
  );
}
