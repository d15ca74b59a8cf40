import { describe, expect, it } from 'vitest';
import { capabilityLines } from './capability-lines.js';
import type { ModuleData } from './module-data.js';

const module: Pick<ModuleData, 'capabilities' | 'curricula'> = {
  capabilities: [
    {
      id: 'gmc-gpc-2017',
      name: 'GMC GPC',
      version: 'May 2017',
      codes: [
        { code: 'GPC5', title: 'Leadership' },
        { code: 'GPC8', title: 'Education', unverified: true },
      ],
    },
  ],
  curricula: [
    {
      id: 'paediatrics',
      name: 'Paediatrics',
      short: 'RCPCH',
      version: '2018',
      codes: [{ code: 'D6', title: 'Team working', through: ['GPC5'] }],
    },
    { id: 'surgery', name: 'Surgery', short: 'ISCP', version: '2021', codes: [] },
  ],
};

describe('the lines of a module’s capabilities', () => {
  it('name each code with its title, its framework and the framework’s version', () => {
    expect(capabilityLines(module, undefined)).toEqual({
      curriculum: undefined,
      counts: [],
      named: [
        { text: 'GPC5: Leadership (GMC GPC, May 2017)', unverified: false, through: [] },
        { text: 'GPC8: Education (GMC GPC, May 2017)', unverified: true, through: [] },
      ],
    });
  });

  it('say the version once where the framework has it in its name', () => {
    const codes = [{ code: 'HLO2', title: 'A valuable member' }];
    const ukfp = { id: 'ukfp-2021', name: 'UKFP 2021', version: '2021', codes };

    expect(capabilityLines({ capabilities: [ukfp] }, undefined).named[0]?.text).toBe(
      'HLO2: A valuable member (UKFP 2021)',
    );
  });

  it('say what the module counts towards in the chosen curriculum, and by which codes', () => {
    const { curriculum, counts } = capabilityLines(module, 'paediatrics');

    expect(curriculum?.name).toBe('Paediatrics');
    expect(counts).toEqual([{ text: 'D6: Team working (RCPCH, 2018)', unverified: false, through: ['GPC5'] }]);
  });

  it('count towards nothing where there is no mapping, and know no curriculum that the module does not', () => {
    expect(capabilityLines(module, 'surgery')).toMatchObject({ curriculum: { name: 'Surgery' }, counts: [] });
    expect(capabilityLines(module, 'radiology').curriculum).toBeUndefined();
    expect(capabilityLines({}, 'surgery')).toEqual({ curriculum: undefined, counts: [], named: [] });
  });
});
