/** A word of a text, with what stands around it. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly at: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** It begins with a capital letter. */
  readonly capital: boolean;
  /** More than one letter, and all of them capitals: an abbreviation, more often than a name. */
  readonly shouted: boolean;
  /** It is the first word of a sentence, where a capital letter says nothing. */
  readonly starts: boolean;
}

/** The words of a text. Apostrophes, hyphens and ampersands within a word belong to it: O'Neill, Smith-Jones, A&E. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let before = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’&-][\p{L}\p{M}\p{N}]+)*/gu)) {
    const [word] = match;
    const gap = text.slice(before, match.index);
    const capital = /^\p{Lu}/u.test(word);
    const abbreviates = /^(?:dr|mr|mrs|ms|mx|prof|st|rev)$/.test(tokens.at(-1)?.lower ?? '');
    tokens.push({
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      at: match.index,
      end: match.index + word.length,
      gap,
      capital,
      shouted: capital && word.length > 1 && !/\p{Ll}/u.test(word),
      starts:
        before === 0 || /[!?:•\n]|^["'“‘(]*-\s|\.["'”’)]*\s/.test(gap) ? !(gap.startsWith('. ') && abbreviates) : false,
    });
    before = match.index + word.length;
  }
  return tokens;
}

/** Whether a word follows the one before it with no more than a space in between. */
export function follows(token: Token | undefined): token is Token {
  return token !== undefined && /^[ \u00A0]{1,2}$/.test(token.gap);
}

/** The words of a list that is written as one string. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Words that may begin with a capital letter and are nobody's name: little words, weekdays, months. */
export const LITTLE_WORDS =
  'a an the this that these those my our your his her their its i we you he she it they me us him them who what when ' +
  'where why how which there here and or but nor so if then than as at by for from in into of off on onto over out to ' +
  'up with without within before after during while until since because although though once is am are was were be ' +
  'been being has have had do does did will would can could may might must shall should not no yes also only just even ' +
  'still again now today tomorrow yesterday later soon every each all any some both another other one two three four ' +
  'five six seven eight nine ten first second next last new old later please thanks ok okay however monday tuesday ' +
  'wednesday thursday friday saturday sunday january february march april june july august september october november ' +
  'december said says told asked';
