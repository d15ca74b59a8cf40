import type { WordInline, WordLost, WordText } from '../model.js';
import { plainText } from '../model.js';
import { child, elementsOf, switchOf, textOf, type XmlNode } from '../package/xml.js';
import { fraction, group, raisedOr, root, said } from './linear.js';
import { GAP } from './symbol-fonts.js';

/**
 * A formula of Word (ISO 29500-1, 22.1) on one line, so that it cannot be read as anything else: a fraction keeps its
 * stroke and its brackets. It stands on the list as well, because an author may want to draw it.
 */
export function readFormula(node: XmlNode): readonly WordInline[] {
  const inline = formula(node);
  const words = plainText(inline);
  return words === '' ? [] : [...inline, note(words)];
}

/** The line on the list for a formula that stands on the page. */
export function note(words: string): WordLost {
  return { type: 'lost', rule: 'look-at', what: 'a formula', text: words };
}

function formula(node: XmlNode | undefined): readonly WordInline[] {
  return elementsOf(node).flatMap(one);
}

function one(node: XmlNode): readonly WordInline[] {
  const part = (name: string) => formula(child(node, name));
  const property = (name: string) => child(child(node, `${node.name}Pr`), name)?.attributes['m:val'];
  switch (node.name) {
    case 'm:r':
      return run(node);
    case 'm:f':
      return property('m:type') === 'noBar'
        ? group([part('m:num'), part('m:den')], '; ')
        : fraction(part('m:num'), part('m:den'));
    case 'm:sSup':
      return [...part('m:e'), ...raisedOr(part('m:sup'), 'raised')];
    case 'm:sSub':
      return [...part('m:e'), ...raisedOr(part('m:sub'), 'lowered')];
    case 'm:sSubSup':
      return [...part('m:e'), ...raisedOr(part('m:sub'), 'lowered'), ...raisedOr(part('m:sup'), 'raised')];
    case 'm:sPre':
      return [...raisedOr(part('m:sub'), 'lowered'), ...raisedOr(part('m:sup'), 'raised'), ...part('m:e')];
    case 'm:rad':
      return root(part('m:e'), switchOf(child(node, 'm:radPr'), 'm:degHide') === true ? [] : part('m:deg'));
    case 'm:d':
      return delimited(node);
    case 'm:nary':
      return [
        ...said(property('m:chr') ?? '∫'),
        ...raisedOr(part('m:sub'), 'lowered'),
        ...raisedOr(part('m:sup'), 'raised'),
        ...said(' '),
        ...part('m:e'),
      ];
    case 'm:func':
      return [...part('m:fName'), ...said(' '), ...part('m:e')];
    case 'm:limLow':
      return [...part('m:e'), ...raisedOr(part('m:lim'), 'lowered')];
    case 'm:limUpp':
      return [...part('m:e'), ...raisedOr(part('m:lim'), 'raised')];
    case 'm:acc':
      return accented(part('m:e'), property('m:chr') ?? '\u0302');
    case 'm:bar':
      return accented(part('m:e'), property('m:pos') === 'top' ? '\u0304' : '\u0332');
    case 'm:m':
      return [
        ...said('['),
        ...joinedBy(
          elementsOf(node)
            .filter(({ name }) => name === 'm:mr')
            .map((row) => joinedBy(elementsOf(row).map(formula), ', ')),
          '; ',
        ),
        ...said(']'),
      ];
    case 'm:eqArr':
      return joinedBy(
        elementsOf(node)
          .filter(({ name }) => name === 'm:e')
          .map(formula),
        '; ',
      );
    case 'm:phant':
      return switchOf(child(node, 'm:phantPr'), 'm:show') === false ? [] : part('m:e');
    case 'm:borderBox':
      return struckBox(node) ? [unread('a struck-out part of a formula')] : part('m:e');
    case 'm:oMath':
    case 'm:box':
    case 'm:groupChr':
    case 'm:e':
    case 'w:ins':
    case 'w:moveTo':
      return formula(node.name === 'm:box' || node.name === 'm:groupChr' ? child(node, 'm:e') : node);
    case 'w:r':
      return run(node);
    default:
      return /^(?:m:\w+Pr|w:\w+)$/.test(node.name) || textOf(node).trim() === ''
        ? []
        : [unread(`a part of a formula ("${textOf(node).trim()}")`)];
  }
}

function run(node: XmlNode): readonly WordInline[] {
  const look = child(node, 'w:rPr');
  if (switchOf(look, 'w:vanish') === true) return [];
  const struck = switchOf(look, 'w:strike') === true || switchOf(look, 'w:dstrike') === true;
  const words = elementsOf(node)
    .filter(({ name }) => name === 'm:t' || name === 'w:t')
    .map(textOf)
    .join('');
  return words === '' ? [] : [{ type: 'text', text: words, ...(struck ? { strike: true } : {}) } satisfies WordText];
}

function delimited(node: XmlNode): readonly WordInline[] {
  const properties = child(node, 'm:dPr');
  const sign = (name: string, usual: string) => child(properties, name)?.attributes['m:val'] ?? usual;
  const parts = elementsOf(node)
    .filter(({ name }) => name === 'm:e')
    .map(formula);
  return [...said(sign('m:begChr', '(')), ...joinedBy(parts, sign('m:sepChr', '|')), ...said(sign('m:endChr', ')'))];
}

/** A letter with its accent; over more than one letter nothing on one line says the same. */
function accented(inner: readonly WordInline[], accent: string): readonly WordInline[] {
  const words = plainText(inner);
  return [...words].length === 1 && /\p{M}/u.test(accent)
    ? said((words + accent).normalize('NFC'))
    : [unread(`a sign above or below "${words}" in a formula`)];
}

function struckBox(node: XmlNode): boolean {
  const properties = child(node, 'm:borderBoxPr');
  return ['m:strikeH', 'm:strikeV', 'm:strikeBLTR', 'm:strikeTLBR'].some((name) => switchOf(properties, name) === true);
}

function unread(what: string): WordLost {
  return { type: 'lost', rule: 'gap', what, text: GAP, shown: true };
}

function joinedBy(parts: readonly (readonly WordInline[])[], sign: string): readonly WordInline[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [...said(sign), ...part]));
}
