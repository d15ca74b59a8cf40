import { expect, it } from 'vitest';
import { frontRules } from '../../packages/compiler/src/front.js';
import { front, lines, page, settings } from './small-module.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

it('numbers references by first citation and remembers every place', async () => {
  const { model } = await front({
    ...page('First [@b], then [@a; @b].\n\n:::question\nWhich [@c]?\n\n- [x] A\n  > Yes [@a].\n- [ ] B\n  > No.\n:::'),
    'references.md': '- a: Alpha.\n- b: Beta.\n- c: Gamma. https://example.org/c\n- d: Nobody cites this.\n',
  });

  expect(model.references).toEqual([
    { key: 'b', number: 1, text: 'Beta.', citedAt: [{ id: 'cite-b-1', page: 'second' }, { id: 'cite-b-2', page: 'second' }] },
    { key: 'a', number: 2, text: 'Alpha.', citedAt: [{ id: 'cite-a-1', page: 'second' }, { id: 'cite-a-2', page: 'second' }] },
    { key: 'c', number: 3, text: 'Gamma.', url: 'https://example.org/c', citedAt: [{ id: 'cite-c-1', page: 'second' }] },
  ]);
});

it('turns links between pages into places of the document', async () => {
  const { model, diagnostics } = await front(
    page(
      '[a](01-first.md) [b](../pages/01-first.md) [c](first) [d](#a-part) [e](02-second.md#a-part) [f](#first) [g](#references) [h](mailto:a@example.org)\n\n## A part\n\nText.',
    ),
  );
  const prose = model.pages[1]?.nodes[0];
  const paragraph = prose?.type === 'prose' ? prose.children[0] : undefined;
  const urls = paragraph?.type === 'paragraph' ? paragraph.children.flatMap((node) => (node.type === 'link' ? [node.url] : [])) : [];

  expect(lines(diagnostics)).toBe('');
  expect(urls).toEqual([
    '#page-first', '#page-first', '#page-first', '#h-second-a-part', '#h-second-a-part', '#page-first', '#references', 'mailto:a@example.org',
  ]);
  expect(prose).toMatchObject({ children: [{}, { type: 'heading', data: { hProperties: { id: 'h-second-a-part' } } }, {}] });
});

it('lays out what can be recorded, scores the questions of one page and works out the pass mark', async () => {
  const text = ':::question\nA?\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n:::\n\n:::reflection\n### What?\nTell.\n:::';
  const { model } = await front({
    ...settings('assessment:', '  page: 02-second.md', '  pass: 60%', '  tries: 2', '  pool: 2'),
    ...page(`${text}\n\n${text.replace('A?', 'B?')}\n\n${text.replace('A?', 'C?')}`),
  });

  expect(model.layout.assessment).toEqual({ pass: 2, drawn: 2, tries: 2, shuffle: false });
  expect(model.layout.pages[0]?.blocks).toEqual([
    { kind: 'question', id: 'first-q1', options: ['a', 'b'], correct: [0], scored: false },
  ]);
  expect(model.layout.pages[1]?.blocks.map(({ id }) => id)).toEqual([
    'second-q1', 'second-r1', 'second-q2', 'second-r2', 'second-q3', 'second-r3',
  ]);
  expect(model.layout.pages[1]?.blocks[0]).toMatchObject({ scored: true });
});

it('hashes the content and nothing else', async () => {
  const hash = async (changes: Readonly<Record<string, string>>) => (await front(changes)).model.contentHash;
  const before = await hash(page('Text.'));

  expect(await hash({ ...page('Text.'), 'ids.yaml': 'pages: {}\nblocks: {}\n' })).toBe(before);
  expect(await hash({ 'pages/02-second.md': '\uFEFF# Second\r\n\r\nText.\r\n' })).toBe(before);
  expect(await hash({ ...page('Text.'), 'organisation.yaml': 'provider: Others\nmailbox: a@example.org\n' })).toBe(before);
  expect(await hash(page('Text!'))).not.toBe(before);
  expect(await hash({ ...page('Text.'), 'media/a.svg': SVG })).not.toBe(before);
});

it('keeps a picture that only decorates without words, and takes module media only once', async () => {
  const { model, diagnostics } = await front({
    ...page(':::figure\n![](media/a.svg)\n**Decorative:** yes\n**Credit:** Us\n**License:** CC BY 4.0\n:::'),
    ...settings('cover: { image: media/a.svg, alt: "" }'),
    'media/a.svg': SVG,
  });

  expect(lines(diagnostics)).toBe('');
  expect(model.media).toEqual(['media/a.svg']);
  expect(model.pages[1]?.nodes[0]).toMatchObject({
    type: 'figure',
    src: 'media/a.svg',
    alt: '',
    caption: [],
    credit: [{ value: 'Us' }],
    licence: [{ value: 'CC BY 4.0' }],
  });
});

it('says of every capability what it is and whether it was compared', async () => {
  const { model } = await front(settings('capabilities: [gmc-gpc-2017#GPC5]'));

  expect(model.capabilities).toEqual([
    {
      ref: 'gmc-gpc-2017#GPC5',
      code: 'GPC5',
      title: 'Capabilities in leadership and team working',
      framework: 'GMC GPC',
      frameworkName: 'Generic professional capabilities framework',
      verified: true,
    },
  ]);
});

it('takes a capability by its name, as it is written in a list', async () => {
  const { model, diagnostics } = await front(
    settings(
      'capabilities:\n  - GMC GPC: Capabilities in leadership and team working\n  - HLM: Engaging the team\n  - gmc-gpc-2017#GPC6',
    ),
  );

  expect(lines(diagnostics)).toBe('');
  expect(model.capabilities.map(({ ref }) => ref)).toEqual([
    'gmc-gpc-2017#GPC5',
    'nhs-hlm-2013#HLM6',
    'gmc-gpc-2017#GPC6',
  ]);
});

it('lists every rule once, with words for the page of diagnostics', () => {
  const ids = frontRules.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, says, remedy } of frontRules) {
    expect(says, id).toMatch(/[.?]$/);
    expect(remedy, id).toMatch(/^(?:[A-Z]|\{remedy\})/);
  }
});

it('names a wrong capability and a wrong check page also when another key of module.yaml is wrong', async () => {
  const { diagnostics } = await front({
    'module.yaml':
      'title: Small\nstrand: practise\nminutes: two\nfor: Doctors\noutcomes:\n  - Choose well\ncapabilities: [GPC55]\nassessment:\n  page: 09-no.md\n  pass: 1\n',
  });

  expect(diagnostics.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['validate/setting-wrong', 'validate/capability-unknown', 'validate/assessment-page']),
  );
});
