import { KEY_PREFIX, type KeyValueStore } from './storage.js';

const PREFIX = `${KEY_PREFIX}curriculum.`;

/** What the choice of a curriculum needs from the page. */
export interface CurriculumEnvironment {
  /** The store that a tab takes with it when it closes. */
  readonly tab: KeyValueStore;
  /** The store that stays on this computer. */
  readonly device: KeyValueStore;
  /** Whether the tab may still hold the choice of the same unnamed person. */
  readonly sameVisit: boolean;
}

/**
 * The curriculum that the learner follows: chosen once, for every module on this device. It is about the learner, so
 * it stays here: nothing in this file can reach a platform.
 */
export interface CurriculumChoice {
  /**
   * Opens the choice of one learner; `undefined` where nobody is named, so that it lasts for the tab only.
   * A choice made before comes along.
   */
  identify(learner: string | undefined): void;
  /** `undefined` takes the choice back. */
  choose(id: string | undefined): void;
  value(): string | undefined;
}

/** Makes the choice of one launch. */
export function createCurriculumChoice({ tab, device, sameVisit }: CurriculumEnvironment): CurriculumChoice {
  let learner: string | undefined;
  let chosen: string | undefined;
  let choseHere = false;

  if (!sameVisit) tab.remove(key());
  chosen = tab.read(key());

  function key(): string {
    return PREFIX + (learner ?? 'tab');
  }

  function write(): void {
    const store = learner ? device : tab;
    if (chosen === undefined) store.remove(key());
    else store.write(key(), chosen);
  }

  return {
    identify(who) {
      if (who === learner || !who) return;
      tab.remove(key());
      learner = who;
      const kept = device.read(key());
      if (choseHere || kept === undefined) write();
      else chosen = kept;
    },
    choose(id) {
      chosen = id;
      choseHere = true;
      write();
    },
    value: () => chosen,
  };
}
