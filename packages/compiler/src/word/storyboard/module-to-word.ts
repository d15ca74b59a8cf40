import type { FileTree } from '../../model/file-tree.js';
import type { ModuleModel } from '../../model/module-model.js';
import type { ParsedModule } from '../../parse/parsed-module.js';
import { paragraph, type WordBlock, type WordDocument, type WordInline } from '../model.js';
import { mediaOf, pageToWord, type PageContext } from './from-markdown.js';
import { REVIEW_COPY, REVIEWER_NOTES, STORYBOARD } from './guidance.js';
import { settingsTable } from './settings.js';

/** A module as a document that an expert reads and comments on. */
export function moduleToWord(parsed: ParsedModule, model: ModuleModel, files: FileTree): WordDocument {
  const context = contextOf(model, files);
  const { settings, draft } = model;
  const body: WordBlock[] = [
    paragraph('Banner', draft ? REVIEW_COPY : STORYBOARD, { marks: ['ll_module_version_t'] }),
    paragraph('Title', settings.title, { marks: ['ll_module_title_t'] }),
    settingsTable(valuesOf(model)),
    ...REVIEWER_NOTES.map((note, at) => paragraph('Note', note, { marks: [`ll_notes_${at + 1}`] })),
    ...parsed.pages.flatMap((page) => pageToWord(page, context)),
  ];
  if (model.references.length > 0) {
    body.push(paragraph('Heading', 'References', { level: 1, marks: ['ll_references'] }));
    for (const { key, number, text, url } of model.references) {
      const address: readonly WordInline[] =
        url === undefined
          ? []
          : [
              { type: 'text', text: ' ' },
              { type: 'link', href: url, children: [{ type: 'text', text: url }] },
            ];
      const words: WordInline = { type: 'text', text: `${number}.\t${key}: ${text}` };
      body.push(paragraph('Reference', [words, ...address], { marks: [`ref_${number}`] }));
    }
  }
  return {
    title: `${settings.title}${draft ? ` (${REVIEW_COPY.toLowerCase()})` : ''}`,
    body,
    notes: new Map(),
    around: [],
    properties: new Map([
      ['Ladder module', model.id],
      ['Ladder version', settings.version],
      ['Ladder content', model.contentHash],
    ]),
  };
}

/** What pages need to know of their module. */
export function contextOf(model: ModuleModel, files: FileTree): PageContext {
  return {
    references: new Map(model.references.map(({ key, number }) => [key, number])),
    media: mediaOf(files, model.id),
  };
}

/** The line at the top of every page of the copy. */
export function headerOf({ settings, draft }: ModuleModel): string {
  return `${draft ? `${REVIEW_COPY} · ` : ''}${settings.title} · version ${settings.version}${draft ? ' (draft)' : ''}`;
}

function valuesOf({ settings, pages }: ModuleModel): ReadonlyMap<string, string | readonly string[]> {
  const { assessment, authors, keywords, capabilities, before, summary, nations, review } = settings;
  const scored = assessment && pages.find(({ file }) => file.endsWith(`/${assessment.page}`));
  const optional: readonly (readonly [string, string | readonly string[] | undefined])[] = [
    ['summary', summary],
    [
      'authors',
      authors.map(({ name, role, organisation }) =>
        [name, role, organisation].filter((part) => part !== undefined).join(', '),
      ),
    ],
    ['keywords', keywords],
    ['capabilities', capabilities],
    ['before', before],
    ['nations', nations],
    ['review', review],
    ['page', scored?.title],
    ['pass', assessment && String(assessment.pass)],
  ];
  return new Map<string, string | readonly string[]>([
    ['title', settings.title],
    ['strand', settings.strand],
    ['minutes', String(settings.minutes)],
    ['for', settings.for],
    ['outcomes', settings.outcomes],
    ['version', settings.version],
    ['licence', settings.licence],
    ...optional.flatMap(([key, value]) => (value === undefined || value.length === 0 ? [] : [[key, value] as const])),
  ]);
}
