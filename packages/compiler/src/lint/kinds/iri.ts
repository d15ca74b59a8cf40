/** Whether a text is an absolute IRI (RFC 3987): a scheme, something behind it, and no sign that an IRI cannot have. */
export function isIri(text: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:[^\s]/i.test(text) || /[\s<>"{}|\\^`\u0000-\u001f]/.test(text)) return false;
  if (/%(?![0-9a-f]{2})/i.test(text)) return false;
  // An address of the web needs a host.
  return !/^https?:/i.test(text) || /^https?:\/\/[^/?#:]/i.test(text);
}

/** Whether a text is written as a language tag is (xs:language). */
export function isLanguage(text: string): boolean {
  return /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(text);
}
