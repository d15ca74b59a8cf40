import type { MakerName, Makers } from '../makers/makers.js';

/** Long enough for 300 kB on slow hospital wifi; then the learner is shown another way. */
const PATIENCE = 30_000;

const underWay = new Map<MakerName, Promise<unknown>>();

/**
 * Loads an on-demand script of this package, once, and answers what it offers; `undefined` when it cannot be had.
 * Never throws. Judged by the global that the script defines and not by its `load` event, because Learning Hub answers
 * a missing file with 200 and a page of HTML (architecture, rule 7). A failure is not remembered: the next press of the
 * button tries again.
 */
export async function summon<Name extends MakerName>(
  name: Name,
  patience = PATIENCE,
): Promise<Makers[Name] | undefined> {
  if (!window.ladder?.[name]) {
    const loading = underWay.get(name) ?? load(addressOf(name), patience).finally(() => underWay.delete(name));
    underWay.set(name, loading);
    await loading;
  }
  return window.ladder?.[name];
}

/** Whether this package has the script at all: a button that can never work is not shown. */
export function maySummon(name: MakerName): boolean {
  return addressOf(name) !== undefined;
}

/** Where the script is; the compiler writes it on the player. */
function addressOf(name: MakerName): string | undefined {
  const written = document.querySelector('ll-player')?.getAttribute('makers');
  try {
    return (JSON.parse(written ?? '{}') as Partial<Record<MakerName, string>>)[name];
  } catch {
    return undefined;
  }
}

/** Adds the script, and answers when the browser is done with it, one way or the other. */
async function load(address: string | undefined, patience: number): Promise<void> {
  if (address === undefined) return;
  const script = document.createElement('script');
  script.src = address;
  await new Promise((done) => {
    script.onload = script.onerror = done;
    setTimeout(done, patience);
    document.head.append(script);
  });
  script.remove();
}
