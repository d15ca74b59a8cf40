import { CONSTRUCTORS } from '../doubles/scorm-constructors.js';
import { BEACON_LIMIT } from '../host/connection.js';
import { makeApi } from '../host/make-api.js';
import { SCORM_PLACES, standardOf } from '../platforms.js';
import { THROWS, type Conversation, type Event, type Line } from './conversation.js';
import type { PlatformServer } from '../doubles/double.js';
import type { Connection, LabPlatform, LaunchOptions, Network, Reply } from '../host/types.js';

interface Held {
  /** The table as it went. */
  readonly steps: readonly (Line | Event)[];
  readonly platform: LabPlatform;
}

/** Holds a conversation in Node, page and server in one process, and writes down how it went in the same form. */
export function hold(conversation: Conversation): Held {
  const { platform, settings = {} } = conversation;
  const place = SCORM_PLACES[platform];
  if (!place) throw new Error(`${platform} plays no SCORM.`);
  const server = place.create(settings);
  const page = { hidden: false, closing: false, time: 1_000, sent: [] as string[], alerts: [] as string[] };
  /** What modules keep in local storage on this computer. */
  let local: string | undefined;
  let lab = open();

  function open(more: Partial<LaunchOptions> = {}): LabPlatform {
    const given = { learner: 'learner-1', ...conversation.launch, ...more };
    const options: LaunchOptions = { ...given, platform, settings, standard: standardOf(platform, given.standard) };
    const opening = server.open(options);
    if ('refused' in opening) throw new Error(opening.refused);
    Object.assign(page, { hidden: false, closing: false });
    const network: Network = { state: 'up' };
    const connection = connect(server, opening.session, network, page);
    const setup = {
      options,
      data: opening.data,
      connection,
      ScormAgain: CONSTRUCTORS[options.standard],
      now: () => (page.time += 2_000),
      wasHidden: () => page.hidden,
      isClosing: () => page.closing,
      alert: (text: string) => void page.alerts.push(text),
    };
    return makeApi(setup, network);
  }

  function call([name, args, , , fact]: Line): Line {
    const lastError = lab.api['LMSGetLastError'] ?? lab.api['GetLastError'];
    const say = (returned: unknown): Line => {
      const error = Number(lastError?.());
      return fact === undefined ? [name, args, returned, error] : [name, args, returned, error, fact];
    };
    try {
      return say(lab.api[name]?.(...args));
    } catch {
      return say(THROWS);
    }
  }

  function happen(event: Event): Event {
    switch (event.event) {
      case 'relaunch':
        lab = open(event.options);
        return event;
      case 'refused':
        try {
          open();
          return { event: 'refused', says: /it was not refused/ };
        } catch (reason) {
          return event.says.test(String(reason)) ? event : { event: 'refused', says: new RegExp(String(reason)) };
        }
      case 'hidden':
        page.hidden = true;
        return event;
      case 'closing':
        page.closing = true;
        return event;
      case 'login':
        server.login?.('learner-1');
        if (place?.loginClears === 'localStorage') local = undefined;
        return event;
      case 'keeps':
        local = event.text;
        return event;
      case 'kept':
        return { event: 'kept', text: local };
      case 'fails':
        lab.fail(event.fault);
        return event;
      case 'publish':
        server.publish?.(event.version);
        return event;
      case 'reports': {
        const report: Readonly<Record<string, unknown>> = { ...server.report('learner-1') };
        return {
          event: 'reports',
          report: Object.fromEntries(Object.keys(event.report).map((key) => [key, report[key]])),
        };
      }
      case 'sent':
        return { event: 'sent', paths: page.sent.splice(0) };
      case 'alerts':
        return {
          event: 'alerts',
          texts: page.alerts
            .splice(0)
            .map((text, at) => (event.texts[at]?.test(text) ? event.texts[at] : new RegExp(text))),
        };
    }
  }

  const steps = conversation.steps.map((step) => ('event' in step ? happen(step) : call(step)));
  return { steps, platform: lab };
}

/** A way to the server without a network, with the rules of browsers. */
function connect(
  server: PlatformServer,
  session: string,
  network: Network,
  page: { readonly closing: boolean; readonly sent: string[] },
): Connection {
  function arrive(path: string, body: string): Reply {
    page.sent.push(path);
    if (network.state === 'lost') return { status: 0, body: '' };
    if (network.state !== 'up') return { status: Number(network.state.slice(5)), body: '' };
    return server.handle(session, path, body);
  }
  return {
    post: (path, body) => (page.closing ? { status: 0, body: '', blocked: true } : arrive(path, body)),
    beacon(path, body) {
      if (new TextEncoder().encode(body).length > BEACON_LIMIT) return false;
      arrive(path, body);
      return true;
    },
    send: (path, body) => void arrive(path, body),
  };
}
