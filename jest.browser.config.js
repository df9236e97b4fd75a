import base from './jest.config.js';

/** @type {import('jest').Config} */
export default {
  ...base,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // One browser at a time: these tests watch what happens on a page, and when.
  maxWorkers: 1,
  testTimeout: 180_000,
};
