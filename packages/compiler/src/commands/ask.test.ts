import { PassThrough } from 'node:stream';
import { select, settings } from '@clack/prompts';
import { expect, it } from 'vitest';
import { onlyArrowsMove } from './ask.js';

it('moves in a list by the arrows, and not by letters that somebody types', async () => {
  onlyArrowsMove(settings);
  const choose = async (typed: string): Promise<unknown> => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    output.resume();
    const chosen = select({
      message: 'Which?',
      options: ['one', 'two', 'three'].map((value) => ({ value, label: value })),
      input,
      output,
    });
    input.write(typed);
    input.write('\r');
    return chosen;
  };

  expect(await choose('hjklq')).toBe('one');
  expect(await choose('\u001b[B')).toBe('two');
});
