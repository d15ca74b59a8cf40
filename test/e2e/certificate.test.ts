import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Frame, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { readPdf } from './support/pdf-text.js';
import { packageOf, released } from './support/packages.js';
import { PATIENT } from '../support/patience.js';
import { openStage } from './support/stage.js';
import { learnerIn } from './support/walk.js';

const stage = openStage();

const nameBox = (module: Page | Frame) => module.getByRole('textbox', { name: 'Your name, as it should appear' });

/** Finishes the module and types the name for the certificate. */
async function finish(name: string, wanted: Parameters<typeof stage.newContext>[1] = []) {
  const { context, traces } = await stage.newContext({}, wanted);
  const launched = await stage.launch(context, { module: 'no-check', released: true });
  const learner = learnerIn(launched.module, launched.key);
  await learner.walk();
  await nameBox(launched.module).fill(name);
  return { ...launched, context, traces, learner };
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return readFile(await download.path());
}

describe('the certificate as a file', () => {
  it('is a tagged PDF with title, language and everything on the sheet', async () => {
    const { platform, learner, traces } = await finish('Łukasz Żółć, Siân Llŷr and O’Neill-Đorđević');
    expect(traces.requests.filter((request) => /assets\/pdf\./.test(request))).toEqual([]);

    const [download] = await Promise.all([
      platform.waitForEvent('download'),
      learner.button('Download as PDF').press('Enter'),
    ]);
    const { structure, pages, raw } = readPdf(await bytesOf(download));

    expect(download.suggestedFilename()).toBe('no-check-certificate.pdf');
    expect(raw).toMatch(/\/MarkInfo (\d+ 0 R|<<)/);
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('/Lang (en-GB)');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('<rdf:li xml:lang="x-default">Certificate of completion</rdf:li>');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(structure.filter((kind) => /^H/.test(kind))).toEqual(['H1', 'H2']);
    for (const kind of ['Document', 'Table', 'TR', 'TH', 'TD', 'P']) expect(structure).toContain(kind);
    expect(pages).toHaveLength(1);
    const text = pages[0]?.replaceAll(' \n', ' ') ?? '';
    for (const line of [
      'Łukasz Żółć, Siân Llŷr and O’Neill-Đorđević',
      'A module without a check',
      'Hours of CPD\n0.25 hours',
      'Learning content\nTwo pages of reading',
      'Aims\nTo show a certificate for dental professionals',
      'Learning outcomes\nRead two pages',
      'GDC development outcomes\nA and B',
      'Quality assured by\nDr A. Example, postgraduate dental dean',
      'Version\n0.1.0',
    ]) {
      expect(text).toContain(line);
    }
    expect(text.replaceAll('\n', ' ')).toContain('full and accurate and that this CPD has been subject to quality');
    expect(text).toMatch(/Content hash\n[0-9a-f]{12}/);
    expect(traces.requests.join('\n')).not.toContain('ukasz');
  });

  it.each(['李小龍', 'محمد عبد الله'])(
    'leads to the print window for %s, and to a web page that has it',
    async (name) => {
      const { platform, module, learner } = await finish(name);

      await learner.button('Download as PDF').click();
      await module.getByText('Our PDF lacks signs that are on your certificate. Press Print').waitFor();
      const [download] = await Promise.all([
        platform.waitForEvent('download'),
        learner.button('Download as a web page').click(),
      ]);

      const page = new TextDecoder().decode(await bytesOf(download));
      expect(download.suggestedFilename()).toBe('no-check-certificate.html');
      expect(page).toContain(`<p dir="auto" class="large">${name}</p>`);
      expect(page).toContain('<html lang="en-GB">');
    },
  );

  it('is not promised where the server has no such file, with 200 and HTML or without', async () => {
    const { context, module, learner } = await finish('Alex Example', ['errors']);
    let answered = 0;
    await context.route(/assets\/pdf\./, (route) => {
      answered += 1;
      return answered === 1
        ? route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Log in' })
        : route.fulfill({ status: 404, body: '' });
    });

    for (const tries of [1, 2]) {
      await learner.button('Download as PDF').click();
      await module.getByText('The file could not be made. Press Print').waitFor();
      await expect.poll(() => answered, PATIENT).toBe(tries);
    }
    expect(await learner.button('Print').count()).toBe(1);
  });

  it('comes from a folder on a disk as well', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ladder-disk-'));
    for (const [name, content] of released(await packageOf('no-check', 'scorm12'))) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    const { context } = await stage.newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(path.join(folder, 'index.html')).href);
    const { key } = await stage.show('no-check', 'scorm12', true);
    await page.getByRole('button', { name: 'Continue anyway' }).click();
    await learnerIn(page, key).walk();
    await nameBox(page).fill('Alex Example');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as PDF' }).click(),
    ]);

    expect(readPdf(await bytesOf(download)).pages[0]).toContain('Not recorded by a learning platform.');
    await rm(folder, { recursive: true, force: true });
  });

  it('is not offered in a draft', async () => {
    const { context } = await stage.newContext();
    const { module, key } = await stage.launch(context, { module: 'no-check' });
    await learnerIn(module, key).walk();

    await module.getByText('Review copy, not evidence').first().waitFor();
    expect(await module.getByRole('button', { name: /Download as/ }).count()).toBe(0);
  });
});
