import type { Diagnostic } from '@ladder/core';
import { textAt, type FileTree } from '../model/file-tree.js';
import type { ModuleModel } from '../model/module-model.js';
import { whereOf } from '../model/words.js';
import type { ParsedModule } from '../parse/parsed-module.js';
import type { WrittenReference } from '../references/written-reference.js';
import { checkFindings, type CheckFindings } from './check-findings.js';
import { checkCoverage } from './coverage.js';
import { exercisesOf } from './exercises.js';
import { checkLinks, noteAnswers, type LinkAnswer, type OutsideLink } from './links.js';
import type { BrowserLook, ModuleCheck, PackageFact } from './module-check.js';
import { passagesOf, type Passage } from './passages.js';
import { checkPictures } from './pictures.js';
import { noteProse, sumProse, type PassageProse } from './prose.js';
import { checkQuestions } from './questions.js';
import { checkRecordings } from './recordings.js';
import { checkReferences } from './references.js';
import { checkReview } from './review.js';
import { settingPassages } from './setting-passages.js';
import { addressPassages, captionPassages, noteIdentifiers } from './identifiers.js';
import { leftOvers, noteLeftOvers, type Template } from './template-text.js';
import { noteSpelling, noteWordLines, readWords, type SpellingSlip } from './spelling.js';
import { countWordsIn } from './words-in.js';

/** What was read in one passage. */
export interface PassageRead {
  readonly slips: readonly SpellingSlip[];
  readonly prose: PassageProse;
}

/** What the check needs of the world: dictionaries, a browser, the network, the day. */
export interface CheckTools {
  /** The day, as year-month-day. */
  readonly today: string;
  /** Reads texts against dictionary and word lists, in their order. */
  read(texts: readonly string[]): Promise<readonly PassageRead[]>;
  /** The templates that modules are made from, to see what is still theirs. */
  readonly templates?: readonly Template[];
  /** Asks addresses; left out when nobody asked for it. */
  ask?(urls: readonly string[]): Promise<ReadonlyMap<string, LinkAnswer>>;
}

/** What the steps before made of the module. */
export interface CheckMaterial {
  readonly model: ModuleModel;
  readonly files: FileTree;
  readonly parsed: ParsedModule;
  readonly references: readonly WrittenReference[];
  readonly built: readonly Diagnostic[];
  readonly packages: readonly PackageFact[];
  readonly browser: BrowserLook;
}

/** More minutes than this on one page, and it is hard to read in one pause. */
const PAGE_MINUTES = 8;

/** Looks at everything that a build does not look at. All that it says is advice. */
export async function checkModule(material: CheckMaterial, tools: CheckTools): Promise<ModuleCheck> {
  const { model, files, parsed, references } = material;
  const findings = checkFindings();
  const yaml = parsed.settings;
  const place = (...path: readonly PropertyKey[]) => yaml?.placeOf(path);

  const passages = [...(yaml ? settingPassages(yaml, files) : []), ...parsed.pages.flatMap(passagesOf)];
  const read = await tools.read(passages.map(({ text }) => text));
  const each = passages.map((passage, at) => ({ passage, ...(read[at] as PassageRead) }));
  const slips = noteSpelling(each, model.id, findings);
  const wordsFile = `modules/${model.id}/words.txt`;
  noteWordLines(textAt(files, wordsFile) ?? '', wordsFile, findings);
  const prose = sumProse(each.filter(({ passage }) => isProse(passage)));
  noteProse(prose, findings);

  const ownWords = new Set(readWords(textAt(files, wordsFile) ?? '').map((word) => word.toLowerCase()));
  const addresses = parsed.pages.flatMap(addressPassages);
  noteIdentifiers([...passages, ...addresses, ...captionPassages(files)], ownWords, model.id, findings);
  noteLeftOvers(leftOvers(files, model.id, tools.templates ?? []), findings);

  const exercises = exercisesOf(model.pages);
  const outcomes = checkCoverage(model, exercises, (number) => place('outcomes', number - 1), findings);
  const questions = checkQuestions(exercises, findings);
  for (const page of model.pages) {
    const { minutes, file } = page;
    const at = parsed.pages.find((one) => one.file === file)?.titleAt;
    if (minutes > PAGE_MINUTES) findings.add('page-long', whereOf(page), at, { minutes });
  }
  const pictures = checkPictures(parsed.pages, files, model, findings);
  const recordings = checkRecordings(model.pages, findings);
  const sources = checkReferences(references, model, tools.today, findings);
  const links = checkLinks(parsed.pages, sources, findings);
  if (tools.ask) noteAnswers(links.outside, await tools.ask(distinct(links.outside)), findings);
  noteViolations(material.browser, parsed, findings);
  const signOff = checkReview(model, files, tools.today, place('review') ?? place('title'), findings);

  return {
    model,
    today: tools.today,
    built: material.built,
    advice: findings.found,
    exercises,
    outcomes,
    questions,
    references: sources,
    links,
    asked: tools.ask !== undefined,
    pictures,
    recordings,
    prose,
    spelled: { words: passages.reduce((sum, { text }) => sum + countWordsIn(text), 0), slips },
    packages: material.packages,
    browser: material.browser,
    signOff,
  };
}

/** Titles, cells and descriptions are no sentences. */
function isProse({ kind, text }: Passage): boolean {
  return kind === 'text' && countWordsIn(text) > 3;
}

function distinct(links: readonly OutsideLink[]): readonly string[] {
  return [...new Set(links.map(({ url }) => url))];
}

/** Each thing that axe minds, at the title of its page. */
function noteViolations(browser: BrowserLook, parsed: ParsedModule, findings: CheckFindings): void {
  if (!browser.looked) return;
  for (const { page: title, widths, target, rule, help } of browser.violations) {
    const page = parsed.pages.find((one) => one.title === title);
    findings.add('axe', page?.where ?? title, page?.titleAt, {
      widths: widths.join(' and '),
      what: target,
      rule,
      help,
    });
  }
}
