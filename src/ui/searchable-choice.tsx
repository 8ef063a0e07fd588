import { Select } from '@mantine/core';
import { memo } from 'react';

type SearchableChoiceProps = {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly string[];
  /** Shown while nothing is chosen. */
  readonly empty: string;
  /** Shown when no option matches what was typed. */
  readonly nothing: string;
  readonly onChange: (value: string | null) => void;
};

/** One of many values, found by typing. Drawn again only when something of it changes: it is made of many parts. */
export const SearchableChoice = memo(({ label, value, options, empty, nothing, onChange }: SearchableChoiceProps) => (
  <Select
    aria-label={label}
    data={[...options]}
    value={value}
    placeholder={empty}
    nothingFoundMessage={nothing}
    searchable
    clearable
    limit={60}
    maxDropdownHeight={360}
    comboboxProps={{ width: 320, position: 'bottom-start' }}
    onChange={onChange}
  />
));
