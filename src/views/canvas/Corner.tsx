// The corner between stages and lanes: which personas' curves are shown.
import { Users } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { useT } from '@/i18n/useT';
import { curvesOf } from '@/layout/lanes/emotion';
import { Button } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { useEditor, useSession } from '@/views/context/EditorContext';
import { useCanvasState } from './canvasStore';
import bands from './Bands.module.css';
import frame from './Frame.module.css';
import { bringForward, frontOf } from './frontCurve';
import { useHeadStyle } from './headStyle';

export function Corner() {
  const t = useT();
  const editor = useEditor();
  const curves = useCanvasState(useShallow((state) => state.scene.rows.flatMap(curvesOf)));
  const style = useHeadStyle();
  const heat = useCanvasState((state) => state.scene.heat);
  const hidden = useSession(useShallow((session) => session.hiddenPersonaIds));
  const wished = useSession((session) => session.frontPersonaId);
  const shown = curves.filter(({ persona }) => !hidden.includes(persona.id));
  const front = frontOf(shown, wished);
  const felt = shown.filter(({ points }) => points.length > 0);
  const toggle = (id: string): void => {
    const hiddenPersonaIds = hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id];
    editor.setSession({ hiddenPersonaIds });
  };
  return (
    <div className={frame.corner} style={style} data-aside="">
      {curves.length > 1 && (
        <Menu
          trigger={
            <Button variant="quiet" size="s" icon={Users}>
              {t('map.curves', {
                shown: shown.length,
                of: curves.length,
              })}
            </Button>
          }
          entries={() => [
            {
              group: t('map.curvesShown'),
              entries: curves.map(({ persona, lead }) => ({
                id: persona.id,
                label: persona.name,
                note: lead ? t('map.leadPersona') : undefined,
                checked: !hidden.includes(persona.id),
                keepOpen: true,
                run: () => toggle(persona.id),
              })),
            },
            ...(felt.length > 1
              ? [
                  {
                    group: t('map.curveInFront'),
                    entries: felt.map((curve) => ({
                      id: `front ${curve.persona.id}`,
                      label: curve.persona.name,
                      checked: curve === front,
                      keepOpen: true,
                      run: () => bringForward(editor, curve),
                    })),
                  },
                ]
              : []),
          ]}
        />
      )}
      {heat && (
        <p className={bands.heatLabel}>
          <span>{heat.label}</span> <span>{heat.total}</span>
        </p>
      )}
    </div>
  );
}
