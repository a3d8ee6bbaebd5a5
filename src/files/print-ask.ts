import type { Row } from '../domain/documents/document.ts'
import type { MergedMeta } from '../domain/documents/merged.ts'
import type { MissingCharacter } from './pdf-text.ts'
import type { BareDocument } from './print-pieces.ts'

export type PrintFormat = 'pdf' | 'docx' | 'xlsx'

/**
 * What the page asks of a worker that prints: a document; or papers handed over one by one, so that the page never
 * holds them all, and then the one file they make. Rows of long tables come before their document.
 */
export type PrintAsk =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | ({ readonly kind: 'document'; readonly format: PrintFormat } & BareDocument)
  | ({ readonly kind: 'paper'; readonly name: string } & BareDocument)
  | { readonly kind: 'merge'; readonly format: PrintFormat; readonly meta: MergedMeta }

/** The bytes of a file, and what could not stand in it: `boxed` is printed as □, `removed` left out. */
export type Printed = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly boxed: readonly MissingCharacter[]
  readonly removed: readonly MissingCharacter[]
}

/** A file; or that rows or a paper were taken, which go into a file later. */
export type PrintAnswer = Printed | 'taken'
