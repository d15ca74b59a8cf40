import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Figure } from './figures.js';
import { ROOT, runIn } from './process.js';

/** So many modules are built, from few to the size that a ladder may have one day. */
const STEPS = [25, 50, 100, 200];

/** More memory than this is too much for a ward PC beside everything else. */
const MOST_MEGABYTES = 400;

/** How much dearer a module of the largest ladder may be than one of the smallest, if time is to grow in a line. */
const MOST_GROWTH = 1.3;

/** Ladders of real modules under other names: how time and memory grow, made from nothing and with nothing changed. */
export async function measureManyModules(): Promise<readonly Figure[]> {
  console.log(`Building ladders of ${STEPS.join(', ')} modules.`);
  const figures: Figure[] = [];
  const each: number[] = [];
  const root = mkdtempSync(path.join(tmpdir(), 'ladder-many-'));
  try {
    cpSync(path.join(ROOT, 'organisation.yaml'), path.join(root, 'organisation.yaml'));
    for (const [at, count] of STEPS.entries()) {
      writeModules(root, STEPS[at - 1] ?? 0, count);
      const cold = await runIn(root, ['build', '--all', '--no-cache']);
      each.push(cold.seconds / count);
      const most = { target: MOST_MEGABYTES };
      figures.push({ what: `${count} modules, cold`, value: cold.seconds, unit: 's' });
      figures.push({ what: `${count} modules, cold, memory`, value: cold.megabytes, unit: 'MB', ...most });
      const again = await runIn(root, ['build', '--all']);
      figures.push({ what: `${count} modules, nothing changed`, value: again.seconds, unit: 's' });
      figures.push({ what: `${count} modules, nothing changed, memory`, value: again.megabytes, unit: 'MB', ...most });
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  const growth = (each.at(-1) ?? NaN) / (each[0] ?? NaN);
  const between = `${STEPS.at(-1) ?? ''} to ${STEPS[0] ?? ''}`;
  return [...figures, { what: `a module of ${between}, in time`, value: growth, unit: 'times', target: MOST_GROWTH }];
}

/** Copies of the real modules in turn, each with a title of its own. */
function writeModules(root: string, from: number, to: number): void {
  const real = path.join(ROOT, 'modules');
  const names = readdirSync(real).filter((name) => !name.startsWith('bench-'));
  for (let number = from; number < to; number += 1) {
    const name = names[number % names.length] as string;
    const folder = path.join(root, 'modules', `${name}-${number + 1}`);
    mkdirSync(folder, { recursive: true });
    cpSync(path.join(real, name), folder, { recursive: true });
    const settings = path.join(folder, 'module.yaml');
    const text = readFileSync(settings, 'utf8');
    writeFileSync(settings, text.replace(/^(title: *["']?)/m, `$1${number + 1} `));
  }
}
