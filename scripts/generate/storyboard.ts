import { svgDrawer } from '../../packages/compiler/src/commands/word/draw-svg.js';
import { storyboardTemplate } from '../../packages/compiler/src/word/template.js';
import type { GeneratedFile } from './generated-file.js';

/** The Word file that authors write in, so that it always has the words that an import reads. */
export async function storyboardFiles(): Promise<readonly GeneratedFile[]> {
  return [{ path: 'templates/storyboard.docx', text: await storyboardTemplate(await svgDrawer()) }];
}
