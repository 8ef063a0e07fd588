import { useEffect, useState } from 'react';

type Match = (name: string, letters: string) => boolean;

const load = async (): Promise<Match> => {
  const { default: pinyin } = await import('pinyin-match');
  return (name, letters) => pinyin.match(name, letters) !== false;
};

/** Matches names by pinyin (渭南 by wn or weinan); loaded once letters are typed, null until then. */
export const usePinyin = (typed: string): Match | null => {
  const [match, setMatch] = useState<Match | null>(null);
  const wanted = /[a-z]/i.test(typed) && match === null;
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    const loadAndKeep = async (): Promise<void> => {
      const loaded = await load();
      if (current) setMatch(() => loaded);
    };
    void loadAndKeep();
    return () => {
      current = false;
    };
  }, [wanted]);
  return match;
};
