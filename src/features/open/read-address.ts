/** An address as a program can use it. */
export type Address = {
  readonly href: string;
  readonly host: string;
  readonly fileName: string;
  readonly isOurs: boolean;
};

/** Reads what a person or a link gave as an address; null unless it is one of the web's. */
export const readAddress = (text: string, base: string): Address | null => {
  const url = parseUrl(text.trim(), base);
  if (url === null || !/^https?:$/u.test(url.protocol)) return null;
  return { href: url.href, host: url.host, fileName: fileNameOf(url), isOurs: url.origin === new URL(base).origin };
};

const parseUrl = (text: string, base: string): URL | null => {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
};

const fileNameOf = ({ pathname, host }: URL): string => {
  const last = pathname.split('/').findLast((part) => part !== '') ?? host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};
