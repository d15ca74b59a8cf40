/** Properties whose four values go round from the top, clockwise. */
const ROUND = /^(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding))$/;

/** Properties whose values name a side. */
const SIDED =
  /^(?:text-align|float|clear|transform-origin|background-position|object-position|background|background-image)$/;

/** Charts and drawings are the same in every language: their words have places of their own. */
const DRAWINGS = 'svg{direction:ltr}';

/** What the player says itself, in English: its full stops and numbers stay where English has them. */
const INTERFACE = `.nhsuk-hint,.nhsuk-error-message{direction:ltr;text-align:right}
.nhsuk-button,.ll-link-button,.ll-steps a,.ll-left a,.ll-contents__facts,.ll-bar__saving,.ll-question__number,.ll-place p,
.ll-verdict span,.ll-assessment__status p,.ll-notices p,.ll-goodbye p{unicode-bidi:plaintext;text-align:right}
.nhsuk-button{text-align:center}`;

/**
 * The player's stylesheet for languages that are written from right to left: the same one, turned over as in a mirror.
 * Only a module in such a language gets it, so the others carry nothing, and browsers without logical properties
 * (Safari 13, Chrome 80) show both ways right. NHS.UK frontend is turned over with the rest.
 *
 * @param css as Sass writes it out: one declaration to a line
 */
export function rightToLeft(css: string): string {
  const turned = css.replace(
    /^(\s*)([a-z-]+):\s*(.+?)(\s*!important)?;$/gm,
    (_, space: string, property: string, value: string, important = '') =>
      `${space}${otherSide(property)}: ${valueOf(property, value)}${String(important)};`,
  );
  return `${turned}\n${DRAWINGS}\n${INTERFACE}\n`;
}

function otherSide(words: string): string {
  return words.replace(/(?<![a-z])(?:left|right)(?![a-z])/g, (side) => (side === 'left' ? 'right' : 'left'));
}

function valueOf(property: string, value: string): string {
  if (ROUND.test(property)) return round(value);
  if (property === 'border-radius')
    return value
      .split(/\s*\/\s*/)
      .map(corners)
      .join(' / ');
  if (property === 'transform') return mirrored(value);
  if (property === 'box-shadow') return split(value, ',').map(shadow).join(', ');
  return SIDED.test(property) && !value.includes('url(') ? otherSide(value) : value;
}

function round(value: string): string {
  const [top, right, bottom, left] = split(value, ' ');
  return left === undefined ? value : [top, left, bottom, right].join(' ');
}

function corners(value: string): string {
  const [a = '', b, c, d] = split(value, ' ');
  if (b === undefined) return value;
  return [b, a, d ?? b, ...(c === undefined ? [] : [c])].join(' ');
}

function mirrored(value: string): string {
  return value.replace(/(rotate|translateX|translate|skewX)\(([^,()]+)/g, (_, name: string, first: string) => {
    return `${name}(${negated(first)}`;
  });
}

function shadow(value: string): string {
  const parts = split(value.trim(), ' ');
  const at = parts.findIndex((part) => /^-?[\d.]/.test(part));
  return parts.map((part, place) => (place === at ? negated(part) : part)).join(' ');
}

function negated(length: string): string {
  const text = length.trim();
  if (/^0[a-z%]*$/.test(text)) return text;
  return text.startsWith('-') ? text.slice(1) : `-${text}`;
}

/** Cuts at a sign outside brackets. */
function split(value: string, sign: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of value) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.filter((part) => part !== '');
}
