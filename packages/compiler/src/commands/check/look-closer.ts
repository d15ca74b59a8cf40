import type { Diagnostic } from '@ladder/core';
import { checkModule } from '../../check/check-module.js';
import type { BrowserLook, ModuleCheck, PackageFact } from '../../check/module-check.js';
import { readWords } from '../../check/spelling.js';
import { textAt, type FileTree } from '../../model/file-tree.js';
import type { ModuleModel } from '../../model/module-model.js';
import { parseModule } from '../../parse/parse-module.js';
import { readReferences } from '../../references/read-references.js';
import type { Toolkit } from '../../toolkit/toolkit.js';
import type { PackageContents } from '../../zip/zip.js';
import type { CommandContext } from '../context.js';
import { readTemplates } from '../new/read-template.js';
import { openMemo } from '../front-memo.js';
import { todayHere } from '../sign/answers.js';
import { askLinks } from './ask-links.js';
import { openLooker, type Looker } from './look-in-browser.js';
import { openWordReader } from './word-reader.js';

/** What somebody wants looked at beyond the module itself. */
export interface LookWishes {
  /** Whether to open every page in a browser. */
  readonly browser: boolean;
  /** Whether to ask outside addresses. */
  readonly links: boolean;
}

/** What a build made of the module on the way. */
export interface BuiltModule {
  readonly model: ModuleModel;
  readonly files: FileTree;
  readonly diagnostics: readonly Diagnostic[];
  readonly packages: readonly PackageFact[];
  /** Its web package, to open in a browser; `undefined` where none was made. */
  readonly web: PackageContents | undefined;
}

/** Looks closer at modules, one after the other, with one browser and one dictionary. */
export interface CloserLook {
  check(built: BuiltModule): Promise<ModuleCheck>;
  close(): Promise<void>;
}

/** Opens what the checks need; nothing is loaded before it is needed. */
export function openCloserLook(wishes: LookWishes, context: CommandContext, toolkit: Toolkit): CloserLook {
  const { root, hashes } = context;
  const looker: Looker | undefined = wishes.browser ? openLooker(toolkit, context.say) : undefined;
  return {
    async check({ model, files, diagnostics, packages, web }) {
      const memo = openMemo(root, model.id, hashes.compiler, 'check');
      const reader = openWordReader(toolkit, memo);
      const own = readWords(textAt(files, `modules/${model.id}/words.txt`) ?? '');
      const browser: BrowserLook =
        looker && web
          ? await looker.look(web, memo)
          : { looked: false, why: looker ? 'the web package could not be made.' : 'left out with --no-browser.' };
      const parsed = parseModule(files, model.id, openMemo(root, model.id, hashes.compiler)).value;
      const { references } = readReferences(files, model.id);
      const names = [...own, ...namesIn(model)];
      return checkModule(
        { model, files, parsed, references, built: diagnostics, packages, browser },
        {
          today: todayHere(),
          templates: await readTemplates(context.toolkitRoot),
          read: (texts) => reader.read(texts, names),
          ...(wishes.links ? { ask: askLinks } : {}),
        },
      );
    },
    close: async () => looker?.close(),
  };
}

/** Names that the module itself brings along: of authors, of the provider, of those whom it cites. */
function namesIn({ settings, organisation, references }: ModuleModel): readonly string[] {
  const said = [
    organisation.provider,
    ...(settings.authors ?? []).flatMap((author) => Object.values(author).map(String)),
    ...references.map(({ text }) => text),
  ];
  return [...new Set(said.flatMap((text) => text.match(/\p{Lu}[\p{L}'’-]{2,}/gu) ?? []))].sort();
}
