import { hashOf } from '../xapi/launch-memory.js';
import { learnerOf } from '../xapi/launch-actor.js';
import { basicAuth, readLaunchUrl, type LaunchUrl } from '../xapi/launch-url.js';
import { createLrsAdapter, type LrsDialect } from '../xapi/lrs-adapter.js';
import type { AdapterFactory } from './lms-adapter.js';

const ANSWERED_ABOUT = 'answered';

/** A launch as Rustici's Tin Can launch method has it: everything in the query of the address. */
const DIALECT: LrsDialect = {
  target: 'xapi',
  keepsOtherSessions: true,
  read: (window) => readLaunchUrl(new URLSearchParams(window.location.search), 'activity_id'),
  async authorise(window, url, memory) {
    const key = `auth.${placeOf(url)}`;
    const given = new URLSearchParams(window.location.search).get('auth')?.trim();
    const auth = given ? basicAuth(given) : memory.read(key);
    if (auth === undefined) return { trouble: 'signed-out' };
    // A reload needs it again; only where the tab remembers it may it leave the address bar.
    if (given && memory.write(key, auth)) hideAuth(window);
    return { auth };
  },
  async terms(_client, url, memory) {
    const key = `session.${placeOf(url)}`;
    const earlier = memory.read(key);
    // A launch that was not said to have ended was reloaded: it goes on.
    const session = earlier !== undefined && memory.mark(earlier) === 'begun' ? earlier : newSession();
    memory.write(key, session);
    const { registration, activityId } = url;
    return {
      session,
      mode: 'recording',
      rules: { moveOn: undefined, masteryScore: undefined, strict: false },
      returnUrl: undefined,
      goodbye: (final) => (final ? 'terminated' : 'suspended'),
      context: (verb) => ({
        ...(registration === undefined ? {} : { registration }),
        ...(verb === ANSWERED_ABOUT
          ? { contextActivities: { parent: [{ objectType: 'Activity' as const, id: activityId }] } }
          : {}),
      }),
    };
  },
};

function placeOf({ endpoint, actor, registration, activityId }: LaunchUrl): string {
  return hashOf(endpoint, learnerOf(actor), registration, activityId);
}

function newSession(): string {
  return `${Date.now().toString(36)}.${Math.random().toString(36).slice(2)}`;
}

/** Takes the credential out of the address that is shown, bookmarked and kept in the history. */
function hideAuth(window: Window): void {
  try {
    const shown = new URL(window.location.href);
    shown.searchParams.delete('auth');
    window.history.replaceState(window.history.state, '', shown);
  } catch {
    // Some frames may not change their address; it stays as the platform wrote it.
  }
}

/** Talks xAPI to the LRS that the launch names. */
export const xapi: AdapterFactory = (environment) => createLrsAdapter(DIALECT, environment);
