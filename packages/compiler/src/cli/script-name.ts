/** The word that people type behind `pnpm` for a command of ours, as package.json has it: `check:module` for `check`. */
export function scriptName(command: string): string {
  const parts = command.split('-');
  if (parts.length > 1) return parts.join(':');
  return OWN[command] ?? `${command}:module`;
}

/** Names that say another thing than "module". */
const OWN: Readonly<Record<string, string>> = { start: 'start', record: 'record:layout' };
