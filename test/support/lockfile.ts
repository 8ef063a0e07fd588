import { z } from 'zod';

const packageSchema = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

const lockfileSchema = z.looseObject({ packages: z.record(z.string(), packageSchema) });

export type Lockfile = z.infer<typeof lockfileSchema>;

export type MissingPackage = { readonly name: string; readonly version: string; readonly wantedBy: string };

/** Checked, and otherwise as it stands: npm minds the order of the fields. */
export function parseLockfile(text: string): Lockfile {
  const lockfile: unknown = JSON.parse(text);
  lockfileSchema.parse(lockfile);
  return lockfile as Lockfile;
}

/**
 * Builds for other machines that the lockfile lacks. npm leaves out what its registry does not hold, and then refuses to
 * install from the lockfile at all.
 */
export function findMissingPackages({ packages }: Lockfile): readonly MissingPackage[] {
  return Object.entries(packages).flatMap(([wantedBy, { optionalDependencies }]) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([name]) => !(`node_modules/${name}` in packages) && !(`${wantedBy}/node_modules/${name}` in packages))
      .map(([name, version]) => ({ name, version, wantedBy })),
  );
}

/** The lockfile with an entry for each missing build: its version, and the machine that its name says. */
export function completeLockfile(lockfile: Lockfile): Lockfile {
  const added = findMissingPackages(lockfile).map(({ name, version, wantedBy }) => {
    const isDev = lockfile.packages[wantedBy]?.dev === true;
    return [
      `node_modules/${name}`,
      { version, ...machineOf(name), ...(isDev && { dev: true }), optional: true },
    ] as const;
  });
  const packages = Object.entries(lockfile.packages).concat(added.map(([path, entry]) => [path, entry]));
  packages.sort(([left], [right]) => left.localeCompare(right, 'en'));
  return { ...lockfile, packages: Object.fromEntries(packages) };
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** `@oxlint/binding-linux-arm-gnueabihf` → Linux on ARM with glibc. */
function machineOf(name: string): { readonly os: string[]; readonly cpu: string[]; readonly libc?: string[] } {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name} does not say which machine it is for`);
  if (!os.includes('linux')) return { os, cpu };
  return { os, cpu, libc: [words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'] };
}
