import { describe, it } from 'vitest';
import { eventually } from './support/eventually.js';
import { expectedAt } from './differences.js';
import { PLACES } from './support/places.js';
import { scripted, WAYS } from './support/script.js';
import { openStage } from './support/stage.js';

const stage = openStage();

describe.each(PLACES)('$label', (place) => {
  it.concurrent.for(WAYS)('is left half-way by %s, finished, and opened again', async (way, { expect }) => {
    await stage.on(place, async (play) => {
      const first = scripted(play, await play.launch());
      await first.goHalfWay();
      const { said: offline = '' } = expectedAt('left', place.id, 'losing the network');
      const said = await first.leave(way, offline);
      await eventually(async () => ({ said, ...(await play.result()) }), expectedAt('left', place.id, way));

      await play.context.setOffline(false);
      let visit = await play.open();
      const refused = typeof visit === 'string' ? visit : undefined;
      if (typeof visit === 'string') {
        play.server.login();
        visit = await play.launch();
      }
      const second = scripted(play, visit);
      expect({ refused, ...(await second.lookAround()) }).toEqual(expectedAt('came back', place.id, way));

      await second.finish();
      const goodbye = await second.saveAndExit();
      await eventually(
        async () => ({ said: goodbye, ...(await play.result()) }),
        expectedAt('finished', place.id, way),
      );

      const third = scripted(play, await play.launch());
      const seen = await third.lookAround();
      const again = await third.saveAndExit();
      await eventually(
        async () => ({ ...seen, said: again, ...(await play.result()) }),
        expectedAt('opened again', place.id, way),
      );
    });
  });
});
