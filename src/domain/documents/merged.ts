import type { Document, Meta } from './document.ts'

/**
 * Several papers of one kind as one file, one after the other: letters to all units, to be printed at once. The code of
 * each dossier, which stands in its own foot, is said under its title.
 */
export function mergeDocuments(
  documents: readonly Document[],
  meta: Pick<Meta, 'title' | 'fileName'>,
  foot: string,
): Document | null {
  const [first] = documents
  if (!first) return null
  const marks = first.marks.filter((mark) => documents.every((one) => one.marks.includes(mark)))
  return {
    meta: { ...first.meta, ...meta },
    marks,
    foot,
    sections: documents.flatMap((one) => {
      const own = [
        ...one.marks.filter((mark) => !marks.includes(mark)),
        ...(one.foot === foot ? [] : [one.foot]),
      ]
      return one.sections.map((section, at) =>
        at === 0 && own.length > 0
          ? { ...section, subtitle: [...section.subtitle, `(${own.join(' · ')})`] }
          : section,
      )
    }),
  }
}
