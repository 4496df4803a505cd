// PaneLight: a ring around what somebody points at, or around its partner where they point at the other map.
import { useSyncExternalStore } from 'react';
import type { Comparison } from '@/analysis/comparison';
import type { Scene } from '@/layout/scene';
import type { PaneSide } from './lockedPanes';
import styles from './MapPane.module.css';
import { boxesOf, litOn, type PartnerLight } from './partnerLight';

type PaneLightProps = {
  comparison: Comparison;
  scene: Scene;
  side: PaneSide;
  light: PartnerLight;
  zoom: number;
};

export function PaneLight({ comparison, scene, side, light, zoom }: PaneLightProps) {
  const lit = useSyncExternalStore(light.subscribe, light.get);
  const id = lit && litOn(comparison, lit, side);
  if (id === undefined) return null;
  return boxesOf(scene, id).map(({ x, y, width, height }) => (
    <div
      key={`${x} ${y}`}
      className={styles.light}
      data-lit={side}
      style={{ left: x * zoom, top: y * zoom, width: width * zoom, height: height * zoom }}
    />
  ));
}
