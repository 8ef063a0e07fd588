import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';

type TabRowProps = {
  readonly label: string;
  readonly chosen: string;
  readonly tabs: readonly { readonly id: string; readonly label: string }[];
  readonly onChoose: (id: string) => void;
  readonly children: ReactNode;
};

/** A row of words, one of which is open below. */
export const TabRow = ({ label, chosen, tabs, onChoose, children }: TabRowProps) => (
  <Tabs value={chosen} onChange={(id) => onChoose(id ?? chosen)} keepMounted={false}>
    <Tabs.List aria-label={label}>
      {tabs.map(({ id, label: name }) => (
        <Tabs.Tab key={id} value={id}>
          {name}
        </Tabs.Tab>
      ))}
    </Tabs.List>
    <Tabs.Panel value={chosen} pt="sm">
      {children}
    </Tabs.Panel>
  </Tabs>
);
