import { moduleSchema } from '@ladder/core/schema';
import { Document, parseDocument } from 'yaml';
import type { ReadSettings } from './settings.js';

/**
 * module.yaml for what the table at the top says. One that is there keeps its comments and every setting that Word does
 * not have; `undefined` when nothing in it changes or it cannot be read.
 */
export function moduleYaml(
  settings: ReadSettings,
  existing: string | undefined,
  fileOfPage: (title: string) => string | undefined,
): string | undefined {
  const document = existing === undefined ? new Document({}) : parseDocument(existing, { logLevel: 'error' });
  if (document.errors.length > 0) return undefined;
  let changed = existing === undefined;
  const set = (path: readonly string[], value: unknown) => {
    const now = document.hasIn(path) || existing === undefined ? document.getIn(path) : unwritten(path);
    if (loose(now) === loose(value)) return;
    document.setIn(path, document.createNode(value));
    changed = true;
  };
  for (const [key, value] of settings) {
    if (key === 'authors' && Array.isArray(value)) setAuthors(value as readonly string[], document, set);
    else if (key === 'page') {
      const file = fileOfPage(String(value));
      if (file !== undefined) set(['assessment', 'page'], file);
    } else if (key === 'pass') {
      if (settings.has('page'))
        set(['assessment', 'pass'], /^\d+$/.test(String(value)) ? Number(value) : String(value));
    } else set([key], value);
  }
  return changed ? document.toString({ lineWidth: 0, flowCollectionPadding: false }) : undefined;
}

/** What a setting means where it is left out, such as the licence: a Word file says that too, and it is no difference. */
function unwritten([key = '', ...inner]: readonly string[]): unknown {
  const setting = Object.entries(moduleSchema.shape).find(([name]) => name === key && inner.length === 0)?.[1];
  return setting?.safeParse(undefined).data;
}

/** Authors as `name, role, organisation`; one who is known keeps everything that is said of them. */
function setAuthors(
  lines: readonly string[],
  document: Document | ReturnType<typeof parseDocument>,
  set: (path: readonly string[], value: unknown) => void,
): void {
  const known = (document.toJS() as { authors?: unknown } | null)?.authors;
  const list = Array.isArray(known) ? (known as unknown[]) : known === undefined ? [] : [known];
  const words = (author: unknown): string =>
    typeof author === 'object' && author !== null
      ? ['name', 'role', 'organisation']
          .flatMap((key) => (key in author ? [String((author as Record<string, unknown>)[key])] : []))
          .join(', ')
      : String(author);
  if (list.map(words).join('\n') === lines.join('\n')) return;
  set(
    ['authors'],
    lines.map((line) => {
      const same = list.find((author) => words(author) === line);
      if (same !== undefined) return same;
      const [name = line, role, ...organisation] = line.split(/\s*,\s*/);
      return {
        name,
        ...(role === undefined ? {} : { role }),
        ...(organisation.length === 0 ? {} : { organisation: organisation.join(', ') }),
      };
    }),
  );
}

/** A value without the differences that mean nothing: spaces, and numbers written as words. */
function loose(value: unknown): string {
  const plain =
    typeof value === 'object' && value !== null && 'toJSON' in value
      ? (value as { toJSON(): unknown }).toJSON()
      : value;
  if (Array.isArray(plain)) return plain.map(loose).join('\n');
  const isPlain = typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean';
  return isPlain ? String(plain).replace(/\s+/g, ' ').trim() : JSON.stringify(plain ?? '');
}
