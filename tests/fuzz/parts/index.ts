import type { Part } from '../part.ts';

/** What is fed with hostile input, loaded only where it runs. */
const loaders = {
  lists: async () => (await import('./lists.ts')).listPart,
  feeds: async () => (await import('./feeds.ts')).feedPart,
  formats: async () => (await import('./formats.ts')).formatPart,
  names: async () => (await import('./names.ts')).namePart,
  texts: async () => (await import('./texts.ts')).textPart,
  configuration: async () => (await import('./configuration.ts')).configurationPart,
  messages: async () => (await import('./messages.ts')).messagePart,
  proofs: async () => (await import('./messages.ts')).proofPart,
  bodies: async () => (await import('./bodies.ts')).bodyPart,
  pages: async () => (await import('./pages.ts')).pagePart,
} as const;

export type PartName = keyof typeof loaders;

/** Of 20,000 cases, which take a minute and a half of one core. */
export const shares: Readonly<Record<PartName, number>> = {
  lists: 5_400,
  feeds: 1_000,
  formats: 3_500,
  names: 4_000,
  texts: 3_600,
  configuration: 500,
  messages: 800,
  proofs: 200,
  bodies: 700,
  pages: 300,
};

export const partNames = Object.keys(loaders) as readonly PartName[];

export async function partOf(name: PartName): Promise<Part> {
  return (await loaders[name]()) as Part;
}
