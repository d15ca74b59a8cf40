import { copyMessages } from '@ladder/core/messages';
import { CopyOut } from './copy-out.js';
import { saveFile } from './save-file.js';

/** A way out that makes files as well. Only on-demand scripts have it: nothing that every learner loads makes a file. */
export class FileOut extends CopyOut {
  /**
   * Asks the browser to save a file. Nothing tells whether it did, so the text is shown as well; `content` is what the
   * file holds where that is not the text itself.
   */
  async save(text: string, name: string, type: string, content: string | Uint8Array = text): Promise<void> {
    saveFile(this.host, content, name, typeof content === 'string' ? `${type};charset=utf-8` : type);
    await this.show(text, copyMessages.askedToSave(name));
  }
}
