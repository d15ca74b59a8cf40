import { readLaunchUrl } from '../xapi/launch-url.js';
import { createLrsAdapter, type LrsDialect } from '../xapi/lrs-adapter.js';
import { fetchToken } from '../xapi/cmi5-token.js';
import { readTerms } from '../xapi/cmi5-terms.js';
import type { AdapterFactory } from './lms-adapter.js';

/** A launch as cmi5 1.0 has it (section 8): the token from the fetch URL, the terms from `LMS.LaunchData`. */
const DIALECT: LrsDialect = {
  target: 'cmi5',
  keepsOtherSessions: false,
  read(window) {
    const url = readLaunchUrl(new URLSearchParams(window.location.search), 'activityId');
    // cmi5 makes no launch without a registration.
    return url?.registration === undefined ? undefined : url;
  },
  authorise: (window, _url, memory) => fetchToken(window, memory),
  terms: (client, url, _memory, log) => readTerms(client, url, log),
};

/** Talks cmi5 to the LMS that the launch names. */
export const cmi5: AdapterFactory = (environment) => createLrsAdapter(DIALECT, environment);
