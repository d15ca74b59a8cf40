import { assessmentResult, type MissingItem } from '@ladder/core';
import { playerMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlayerPage } from './pages.js';
import { pageNamed, partsOf, type PlayerView } from './player-view.js';

/** The list of all parts with what is done, how long each takes and what is left. */
export function contentsTemplate(view: PlayerView): TemplateResult {
  const { pages, shown, left } = view;
  const parts = partsOf(view);
  const item = (page: PlayerPage): TemplateResult => {
    const index = parts.indexOf(page);
    const open = left.filter((one) => one.page === page.key && one.type !== 'page').length;
    const opened = view.session.progress.opened[index] === true;
    const done = opened && open === 0;
    const state = !opened ? words.notOpened : done ? words.done : words.left(open);
    const facts = `${page.minutes === undefined ? '' : `${words.minutes(page.minutes)} · `}${state}`;
    return html`<li
      class="ll-contents__item ${index < 0 ? 'll-contents__item--plain' : done ? 'll-contents__item--done' : ''}"
      aria-current=${page === shown ? 'page' : nothing}
    >
      <a href="#${page.section.id}">${page.title}</a>
      ${index < 0 ? nothing : html`<span class="ll-contents__facts">${facts}</span>`}
    </li>`;
  };
  return html`<h2 class="ll-panel__title" id="ll-panel-title" tabindex="-1">${words.contents}</h2>
    <ol class="ll-contents">
      ${pages.filter(({ key }) => key !== 'notes').map(item)}
    </ol>
    ${left.length === 0 ? html`<p class="ll-contents__all">${words.allDone}</p>` : nothing}`;
}

/** On the end page: each thing that is still to do, as a link that leads to it. */
export function leftTemplate(view: PlayerView): TemplateResult | typeof nothing {
  const { go } = view;
  // What waits on a page that was never opened is said with the page.
  const unopened = new Set(view.left.flatMap((item) => (item.type === 'page' ? [item.page] : [])));
  const left = view.left.filter((item) => item.type === 'page' || !unopened.has(item.page));
  if (left.length === 0) return nothing;
  return html`<section class="ll-left" aria-labelledby="ll-left-title">
    <h2 id="ll-left-title">${words.leftTitle}</h2>
    <p>${words.leftIntro}</p>
    <ul class="ll-left__list">
      ${left.map((item) => {
        const block = 'block' in item ? item.block : undefined;
        const handleClick = (event: Event): void => {
          event.preventDefault();
          event.stopPropagation();
          go(item.page, block);
        };
        return html`<li>
          <a href="#${pageNamed(view, item.page)?.section.id ?? ''}" @click=${handleClick}>${itemWords(view, item)}</a>
        </li>`;
      })}
    </ul>
  </section>`;
}

function countOf({ left }: PlayerView, { page }: MissingItem, type: MissingItem['type']): number {
  return left.filter((item) => item.page === page && item.type === type).length;
}

function itemWords(view: PlayerView, item: MissingItem): string {
  const page = pageNamed(view, item.page);
  const at = page?.place ?? 0;
  switch (item.type) {
    case 'page':
      return words.leftPage(
        at,
        page?.title ?? item.page,
        countOf(view, item, 'question'),
        countOf(view, item, 'scenario'),
      );
    case 'scenario': {
      const title = page?.section.querySelector(
        `[block="${item.block}"] [data-part="title"], [block="${item.block}"] h2`,
      );
      return words.leftScenario(title?.textContent?.trim() ?? item.block, at);
    }
    case 'question':
      return words.leftQuestion(item.number, at);
    case 'pass-mark': {
      const result = assessmentResult(view.module.layout, view.session.progress);
      return words.leftPassMark(result?.best ?? 0, result?.needed ?? 0, at);
    }
  }
}
