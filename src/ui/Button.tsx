// Button: primary for the one main step of a screen, secondary beside it, quiet in toolbars, danger for what destroys.
import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classes } from './classes';
import { Icon, type LucideIcon } from './Icon';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant | undefined;
  size?: 's' | 'm' | undefined;
  icon?: LucideIcon | undefined;
};

export function Button({
  variant = 'secondary',
  size = 'm',
  icon,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, styles[variant], size === 's' && styles.s, className)}
    >
      {icon && <Icon icon={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button. */
export function LinkButton({
  variant = 'secondary',
  size = 'm',
  icon,
  className,
  children,
  ...rest
}: ComponentProps<'a'> & Pick<ButtonProps, 'variant' | 'size' | 'icon'>) {
  return (
    <a {...rest} className={classes(styles.button, styles[variant], size === 's' && styles.s, className)}>
      {icon && <Icon icon={icon} />}
      {children}
    </a>
  );
}
