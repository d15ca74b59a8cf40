import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { diskProblem } from './disk-problem.js';
import { discardAll, openTemporary } from './temporary.js';
import { writeOutputs } from './write.js';

const root = mkdtempSync(join(tmpdir(), 'ladder-'));
afterAll(() => rmSync(root, { recursive: true }));

/** More than a system gives to any process. */
const NOBODY = 4_194_305_000;

it('takes away what a killed build left, and leaves alone what another one is writing', () => {
  const dist = join(root, 'dist');
  for (const owner of [NOBODY, process.ppid]) mkdirSync(join(dist, `.writing-${owner}-x`), { recursive: true });

  openTemporary(root).discard();
  expect(readdirSync(dist)).toEqual([`.writing-${process.ppid}-x`]);
});

it('takes away everything unfinished when it is stopped, also files that are open', () => {
  const temporary = openTemporary(root);
  writeFileSync(temporary.open('half.zip'), 'half');

  discardAll(root);
  expect(existsSync(temporary.path('half.zip'))).toBe(false);
});

it('moves what was finished before and what is given now, and leaves nothing else behind', () => {
  const temporary = openTemporary(root);
  const file = temporary.open('a.zip');
  writeFileSync(file, 'whole');
  temporary.close(file);

  expect(writeOutputs(root, 'one', [{ name: 'b.txt', content: Buffer.from('b') }], temporary, ['a.zip'])).toEqual([]);
  expect(readdirSync(join(root, 'dist', 'one'))).toEqual(['a.zip', 'b.txt']);
  expect(existsSync(temporary.path(''))).toBe(false);
});

it('names the file that another program holds open, and moves the others', () => {
  const rename = (from: string, to: string): void => {
    if (to.endsWith('a.zip')) throw Object.assign(new Error('open elsewhere'), { code: 'EBUSY' });
    renameSync(from, to);
  };
  const outputs = ['a.zip', 'b.txt'].map((name) => ({ name, content: Buffer.from(name) }));

  expect(writeOutputs(root, 'held', outputs, undefined, [], rename)).toMatchObject([
    { id: 'write/file-in-use', where: 'dist/held/a.zip' },
  ]);
  expect(readdirSync(join(root, 'dist', 'held'))).toEqual(['b.txt']);
});

it.each([
  ['ENOSPC', 'there is no room left on the disk, so nothing was put into dist.'],
  ['EDQUOT', 'there is no room left on the disk, so nothing was put into dist.'],
  ['EROFS', 'nothing can be written into the folder dist, because it is write-protected.'],
  ['EACCES', 'nothing can be written into the folder dist, because it is write-protected.'],
  ['EINVAL', undefined],
])('words %s for an author', (code, message) => {
  expect(diskProblem(Object.assign(new Error(code), { code }))?.message).toBe(message);
});
