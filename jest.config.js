import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  // Modules of ES tests are never given back: in one process all suites together do not fit into Node's heap, so never run in band.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1GB',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/faults/every/'],
  // Its CommonJS form requires react-markdown, which is an ES module only.
  moduleNameMapper: { '^slack-blocks-to-jsx$': '<rootDir>/node_modules/slack-blocks-to-jsx/dist/index.mjs' },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testTimeout: 30_000,
};
