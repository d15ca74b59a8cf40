import { hasErrors } from '@ladder/core';
import { REVIEW_COPY } from '../../word/storyboard/guidance.js';
import { headerOf, moduleToWord } from '../../word/storyboard/module-to-word.js';
import { writeDocx } from '../../word/write/write-docx.js';
import { writeHtml } from '../../word/write/write-html.js';
import { releaseName } from '../../write/package-name.js';
import { writeOutputs, type Output } from '../../write/write.js';
import type { CommandContext } from '../context.js';
import { headingOf } from '../front-end.js';
import { countFindings, sayFindings, sizeText, typed } from '../say.js';
import { svgDrawer } from './draw-svg.js';
import { isKnown, knownModule } from './known-module.js';

/** What the author asked for. */
export interface ExportOptions {
  /** Whether to write a web page as well, for those without Word. */
  readonly html: boolean;
}

/** Writes each module as a Word file to read and comment on. Answers with the exit code. */
export async function exportStoryboardCommand(
  ids: readonly string[],
  { html }: ExportOptions,
  { root, say }: CommandContext,
): Promise<number> {
  let code = 0;
  const draw = await svgDrawer();
  for (const id of ids) {
    const known = await knownModule(root, id);
    if (!isKnown(known) || !known.model) {
      const found = isKnown(known) ? known.diagnostics : known;
      say('');
      sayFindings(found, say);
      say(`${id} was not exported: ${countFindings(found)}.`);
      code = 1;
      continue;
    }
    const { model, parsed, files, diagnostics } = known;
    const document = moduleToWord(parsed, model, files);
    const language = model.settings.language;
    const name = `${releaseName(model)}-storyboard`;
    const outputs: Output[] = [
      { name: `${name}.docx`, content: await writeDocx(document, { language, header: headerOf(model), draw }) },
    ];
    if (html) outputs.push({ name: `${name}.html`, content: new TextEncoder().encode(writeHtml(document, language)) });
    const refused = writeOutputs(root, id, outputs);
    say('');
    sayFindings(refused, say);
    if (refused.length > 0) code = 1;
    for (const output of outputs) {
      if (!refused.some(({ where }) => where?.endsWith(output.name) === true))
        say(`dist/${id}/${output.name} (${sizeText(output.content.length)})`);
    }
    say(`${headingOf(model)}${model.draft ? `, headed "${REVIEW_COPY}"` : ''}. A double click opens it.`);
    if (hasErrors(diagnostics)) say(`The module still has mistakes; ${typed(`check:module ${id}`)} lists them.`);
    say(`When it comes back with comments: ${typed('import:comments FILE.docx')}`);
  }
  return code;
}
