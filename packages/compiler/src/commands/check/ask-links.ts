import { NO_CONNECTION, type LinkAnswer } from '../../check/links.js';

/** So many addresses are asked at once: nobody's site should notice us. */
const AT_ONCE = 4;

/** How long one site may take to answer. */
const PATIENCE_MS = 10_000;

/** Asks each address once whether it is there, a few at a time; reads no page. `fetcher` is the world's, or a test's. */
export async function askLinks(
  urls: readonly string[],
  fetcher: typeof fetch = fetch,
): Promise<ReadonlyMap<string, LinkAnswer>> {
  const answers = new Map<string, LinkAnswer>();
  const waiting = [...urls];
  const worker = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift())
      answers.set(url, await askOne(url, fetcher));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

async function askOne(url: string, fetcher: typeof fetch): Promise<LinkAnswer> {
  try {
    const head = await ask(url, 'HEAD', fetcher);
    // Many sites answer HEAD with a refusal and show the page all the same.
    const answer = head.status < 400 ? head : await ask(url, 'GET', fetcher);
    const { status } = answer;
    if (status === 404 || status === 410) return { is: 'gone', status };
    if (status >= 400) return { is: 'not reached', why: `the site answered ${status} to a program` };
    const to = answer.headers.get('location');
    const forGood = status === 301 || status === 308;
    // A DOI leads on by design, and http to https is no news.
    if (forGood && to !== null && !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(url)) {
      const target = new URL(to, url);
      if (plain(target.href) !== plain(url)) return { is: 'moved', to: target.href };
    }
    return { is: 'there' };
  } catch (error) {
    const slow = error instanceof Error && error.name === 'TimeoutError';
    return { is: 'not reached', why: slow ? 'no answer within ten seconds' : NO_CONNECTION };
  }
}

function ask(url: string, method: 'HEAD' | 'GET', fetcher: typeof fetch): Promise<Response> {
  return fetcher(url, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { 'user-agent': 'ladder-check (asks once whether a cited page is there)', accept: '*/*' },
  }).then(async (answer) => {
    await answer.body?.cancel();
    return answer;
  });
}

const plain = (url: string): string =>
  url
    .replace(/^http:/i, 'https:')
    .replace(/\/+$/, '')
    .toLowerCase();
