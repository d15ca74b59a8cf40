import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a visitor is told who may not come in. */
const CLOSED = 'This page is only for whoever started the preview. Open the address that the terminal shows.';

/** The names under which a browser on this computer may ask. Any other is another site's, pointed at this computer. */
const NAMES = /^(?:127\.0\.0\.1|localhost):(\d+)$/;

/** Headers of every answer: nobody may put the desk in a frame, guess at types, or learn its address. */
const HEADERS: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['content-security-policy', "frame-ancestors 'self'"],
];

/**
 * Lets in whoever has the token: once in the address, from then on in a cookie. A page on the web could otherwise read a
 * module that is not published yet, through a name that it points at this computer or through a form.
 */
export function createGate(token: string) {
  return {
    /** True when the request was turned away. */
    refuses(request: IncomingMessage, response: ServerResponse): boolean {
      for (const [name, value] of HEADERS) response.setHeader(name, value);
      const { host = '', origin, cookie = '', 'sec-fetch-site': site } = request.headers;
      const port = NAMES.exec(host)?.[1];
      const address = new URL(request.url ?? '/', 'http://localhost');
      const entry =
        request.method === 'GET' && address.pathname === '/' && same(address.searchParams.get('token'), token);
      // Another port of this computer is another site, though cookies go there and back.
      const ours = origin === undefined || origin === `http://${host}`;
      const fromElsewhere = site === 'cross-site' || site === 'same-site';
      const known = same(cookieCalled(`desk-${port}`, cookie), token) && !fromElsewhere;
      if (port !== undefined && ours && (entry || known)) {
        if (entry) response.setHeader('set-cookie', `desk-${port}=${token}; Path=/; HttpOnly; SameSite=Strict`);
        return false;
      }
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
      response.end(CLOSED);
      return true;
    },
  };
}

function cookieCalled(name: string, header: string): string | null {
  const found = header.split(/;\s*/).find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? null;
}

/** Compares in a time that does not tell how much was right. */
function same(given: string | null, token: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
