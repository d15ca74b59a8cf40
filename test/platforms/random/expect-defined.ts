/** A value that has to be there; a test that finds nothing is wrong itself. */
export function expectDefined<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The test expected a value here.');
  return value;
}
