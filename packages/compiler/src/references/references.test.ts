import { expect, it } from 'vitest';
import type { FileTree } from '../model/file-tree.js';
import { formatReferences } from './format-references.js';
import { readReferences } from './read-references.js';

async function read(files: Readonly<Record<string, string>>) {
  const tree: FileTree = new Map(Object.entries(files).map(([name, text]) => [`modules/m/${name}`, text]));
  const { references, problems } = readReferences(tree, 'm');
  const worded = await formatReferences(references);
  return {
    problems,
    entries: references.map(({ key, location }, at) => [
      key,
      `${location.line}:${location.column}`,
      worded[at]?.text,
      worded[at]?.url,
    ]),
  };
}

it('reads a plain list with its DOIs, PubMed numbers and addresses', async () => {
  const { entries, problems } = await read({
    'references.md': [
      '# References',
      '',
      '- herring2011: Herring R, Desai T, Caldwell G. *Clin Med* 2011;11:20-2. doi:10.7861/clinmedicine.11-1-20.',
      '- weiss2011: Weiss CH, Moazed F.',
      '  Am J Respir 2011. PMID: 21616996',
      '• gmc: General Medical Council. Delegation. Available from: https://www.gmc-uk.org/delegation',
      '@plain: A book. London: Press; 1999.',
      '* [@bare]: https://doi.org/10.1136/bmj.1',
    ].join('\n'),
  });

  expect(problems).toEqual([]);
  expect(entries).toEqual([
    [
      'herring2011',
      '3:3',
      'Herring R, Desai T, Caldwell G. Clin Med 2011;11:20-2.',
      'https://doi.org/10.7861/clinmedicine.11-1-20',
    ],
    ['weiss2011', '4:3', 'Weiss CH, Moazed F. Am J Respir 2011.', 'https://pubmed.ncbi.nlm.nih.gov/21616996/'],
    ['gmc', '6:3', 'General Medical Council. Delegation.', 'https://www.gmc-uk.org/delegation'],
    ['plain', '7:1', 'A book. London: Press; 1999.', undefined],
    ['bare', '8:3', 'DOI 10.1136/bmj.1', 'https://doi.org/10.1136/bmj.1'],
  ]);
});

it('puts CSL-JSON and BibTeX into Vancouver style, without the address, initials complete', async () => {
  const { entries } = await read({
    'references.json': JSON.stringify(
      [
        {
          id: 'pucher2014',
          type: 'article-journal',
          title: 'Surgical ward round quality',
          author: [
            { family: 'Pucher', given: 'PH' },
            { family: 'Darzi', given: 'Ara' },
          ],
          'container-title': 'Annals of Surgery',
          issued: { 'date-parts': [[2014]] },
          volume: '259',
          issue: '2',
          page: '222-226',
          DOI: '10.1097/SLA.1',
          URL: 'https://journals.example.org/1',
        },
        {
          id: 'x',
          'citation-key': 'nhsi',
          type: 'webpage',
          title: 'SAFER',
          publisher: 'NHS Improvement',
          URL: 'https://improvement.nhs.uk/safer',
        },
      ],
      null,
      2,
    ),
    'references.bib':
      '@book{west2021,\n  title = {Compassionate Leadership},\n  author = {West, Michael},\n  publisher = {Swirling Leaf},\n  year = 2021\n}\n',
  });

  expect(entries).toEqual([
    [
      'pucher2014',
      '3:5',
      'Pucher PH, Darzi A. Surgical ward round quality. Annals of Surgery. 2014;259(2):222–6.',
      'https://doi.org/10.1097/SLA.1',
    ],
    ['nhsi', '31:5', 'SAFER [Internet]. NHS Improvement.', 'https://improvement.nhs.uk/safer'],
    ['west2021', '1:1', 'West M. Compassionate Leadership. Swirling Leaf; 2021.', undefined],
  ]);
});

it('says which item of an export has no key that can be cited', async () => {
  const { problems } = await read({
    'references.json': '[\n  {"id": "http://zotero.org/users/1/items/ A", "title": "A study of rounds"}\n]',
  });

  expect(problems).toMatchObject([
    { rule: 'reference-no-key', location: { line: 2 }, values: { text: 'A study of rounds' } },
  ]);
});
