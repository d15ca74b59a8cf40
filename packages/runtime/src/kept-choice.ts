import { KEY_PREFIX, type KeyValueStore } from './storage.js';

/** What a kept choice needs from the page. */
export interface ChoiceEnvironment {
  /** The store that a tab takes with it when it closes. */
  readonly tab: KeyValueStore;
  /** The store that stays on this computer. */
  readonly device: KeyValueStore;
  /** Whether the tab may still hold the choice of the same unnamed person. */
  readonly sameVisit: boolean;
}

/**
 * Something that the learner chooses once, for every module on this device: the curriculum they follow, the portfolio
 * they keep. It is about the learner, so it stays here: nothing in this file can reach a platform.
 */
export interface KeptChoice {
  /**
   * Opens the choice of one learner; `undefined` where nobody is named, so that it lasts for the tab only.
   * A choice made before comes along.
   */
  identify(learner: string | undefined): void;
  /** `undefined` takes the choice back. */
  choose(id: string | undefined): void;
  value(): string | undefined;
}

/** Makes the choice of one launch; `name` says what is chosen. */
export function createKeptChoice(
  name: 'curriculum' | 'portfolio',
  { tab, device, sameVisit }: ChoiceEnvironment,
): KeptChoice {
  let learner: string | undefined;
  let chosen: string | undefined;
  let choseHere = false;

  if (!sameVisit) tab.remove(key());
  chosen = tab.read(key());

  function key(): string {
    return `${KEY_PREFIX}${name}.${learner ?? 'tab'}`;
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
      if (!choseHere) chosen = device.read(key()) ?? chosen;
      // Also one that was kept before: its days count from the last launch.
      if (chosen !== undefined) write();
    },
    choose(id) {
      chosen = id;
      choseHere = true;
      write();
    },
    value: () => chosen,
  };
}
