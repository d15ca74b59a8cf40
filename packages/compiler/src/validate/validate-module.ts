import { hasErrors, type StepResult } from '@ladder/core';
import { moduleSchema, organisationSchema, type ModuleSettings } from '@ladder/core/schema';
import { checkAccessibility } from '../accessibility/check-accessibility.js';
import { knownIds, type KnownIds } from '../ids/known-ids.js';
import { pageIds } from '../ids/page-ids.js';
import { idsOf, knowsAll, resolveIds } from '../ids/resolve-ids.js';
import { argument } from '../model/argument.js';
import { textAt, type FileTree } from '../model/file-tree.js';
import type { Memo } from '../model/memo.js';
import type { ModuleModel, PageModel } from '../model/module-model.js';
import { Findings } from '../model/rules.js';
import type { ParsedModule, ParsedPage, ParsedYaml } from '../parse/parsed-module.js';
import { checkSignOff } from '../sign/check-sign-off.js';
import { signOffPath } from '../sign/sign-off-state.js';
import { readSignOffs } from '../sign/signoff-file.js';
import { checkUpdate } from '../update/check-update.js';
import { checkVersions, type KnownVersions } from '../update/check-versions.js';
import { readReleased, releasedFor, type Release } from '../update/released-file.js';
import { retiredIds } from '../update/retired-ids.js';
import { assessmentRule, scoredPage } from './check-assessment.js';
import { noteCertificate } from './check-certificate.js';
import { checkCapabilities } from './check-capabilities.js';
import { noteCompletion } from './check-completion.js';
import { checkNeeds } from './check-needs.js';
import { noteAlone } from './check-block-order.js';
import { checkTogether } from '../blocks/check-together.js';
import { checkOutcomes } from './check-outcomes.js';
import { citedReferences, knownReferences } from './check-references.js';
import { noteSecrets } from './check-secrets.js';
import { checkSettings, soundSettings } from './check-settings.js';
import { Citations } from './citations.js';
import { contentHash } from './content-hash.js';
import { layoutOf } from './layout.js';
import { Media } from './media.js';
import { moduleMinutes, pageMinutes } from './minutes.js';
import { PageNotes, type ValidateFindings } from './notes.js';
import type { LinkTarget } from './page-links.js';
import { readPage } from './read-page.js';
import { anchorsOf, resolveText } from './resolve-text.js';
import { VALIDATE_RULES } from './rules.js';

/** How far the pages may be from the declared minutes before it is mentioned. */
const TOLERANCE = 0.25;

/**
 * Turns what was written into what it means, and names every mistake at once. Pure but for loading the formatter of
 * references. `undefined` when settings or organisation are missing or wrong: the pages are checked all the same.
 */
export async function validateModule(
  parsed: ParsedModule,
  files: FileTree,
  memo?: Memo,
): Promise<StepResult<ModuleModel | undefined>> {
  const findings: ValidateFindings = new Findings('validate', VALIDATE_RULES);
  const settings = parsed.settings && checkSettings(parsed.settings, moduleSchema, findings);
  const sound = settings ?? (parsed.settings ? soundSettings(parsed.settings, moduleSchema) : {});
  const organisation = parsed.organisation && checkSettings(parsed.organisation, organisationSchema, findings);

  const accessibility =
    parsed.accessibility && checkAccessibility(parsed.accessibility, sound.version ?? FIRST, findings);
  const idsText = textAt(files, `modules/${parsed.id}/ids.yaml`);
  const { known, state } = knownIds(idsText, parsed.pages);
  const releases = releasesOf(parsed.id, files, findings);
  const retired = retiredIds(releases);
  const ids = pageIds(parsed.pages, known, retired);
  const targets = parsed.pages.map((page, at): LinkTarget => {
    const id = ids[at] as LinkTarget['id'];
    return { id, file: page.file, anchors: anchorsOf(page, id) };
  });
  const references = knownReferences(files, parsed.id, findings);
  const citations = new Citations(new Set(references.keys()));
  const media = new Media(files, parsed.id);
  if (sound.cover && parsed.settings) {
    media.showNamed(sound.cover.image, parsed.settings.placeOf(['cover', 'image']), findings);
  }

  noteTitles(parsed.pages, findings);
  const scored = parsed.settings && scoredPage(sound, parsed.settings, parsed.pages, findings);
  const outcomeCount = sound.outcomes?.length ?? outcomesIn(parsed.settings);
  const shown = new Set<string>();
  const provisional = parsed.pages.map((page, at): PageModel => {
    const notes = new PageNotes(page, outcomeCount, findings);
    const here = targets[at] as LinkTarget;
    const resolved = resolveText(page, { here, pages: targets, citations, media, notes });
    const nodes = readPage(resolved, here.id, page === scored, notes, media);
    noteAlone(nodes, shown, notes);
    const minutes = Math.max(1, Math.round(pageMinutes(nodes)));
    return { id: here.id, number: page.number, title: page.title, file: page.file, minutes, nodes };
  });
  noteSecrets(files, parsed.pages, findings);
  checkTogether(provisional, parsed.pages, sound, findings);
  const pages = resolveIds(provisional, known, retired);
  // A version that was given out makes a lost file a mistake of its own; of the two, only that one is worth a word.
  if (known !== undefined || releases.length === 0)
    noteIds(parsed.id, state, known !== undefined && knowsAll(known, idsOf(pages)), findings);
  if (settings) media.noteUnused(findings);
  const cited = await citedReferences(references, citations, findings, memo);

  if (!parsed.settings) return { value: undefined, diagnostics: findings.found };
  const rule = assessmentRule(
    sound,
    parsed.settings,
    pages.find((page) => page.file === scored?.file),
    findings,
  );
  const outcomes = checkOutcomes(sound.outcomes ?? [], pages, parsed.settings, findings);
  const capabilities = checkCapabilities(sound.capabilities ?? [], parsed.settings, findings);
  if (!settings || !organisation) return { value: undefined, diagnostics: findings.found };
  noteMinutes(settings, provisional, parsed.settings, findings);
  noteCertificate(settings, parsed.settings, findings);
  const layout = layoutOf(pages, rule);
  // Where something else is wrong, the layout is not the one that the author means.
  if (!hasErrors(findings.found)) noteCompletion({ pages, layout, settings, written: parsed.settings }, findings);
  const earlier = checkUpdate({ id: parsed.id, pages, layout, known }, releases, findings);
  const { version } = settings;
  const place = parsed.settings.placeOf(['version']);
  checkVersions({ id: parsed.id, version, layout, place }, knownVersions(parsed.id, files, releases), findings);
  const signable = {
    id: parsed.id,
    settings,
    pages,
    references: cited,
    capabilities,
    contentHash: contentHash(files, parsed.id),
  };
  const decided = checkSignOff(signable, files, findings);
  checkNeeds(settings, organisation, decided.draft, parsed.settings, findings);
  const value: ModuleModel = {
    ...signable,
    organisation,
    outcomes,
    layout,
    ...(earlier.length > 0 ? { earlier } : {}),
    ...(accessibility ? { accessibility } : {}),
    media: media.used,
    ...decided,
  };
  return { value, diagnostics: findings.found };
}

/** The version of a module that names none, or none that can be read. */
const FIRST = '0.1.0';

/** What released.yaml says; nothing where there is none, or none that can be read. */
function releasesOf(module: string, files: FileTree, findings: ValidateFindings): readonly Release[] {
  const file = `modules/${module}/released.yaml`;
  const text = textAt(files, file);
  const releases = text === undefined ? [] : readReleased(text);
  if (!releases)
    findings.add('released-unreadable', undefined, { file, line: 1, column: 1 }, { module: argument(module) });
  return releases ?? [];
}

/** What the files beside a module say of its versions. */
function knownVersions(module: string, files: FileTree, releases: readonly Release[]): KnownVersions {
  const recorded = textAt(files, `modules/${module}/released.yaml`);
  const signed = textAt(files, signOffPath(module));
  return {
    releases,
    recordedFor: recorded === undefined ? undefined : releasedFor(recorded),
    damaged: recorded !== undefined && releases.length === 0,
    signed: signed === undefined ? [] : readSignOffs(signed).signed,
  };
}

/** How many outcomes module.yaml has when something else in it is wrong. */
function outcomesIn(written: ParsedYaml | undefined): number {
  const outcomes = (written?.value as { outcomes?: unknown } | null | undefined)?.outcomes;
  return Array.isArray(outcomes) && outcomes.length > 0 ? outcomes.length : Number.POSITIVE_INFINITY;
}

function noteTitles(pages: readonly ParsedPage[], findings: ValidateFindings): void {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const title = page.title.toLowerCase();
    const other = seen.get(title);
    if (other === undefined) seen.set(title, page.number);
    else findings.add('page-title-twice', page.where, page.titleAt, { other });
  }
}

function noteMinutes(
  settings: ModuleSettings,
  pages: readonly PageModel[],
  written: ParsedYaml,
  findings: ValidateFindings,
): void {
  const estimate = moduleMinutes(pages);
  if (Math.abs(estimate - settings.minutes) <= settings.minutes * TOLERANCE) return;
  const values = { declared: settings.minutes, estimate };
  findings.add('minutes-estimate', 'module.yaml', written.placeOf(['minutes']), values);
}

function noteIds(id: string, state: KnownIds['state'], complete: boolean, findings: ValidateFindings): void {
  const at = { file: `modules/${id}/ids.yaml`, line: 1, column: 1 };
  const module = argument(id);
  if (state === 'missing') findings.add('ids-missing', undefined, undefined, { module });
  else if (state === 'damaged') findings.add('ids-unreadable', undefined, at, { module });
  else if (state === 'other-module') findings.add('ids-other-module', undefined, at, { module });
  else if (state === 'two-versions') findings.add('ids-two-versions', undefined, at, { module });
  else if (!complete) findings.add('ids-behind', undefined, at, { module });
}
