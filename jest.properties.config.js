import base from './jest.config.js';

// The long run of the property tests; the workers inherit the number. An hour is a bound for a hang, not an expectation.
process.env.PROPERTY_RUNS ??= '10000';

/** @type {import('jest').Config} */
export default { ...base, testMatch: ['<rootDir>/test/properties/**/*.test.ts'], testTimeout: 3_600_000 };
