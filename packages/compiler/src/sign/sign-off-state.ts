import { textAt, type FileTree } from '../model/file-tree.js';
import type { ModuleModel } from '../model/module-model.js';
import { compareMarks, type Change } from './compare.js';
import { markParts, stageHash } from './marks.js';
import type { Part } from './part.js';
import { projectModule, type Projected } from './project-module.js';
import { reviewDue, type ReviewDue } from './review.js';
import { readSignOffs, type Place, type ReadSignOffs, type SignOff } from './signoff-file.js';
import { STAGES, type Stage } from './stages.js';

/** Where a module stands with its three signatures. */
export interface SignOffState {
  /** All three, in their order. */
  readonly stages: readonly StageState[];
  /** Whether the three stand and nobody touched the file: the version is released then. */
  readonly released: boolean;
  /** What is wrong with signoff.yaml itself. */
  readonly problem?: ReadSignOffs['problem'];
  /** When it is next to be reviewed: as signed, else as module.yaml says. */
  readonly review?: string;
  /** How far away that is; left out where there is no date, or where today is not known. */
  readonly due?: ReviewDue;
}

/** One stage of a module. */
export interface StageState {
  readonly stage: Stage;
  /** `stands`: approved, for what stands there now. `void`: approved, and changed since. `changes`: asked for. */
  readonly state: 'stands' | 'void' | 'changes' | 'missing';
  /** The last decision; none while it is missing. */
  readonly last?: SignOff;
  /** Where that stands in signoff.yaml. */
  readonly place?: Place;
  /** The full approval that stands or stood; `last` may be a correction of it. */
  readonly approval?: SignOff;
  /** What changed in what this stage looked at, since the last decision; worked out when it is read. */
  readonly changes: readonly Change[];
}

/** What of a model the sign-off is about. */
export type Signable = Projected & Pick<ModuleModel, 'contentHash'>;

/** Path of the sign-off of a module, from the root of the repository. */
export function signOffPath(id: string): string {
  return `modules/${id}/signoff.yaml`;
}

/**
 * Which stages of a module stand, which are void and why, and what is missing. Pure: without `today`, a day as
 * year-month-day, nothing is said of the review. The package must not depend on the day, so the build gives none.
 */
export function signOffState(model: Signable, files: FileTree, today?: string): SignOffState {
  const text = textAt(files, signOffPath(model.id));
  const file = text === undefined ? undefined : readSignOffs(text);
  // Most builds are of a module that nobody has signed, or that nobody has changed since: nothing is read twice then.
  const parts = once(() => projectModule(model, files));
  const marks = once(() => markParts(parts()));
  const since = new Map<string, () => readonly Change[]>();
  for (const [name, before] of file?.stood ?? [])
    since.set(
      name,
      once(() => compareMarks(before, marks(), parts())),
    );
  const stages = STAGES.map((stage) => stageState(stage, model.contentHash, file, parts, since));
  const review = reviewOf(file?.signed ?? [], model.settings.review);
  return {
    stages,
    released: file?.problem === undefined && stages.every(({ state }) => state === 'stands'),
    ...(file?.problem ? { problem: file.problem } : {}),
    ...(review === undefined ? {} : { review }),
    ...(review === undefined || today === undefined ? {} : { due: reviewDue(review, today) }),
  };
}

/** The newest review date that was signed, else the one in module.yaml. */
function reviewOf(signed: readonly SignOff[], written: string | undefined): string | undefined {
  return signed.filter(({ review }) => review !== undefined).at(-1)?.review ?? written;
}

function stageState(
  stage: Stage,
  contentHash: string,
  file: ReadSignOffs | undefined,
  parts: () => readonly Part[],
  since: ReadonlyMap<string, () => readonly Change[]>,
): StageState {
  const own = (file?.signed ?? []).filter((entry) => entry.stage === stage);
  const last = own.at(-1);
  if (!file || !last) return { stage, state: 'missing', changes: [] };
  const from = own.map(({ decision }) => decision).lastIndexOf('approve');
  const approval = own[from];
  // Whoever takes a correction back again stands where the approval stood.
  const counting = last.decision === 'changes' || from < 0 ? [last] : own.slice(from);
  const same =
    counting.some(({ content }) => content === contentHash) ||
    counting.map(({ saw }) => saw).includes(stageHash(parts(), stage));
  const place = file.places[file.signed.indexOf(last)];
  return {
    stage,
    state: last.decision === 'changes' ? 'changes' : same ? 'stands' : 'void',
    last,
    ...(place ? { place } : {}),
    ...(approval ? { approval } : {}),
    get changes() {
      const all = same ? [] : (since.get(last.stood)?.() ?? []);
      return all.filter(({ stages }) => stages.includes(stage));
    },
  };
}

/** Works something out at most once, and only when it is asked for. */
function once<Value>(work: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: work() }).value;
}

/** Whether one person gave all three approvals that stand; recorded as it is, and said wherever the state is. */
export function oneSignedAll({ stages }: SignOffState): string | undefined {
  const names = stages.map(({ last, state }) => (state === 'stands' ? last?.name : undefined));
  const [first] = names;
  return first !== undefined && names.every((name) => name !== undefined && samePerson(name, first))
    ? first
    : undefined;
}

/** Whether two names are the same but for titles, case, points and spaces. */
export function samePerson(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:dr|mr|mrs|ms|miss|mx|prof|professor|doctor)\b\.?/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
