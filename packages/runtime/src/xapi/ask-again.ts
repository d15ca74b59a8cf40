import { mayPass, type LrsAnswer } from './lrs-client.js';

/** Waits between the tries to read at launch. */
const READ_AGAIN = [500, 1_500] as const;

/** Asks again, twice, where a later try may go better: a launch that starts without what is there would lose it. */
export async function askAgain(ask: () => Promise<LrsAnswer>): Promise<LrsAnswer> {
  let answer = await ask();
  for (const wait of READ_AGAIN) {
    if (!mayPass(answer.status)) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    answer = await ask();
  }
  return answer;
}
