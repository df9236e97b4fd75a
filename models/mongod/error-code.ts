/** The code of a system error, "EEXIST"; not by its class, which is another one in each of a test runner's realms. */
export function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
