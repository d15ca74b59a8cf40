/**
 * Puts a copy button beside each box. Where the clipboard is refused, the words are selected and the button says what to
 * press; it never says "Copied" unless the browser said so.
 */
export const SHEET_SCRIPT = `
for (const box of document.querySelectorAll('[data-copy]')) {
  const what = box.dataset.copy;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', 'Copy ' + what.toLowerCase());
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    said.textContent = '';
    try {
      await navigator.clipboard.writeText(box.textContent);
      said.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(box);
      said.textContent = 'Selected. Press Ctrl and C, or Command and C.';
    }
  });
  const row = document.createElement('p');
  row.className = 'copy-row';
  row.append(button, said);
  box.after(row);
}
`;
