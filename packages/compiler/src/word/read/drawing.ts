import type { WordInline, WordLost } from '../model.js';
import { below, child, type XmlNode } from '../package/xml.js';
import type { Parts } from './parts.js';
import type { Beside } from './read-inline.js';
import { GAP } from './symbol-fonts.js';

/** A drawing, an old picture or an object: its pictures, its text boxes, or the words that it has. */
export function readDrawing(node: XmlNode, parts: Parts, beside: Beside): readonly WordInline[] {
  const boxes = below(node, 'w:txbxContent');
  beside.boxes.push(...boxes);
  const about = below(node, 'wp:docPr')[0] ?? below(node, 'v:shape', 'v:rect', 'v:oval', 'v:roundrect', 'v:group')[0];
  const alt = about?.attributes['descr'] ?? about?.attributes['alt'] ?? '';
  const decorative = ['1', 'true'].includes(below(node, 'adec:decorative')[0]?.attributes['val'] ?? '');
  const object = objectOf(node, alt);
  const drawn = wordArt(node);
  const pictures = picturesOf(node, parts).map((picture) => ({
    ...picture,
    name: about?.attributes['name'] ?? '',
    alt: decorative ? '' : alt,
    ...(decorative ? { decorative } : {}),
  }));
  // An equation of an old program is a picture in the middle of words: the words have a gap without it.
  if (object && pictures.length > 0) return [...pictures, object];
  if (pictures.length > 0 || drawn.length > 0) return [...pictures, ...drawn];
  const words = parts.drawnWords(node);
  if (words !== undefined) return [lost('chart or diagram', words || alt)];
  if (boxes.length > 0) return alt === '' ? [] : [lost('drawing', alt)];
  return [object ?? lost(/contentPart$/.test(node.name) ? 'drawing by hand' : 'drawing', alt)];
}

function picturesOf(node: XmlNode, parts: Parts) {
  const vector = below(node, 'asvg:svgBlip')[0]?.attributes['r:embed'];
  const blips = below(node, 'a:blip').map((each) => each.attributes['r:embed']);
  const old = below(node, 'v:imagedata').map((each) => each.attributes['r:id']);
  const shownAs = changedLook(node);
  const extent = below(node, 'wp:extent')[0];
  return [...(vector === undefined ? blips : [vector]), ...old].flatMap((id) => {
    const file = parts.file(id);
    if (!file) return [];
    return [
      {
        type: 'picture' as const,
        bytes: file.bytes,
        kind: file.kind,
        ...(shownAs === undefined ? {} : { shownAs }),
        ...(extent ? { width: pixels(extent.attributes['cx']), height: pixels(extent.attributes['cy']) } : {}),
      },
    ];
  });
}

/** How Word shows a picture otherwise than its file is. What a crop hides is still in the file. */
function changedLook(node: XmlNode): string | undefined {
  const crop = below(node, 'a:srcRect')[0]?.attributes ?? {};
  const old = below(node, 'v:imagedata')[0]?.attributes ?? {};
  const sides = ['l', 't', 'r', 'b'].map((side) => Number(crop[side] ?? 0));
  const isCropped = sides.some((side) => side > 0) || Object.keys(old).some((name) => name.startsWith('crop'));
  const place = below(node, 'a:xfrm')[0]?.attributes ?? {};
  const isTurned =
    Number(place['rot'] ?? 0) !== 0 || ['flipH', 'flipV'].some((flip) => ['1', 'true'].includes(place[flip] ?? ''));
  return isCropped ? 'cropped' : isTurned ? 'turned' : undefined;
}

/** Letters drawn as a picture, in the way of Word before 2010: `v:textpath`. */
function wordArt(node: XmlNode): readonly WordInline[] {
  return below(node, 'v:textpath').flatMap(({ attributes }) => {
    const text = attributes['string'] ?? '';
    return text === '' ? [] : [lost('drawing of letters', text)];
  });
}

function objectOf(node: XmlNode, alt: string): WordLost | undefined {
  if (node.name !== 'w:object') return undefined;
  const program = below(node, 'o:OLEObject')[0]?.attributes['ProgID'] ?? '';
  if (/^(?:Equation|MathType)/i.test(program))
    return { type: 'lost', rule: 'gap', what: 'a formula that is an object', text: GAP, shown: true };
  if (child(node, 'w:control')) {
    const name = child(node, 'w:control')?.attributes['w:name'] ?? '';
    return lost('control of a form', name || alt);
  }
  return lost(program === '' ? 'file within the file' : `file within the file (${program})`, alt);
}

function lost(what: string, text: string): WordLost {
  return { type: 'lost', rule: 'not-text', what, text };
}

function pixels(units: string | undefined): number {
  return Math.round(Number(units ?? 0) / 9525);
}
