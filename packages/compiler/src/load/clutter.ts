/** Files that a computer puts everywhere and nobody asked for. */
const CLUTTER: ReadonlySet<string> = new Set([
  '.ds_store',
  '.localized',
  '.directory',
  '.gitkeep',
  '.gitignore',
  '.gitattributes',
  '.editorconfig',
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  'icon\r',
]);

/** Beginnings of the names that programs give to what they need while a file is open: Word, LibreOffice, macOS, Vim. */
const PASSING = /^(?:~\$|\._|\.~lock\.|~wrl|\..*\.sw[a-p]$)/i;

/** Whether a file or folder is no work of an author: it is passed over without a word. */
export function isClutter(name: string, isFolder: boolean): boolean {
  if (isFolder) return name.startsWith('.') || name === '__MACOSX' || name === '$RECYCLE.BIN';
  return CLUTTER.has(name.toLowerCase()) || PASSING.test(name);
}
