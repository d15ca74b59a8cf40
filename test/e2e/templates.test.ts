import { expect, it } from 'vitest';
import { axeFindings } from './support/axe.js';
import { openStage } from './support/stage.js';
import { learnerIn } from './support/walk.js';

const stage = openStage();

it.each(['theory', 'myself', 'practice'] as const)(
  'the template for %s is played to its end, and axe finds nothing on its pages',
  async (strand) => {
    const { context } = await stage.newContext();
    const { module, key, server, learner } = await stage.launch(context, { module: `template-${strand}` });
    const found: string[] = [];
    const pageDone = async ({ title }: { readonly title: string }): Promise<void> => {
      found.push(...(await axeFindings(module)).map((finding) => `${title}: ${finding}`));
    };
    await learnerIn(module, key, { pageDone }).walk();

    expect(found).toEqual([]);
    expect(await module.getByRole('heading', { name: 'What is left', exact: true }).count()).toBe(0);
    expect(server.record('scorm12', learner)['cmi.core.lesson_status']).toMatch(/passed|completed/);
  },
);
