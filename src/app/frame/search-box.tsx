import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { frameText } from '../../text/ui-frame.ts';
import { useLateText } from '../../ui/use-late-text.ts';
import classes from './frame.module.css';

const searched = z.looseObject({ q: z.string().catch('') }).catch({ q: '' });

/** Finds evaluations from every page; Ctrl+K brings the caret here. */
export const SearchBox = () => {
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const { pathname, search } = useLocation();
  const field = useLateText({
    text: searched.parse(search).q,
    place: pathname,
    onChange: (text) => {
      // Each search is one step of the way back, not each of its letters.
      const replace = searched.parse(router.latestLocation.search).q !== '';
      void router.navigate({
        to: '/',
        search: (current: object) => ({ ...current, q: text === '' ? undefined : text }),
        replace,
      });
    },
  });
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.select();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  return (
    <search className={classes.search}>
      <input
        ref={input}
        type="search"
        aria-label={frameText.search}
        aria-keyshortcuts="Control+K"
        placeholder={`${frameText.search}　${frameText.searchKey}`}
        {...field}
      />
    </search>
  );
};
