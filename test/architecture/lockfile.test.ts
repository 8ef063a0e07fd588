import { describe, expect, it } from 'vitest';
import { completeLockfile, findMissingPackages, parseLockfile } from '../support/lockfile.ts';
import { readSource } from './source-files.ts';

describe('the lockfile', () => {
  it('lists the builds for every kind of machine, so that `npm ci` accepts it (else: npm run lockfile)', () => {
    expect(findMissingPackages(parseLockfile(readSource('package-lock.json')))).toEqual([]);
  });

  const planted = parseLockfile(
    JSON.stringify({
      packages: {
        'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies: { '@tool/linux-x64-musl': '1.0.0' } },
      },
    }),
  );

  it('planted: a missing build is found', () => {
    expect(findMissingPackages(planted)).toHaveLength(1);
  });

  it('planted: a missing build is added for its machine', () => {
    expect(completeLockfile(planted).packages['node_modules/@tool/linux-x64-musl']).toEqual({
      version: '1.0.0',
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
      dev: true,
      optional: true,
    });
  });
});
