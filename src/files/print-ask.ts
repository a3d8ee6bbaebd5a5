import type { Document } from '../domain/documents/document.ts'
import type { MergedMeta } from '../domain/documents/merged.ts'
import type { MissingCharacter } from './pdf-text.ts'

export type PrintFormat = 'pdf' | 'docx' | 'xlsx'

/**
 * What the page asks of a worker that prints: a document; or papers handed over one by one, so that the page never
 * holds them all, and then the one file they make.
 */
export type PrintAsk =
  | { readonly kind: 'document'; readonly format: PrintFormat; readonly document: Document }
  | { readonly kind: 'paper'; readonly name: string; readonly document: Document }
  | { readonly kind: 'merge'; readonly format: PrintFormat; readonly meta: MergedMeta }

/** The bytes of a file, and what could not stand in it: `boxed` is printed as □, `removed` left out. */
export type Printed = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly boxed: readonly MissingCharacter[]
  readonly removed: readonly MissingCharacter[]
}

/** A file; or that a paper was taken, which goes into a file later. */
export type PrintAnswer = Printed | 'taken'
