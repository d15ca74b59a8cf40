import { expect, it } from 'vitest';
import { formatDiagnostic } from '@ladder/core';
import { checkNames } from './check-names.js';

const names = (...paths: string[]) =>
  checkNames('round', paths).diagnostics.map((finding) => `${finding.id} ${finding.location?.file ?? ''}`);

it('takes the files that a module is made of', () => {
  expect(
    names(
      'module.yaml',
      'ids.yaml',
      'references.bib',
      'pages/01-first.md',
      'pages/10-tenth-page.md',
      'media/a-1.svg',
      'media/b.webp',
      'media/c.jpg',
    ),
  ).toEqual([]);
});

it.each<[string, string]>([
  ['pages/01-Plan.md', 'load/name-characters'],
  ['pages/01-plan it.md', 'load/name-characters'],
  ['pages/01-café.md', 'load/name-characters'],
  ['pages/01_plan.md', 'load/name-characters'],
  ['pages/plan.md', 'load/page-name'],
  ['pages/01-plan.docx', 'load/page-name'],
  ['pages/more/01-plan.md', 'load/page-name'],
  ['media/a:b.svg', 'load/name-characters'],
  ['media/aux.svg', 'load/name-reserved'],
  ['media/bed.', 'load/name-ending'],
  ['media/run.exe', 'load/media-type'],
  ['media/old.swf', 'load/media-type'],
  ['media/page.php', 'load/media-type'],
  ['media/page.html', 'load/media-type'],
  ['media/code.js', 'load/media-type'],
  ['notes.txt', 'load/file-unused'],
])('names %s as %s', (path, rule) => {
  expect(names(path)).toContain(`${rule} modules/round/${path}`);
});

it('names files that differ only in capitals, and offers a better name', () => {
  const { diagnostics } = checkNames('round', ['media/Bed 4.svg', 'media/bed 4.svg']);

  expect(diagnostics.map(formatDiagnostic).join('\n')).toMatchInlineSnapshot(`
    "Mistake  the name "Bed 4.svg" has signs that some platforms refuse: B, a space.
             modules/round/media/Bed 4.svg:1:1
             Use small letters a to z, digits and hyphens: bed-4.svg. (load/name-characters)
    Mistake  the names "media/bed 4.svg" and "media/Bed 4.svg" differ only in capitals, and many computers hold only one of the two.
             modules/round/media/bed 4.svg:1:1
             Rename one of them. (load/name-case)
    Mistake  the name "bed 4.svg" has signs that some platforms refuse: a space.
             modules/round/media/bed 4.svg:1:1
             Use small letters a to z, digits and hyphens: bed-4.svg. (load/name-characters)"
  `);
});
