import { Button as KitButton } from '@mantine/core';
import type { ReactNode } from 'react';

type ButtonProps = {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** `primary`: the one thing to do here; `plain`: everything else; `danger`: deletes. */
  readonly tone?: 'primary' | 'plain' | 'danger';
  readonly disabled?: boolean;
  readonly busy?: boolean;
};

const variants = { primary: 'filled', plain: 'default', danger: 'filled' } as const;

/** A button with words. */
export const Button = ({ children, onClick, tone = 'plain', disabled = false, busy = false }: ButtonProps) => (
  <KitButton
    variant={variants[tone]}
    {...(tone === 'danger' ? { color: 'red.9' } : {})}
    onClick={onClick}
    disabled={disabled}
    loading={busy}
  >
    {children}
  </KitButton>
);
