import path from 'node:path';
import { build } from 'vite';
import {
  layoutFingerprint,
  type BlockId,
  type Layout,
  type ModuleData,
  type OptionId,
  type PageId,
} from '../../packages/core/src/index.js';
import type { PackageFiles } from '../../packages/lms-lab/src/index.js';
import { ROOT } from './source-files.js';

const LAYOUT: Layout = {
  pages: ['plan-it', 'lead-it'].map((id, at) => ({
    id: id as PageId,
    blocks: [1, 2].map((n) => ({
      kind: 'question' as const,
      id: `${id}-q${n}` as BlockId,
      options: ['a', 'b', 'c'].map((option) => option as OptionId),
      correct: [1],
      scored: at === 1,
    })),
  })),
  assessment: { pass: 2, drawn: 2, tries: 0, shuffle: false },
};

/** A package with the runtime and nothing to see, so that a test speaks for the learner through `window.learner`. */
export async function barePackage(target: 'scorm12' | 'scorm2004' | 'web'): Promise<PackageFiles> {
  const module: ModuleData = {
    id: 'ward-round',
    title: 'Leading a ward round',
    version: '0.1.0',
    draft: false,
    contentHash: '0123456789ab',
    toolkit: '0.1.0',
    target,
    strand: 'practice',
    minutes: 25,
    provider: 'A trust',
    layout: LAYOUT,
    fingerprint: layoutFingerprint(LAYOUT),
  };
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Module</title><link rel="icon" href="data:,">
<script defer src="player.js"></script></head><body><ll-player module='${JSON.stringify(module)}'></ll-player></body></html>`;
  const text = new TextEncoder();
  return new Map([
    ['index.html', text.encode(html)],
    ['player.js', text.encode(await script(target))],
  ]);
}

async function script(target: string): Promise<string> {
  const runtime = path.join(ROOT, 'packages', 'runtime', 'src').replaceAll('\\', '/');
  const source = `
    import { start } from '${runtime}/start.ts';
    import { ${target} } from '${runtime}/adapters/${target}.ts';
    customElements.define('ll-player', class extends HTMLElement {});
    const player = document.querySelector('ll-player');
    const send = (name, property, value) =>
      player.dispatchEvent(Object.assign(new Event(name, { bubbles: true, composed: true }), { [property]: value }));
    window.learner = {
      track: (event) => send('ll-track', 'learning', event),
      note: (event) => send('ll-note', 'note', event),
      get session() { return player.session; },
      get port() { return player.port; },
    };
    start(${target});`;
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'bare-entry',
        resolveId: (id) => (id === '\0bare' ? id : undefined),
        load: (id) => (id === '\0bare' ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2020',
      rolldownOptions: { input: '\0bare', output: { format: 'iife', codeSplitting: false } },
    },
  });
  const output = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = output.find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The bundler made no script.');
  return chunk.code;
}
