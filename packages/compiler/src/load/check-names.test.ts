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
  ['pages/1.md', 'load/page-name'],
  ['pages/01–plan.md', 'load/name-characters'],
  ['pages/０１-plan.md', 'load/name-characters'],
  ['pages/01-plan.MD', 'load/name-characters'],
  ['pages/01-plan.markdown', 'load/page-ending'],
  ['pages/01-plan.txt', 'load/page-ending'],
  ['pages/01-plan.md.txt', 'load/page-ending'],
  ['pages/01-plan', 'load/page-ending'],
  ['pages/01-plan.docx', 'load/page-document'],
  ['pages/01-plan.md.docx', 'load/page-document'],
  ['pages/01-plan.pdf', 'load/page-document'],
  ['pages/bed.png', 'load/page-media'],
  ['pages/more/01-plan.md', 'load/page-folder'],
  ['pages/Copy of 01-plan.md', 'load/file-copy'],
  ['pages/01-plan - Copy.md', 'load/file-copy'],
  ['pages/01-plan-DESKTOP-4F2.md', 'load/file-copy'],
  ["pages/01-plan (Ann's conflicted copy 2026-11-02).md", 'load/file-copy'],
  ['pages/01-plan.sync-conflict-20261102-101010-ABC.md', 'load/file-copy'],
  ['pages/01-plan.md.bak', 'load/file-copy'],
  ['module - Copy.yaml', 'load/file-copy'],
  ['module.yaml.txt', 'load/file-misnamed'],
  ['module.yml', 'load/file-misnamed'],
  ['Module.yaml', 'load/file-misnamed'],
  ['References.md', 'load/file-misnamed'],
  ['My Library.bib', 'load/file-misnamed'],
  ['references.bib.txt', 'load/file-misnamed'],
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
    "Mistake  the names "media/bed 4.svg" and "media/Bed 4.svg" differ only in capitals, and many computers hold only one of the two.
             modules/round/media/bed 4.svg:1:1
             Rename one of them. (load/name-case)
    Mistake  the name "Bed 4.svg" has signs that some platforms refuse: B, a space.
             modules/round/media/Bed 4.svg:1:1
             Use small letters a to z, digits and hyphens: bed-4.svg. (load/name-characters)
    Mistake  the name "bed 4.svg" has signs that some platforms refuse: a space.
             modules/round/media/bed 4.svg:1:1
             Use small letters a to z, digits and hyphens: bed-4.svg. (load/name-characters)"
  `);
});

const said = (id: string, ...paths: string[]) =>
  checkNames(id, paths).diagnostics.map(
    ({ id: rule, message, remedy, location }) => `${rule} ${location?.file ?? ''}: ${message} ${remedy}`,
  );

it('takes pages that were put between others', () => {
  expect(said('round', 'module.yaml', 'pages/3-a.md', 'pages/3a-b.md', 'pages/3.5-c.md', 'pages/10-d.md')).toEqual([]);
});

it('says when two pages have one number, with zeros in front or without', () => {
  expect(said('round', 'pages/01-b.md', 'pages/1-a.md', 'pages/1.5-c.md', 'pages/2-d.md')).toEqual([
    'load/page-number-twice modules/round/pages/01-b.md: the pages "1-a.md" and "01-b.md" both have the number 1, so they ' +
      'play in the order of their words. Give one of them another number; 3a or 3.5 puts a page between 3 and 4.',
  ]);
});

it.each([
  ['pages/0１–Plan it.MD.txt', '01-plan-it.md'],
  ['pages/3a-Plan.markdown', '3a-plan.md'],
  ['pages/7 – Übung.md', '07-ubung.md'],
])('proposes for %s the name %s', (path, better) => {
  expect(said('round', path).join()).toContain(better);
});

it('says once of a folder what is wrong with it', () => {
  expect(
    said('round', 'module.yaml', 'Pages/01-a.md', 'Pages/02-b.md', 'images/a.png', 'old/a.md', 'old/b.md'),
  ).toEqual([
    'load/folder-name modules/round/Pages: the folder "Pages" is read only when it is called pages, in small letters. ' +
      'Call it pages; if there is such a folder already, move the files into it.',
    'load/folder-name modules/round/images: the folder "images" is read only when it is called media, in small letters. ' +
      'Call it media; if there is such a folder already, move the files into it.',
    'load/file-unused modules/round/old/a.md: "old" is not a file that a module is made of, so it is left out. ' +
      'Move it out of the folder, or put it in pages or media.',
  ]);
});

it('knows a module that was unpacked one folder too deep, and says nothing else of it', () => {
  expect(said('round', 'round/module.yaml', 'round/pages/01-a.md', 'round/media/a.png')).toEqual([
    'load/folder-nested modules/round/round: the module is one folder too deep, in "round". ' +
      'Move what is in modules/round/round up into modules/round, and delete the empty folder.',
  ]);
});

it.each([
  ['My Module', 'my-module'],
  ['Ward-Round', 'ward-round'],
  ['übergabe', 'ubergabe'],
  ['-round', 'round'],
  ['con', 'my-module'],
  ['a"b', 'a-b'],
])('refuses the folder name %s, and proposes %s', (id, better) => {
  expect(said(id, 'module.yaml').join()).toMatch(new RegExp(`^load/module-name .* call the folder ${better}\\.$`));
});
