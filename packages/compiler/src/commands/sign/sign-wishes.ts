/** What `sign:module` was asked for on the command line; what is missing is asked on a terminal. */
export interface SignWishes {
  readonly stage?: string;
  readonly name?: string;
  readonly role?: string;
  readonly date?: string;
  readonly decision?: string;
  readonly comment?: string;
  readonly review?: string;
  readonly correction?: boolean;
  readonly status?: boolean;
  readonly changes?: boolean;
  /** Take out the part of signoff.yaml that was changed by hand, and what came after it. */
  readonly startAgain?: boolean;
  readonly allowLostProgress?: boolean;
}
