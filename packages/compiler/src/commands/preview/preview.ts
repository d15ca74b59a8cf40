import { listModules, loadModule } from '../../load/load-module.js';
import type { CommandContext } from '../context.js';
import { sayFindings } from '../say.js';
import { wordIfSlow } from '../word-if-slow.js';
import { openDesk } from './desk-server.js';
import { openBrowser } from './open-browser.js';
import { choosePlace } from './places.js';
import { watchFiles } from './watch-files.js';
import { openWorkshop } from './workshop.js';

/** What the author asked for. */
export interface PreviewWishes {
  /** Name of the place that the module is played on first. */
  readonly as?: string | undefined;
  /** The port to begin with. */
  readonly port: number;
  /** Whether to open the browser. */
  readonly open: boolean;
}

/** A preview that runs. */
export interface Preview {
  readonly address: string;
  close(): Promise<void>;
}

/** Starts the preview of a module; `undefined` after saying why it cannot be. */
export async function startPreview(
  id: string,
  wishes: PreviewWishes,
  context: CommandContext,
): Promise<Preview | undefined> {
  const { root, say } = context;
  const place = choosePlace(wishes.as);
  if ('problem' in place) {
    say(place.problem);
    return undefined;
  }
  if (!(await listModules(root)).includes(id)) {
    sayFindings((await loadModule(root, id)).diagnostics, say);
    return undefined;
  }
  const opening = openWorkshop(id, place.standard, context);
  const workshop = await wordIfSlow(opening, `Getting ${id} ready to be played. The first time takes longest.`);
  const desk = await openDesk(id, place, wishes.port, workshop, context);
  const watcher = await watchFiles(context, id, async (since) => {
    await workshop.refresh();
    desk.announce(since);
  });
  say('');
  say(`${workshop.model?.settings.title ?? id} (${place.label}) is at this address. It is only for you:`);
  say(`  ${desk.address}`);
  say('Save a file, and the page shows it. To end the preview, press Ctrl and C.');
  const mistakes = workshop.edition.findings.filter(({ severity }) => severity === 'error');
  if (mistakes.length > 0) {
    say('');
    sayFindings(mistakes, say);
  }
  if (wishes.open) openBrowser(desk.address);
  // While the browser opens.
  void workshop.warmUp();
  return {
    address: desk.address,
    async close() {
      await watcher.close();
      await desk.close();
    },
  };
}

/** Runs a preview until it is interrupted. Answers with the exit code. */
export async function previewCommand(id: string, wishes: PreviewWishes, context: CommandContext): Promise<number> {
  const preview = await startPreview(id, wishes, context);
  if (!preview) return 1;
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await preview.close();
  context.say('');
  context.say('The preview has ended. Your files are as you saved them.');
  return 0;
}
