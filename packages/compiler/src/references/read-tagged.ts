import { REFER_TAGS, REFER_TYPES, type TaggedRecord } from './tagged-item.js';

/** Records of a file in which each line begins with a tag: RIS, EndNote's Refer, PubMed's MEDLINE. */
export function readTagged(text: string): readonly TaggedRecord[] {
  const records: { line: number; tags: Map<string, string[]> }[] = [];
  let last: string[] | undefined;
  let isOpen = false;
  text.split('\n').forEach((typed, at) => {
    const [tag, value] = tagIn(typed);
    if (tag === undefined) {
      const more = typed.trim();
      // A long value goes on in the next line, with or without spaces before it.
      if (more !== '' && last && last.length > 0 && isOpen)
        last[last.length - 1] = `${last.at(-1) ?? ''} ${more}`.trim();
      if (more === '') last = undefined;
      return;
    }
    if (tag === 'ER') {
      isOpen = false;
      last = undefined;
      return;
    }
    if (tag === 'TY' || tag === 'PMID' || !isOpen) {
      records.push({ line: at + 1, tags: new Map() });
      isOpen = true;
    }
    const tags = records.at(-1)?.tags;
    last = tags?.get(tag) ?? [];
    last.push(value);
    tags?.set(tag, last);
  });
  return records;
}

function tagIn(line: string): readonly [tag: string | undefined, value: string] {
  const [, tag, value = ''] = /^\s{0,3}([A-Z][A-Z0-9]{1,3})\s{0,3}-(?:\s(.*)|)$/.exec(line) ?? [];
  if (tag !== undefined) return [tag, value.trim()];
  const [, sign = '', rest = ''] = /^%([0-9A-Z@[])\s+(.*)$/.exec(line) ?? [];
  if (sign === '0') return ['TY', REFER_TYPES[rest.trim().toLowerCase()] ?? 'GEN'];
  return Object.hasOwn(REFER_TAGS, sign)
    ? [REFER_TAGS[sign], rest.trim()]
    : [sign === '' ? undefined : `%${sign}`, rest];
}
