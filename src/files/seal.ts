import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Dossier, Seal } from '../domain/dossier.ts'

/**
 * SHA-256, in lower-case hex, of a value's canonical JSON (RFC 8785). A criteria set is hashed without its
 * `$schema`. Throws on what is no JSON: not a finite number, half a character, a circle.
 */
export function hashOf(value: unknown): string {
  return hashOfText(canonicalOf(isCriteriaSet(value) ? withoutSchema(value) : value))
}

/** Seals what the unit states in a dossier: its number, answers, evidence and set, who froze it and when. */
export function sealDossier(
  dossier: Dossier,
  { at, by }: { readonly at: string; readonly by: string },
): Seal {
  return { hash: hashOfPart(sealedPart(dossier, at, by)), at, by, signature: null }
}

/** Whether a sealed dossier states what it stated when it was sealed; false where it has no seal. */
export function verifySeal(dossier: Dossier): boolean {
  const { seal } = dossier
  return seal !== null && hashOfPart(sealedPart(dossier, seal.at, seal.by)) === seal.hash
}

/** Seals what the reviewer says of a sealed dossier: which freeze was judged, and the whole review. Throws on a draft. */
export function sealReview(
  dossier: Dossier,
  { at, by }: { readonly at: string; readonly by: string },
): NonNullable<Dossier['review']['seal']> {
  return { hash: hashOf(reviewedPart(dossier)), at, by, signature: null }
}

/** Whether a review states what it stated when it was sealed; null where it has no seal or the dossier is open. */
export function verifyReviewSeal(dossier: Dossier): boolean | null {
  const { seal } = dossier.review
  if (!seal || !dossier.seal) return null
  return hashOf(reviewedPart(dossier)) === seal.hash
}

/** The code on every paper that binds it to the file: the first 60 bits of the seal's hash, "7ZZZ-0123-ABCD". */
export function dossierCode(hash: string): string {
  const bits = BigInt(`0x${hash.slice(0, 15)}`)
  const letters = Array.from({ length: 12 }, (_, at) =>
    alphabet.charAt(Number((bits >> BigInt(55 - 5 * at)) & 31n)),
  )
  return letters.join('').replace(/(.{4})(?!$)/g, '$1-')
}

/** Crockford's base 32: no I, L, O, U, which are misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function hashOfText(canonical: string): string {
  return bytesToHex(sha256(utf8ToBytes(canonical)))
}

function canonicalOf(value: unknown): string {
  const canonical = canonicalize(value)
  if (canonical === undefined) throw new TypeError('a value without JSON has no hash')
  return canonical
}

/** The hash of a part, field by field, so that the set, which hundreds of dossiers share, is made canonical once. */
function hashOfPart(part: SealedPart): string {
  const fields = Object.entries(part)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, value]) =>
        `${canonicalOf(name)}:${name === 'set' ? canonicalOfSet(value) : canonicalOf(value)}`,
    )
  return hashOfText(`{${fields.join(',')}}`)
}

/** The set made canonical last: the same text of JSON has the same canonical form. */
let lastSet = { json: '', canonical: '' }

function canonicalOfSet(set: unknown): string {
  const json = JSON.stringify(set)
  if (lastSet.json !== json) lastSet = { json, canonical: canonicalOf(set) }
  return lastSet.canonical
}

type SealedPart = { readonly [name: string]: unknown }

function sealedPart(dossier: Dossier, at: string, by: string): SealedPart {
  const { id, revision, unit, year, interim, round, contact, set, answers, evidence } = dossier
  const { explanations, approval } = dossier
  const stated = { id, revision, unit, year, interim, round, contact, set: withoutSchema(set) }
  // A field that is absent is undefined here and leaves no trace in canonical JSON.
  return { ...stated, answers, evidence, explanations, approval, at, by }
}

function reviewedPart({ id, revision, seal, review }: Dossier): object {
  const { seal: _, ...said } = review
  if (seal === null) throw new TypeError('a draft has no review to seal')
  return { id, revision, sealHash: seal.hash, review: said }
}

function isCriteriaSet(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'format') === 'par-index-criteria'
}

function withoutSchema(set: object): object {
  return Object.fromEntries(Object.entries(set).filter(([name]) => name !== '$schema'))
}
