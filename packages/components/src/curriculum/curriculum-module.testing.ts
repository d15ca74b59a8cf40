import type { ModuleData } from '@ladder/core';
import { exampleModule } from '../player/player.examples.js';

/** The small module with capabilities of two frameworks, one of them not compared yet, and four curricula. */
export const curriculumModule: ModuleData = {
  ...exampleModule,
  capabilities: [
    {
      id: 'gmc-gpc-2017',
      name: 'GMC GPC',
      version: 'May 2017',
      codes: [
        { code: 'GPC5', title: 'Capabilities in leadership and team working' },
        { code: 'GPC8', title: 'Capabilities in education and training', unverified: true },
      ],
    },
    {
      id: 'ukfp-2021',
      name: 'UKFP 2021',
      version: '2021',
      codes: [{ code: 'HLO2', title: 'A valuable member of the healthcare workforce' }],
    },
  ],
  curricula: [
    {
      id: 'foundation',
      name: 'Foundation Programme (F1 and F2)',
      short: 'UKFP',
      version: '2021',
      codes: [{ code: 'HLO2', title: 'A valuable member of the healthcare workforce' }],
    },
    {
      id: 'internal-medicine',
      name: 'Internal medicine and the physician specialties (JRCPTB)',
      short: 'Generic CiPs',
      version: '2019 and 2022',
      codes: [],
    },
    {
      id: 'paediatrics',
      name: 'Paediatrics (RCPCH Progress+)',
      short: 'RCPCH Progress+',
      version: '2018 and 2023',
      codes: [{ code: 'RCPCH-D6', title: 'Leadership and team working', through: ['GPC5'] }],
    },
    {
      id: 'dental-core',
      name: 'Dental core training (COPDEND)',
      short: 'DCT',
      version: '2016, edition of September 2018',
      codes: [],
    },
  ],
};
