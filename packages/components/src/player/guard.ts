/**
 * Keeps the module in its window: no click, dropped file or form may replace the document, because on a platform that
 * ends the launch (and on Learning Hub leaves the learner locked out). Links inside the document are given to `follow`.
 */
export function guardDocument(root: HTMLElement, follow: (id: string) => void): () => void {
  const handleClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const address = link?.getAttribute('href') ?? link?.getAttribute('xlink:href');
    if (!link || address === null || address === undefined) return;
    if (address.startsWith('#')) {
      event.preventDefault();
      if (event.type === 'click') follow(decodeURIComponent(address.slice(1)));
      return;
    }
    if (/^\s*javascript:/i.test(address)) return event.preventDefault();
    // A download stays in the document; everything else, mail included, opens beside it.
    if (link.hasAttribute('download')) return;
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  };
  const handleSubmit = (event: Event): void => event.preventDefault();
  const handleDrag = (event: DragEvent): void => {
    const onFileInput = event.target instanceof HTMLInputElement && event.target.type === 'file';
    if (!onFileInput && event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  const listeners = [
    [root, 'click', handleClick],
    [root, 'auxclick', handleClick],
    [root, 'submit', handleSubmit],
    [window, 'dragover', handleDrag],
    [window, 'drop', handleDrag],
  ] as const;
  for (const [target, type, listener] of listeners) target.addEventListener(type, listener as EventListener);
  return () => {
    for (const [target, type, listener] of listeners) target.removeEventListener(type, listener as EventListener);
  };
}
