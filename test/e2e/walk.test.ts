import { describe, expect, it } from 'vitest';
import { callsOf, commits, ELEMENTS, STATE_FORM, troubles } from './support/conversation.js';
import { leave, openStage } from './support/stage.js';
import { learnerIn } from './support/walk.js';

const stage = openStage();

describe.each(['scorm12', 'scorm2004'] as const)('%s', (standard) => {
  it.each(['frame', 'popup'] as const)('is walked from cover to end in a %s', async (place) => {
    const { context } = await stage.newContext();
    const { platform, module, server, key, learner } = await stage.launch(context, { standard, window: place });
    const words = (block: string, label: string): string => `Words about ${label} in ${block}`;
    await learnerIn(module, key, { words }).walk();

    expect(await module.getByRole('heading', { name: 'What is left', exact: true }).count()).toBe(0);
    expect(server.record(standard, learner)).toMatchObject(
      standard === 'scorm12'
        ? {
            'cmi.core.lesson_status': 'passed',
            'cmi.core.score.raw': '100',
            'cmi.core.score.min': '0',
            'cmi.core.score.max': '100',
          }
        : {
            'cmi.completion_status': 'completed',
            'cmi.success_status': 'passed',
            'cmi.score.scaled': '1',
            'cmi.score.raw': '100',
          },
    );

    await leave(platform, server);

    const { state, location, time, timeForm, exit, score, finish, passed } = ELEMENTS[standard];
    const record = server.record(standard, learner);
    expect(record[state]).toMatch(STATE_FORM);
    expect(record[location]).toBe('end');
    expect(record[time]).toMatch(timeForm);
    expect(record[time]).toMatch(/[1-9]/);
    expect(record[exit]).toBe('suspend');

    const calls = await callsOf(platform);
    const batches = commits(calls, standard);
    const final = batches.filter((batch) => passed.some((value) => batch.includes(value)));
    expect(final).toHaveLength(1);
    expect(final[0]).toEqual(expect.arrayContaining([...passed, `${score}=100`]));
    // Unchanged values are not written again, so the time may have come with the commit before, in the same second.
    const until = batches.slice(0, batches.indexOf(final[0]!) + 1).flat();
    expect(until.filter((value) => value.startsWith(`${time}=`)).at(-1)).toMatch(/=.*[1-9]/);
    expect(calls.filter(({ call }) => call === finish)).toHaveLength(1);
    expect(calls.at(-1)?.call).toBe(finish);
    expect(await troubles(platform)).toEqual([]);
  });
});
