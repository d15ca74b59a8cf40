/** The number that a page's file begins with: `03`, or `3a` and `3.5` for a page that was put between. */
const NUMBER = /^(\d+(?:\.\d+)*(?:[a-z](?=[-_ ]))?)[-_ ]*/i;

/** Whether a file is called as a page is: a number, a hyphen, words, `.md`. */
export function isPageName(name: string): boolean {
  return /^\d+(?:\.\d+)*[a-z]?[-_ ]\S.*\.md$/i.test(name);
}

/** The number of a page without zeros in front, by which `1-` and `01-` are one; `undefined` where there is none. */
export function pageNumber(name: string): string | undefined {
  return NUMBER.exec(name.normalize('NFKC').replace(/\p{Pd}/gu, '-'))?.[1]
    ?.replace(/^0+(?=\d)/, '')
    .toLowerCase();
}

/** What a page is called behind its number. */
export function withoutNumber(name: string): string {
  return name.replace(NUMBER, '');
}
