/** Files at the top of a module, and what they are also called by people and by computers that hide endings. */
const OTHER_NAMES: readonly (readonly [name: string, others: RegExp])[] = [
  ['module.yaml', /^(?:modules?|settings|config)\.(?:ya?ml|ya?ml\.(?:txt|ya?ml)|txt|docx?)$/i],
  ['accessibility.yaml', /^accessibility\.(?:ya?ml|ya?ml\.txt|txt)$/i],
  ['ids.yaml', /^ids?\.(?:ya?ml|ya?ml\.txt|txt)$/i],
  ['signoff.yaml', /^sign-?offs?\.(?:ya?ml|ya?ml\.txt|txt)$/i],
  ['released.yaml', /^released?\.(?:ya?ml|ya?ml\.txt|txt)$/i],
  ['words.txt', /^words?\.(?:txt|txt\.txt|md)$/i],
  ['references.md', /^(?:references?|refs|bibliography|sources)\.(?:md|md\.txt|markdown|txt|docx?|rtf)$/i],
  ['references.json', /^(?:.*\.csljson|.*\.json)$/i],
  ['references.bib', /^(?:.*\.(?:bib|bibtex|biblatex)(?:\.txt)?)$/i],
  ['references.ris', /^(?:.*\.ris(?:\.txt)?)$/i],
  ['references.nbib', /^(?:.*\.nbib(?:\.txt)?|pubmed.*\.txt)$/i],
  ['organisation.yaml', /^organi[sz]ations?\.(?:ya?ml|ya?ml\.txt|txt)$/i],
];

/** The file that a name stands for: `module.yaml` for `module.yaml.txt`, `module.yml` and `Module.yaml`. */
export function meantFile(name: string): string | undefined {
  return OTHER_NAMES.find(([, others]) => others.test(name.trim()))?.[0];
}

/** The folder that a name stands for: `pages` for `Pages` and `page`. */
export function meantFolder(name: string): 'pages' | 'media' | undefined {
  if (/^(?:pages?|content|text)$/i.test(name.trim())) return 'pages';
  return /^(?:media|images?|img|pictures?|pics|photos?|figures?|assets|videos?|audio)$/i.test(name.trim())
    ? 'media'
    : undefined;
}

/** What is left of a name once the marks are off that computers put on copies; `undefined` for a name without such marks. */
export function copiedFrom(name: string, others: ReadonlySet<string>): string | undefined {
  const point = name.lastIndexOf('.');
  const [stem, ending] = point > 0 ? [name.slice(0, point), name.slice(point)] : [name, ''];
  const backup = /^(.+\.[a-z0-9]{2,5})(?:~|\.(?:orig|bak|old|backup|tmp))$/i.exec(name)?.[1];
  if (backup !== undefined) return backup;
  // Windows, macOS and Google Drive; then Dropbox, Nextcloud, Syncthing; then OneDrive, which adds the computer's name.
  const certain =
    /^copy(?: \(\d+\))? of (.+)$/i.exec(stem)?.[1] ??
    /^(.+?) ?- ?copy(?: ?\(\d+\))?$/i.exec(stem)?.[1] ??
    /^(.+?)[ _.-]*\([^()]*(?:conflict|copy)[^()]*\)$/i.exec(stem)?.[1] ??
    /^(.+?)[ ._-]+(?:sync-)?conflict(?:ed)?\b.*$/i.exec(stem)?.[1] ??
    /^(.+)-(?:DESKTOP|LAPTOP|PC|WIN|MacBook)[-A-Za-z0-9]*$/.exec(stem)?.[1];
  if (certain !== undefined) return certain + ending;
  const likely =
    /^(.+?) ?\(\d+\)$/.exec(stem)?.[1] ??
    /^(.+?)[ -]copy(?:[ -]?\d+)?$/i.exec(stem)?.[1] ??
    /^(.+?) \d$/.exec(stem)?.[1];
  return likely !== undefined && others.has(likely + ending) ? likely + ending : undefined;
}

/** What a file is by the ending of its name, where that is no text: what a word processor or a browser keeps. */
export function documentKind(name: string): string | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:docx?|docm|dotx?)$/.test(ending)) return 'a Word file';
  return DOCUMENTS[ending];
}

const DOCUMENTS: Readonly<Record<string, string>> = {
  odt: 'a LibreOffice file',
  rtf: 'a file in Rich Text Format',
  pages: 'a file of Apple Pages',
  gdoc: 'only a pointer to a Google document',
  pdf: 'a PDF',
  htm: 'a web page',
  html: 'a web page',
  ppt: 'a PowerPoint file',
  pptx: 'a PowerPoint file',
  one: 'a OneNote file',
};
