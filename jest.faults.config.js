import base from './jest.config.js';

/** The long run of the fault tests: the bot is killed at every boundary. Two hours are a bound for a hang, not an expectation. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/faults/every/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 7_200_000,
};
