import type { Level } from '../criteria.ts'
import type { Dossier, Unit } from '../dossier.ts'
import type { Head, Signature } from './document.ts'

/** What differs by place and is known to the unit alone; what is absent is taken from the unit's name. */
export type HeadData = {
  /** The body directly above, where the paper names one; '' for none. */
  readonly parent?: string | undefined
  readonly place?: string | undefined
  /** Title lines over the signature of the head of the unit. */
  readonly signer?: readonly string[] | undefined
  /** Lines under "Nơi nhận", the last one "- Lưu: VT, …". */
  readonly recipients?: readonly string[] | undefined
}

/** The head of a stand-alone paper; number, day and month stay blank for the clerks. */
export function officialHead({ unit, set }: Pick<Dossier, 'unit' | 'set'>, data: HeadData = {}): Head {
  const parent = data.parent ?? (hasParent(unit.level) && set.issuer !== unit.name ? set.issuer : '')
  return {
    parent: parent === '' ? [] : bodyLines(parent),
    body: bodyLines(unit.name),
    number: null,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: `${data.place ?? placeOf(unit.name) ?? '……………'}, ngày …… tháng …… năm ……`,
  }
}

/** NGƯỜI LẬP BIỂU on the left, the head of the unit on the right; the names stay open where they are not known. */
export function signaturesOf(
  { unit, contact }: Pick<Dossier, 'unit' | 'contact'>,
  data: HeadData = {},
): { readonly left: Signature; readonly right: Signature } {
  return {
    left: { title: ['NGƯỜI LẬP BIỂU'], note: '(Ký, ghi rõ họ tên)', name: contact?.name ?? '' },
    right: { title: data.signer ?? signerOf(unit), note: '(Ký, ghi rõ họ tên, đóng dấu)', name: '' },
  }
}

const committee = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+/iu

/** Offices stand under a body; committees of the people stand for themselves. */
function hasParent(level: Level): boolean {
  return level === 'department' || level === 'office'
}

function isCommittee({ name }: Pick<Unit, 'name'>): boolean {
  return committee.test(name.normalize('NFC').trim())
}

function signerOf(unit: Unit): readonly string[] {
  return isCommittee(unit) ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] : ['THỦ TRƯỞNG ĐƠN VỊ']
}

/** "UBND phường Mẫu 01" → "ỦY BAN NHÂN DÂN", "PHƯỜNG MẪU 01". */
function bodyLines(name: string): readonly string[] {
  const own = name.normalize('NFC').trim()
  return committee.test(own)
    ? ['ỦY BAN NHÂN DÂN', own.replace(committee, '').toUpperCase()]
    : [own.toUpperCase()]
}

/**
 * "UBND phường Mẫu 01" → "Phường Mẫu 01"; of a province its name alone, as papers of provinces are dated (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I); the seat of other bodies is not in their name.
 */
function placeOf(name: string): string | null {
  const own = name.normalize('NFC').trim()
  if (!committee.test(own)) return null
  const place = own.replace(committee, '').replace(/^tỉnh\s+/iu, '')
  return place.charAt(0).toUpperCase() + place.slice(1)
}
