/** What the reader objects to, in words for people who did not write the file by hand. The first that fits counts. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^undefined entity/, 'it has an & that begins nothing known; write it as &amp;'],
  [
    /^(?:empty|malformed) entity name|^disallowed character in entity name/,
    'it has an & that begins nothing known; write it as &amp;',
  ],
  [/^malformed character entity/, 'it names a sign by its number that XML does not allow'],
  [/^disallowed character in (?:opening tag|tag name)/, 'a < stands where no name follows; write it as &lt;'],
  [/^disallowed character in attribute name/, 'a sign stands where an attribute would begin'],
  [/^disallowed character in closing tag/, 'a closing tag has a sign in its name that cannot be there'],
  [
    /^disallowed character in processing instruction|^processing instruction without/,
    'an instruction (<? … ?>) has no proper name',
  ],
  [
    /^disallowed character\.$/,
    'it has a sign that XML does not allow: a control sign, half a sign, or a < inside quotes',
  ],
  [/^malformed comment/, 'a comment has -- inside it, or no end'],
  [
    /XML declaration must (?:be|appear) at the start|processing instructions are not allowed before/,
    'something stands before the line <?xml … ?>, which must come first',
  ],
  [
    /XML declaration|version number must|encoding value must|standalone value must|expected (?:the name|one of)|any more name\/value|value (?:required|must be quoted)|whitespace required/,
    'its first line, <?xml … ?>, is not written as it must be',
  ],
  [/^text data outside of root/, 'there are words outside the outermost element'],
  [/^documents may contain only one root/, 'a second outermost element follows'],
  [/^document must contain a root/, 'there is no element in it'],
  [/^inappropriately located doctype/, 'a DOCTYPE stands where none may'],
  [/^attribute without value/, 'an attribute has no value'],
  [/^unquoted attribute value/, 'the value of an attribute has no quotes around it'],
  [/^no whitespace between attributes/, 'two attributes have no space between them'],
  [/^duplicate attribute/, 'an element has the same attribute twice'],
  [/string "\]\]>"/, 'the signs ]]> stand in its text'],
  [/^forward-slash in opening tag/, 'a / stands inside a tag'],
  [/^unclosed tag: (.{1,60})$/, '<$1> is never closed'],
  [/^unmatched closing tag: (.{1,60})\.$/, '</$1> closes nothing that is open'],
  [/^weird empty close tag|^unexpected close tag/, 'a closing tag closes nothing'],
  [/^unexpected end/, 'it ends in the middle'],
  [/^unbound namespace prefix: "(.{0,60})"/, 'the prefix $1: is used and never declared'],
  [/prefix|namespace/, 'it declares a prefix (xmlns) in a way that XML does not allow'],
  [/^malformed name/, 'a name has more than one colon, or begins or ends with one'],
];

/** A problem in plain words; `closed` is the name of the element that ended last. */
export function inWords(message: string, closed: string | undefined): string {
  if (/^unexpected close tag/.test(message) && closed !== undefined) {
    return `<${closed.slice(0, 60)}> is not closed before what is around it`;
  }
  for (const [pattern, words] of WORDS) {
    const found = pattern.exec(message);
    if (found) return words.replace('$1', found[1] ?? '');
  }
  return 'it is not well-formed XML';
}
