import type { SourceLocation } from '@ladder/core';
import { compareText } from '@ladder/core';
import type { Image } from 'mdast';
import { isOnDisk, type FileTree } from '../model/file-tree.js';
import { isPicture, isRecording } from '../model/media-kinds.js';
import { nearest } from '../model/nearest.js';
import type { PageNotes, ValidateFindings } from './notes.js';

/** A text among the media, and where it stands. */
export interface MediaText {
  readonly text: string;
  /** Path from the root of the repository. */
  readonly file: string;
}

/** The pictures and recordings that a module has and those that it shows. */
export class Media {
  private readonly tree: FileTree;
  private readonly files: ReadonlySet<string>;
  private readonly folder: string;
  private readonly shown = new Set<string>();
  private readonly read = new Set<string>();

  constructor(files: FileTree, id: string) {
    this.tree = files;
    this.folder = `modules/${id}/`;
    const own = [...files.keys()].filter((path) => path.startsWith(`${this.folder}media/`));
    this.files = new Set(own.map((path) => path.slice(this.folder.length)));
  }

  /** Paths within the module of the files that go into the package, in code-unit order. */
  get used(): readonly string[] {
    return [...this.shown].sort(compareText);
  }

  /** Checks a picture on a page, or a recording where one may be played, and gives its path within the module. */
  show(image: Image, inFigure: boolean, notes: PageNotes, plays = false): string {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(image.url)) {
      notes.add('media-outside', image, { src: image.url });
      return image.url;
    }
    const src = withinModule(image.url);
    const played = isRecording(src);
    if (played && !plays) notes.add('recording-in-text', image, { src });
    if (this.files.has(src)) this.shown.add(src);
    else notes.add(played ? 'recording-missing' : 'media-missing', image, this.missing(src));
    if (!inFigure && !played) {
      notes.add('picture-uncredited', image, { src });
      if ((image.alt ?? '').trim() === '') notes.add('alt-missing', image, { src });
    }
    return src;
  }

  /** The text of a file that is read while building and not packed, such as captions. */
  textOf(path: string, at: SourceLocation, notes: PageNotes): MediaText | undefined {
    const src = withinModule(path);
    if (!this.files.has(src)) {
      notes.add('recording-missing', at, this.missing(src));
      return undefined;
    }
    this.read.add(src);
    const file = this.folder + src;
    const content = this.tree.get(file) ?? '';
    if (isOnDisk(content)) return { text: '', file };
    return { text: typeof content === 'string' ? content : new TextDecoder().decode(content), file };
  }

  /** Checks a picture that module.yaml names. */
  showNamed(src: string, location: SourceLocation, findings: ValidateFindings): void {
    if (this.files.has(src)) this.shown.add(src);
    else findings.add('media-missing', 'module.yaml', location, this.missing(src));
  }

  /** Notes the files that nothing shows. */
  noteUnused(findings: ValidateFindings): void {
    for (const src of this.files) {
      if (this.shown.has(src) || this.read.has(src)) continue;
      const rule = isPicture(src) ? 'media-unused' : 'recording-unused';
      findings.add(rule, undefined, { file: this.folder + src, line: 1, column: 1 }, { src });
    }
  }

  private missing(src: string): { readonly src: string; readonly near?: string } {
    const near = nearest(src, this.files);
    return { src, ...(near === undefined ? {} : { near }) };
  }
}

/** A path as an author writes it, counted from the module: `../media/a.svg` is `media/a.svg`. */
function withinModule(path: string): string {
  return path.replace(/^(?:\.{0,2}\/)+/, '');
}
