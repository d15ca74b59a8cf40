import {
  NOTE_EVENT,
  TRACK_EVENT,
  type Migrate,
  type ModuleData,
  type SessionPort,
  type SessionView,
} from '@ladder/core';
import type { AdapterFactory } from './adapters/lms-adapter.js';
import { isLearningEvent, isNoteEvent } from './event-guards.js';
import { openDatabase } from './device/database.js';
import { createDeviceStore } from './device/device-store.js';
import { createKeptChoice } from './kept-choice.js';
import { createDeviceNotes } from './notes/device-notes.js';
import { windowCloser } from './session/close-window.js';
import { watchPage } from './session/page-life.js';
import { createSession } from './session/session.js';
import { startStopwatch } from './stopwatch.js';

const PLAYER = 'll-player';

/** A platform that is there answers at once; only when one has to be waited for is the player told that we look. */
const SETTLE = 50;

/** The player, as far as the runtime knows it: properties down, events up. */
type Player = HTMLElement & { session?: SessionView; port?: SessionPort };

/**
 * Starts one launch of the module in this page: opens the session with the platform and the notes on this device, and
 * joins both with `<ll-player>`. The two never meet: codes go to the session, words to the notes.
 * `migrate` comes with a module that was released before.
 */
export function start(createAdapter: AdapterFactory, migrate?: Migrate): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => launch(createAdapter, migrate), { once: true });
  } else {
    launch(createAdapter, migrate);
  }
}

function launch(createAdapter: AdapterFactory, migrate: Migrate | undefined): void {
  const player = document.querySelector<Player>(PLAYER);
  const text = player?.getAttribute('module');
  if (!player || !text) throw new Error('This page has no <ll-player module="…">.');
  const module = JSON.parse(text) as ModuleData;

  const now = (): number => Date.now();
  const store = { window, now, changed: () => show() };
  const device = createDeviceStore({ ...store, kind: 'localStorage', database: openDatabase(window) });
  const tab = createDeviceStore({ ...store, kind: 'sessionStorage' });
  let ready = false;

  // A new object at each change, so that the player sees that something changed.
  function show(): void {
    if (ready && player) {
      player.session = {
        ...session.view(),
        notes: notes.view(),
        curriculum: curriculum.value(),
        portfolio: portfolio.value(),
      };
    }
  }

  const page = watchPage(window, {
    hidden: () => session.hidden(),
    leaving: () => session.leaving(),
    cameBack: () => session.cameBack(),
  });
  const stores = {
    tab,
    device,
    sameVisit: module.target === 'web' || navigationType() === 'reload',
  };
  const notes = createDeviceNotes({ ...stores, module, changed: show });
  const curriculum = createKeptChoice('curriculum', stores);
  const portfolio = createKeptChoice('portfolio', stores);
  const session = createSession({
    module,
    adapter: createAdapter({
      window,
      module: module.id,
      tab,
      device,
      wasHidden: () => page.wasHidden(),
      saveAgain: () => session.saveAgain(),
    }),
    store: device,
    ready: device.ready,
    migrate,
    host: window.location.host || 'file',
    seconds: startStopwatch(() => performance.now()),
    now,
    closeWindow: windowCloser(window),
    changed() {
      if (session.view().connection !== 'connecting') {
        curriculum.identify(session.learner());
        portfolio.identify(session.learner());
        notes.identify(session.learner());
      }
      show();
    },
  });
  const port: SessionPort = {
    ...session.port,
    addNotes: (texts) => notes.add(texts),
    chooseCurriculum(id) {
      curriculum.choose(id);
      show();
    },
    choosePortfolio(id) {
      portfolio.choose(id);
      show();
    },
  };

  document.addEventListener(TRACK_EVENT, (event) => {
    const learning: unknown = 'learning' in event ? event.learning : undefined;
    if (isLearningEvent(learning)) session.track(learning);
  });
  document.addEventListener(NOTE_EVENT, (event) => {
    const note: unknown = 'note' in event ? event.note : undefined;
    if (isNoteEvent(note)) notes.handle(note);
  });

  const begun = session.begin();
  const settled = Promise.race([begun, new Promise((resolve) => setTimeout(resolve, SETTLE))]);
  // Properties set before the element is defined would hide its accessors.
  void Promise.all([settled, customElements.whenDefined(PLAYER)]).then(() => {
    ready = true;
    player.port = port;
    show();
  });
}

function navigationType(): string | undefined {
  const [entry] = performance.getEntriesByType('navigation');
  return entry && 'type' in entry ? String(entry.type) : undefined;
}
