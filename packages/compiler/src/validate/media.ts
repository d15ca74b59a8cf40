import type { SourceLocation } from '@ladder/core';
import { compareText } from '@ladder/core';
import type { Image } from 'mdast';
import type { FileTree } from '../model/file-tree.js';
import { nearest } from '../model/nearest.js';
import type { PageNotes, ValidateFindings } from './notes.js';

/** The pictures that a module has and those that it shows. */
export class Media {
  private readonly files: ReadonlySet<string>;
  private readonly folder: string;
  private readonly shown = new Set<string>();

  constructor(files: FileTree, id: string) {
    this.folder = `modules/${id}/`;
    const own = [...files.keys()].filter((path) => path.startsWith(`${this.folder}media/`));
    this.files = new Set(own.map((path) => path.slice(this.folder.length)));
  }

  /** Paths within the module of the pictures in use, in code-unit order. */
  get used(): readonly string[] {
    return [...this.shown].sort(compareText);
  }

  /** Checks a picture on a page and gives its path within the module. */
  show(image: Image, inFigure: boolean, notes: PageNotes): string {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(image.url)) {
      notes.add('media-outside', image, { src: image.url });
      return image.url;
    }
    const src = image.url.replace(/^(?:\.{0,2}\/)+/, '');
    if (this.files.has(src)) this.shown.add(src);
    else notes.add('media-missing', image, this.missing(src));
    if (!inFigure) {
      notes.add('picture-uncredited', image, { src });
      if ((image.alt ?? '').trim() === '') notes.add('alt-missing', image, { src });
    }
    return src;
  }

  /** Checks a picture that module.yaml names. */
  showNamed(src: string, location: SourceLocation, findings: ValidateFindings): void {
    if (this.files.has(src)) this.shown.add(src);
    else findings.add('media-missing', 'module.yaml', location, this.missing(src));
  }

  /** Notes the pictures that nothing shows. */
  noteUnused(findings: ValidateFindings): void {
    for (const src of this.files) {
      if (this.shown.has(src)) continue;
      findings.add('media-unused', undefined, { file: this.folder + src, line: 1, column: 1 }, { src });
    }
  }

  private missing(src: string): { readonly src: string; readonly near?: string } {
    const near = nearest(src, this.files);
    return { src, ...(near === undefined ? {} : { near }) };
  }
}
