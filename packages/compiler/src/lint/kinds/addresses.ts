/** The files of a package, for looking up what something names. */
export class PackageNames {
  readonly all: ReadonlySet<string>;
  private readonly small: ReadonlyMap<string, string>;

  constructor(paths: Iterable<string>) {
    this.all = new Set(paths);
    this.small = new Map([...this.all].map((path) => [path.toLowerCase(), path]));
  }

  has(path: string): boolean {
    return this.all.has(path);
  }

  /** A file that is called the same but for capitals. */
  inOtherCase(path: string): string | undefined {
    const found = this.small.get(path.toLowerCase());
    return found === path ? undefined : found;
  }
}

/** What an address in a manifest or page names. */
export interface Address {
  readonly kind: 'file' | 'elsewhere' | 'outside' | 'none';
  /** Path from the root of the package, for a file. */
  readonly path: string;
}

/**
 * Follows an address from the folder it is used in: without query and anchor, with %20 and its kind read, `..` walked.
 * `elsewhere` has a host; `outside` leaves the package or begins at the root of the server.
 */
export function followAddress(address: string, from = ''): Address {
  const bare = address.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare)) {
    return { kind: /^(?:https?|ftp|wss?):/i.test(bare) ? 'elsewhere' : 'none', path: bare };
  }
  if (bare.startsWith('//')) return { kind: 'elsewhere', path: bare };
  if (/^[\\/]/.test(bare)) return { kind: 'outside', path: bare };
  const name = decoded(bare.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
  if (name === '') return { kind: 'none', path: '' };
  const parts: string[] = [];
  for (const part of [...from.split('/'), ...name.split('/')]) {
    if (part === '..' && parts.pop() === undefined) return { kind: 'outside', path: bare };
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return { kind: 'file', path: parts.join('/') };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
