import type { Document, Meta, Section } from './document.ts'

/** A file of many papers says of itself what the first one does, but for its own title and name. */
export type MergedMeta = Pick<Meta, 'title' | 'fileName'>

/**
 * Several papers of one kind as one file, one after the other: letters to all units, to be printed at once. Each keeps
 * its own marks, foot and page numbers. `name`: whom a paper is to or about.
 */
export function mergeDocuments(
  papers: readonly { readonly name: string; readonly document: Document }[],
  meta: MergedMeta,
): Document | null {
  const [first] = papers
  if (!first) return null
  const { marks, foot } = first.document
  return {
    meta: { ...first.document.meta, ...meta },
    marks,
    foot,
    sections: papers.flatMap(({ name, document }) => paperSections(document, name)),
  }
}

/** The sections of a paper, as they stand in a file of many. */
export function paperSections({ sections, marks, foot }: Document, name: string): readonly Section[] {
  return sections.map((section, at) => (at === 0 ? { ...section, paper: { name, marks, foot } } : section))
}
