import { Menu, UnstyledButton } from '@mantine/core';
import classes from './word-menu.module.css';

type WordMenuProps = {
  readonly label: string;
  /** What the menu is about, for those who hear it. */
  readonly title: string;
  readonly items: readonly { readonly label: string; readonly onChoose: () => void; readonly tone?: 'danger' }[];
};

/** A word that opens a list of things to do. */
export const WordMenu = ({ label, title, items }: WordMenuProps) => (
  <Menu position="bottom-start" transitionProps={{ duration: 80 }} shadow="md">
    <Menu.Target>
      <UnstyledButton className={classes.target} aria-label={label === title ? title : `${title}: ${label}`}>
        <span className={classes.label}>{label}</span>
        <span aria-hidden className={classes.arrow} />
      </UnstyledButton>
    </Menu.Target>
    <Menu.Dropdown>
      {items.map((item) => (
        <Menu.Item key={item.label} onClick={item.onChoose} {...(item.tone === 'danger' && { c: 'var(--red)' })}>
          {item.label}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);
