import { describe, expect, it } from 'vitest';
import { FAULTS, type Fault } from './faults.js';
import { eventually } from './support/eventually.js';
import { SCORE } from './support/fixture.js';
import { PLACES, type Place } from './support/places.js';
import { scripted } from './support/script.js';
import { LEARNER, openStage, type Play } from './support/stage.js';

const stage = openStage();

const cases = FAULTS.flatMap((fault) =>
  fault.at.map((id) => ({ fault, place: PLACES.find((place) => place.id === id)!, name: fault.name, where: id })),
);

/** A call or a statement after the end; where the lab itself turned something away, nothing more is to be seen. */
const afterTheEnd = ({ server }: Play): readonly string[] =>
  server.violations.map(({ what }) => what).filter((what) => /was terminated/.test(what));

/** The next launch on the device, and to the end: nothing is gone, or the learner was told; and the report is right. */
async function comeBack(play: Play, place: Place, { kept, finds }: Fault): Promise<void> {
  play.server.mend();
  play.server.login(LEARNER);
  const next = scripted(play, await play.launch());
  const asked = finds?.[place.id];
  if (kept === 'told') await next.goHalfWay();
  else expect(await next.lookAround()).toEqual({ asked, heading: kept, answer: true });
  await next.finish();
  await next.saveAndExit();
  const told =
    place.id === 'web'
      ? { completion: 'not-started', success: 'unknown', score: undefined, place: 'end' }
      : { completion: 'completed', success: 'passed', score: SCORE, place: 'end' };
  await eventually(() => play.result(), told);
}

describe('a fault in a real browser', () => {
  it.concurrent.for(cases)('$name, on $where', async ({ fault, place }, { expect: here }) => {
    await stage.on(place, async (play) => {
      here(await fault.play(play)).toEqual(fault.sees);
      await comeBack(play, place, fault);
      here(afterTheEnd(play)).toEqual([]);
    });
  });
});
