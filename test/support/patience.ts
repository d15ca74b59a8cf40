/**
 * How long a test waits for what has to come, in milliseconds. Not a limit on anybody's speed: a machine that does much
 * else meanwhile is slow, and no verdict may depend on that. What should be quick is measured by `pnpm bench`.
 */
export const PATIENCE = 60_000;

/** The same for `expect.poll` and `vi.waitFor`. */
export const PATIENT = { timeout: PATIENCE };
