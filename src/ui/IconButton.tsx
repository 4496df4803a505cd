// IconButton: a button that shows an icon and tells its name in a tooltip and to screen readers.
import type { ButtonProps } from './Button';
import styles from './Button.module.css';
import { classes } from './classes';
import { Icon, type LucideIcon } from './Icon';
import { Tooltip } from './Tooltip';

export type IconButtonProps = Omit<ButtonProps, 'icon' | 'size' | 'children'> & {
  icon: LucideIcon;
  label: string;
  size?: 'xs' | 's' | 'm' | undefined;
  /** Shown in the tooltip, as `mod+z`. */
  shortcut?: string | undefined;
  tooltipSide?: 'top' | 'bottom' | 'left' | 'right' | undefined;
};

export function IconButton({
  icon,
  label,
  variant = 'quiet',
  size = 'm',
  shortcut,
  tooltipSide,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={label} shortcut={shortcut} side={tooltipSide}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={classes(
          styles.button,
          styles.square,
          styles[variant],
          size === 's' && styles.s,
          size === 'xs' && styles.xs,
          className,
        )}
      >
        <Icon icon={icon} size={size === 'xs' ? 14 : 16} />
      </button>
    </Tooltip>
  );
}
