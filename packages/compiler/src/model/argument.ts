/**
 * A name as part of a command that can be pasted: bare where every shell takes it so, else in the quotes that sh,
 * PowerShell and cmd understand alike. Signs that some shell reads inside double quotes stand in single ones, which cmd
 * alone does not know.
 */
export function argument(name: string): string {
  const safe = name.startsWith('-') ? `./${name}` : name;
  if (/^[\w./:@+=,\\-]+$/.test(safe) && !/\\/.test(safe)) return safe;
  if (/^[A-Za-z]:[\w.\\-]+$/.test(safe)) return safe;
  if (!/["$`!%]/.test(safe) && !/\\(?:\\|$)/.test(safe)) return `"${safe}"`;
  return `'${safe.replaceAll("'", `'\\''`)}'`;
}
