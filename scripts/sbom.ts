// Prints what the program is made of, as CycloneDX JSON (https://cyclonedx.org/docs/1.6/json/). The same lock file gives
// the same bytes: no time, and a serial number made of the content.
import { createHash } from 'node:crypto';
import { idOf, type Package, readProgram } from './packages.ts';

function purlOf({ name, version }: Package): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function licensesOf(license: string | null): object[] {
  if (license === null) return [];
  return /^[\w.+-]+$/.test(license) ? [{ license: { id: license } }] : [{ expression: license }];
}

function component(one: Package, type: 'application' | 'library'): object {
  const [, sum] = /^sha512-(.+)$/.exec(one.integrity ?? '') ?? [];
  const hex = sum === undefined ? null : Buffer.from(sum, 'base64').toString('hex');
  return {
    type,
    'bom-ref': idOf(one),
    name: one.name,
    version: one.version,
    scope: one.optional ? 'optional' : 'required',
    ...(hex === null ? {} : { hashes: [{ alg: 'SHA-512', content: hex }] }),
    licenses: licensesOf(one.license),
    purl: purlOf(one),
  };
}

/** A UUID whose bits are a sum (RFC 9562, 5.8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const { root, packages } = readProgram();
const content = {
  metadata: { component: component(root, 'application') },
  components: packages.map((one) => component(one, 'library')),
  dependencies: [root, ...packages].map((one) => ({
    ref: idOf(one),
    dependsOn: one === root ? productionOf(root) : one.needs,
  })),
};

/** Those of development are declared apart, so that all of the root's are needed to run. */
function productionOf({ needs }: Package): readonly string[] {
  const known = new Set(packages.map(idOf));
  return needs.filter((id) => known.has(id));
}

const bom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
  version: 1,
  ...content,
};
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);
