// Plain JavaScript, because it runs before anything is compiled: Node 20 cannot read TypeScript.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the two halves of the toolkit are made from. A change in one half leaves the artefacts of the other alone. */
const SOURCES = {
  compiler: ['packages/core/src', 'packages/compiler/src', 'packages/frameworks/src', 'packages/lms-lab/src'],
  player: ['packages/core/src', 'packages/components/src', 'packages/runtime/src', 'packages/compiler/src/bundle'],
};

/** Files that decide both halves: versions of everything, and how TypeScript is read. */
const SHARED = [
  'pnpm-lock.yaml',
  'tsconfig.json',
  'packages/compiler/package.json',
  'packages/components/package.json',
  'packages/runtime/package.json',
];

const NOT_SHIPPED = /\.(test|examples)\.ts$|\.browser\.test\.ts$/;

/** A change within this time of the last look may have left no trace in the times of the files. */
const CLOCK_GRAIN_MS = 2000;

/**
 * The content hashes of the toolkit's own sources, one for each half.
 *
 * Reading every file takes too long for each build, so the last answer is kept with size, change times and inode of
 * every file, and stands while none of them differ. Like git's index, it is not trusted for a file that changed
 * just before the answer was kept: such a file may change again without a visible trace.
 */
export function toolkitHashes(root) {
  const files = [
    ...new Set([
      ...Object.values(SOURCES)
        .flat()
        .flatMap((folder) => list(root, folder)),
      ...SHARED,
    ]),
  ]
    .filter((file) => !NOT_SHIPPED.test(file))
    .sort();
  let newest = 0;
  const seen = files.map((file) => {
    const { size, mtimeMs, ctimeMs, ino } = statSync(join(root, file));
    newest = Math.max(newest, mtimeMs, ctimeMs);
    return `${file} ${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  });
  const stamp = sha256(`${process.version} ${process.platform}\n${seen.join('\n')}`);
  const memo = join(root, '.cache', 'toolkit', 'hashes.json');
  const kept = readMemo(memo);
  if (kept?.stamp === stamp) return kept.hashes;

  const hashes = Object.fromEntries(
    Object.entries(SOURCES).map(([half, folders]) => [half, hashOf(root, filesOf(files, folders))]),
  );
  if (Date.now() - newest > CLOCK_GRAIN_MS) writeWhole(memo, JSON.stringify({ stamp, hashes }));
  return hashes;
}

/** Writes a file so that a reader never sees half of it, also when two builds write it at once. */
export function writeWhole(file, content) {
  mkdirSync(join(file, '..'), { recursive: true });
  const temporary = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
  writeFileSync(temporary, content);
  try {
    renameSync(temporary, file);
  } catch (error) {
    // On Windows a file that another build has open cannot be replaced; that build wrote the same content.
    rmSync(temporary, { force: true });
    if (!['EPERM', 'EACCES', 'EBUSY', 'EEXIST'].includes(error.code)) throw error;
  }
}

function filesOf(files, folders) {
  return files.filter((file) => SHARED.includes(file) || folders.some((folder) => file.startsWith(`${folder}/`)));
}

function hashOf(root, files) {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  for (const file of files) {
    // A checkout with Windows line endings is the same toolkit.
    const text = readFileSync(join(root, file), 'latin1').replaceAll('\r\n', '\n');
    hash.update(`${file}\n${text.length}\n`).update(text, 'latin1');
  }
  return hash.digest('hex').slice(0, 16);
}

function list(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return list(root, path);
    return entry.name.startsWith('.') ? [] : [path];
  });
}

function readMemo(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Missing or damaged: it is worked out afresh.
    return undefined;
  }
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}
