import { hasErrors, type Diagnostic } from '@ladder/core';
import type { PackageStandard } from '@ladder/lms-lab';
import { compilePackage } from '../../compile.js';
import { compileFront } from '../../front.js';
import type { FileTree, ModuleModel } from '../../model/module-model.js';
import { targetsByName } from '../../targets/targets.js';
import { openToolkit, type Toolkit } from '../../toolkit/toolkit.js';
import type { PackageContents } from '../../zip/zip.js';
import type { CommandContext } from '../context.js';
import { load } from '../front-end.js';
import { openMemo } from '../front-memo.js';
import { createMemoryMemo } from './memory-memo.js';

/** What the module was at one moment: whether it could be made, and what was found. */
export interface Edition {
  /** Rises by one with each look at the files. */
  readonly number: number;
  /** The number of the last edition that could be made: the one on show. 0 while there was none. */
  readonly shown: number;
  readonly findings: readonly Diagnostic[];
}

/** The last good state of the module, and its packages, made when somebody asks for them. */
interface Good {
  readonly model: ModuleModel;
  readonly files: FileTree;
  readonly packages: Map<PackageStandard, PackageContents>;
}

/** Keeps one module compiled in memory, so that a saved file is on show at once. */
export interface Workshop {
  readonly edition: Edition;
  readonly model: ModuleModel | undefined;
  /** Reads the files again. */
  refresh(): Promise<Edition>;
  /** Makes the package of a standard, where it is not made yet; false when that cannot be. */
  provide(standard: PackageStandard): Promise<boolean>;
  /** Goes through all steps once more for practice: the second time is several times as quick as the first. */
  warmUp(): Promise<unknown>;
  /** A package that was made; without files where none was. */
  packageOf(standard: PackageStandard): PackageContents;
  /** A file of a package; of the edition before where it is gone, because that may still be on show. */
  file(standard: PackageStandard, path: string): ReturnType<PackageContents['get']>;
}

const NO_FILES: PackageContents = new Map();

/** Opens the workshop of a module and looks at it for the first time. */
export async function openWorkshop(id: string, first: PackageStandard, context: CommandContext): Promise<Workshop> {
  const { root, toolkitRoot, hashes } = context;
  const toolkit = keepingArtefacts(await openToolkit(toolkitRoot, hashes.player));
  const targets = targetsByName(4);
  const disk = openMemo(root, id, hashes.compiler);
  const memo = createMemoryMemo(disk);
  let edition: Edition = { number: 0, shown: 0, findings: [] };
  let good: Good | undefined;
  let before: Good | undefined;
  /** The package on show; made with each edition. The others wait until they are asked for. */
  let wanted = first;
  let looking: Promise<unknown> = Promise.resolve();

  /** The module as it is on the disk; nothing where a mistake stops it. */
  async function make(): Promise<{ readonly made: Good | undefined; readonly findings: readonly Diagnostic[] }> {
    const { files, diagnostics } = await load(root, id);
    if (!files) return { made: undefined, findings: diagnostics };
    const front = await compileFront(files, { id, memo });
    memo.turn();
    const findings = [...diagnostics, ...front.diagnostics];
    if (hasErrors(findings) || !front.value) return { made: undefined, findings };
    const made: Good = { model: front.value, files, packages: new Map() };
    return { made, findings: [...findings, ...(await pack(made, wanted))] };
  }

  async function pack(from: Good, standard: PackageStandard): Promise<readonly Diagnostic[]> {
    const { value, diagnostics } = await compilePackage(from.model, from.files, targets[standard], toolkit);
    if (value) from.packages.set(standard, value);
    return diagnostics;
  }

  async function look(): Promise<Edition> {
    const number = edition.number + 1;
    const { made, findings } = await make();
    if (made && !hasErrors(findings)) {
      before = good;
      good = made;
    }
    edition = { number, shown: good === made && made ? number : edition.shown, findings };
    return edition;
  }

  /** One thing after the other: two looks at once would overtake each other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = looking.then(work, work);
    looking = next;
    return next;
  }

  await inTurn(look);
  disk.save();
  return {
    get edition() {
      return edition;
    },
    get model() {
      return good?.model;
    },
    refresh: () => inTurn(look),
    warmUp: () => inTurn(make),
    provide: (standard) =>
      inTurn(async () => {
        wanted = standard;
        if (!good) return false;
        if (!good.packages.has(standard)) {
          const findings = await pack(good, standard);
          if (hasErrors(findings)) edition = { ...edition, findings: [...edition.findings, ...findings] };
        }
        return good.packages.has(standard);
      }),
    packageOf: (standard) => good?.packages.get(standard) ?? NO_FILES,
    file: (standard, path) => good?.packages.get(standard)?.get(path) ?? before?.packages.get(standard)?.get(path),
  };
}

/** The same toolkit, which reads each artefact from the disk once. */
function keepingArtefacts(toolkit: Toolkit): Toolkit {
  const kept = new Map<string, Promise<Uint8Array>>();
  return {
    ...toolkit,
    artefact(name, make) {
      const known = kept.get(name) ?? toolkit.artefact(name, make);
      kept.set(name, known);
      return known;
    },
  };
}
