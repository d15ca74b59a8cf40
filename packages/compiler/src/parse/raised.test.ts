import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { withRaisedSigns } from '../model/raised-signs.js';
import { wordsOf } from '../model/words.js';
import { parseMarkdown } from './markdown.js';
import { asTyped } from './normal-line.js';

/** Markdown as brackets: ^[10] above, _[2] below, -[x] struck out. */
function shape(text: string): string {
  const show = (node: Nodes): string => {
    if (node.type === 'image') return `<${node.alt ?? ''}>`;
    const inside = 'children' in node ? node.children.map(show).join('') : 'value' in node ? node.value : '';
    if (node.type === 'superscript') return `^[${inside}]`;
    if (node.type === 'subscript') return `_[${inside}]`;
    if (node.type === 'delete') return `-[${inside}]`;
    if (node.type === 'emphasis') return `/${inside}/`;
    return node.type === 'strong' ? `*${inside}*` : inside;
  };
  return show(parse(text));
}

function parse(text: string) {
  return parseMarkdown(text.split('\n').map((line, at) => asTyped(line, at + 1)));
}

describe('text above and below the line', () => {
  it.each([
    ['10^9^/L', '10^[9]/L'],
    ['10^−6^ mol', '10^[−6] mol'],
    ['H~2~O and CO~2~.', 'H_[2]O and CO_[2].'],
    ['x^n+1^', 'x^[n+1]'],
    ['kg/m^2^', 'kg/m^[2]'],
    ['^99m^Tc, ^18^F-FDG', '^[99m]Tc, ^[18]F-FDG'],
    ['Na^+^, Cl^−^, Ca^2+^, HCO~3~^−^', 'Na^[+], Cl^[−], Ca^[2+], HCO_[3]^[−]'],
    ['the 5^th^ and *V~max~*', 'the 5^[th] and /V_[max]/'],
    ['**10^9^** and ~~10^9^~~', '*10^[9]* and -[10^[9]]'],
    ['x^*n*^ and x^a\\^b^', 'x^[/n/] and x^[a^b]'],
    ['~2~', '_[2]'],
    ['![Curve of CO~2~ in 10^9^/L](a.svg)', '<Curve of CO₂ in 10⁹/L>'],
  ])('reads %s', (typed, expected) => {
    expect(shape(typed)).toBe(expected);
  });

  it.each([
    '~5 mg to ~7 mg',
    '~5–~10 mg and ~5/~10 mg',
    '5~10 and 20~30',
    '5~10~15',
    'a lone ^ or ~ here',
    '2^3 and 4^5',
    'x^ 2^ and x^2 ^',
    '^_^ and ^-^',
    '^^2^^',
    'C:\\PROGRA~1\\X~2',
    'see https://example.org/~smith/~jones and www.example.org/~a~',
    'a line ends^here\nand^ goes on',
  ])('leaves %s as it is typed', (typed) => {
    expect(shape(typed)).toBe(typed);
  });

  it('takes a backslash before a mark for the mark', () => {
    expect(shape('10\\^9\\^ and H\\~2\\~O')).toBe('10^9^ and H~2~O');
  });

  it('strikes out between two tildes, as ever', () => {
    expect(shape('~~500 mg~~ 250 mg')).toBe('-[500 mg] 250 mg');
  });

  it('keeps code and links as they are', () => {
    expect(shape('a^`b^`c')).toBe('a^b^c');
    expect(shape('[a^b](https://example.org/x^y)')).toBe('a^b');
  });

  it('knows where each stands', () => {
    const [paragraph] = parse('White cells 4 × 10^9^/L').children;
    const raised = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined;

    expect(raised).toMatchObject({ type: 'superscript', position: { start: { column: 19 }, end: { column: 22 } } });
  });
});

describe('raised words where text has no looks', () => {
  it.each([
    ['10^9^/L, 10^−6^, m^2^, CO~2~, x^n+1^', '10⁹/L, 10⁻⁶, m², CO₂, xⁿ⁺¹'],
    ['x^a,b^ and K~a,b~', 'x^(a,b) and K_(a,b)'],
    ['the 5^th^, HbA~1c~, C~max~', 'the 5th, HbA₁c, Cmax'],
    ['about ~5 mg, 5~10', 'about ~5 mg, 5~10'],
  ])('%s', (typed, expected) => {
    expect(wordsOf(parse(typed))).toBe(expected);
    expect(withRaisedSigns(typed)).toBe(expected);
  });
});
