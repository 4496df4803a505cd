// What the page wears of the look of its project: a logo in place of ours, an accent over the head, the face of its title.
import { paletteOf } from '@/layout/lookPalette';
import { familyOf } from '@/layout/titleFaces';
import { lookOf } from '@/model/select';
import type { Project } from '@/model/types';
import { el } from './dom';
import { logo } from './icons';
import { pictureUrl } from './pictures';

/** The logo of the project, else ours. */
export function headLogo(project: Project): Element {
  const logoId = lookOf(project)?.logoId;
  const src = pictureUrl(project, logoId);
  return src === undefined
    ? logo()
    : el('img', { class: 'own-logo', src, alt: project.assets[logoId ?? '']?.alt ?? '' });
}

/** The line at the foot, which the page says below its title; undefined where the look has none. */
export const footLine = (project: Project): string | undefined => lookOf(project)?.footer || undefined;

/** A colour of the light theme, which is that of paper too, or of the dark one. */
export const either = (light: string, dark: string): string => `light-dark(${light}, ${dark})`;

/** Puts accent and face on the head. The policy of the page takes no styles as text, so each is set by itself. */
export function applyBrand(head: HTMLElement, project: Project): void {
  const { brand } = paletteOf(project, 'light');
  const dark = paletteOf(project, 'dark').brand?.accent;
  const set = (name: string, value: string | undefined): void =>
    value === undefined ? void head.style.removeProperty(name) : head.style.setProperty(name, value);
  set('--own-accent', brand?.accent && either(brand.accent, dark ?? brand.accent));
  set('--title-face', brand?.titleFace && familyOf(brand.titleFace));
}
