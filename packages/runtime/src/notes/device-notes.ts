import {
  isRecord,
  parseJson,
  readTexts,
  type ModuleData,
  type NoteEvent,
  type NotesView,
  type NoteTexts,
} from '@ladder/core';
import { KEY_PREFIX, type KeyValueStore } from '../storage.js';
import { mergeTexts, withText } from './note-texts.js';

const PREFIX = `${KEY_PREFIX}notes.`;

/** What the notes need from the page. */
export interface NotesEnvironment {
  readonly module: ModuleData;
  /** The store that a tab takes with it when it closes. */
  readonly tab: KeyValueStore;
  /** The store that stays on this computer, and forgets by itself. */
  readonly device: KeyValueStore;
  /**
   * Whether the tab may still hold words of the same unnamed person: the page was only reloaded, or nobody logs in here
   * at all. Otherwise somebody else may have logged in since, in the same tab.
   */
  readonly sameVisit: boolean;
  /** Called after each change of the view. */
  readonly changed: () => void;
}

/** The learner's own words. They come from the elements and go to this device; nothing here can reach a platform. */
export interface DeviceNotes {
  handle(event: NoteEvent): void;
  /**
   * Opens the words of one learner; `undefined` where nobody is named, so that words last for the tab only.
   * What was typed before comes along.
   */
  identify(learner: string | undefined): void;
  view(): NotesView;
  /** Adds words from elsewhere. Answers in how many fields there was something new. */
  add(more: NoteTexts): number;
}

interface Kept {
  readonly texts: NoteTexts;
  readonly place: NotesView['place'];
}

/** Makes the device notes of one launch. */
export function createDeviceNotes(environment: NotesEnvironment): DeviceNotes {
  const { module, tab, device } = environment;
  let learner: string | undefined;
  let identified = false;
  let texts: NoteTexts = {};
  let place: NotesView['place'] = 'unasked';
  let kept = true;

  if (!environment.sameVisit) tab.remove(key());

  function key(): string {
    return `${PREFIX}${module.id}.${learner ?? 'tab'}`;
  }

  function read(store: KeyValueStore): Kept | undefined {
    const record = parseJson(store.read(key()) ?? '');
    const found = isRecord(record) ? readTexts(record['texts']) : undefined;
    if (!isRecord(record) || !found) return undefined;
    return { texts: found, place: store === device ? 'device' : record['place'] === 'tab' ? 'tab' : 'unasked' };
  }

  function write(): void {
    const store = place === 'device' ? device : tab;
    const other = place === 'device' ? tab : device;
    if (Object.keys(texts).length === 0 && place !== 'device') {
      store.remove(key());
      kept = true;
    } else {
      const record = JSON.stringify({ texts, place });
      kept = store.write(key(), record);
      // Not on this computer, but over a reload.
      if (!kept && place === 'device') tab.write(key(), record);
    }
    // The old place is emptied once the new one holds the words; where the learner asked for the tab, in any case.
    if (kept || place !== 'device') other.remove(key());
    environment.changed();
  }

  /** The same learner may have the module open in a second window; its words are not to be overwritten. */
  function refresh(): void {
    if (place === 'device' && kept) texts = read(device)?.texts ?? texts;
  }

  return {
    handle(event) {
      switch (event.type) {
        case 'wrote':
          refresh();
          texts = withText(texts, event.block, event.field, event.text);
          break;
        case 'keep':
          refresh();
          place = mayKeep() ? event.where : 'tab';
          if (place === 'device') texts = mergeTexts(read(device)?.texts ?? {}, texts).texts;
          break;
        case 'clear':
          texts = {};
          place = 'unasked';
          tab.remove(key());
          device.remove(key());
          break;
      }
      write();
    },
    identify(who) {
      const typed = texts;
      const typedAny = Object.keys(typed).length > 0;
      if (identified && learner === who) return;
      identified = true;
      if (typedAny) tab.remove(key());
      learner = who;
      const onDevice = learner ? read(device) : undefined;
      const inTab = read(tab);
      place = onDevice?.place ?? inTab?.place ?? place;
      texts = mergeTexts(mergeTexts(onDevice?.texts ?? {}, inTab?.texts ?? {}).texts, typed).texts;
      if (typedAny) write();
      else environment.changed();
    },
    view: () => ({
      texts,
      place,
      mayKeep: mayKeep(),
      kept: kept && (place !== 'device' || device.holds?.(key()) !== false),
    }),
    add(more) {
      refresh();
      const merged = mergeTexts(texts, more);
      texts = merged.texts;
      write();
      return merged.fields;
    },
  };

  function mayKeep(): boolean {
    return learner !== undefined;
  }
}
