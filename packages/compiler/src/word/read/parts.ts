import { below, elementsOf, readPart, textOf, type XmlNode } from '../package/xml.js';
import type { PackageFiles } from '../../zip/zip.js';
import type { ReadStyles } from './styles.js';

/** What a part of the document may look up: styles, links and files that it names by an id of its own. */
export interface Parts {
  readonly styles: ReadStyles;
  /** Fonts that the file itself calls fonts of signs, in small letters. */
  readonly signs: ReadonlySet<string>;
  linkTarget(id: string | undefined): string | undefined;
  file(id: string | undefined): { readonly bytes: Uint8Array; readonly kind: string } | undefined;
  /** The words of a chart or diagram that a drawing shows; `undefined` when it shows none. */
  drawnWords(drawing: XmlNode): string | undefined;
}

/** A part as XML; `undefined` where the file has none. */
export function partAt(files: PackageFiles, path: string): XmlNode | undefined {
  const bytes = files.get(path);
  return bytes && readPart(bytes);
}

/** What the part at a path may look up. */
export function partsFor(files: PackageFiles, path: string, styles: ReadStyles, signs: ReadonlySet<string>): Parts {
  const cut = path.lastIndexOf('/');
  const folder = path.slice(0, cut);
  const about = partAt(files, `${folder}/_rels/${path.slice(cut + 1)}.rels`);
  const relations = new Map(
    elementsOf(about).map(({ attributes }) => [
      attributes['Id'] ?? '',
      { target: attributes['Target'] ?? '', outside: attributes['TargetMode'] === 'External' },
    ]),
  );
  const pathOf = (id: string | undefined) => {
    const found = relations.get(id ?? '');
    if (!found || found.outside) return undefined;
    return found.target.startsWith('/') ? found.target.slice(1) : joined(folder, found.target);
  };
  return {
    styles,
    signs,
    linkTarget(id) {
      const found = relations.get(id ?? '');
      return found?.outside === true ? found.target : undefined;
    },
    file(id) {
      const place = pathOf(id);
      const bytes = place === undefined ? undefined : files.get(place);
      return bytes && { bytes, kind: kindOf(bytes, place ?? '') };
    },
    drawnWords(drawing) {
      const chart = below(drawing, 'c:chart', 'cx:chart')[0]?.attributes['r:id'];
      const diagram = below(drawing, 'dgm:relIds')[0]?.attributes['r:dm'];
      if (chart === undefined && diagram === undefined) return undefined;
      const part = partAt(files, pathOf(chart ?? diagram) ?? '');
      return below(part, 'a:t', 'c:v', 'cx:pt').map(textOf).join(' ').trim();
    },
  };
}

/** A path below a folder, `..` taken as written; what leads out of the file finds nothing. */
function joined(folder: string, target: string): string {
  const parts = folder.split('/');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function kindOf(bytes: Uint8Array, path: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (start.startsWith('\x89PNG')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpg';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  if (/<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4000)))) return 'svg';
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}
