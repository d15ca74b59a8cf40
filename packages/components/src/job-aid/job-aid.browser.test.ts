import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearPrintJob } from '../internal/print-only.js';
import { button, pageText, showExample } from '../internal/test-page.js';
import { jobAidExamples } from './job-aid.examples.js';
import './job-aid.js';

const show = () => showExample(jobAidExamples[0] as (typeof jobAidExamples)[number], 'll-job-aid');

const patience = () => new Promise((resolve) => setTimeout(resolve, 1100));

afterEach(() => {
  vi.restoreAllMocks();
  clearPrintJob();
});

describe('a job aid', () => {
  it('stays as it was written, with one button more', async () => {
    await show();

    expect(pageText()).toContain('Handover taken');
    expect(document.querySelectorAll('button')).toHaveLength(1);
  });

  it('prints itself only', async () => {
    const { element } = await show();
    let marked = '';
    vi.spyOn(window, 'print').mockImplementation(() => {
      window.dispatchEvent(new Event('beforeprint'));
      marked = `${document.documentElement.className} ${element.className}`;
      window.dispatchEvent(new Event('afterprint'));
    });

    button('Print this page').click();
    await patience();

    expect(marked).toContain('ll-print-aid');
    expect(marked).toContain('ll-printing');
    expect(document.documentElement.classList.contains('ll-print-aid')).toBe(false);
    expect(pageText()).not.toContain('Ctrl+P');
  });

  it('says how to print by hand when the browser does nothing, or throws', async () => {
    await show();
    vi.spyOn(window, 'print').mockImplementation(() => {
      throw new DOMException('blocked');
    });

    button('Print this page').click();
    await patience();

    expect(pageText()).toContain('Ctrl+P');
    expect(document.documentElement.classList.contains('ll-print-aid')).toBe(true);
  });
});
