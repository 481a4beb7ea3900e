import type { Part } from '../part.ts';

/** What is fed with hostile input, loaded only where it runs; of 20,000 cases each has so many. */
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

export const shares: Readonly<Record<PartName, number>> = {
  lists: 5_400,
  feeds: 3_500,
  formats: 4_000,
  names: 2_500,
  texts: 1_500,
  configuration: 700,
  messages: 1_000,
  proofs: 200,
  bodies: 900,
  pages: 300,
};

export const partNames = Object.keys(loaders) as readonly PartName[];

export async function partOf(name: PartName): Promise<Part> {
  return (await loaders[name]()) as Part;
}
