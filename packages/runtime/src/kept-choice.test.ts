import { beforeEach, describe, expect, it } from 'vitest';
import { createKeptChoice, type KeptChoice } from './kept-choice.js';
import { memoryStore } from './testing/launch.js';

let device = memoryStore();
let tab = memoryStore();

const launch = (sameVisit = false): KeptChoice => createKeptChoice('curriculum', { device, tab, sameVisit });

/** A launch of a learner whom the platform names. */
function named(learner: string): KeptChoice {
  const choice = launch();
  choice.identify(learner);
  return choice;
}

beforeEach(() => {
  device = memoryStore();
  tab = memoryStore();
});

describe('the curriculum of a named learner', () => {
  it('is chosen once for every later launch, of any module', () => {
    named('anna').choose('paediatrics');

    expect(named('anna').value()).toBe('paediatrics');
    expect([...device.entries]).toEqual([['ll.curriculum.anna', 'paediatrics']]);
    expect(tab.entries.size).toBe(0);
  });

  it('counts its days from the last launch', () => {
    named('anna').choose('paediatrics');
    let writes = 0;
    const { write } = device;
    device.write = (...given) => {
      writes += 1;
      return write.apply(device, given);
    };

    named('anna');

    expect(writes).toBe(1);
  });

  it('is never shown to another learner at the same computer', () => {
    named('anna').choose('paediatrics');

    expect(named('ben').value()).toBeUndefined();
    expect(launch().value()).toBeUndefined();
  });

  it('can be taken back', () => {
    named('anna').choose('paediatrics');

    named('anna').choose(undefined);

    expect(named('anna').value()).toBeUndefined();
    expect(device.entries.size).toBe(0);
  });

  it('comes along when it was chosen before the platform said who it is, and then replaces an older choice', () => {
    named('anna').choose('paediatrics');
    const choice = launch();

    choice.choose('foundation');
    choice.identify('anna');

    expect(choice.value()).toBe('foundation');
    expect(named('anna').value()).toBe('foundation');
    expect(tab.entries.size).toBe(0);
  });

  it('lasts for the launch where the device keeps nothing', () => {
    device.full = true;
    const choice = named('anna');

    choice.choose('foundation');

    expect(choice.value()).toBe('foundation');
    expect(named('anna').value()).toBeUndefined();
  });
});

describe('the curriculum of a learner who is not named', () => {
  it('lasts for the tab', () => {
    launch().choose('foundation');

    expect(launch(true).value()).toBe('foundation');
    expect(device.entries.size).toBe(0);
  });

  it('is gone where somebody else may have logged in since', () => {
    launch().choose('foundation');

    expect(launch(false).value()).toBeUndefined();
    expect(launch(true).value()).toBeUndefined();
  });
});

it('keeps two choices apart', () => {
  const portfolio = createKeptChoice('portfolio', { device, tab, sameVisit: true });
  portfolio.identify('anna');
  portfolio.choose('horus');

  expect(named('anna').value()).toBeUndefined();
  expect([...device.entries]).toEqual([['ll.portfolio.anna', 'horus']]);
});
