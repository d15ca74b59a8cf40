import { describe, expect, it } from 'vitest';
import type { FileTree } from '../model/file-tree.js';
import { formatReferences } from './format-references.js';
import { latexText } from './latex-text.js';
import { readReferences } from './read-references.js';

async function read(ending: string, text: string) {
  const files: FileTree = new Map([[`modules/m/references.${ending}`, text]]);
  const { references, problems } = readReferences(files, 'm');
  const worded = await formatReferences(references);
  return {
    problems: problems.map(({ rule, location, values }) => [
      rule,
      `${location.line}:${location.column}`,
      ...Object.values(values),
    ]),
    entries: Object.fromEntries(references.map(({ key }, at) => [key, worded[at]?.text])),
    urls: references.flatMap(({ key }, at) => (worded[at]?.url === undefined ? [] : [[key, worded[at].url]])),
  };
}

describe('BibTeX and BibLaTeX', () => {
  it.each<[string, string, string]>([
    [
      'a page of BibLaTeX',
      '@online{k,title={A web guide},author={Smith, Ann},date={2021-03-05},urldate={2026-01-02},url={https://example.org/c}}',
      'Smith A. A web guide [Internet]. 2021 [cited 2026 Jan 2].',
    ],
    [
      'and others',
      '@article{k,title={A study},author={Smith, Ann and others},date={2021},journaltitle={Journal of Tests},volume={3},pages={1--2}}',
      'Smith A, et al. A study. Journal of Tests. 2021;3:1–2.',
    ],
    [
      'a month by its macro, a string, accents, particles, a suffix and an organisation',
      '@string{jt = "Journal of " # {Tests}}\n@article{k, title={On {DNA} \\& teams}, author={M{\\"u}ller, J{\\"o}rg and Jan van der Berg and {NHS England} and de la Cruz, Jr, Ana}, year=2020, month=mar, journal=jt, number=4, volume="12", pages={22--30}}',
      'Müller J, van der Berg J, NHS England, de la Cruz A Jr. On DNA & teams. Journal of Tests. 2020 Mar;12(4):22–30.',
    ],
    [
      'a report',
      '@report{k, title={Hand hygiene}, subtitle={A guide}, author={{WHO}}, institution={World Health Organization}, location={Geneva}, date={2021-05/2021-06}, number={7}}',
      'WHO. Hand hygiene: A guide. Geneva: World Health Organization; 2021 May–Jun. Report No.: 7.',
    ],
    [
      'a thesis with an approximate date',
      '@thesis{k, title={On rounds}, author={Lee, Bo}, type={phdthesis}, institution={UCL}, date={2019~}}',
      'Lee B. On rounds [PhD thesis]. UCL; 2019.',
    ],
    [
      'an address and a day of access in howpublished and note',
      '@misc{k, title={Guide}, author={{Department of Health}}, howpublished={\\url{https://example.org/m}}, note={Accessed: 5 March 2021}, year={2018}}',
      'Department of Health. Guide [Internet]. 2018 [cited 2021 Mar 5].',
    ],
    [
      'a chapter',
      '@incollection{k, title={Teams}, author={Ng, P}, booktitle={Handbook}, editor={Roe, R}, pages={5--9}, publisher={CUP}, address={Cambridge}, year={2011}, edition={2}}',
      'Ng P. Teams. In: Roe R, editor. Handbook. 2nd ed. Cambridge: CUP; 2011. p. 5–9.',
    ],
    [
      'raised and lowered letters',
      '@article{k, title={Platelets above 10\\textsuperscript{9}/L, $10^{-6}$ mol and CO$_2$ in 1.73 m<sup>2</sup>}, year={2020}, journal={J}}',
      'Platelets above 10⁹/L, 10⁻⁶ mol and CO₂ in 1.73 m². J. 2020.',
    ],
    [
      'names in the long form of BibLaTeX',
      '@article{k, title={T}, author={family=Berg, given=Jan, prefix=van der and family=Rao, given=K}, date={2020}, journaltitle={J}}',
      'van der Berg J, Rao K. T. J. 2020.',
    ],
  ])('reads %s', async (_, text, expected) => {
    const { entries, problems } = await read('bib', text);

    expect(problems).toEqual([]);
    expect(entries['k']).toBe(expected);
  });

  it('takes what an entry leaves to the one that it names', async () => {
    const { entries } = await read(
      'bib',
      '@inproceedings{k, title={A talk}, author={Kim, S}, crossref={conf}}\n@proceedings{conf, title={Proceedings of Y}, date={2020}, publisher={ACM}}',
    );

    expect(entries['k']).toBe('Kim S. A talk. In: Proceedings of Y. ACM; 2020.');
  });

  it.each(['müller_2020', '张2020', 'smith:2020', 'a+b', 'smith_2020-1', 'Ærø2020'])(
    'keeps the key %s',
    async (key) => {
      expect(Object.keys((await read('bib', `@book{${key}, title={T}, year={2020}}`)).entries)).toEqual([key]);
    },
  );

  it('loses one entry by a slip, says where, and reads the others', async () => {
    const { entries, problems } = await read(
      'bib',
      '@book{a, title={A}, year={2020}}\n@book{b, title={Broken, year={2020}\n@book{c, title={C}, year={2021}}\n',
    );

    expect(problems).toEqual([
      [
        'reference-unreadable',
        '2:16',
        'references.bib',
        'what begins here is not closed; a bracket or a quote is missing',
      ],
    ]);
    expect(entries).toMatchObject({ a: 'A. 2020.', c: 'C. 2021.' });
  });

  it('prints a date that it does not understand as it stands, and says so', async () => {
    const { entries, problems } = await read('bib', '@book{a, title={A}, publisher={P}, date={early spring 2O21}}');

    expect(entries['a']).toBe('A. P; early spring 2O21.');
    expect(problems).toEqual([['reference-date', '1:1', 'a', 'early spring 2O21']]);
  });

  it('takes no longer than the file is long, whatever is in it', () => {
    const started = Date.now();
    for (const piece of [
      '@a{',
      '@a{}',
      '@a{b,c={',
      '\n@a{b',
      '{',
      '@string{a=b}',
      '@a{k,t={\\"{',
      '@a{k, author={a and ',
    ])
      readReferences(new Map([['modules/m/references.bib', piece.repeat(100_000 / piece.length)]]), 'm');

    expect(Date.now() - started).toBeLessThan(20_000);
  });
});

it.each([
  ['{\\"u}', 'ü'],
  ['\\"{u}', 'ü'],
  ["\\'e", 'é'],
  ["\\'{\\i}", 'í'],
  ['\\c{c}', 'ç'],
  ['\\c c', 'ç'],
  ['\\v{S}', 'Š'],
  ['{\\aa}ngstr{\\"o}m', 'ångström'],
  ['{\\ss}', 'ß'],
  ['\\o', 'ø'],
  ['50\\% \\& more \\#1 \\_a', '50% & more #1 _a'],
  ["``double'' and `single'", "“double” and ‘single'"],
  ['a--b---c', 'a–b—c'],
  ['$\\beta$-blockers, $\\geq 5$ \\textmu g', 'β-blockers, ≥5 µg'],
  ['\\textit{E. coli} \\emph{in vivo} {The {NHS}}', 'E. coli in vivo The NHS'],
  ['10\\textsuperscript{9} H$_2$O x$^{n+1}$', '10⁹ H₂O xⁿ⁺¹'],
  ['\\unknown{thing}', '\\unknownthing'],
])('reads %s as %s', (typed, words) => {
  expect(latexText(typed)).toBe(words);
});

it('reads RIS: all kinds of names, long lines, records without an end, keys made from author and year', async () => {
  const { entries, problems, urls } = await read(
    'ris',
    [
      'TY  - JOUR',
      'TI  - Platelets above 10<sup>9</sup>/L',
      'AU  - Smith, Ann B.',
      'AU  - van der Berg, Jan',
      'AU  - NHS England',
      'PY  - 2021',
      'DA  - 2021/03/05/',
      'T2  - Journal of Tests',
      'VL  - 3',
      'IS  - 2',
      'SP  - 1',
      'EP  - 9',
      'DO  - https://doi.org/10.1/abc',
      'UR  - https://x.org/a',
      'ER  - ',
      '',
      'TY  - ELEC',
      'TI  - A page whose title',
      'goes on',
      'A1  - WHO',
      'Y1  - 2019///',
      'Y2  - 2020/01/02/',
      'UR  - https://who.int/p',
      'TY  - CHAP',
      'ID  - ng11',
      'AU  - Ng, P',
      'TI  - Teams',
      'T2  - Handbook',
      'A2  - Roe, R',
      'SP  - 5-9',
      'PB  - CUP',
      'CY  - Cambridge',
      'PY  - 2011',
      'ER  -',
    ].join('\n'),
  );

  expect(problems).toEqual([]);
  expect(entries).toEqual({
    smith2021: 'Smith AB, van der Berg J, NHS England. Platelets above 10⁹/L. Journal of Tests. 2021 Mar 5;3(2):1–9.',
    who2019: 'WHO. A page whose title goes on [Internet]. 2019 [cited 2020 Jan 2].',
    ng11: 'Ng P. Teams. In: Roe R, editor. Handbook. Cambridge: CUP; 2011. p. 5–9.',
  });
  expect(urls).toEqual([
    ['smith2021', 'https://doi.org/10.1/abc'],
    ['who2019', 'https://who.int/p'],
  ]);
});

it('reads what PubMed gives', async () => {
  const { entries, urls } = await read(
    'nbib',
    [
      'PMID- 33782057',
      'DP  - 2021 Mar 29',
      'TI  - The PRISMA 2020 statement: an updated guideline for reporting ',
      '      systematic reviews.',
      'PG  - n71',
      'LID - 10.1136/bmj.n71 [doi]',
      'FAU - Page, Matthew J',
      'AU  - Page MJ',
      'CN  - PRISMA Group',
      'TA  - BMJ',
      'JT  - BMJ (Clinical research ed.)',
      'VI  - 372',
      '',
      'PMID- 1',
      'DP  - 2020 Nov-Dec',
      'TI  - Two.',
      'AU  - Rao K',
      'TA  - Lancet',
      'VI  - 1',
      'IP  - 2',
      'PG  - 3-4',
    ].join('\n'),
  );

  expect(entries).toEqual({
    page2021:
      'Page MJ, PRISMA Group. The PRISMA 2020 statement: an updated guideline for reporting systematic reviews. BMJ. 2021 Mar 29;372:n71.',
    rao2020: 'Rao K. Two. Lancet. 2020 Nov;1(2):3–4.',
  });
  expect(urls).toEqual([
    ['page2021', 'https://doi.org/10.1136/bmj.n71'],
    ['rao2020', 'https://pubmed.ncbi.nlm.nih.gov/1/'],
  ]);
});

it('knows an export by its content, whatever it is called', async () => {
  const refer = '%0 Journal Article\n%T A study\n%A Smith, Ann\n%J J Tests\n%D 2020\n%V 3\n%P 1-2\n';

  expect((await read('md', refer)).entries).toEqual({ smith2020: 'Smith A. A study. J Tests. 2020;3:1–2.' });
  expect((await read('json', '@book{a, title={A}, year={2020}}')).entries).toEqual({ a: 'A. 2020.' });
  expect((await read('bib', '[{"id":"a","type":"book","title":"A"}]')).entries).toEqual({ a: 'A.' });
  expect((await read('bib', '<?xml version="1.0"?><xml><records/></xml>')).problems[0]?.slice(2)).toEqual([
    'references.bib',
    'it is an export in XML; choose RIS, BibTeX or PubMed instead',
  ]);
});

it('reads CSL-JSON as Zotero and Mendeley write it', async () => {
  const { entries, urls } = await read(
    'json',
    JSON.stringify([
      {
        id: 'a',
        type: 'article-journal',
        title: 'Platelets above 10<sup>9</sup>/L in <i>E. coli</i> &amp; more',
        issued: { 'date-parts': [['2020', 3]] },
        author: [{ literal: 'NHS England' }, { family: 'others' }],
        'container-title': 'J',
      },
      { id: 'b', type: 'book', title: 'B', issued: { raw: '2019-03' }, author: 'Ann Smith', note: 'PMID: 123\nextra' },
      { id: 7, type: 'webpage', title: 'C', issued: { literal: 'n.d.' }, URL: 'https://c.org', publisher: 'WHO' },
    ]),
  );

  expect(entries).toEqual({
    a: 'NHS England, et al. Platelets above 10⁹/L in E. coli & more. J. 2020 Mar.',
    b: 'Smith A. B. 2019.',
    '7': 'C [Internet]. WHO; n.d.',
  });
  expect(urls).toContainEqual(['b', 'https://pubmed.ncbi.nlm.nih.gov/123/']);
});

it('says where names that stand for names have made a value that no reference has, instead of cutting it', () => {
  const macros = Array.from({ length: 20 }, (_, at) => `@string{m${at + 1} = m${at} # m${at}}`).join('\n');
  const text = `@string{m0 = "A name"}\n${macros}\n@article{one2020,\n  title = m20 # m20\n}`;

  const { problems } = readReferences(new Map([['modules/m/references.bib', text]]), 'm');

  // Once, where it begins to be too long.
  expect(problems).toEqual([
    {
      rule: 'reference-unreadable',
      location: { file: 'modules/m/references.bib', line: 17, column: 21 },
      values: {
        file: 'references.bib',
        problem: 'names that stand for other values make a value of more than 100,000 signs here',
      },
    },
  ]);
});
