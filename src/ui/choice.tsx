import { NativeSelect } from '@mantine/core';
import { memo } from 'react';

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[];
  readonly onChange: (value: string) => void;
};

/** One of a few values, in the system's own list. Drawn again only when something of it changes. */
export const Choice = memo(({ label, value, options, onChange }: ChoiceProps) => (
  <NativeSelect
    size="xs"
    aria-label={label}
    value={value}
    data={[...options]}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
));
