import { foldText } from '../../domain/search.ts'
import type { Role } from './head.ts'

/** What the words over a column make of it, and how strongly. */
export type Guess = { readonly role: Role; readonly weight: number }

/** Patterns over the folded words of a head, the most telling first. The first that fits decides. */
const patterns: readonly (readonly [RegExp, Role, number])[] = [
  [
    /^(stt|tt|s\.? ?t\.? ?t\.?|so t+|so thu tu|thu tu|#|no\.?|ma|ma so|ma (so )?(tieu chi|tc|tctp|chi so)|ky hieu|muc|chi muc|so muc|ma hieu)$/,
    'code',
    10,
  ],
  [/^(stt|tt)\b/, 'code', 6],
  [
    /(toi da|diem chuan|thang diem|quy dinh|diem max).*(xhh|xa hoi hoc|khao sat)|diem (dieu tra )?(xhh|xa hoi hoc) toi da/,
    'maxSurvey',
    8,
  ],
  [/(toi da|diem chuan|thang diem).*tong|tong (so )?diem (toi da|chuan)/, 'maxTotal', 8],
  [/(toi da|diem chuan|thang diem).*(tham dinh|danh gia|tu cham)/, 'max', 8],
  [
    /(cach|phuong phap|huong dan|cong thuc|cach thuc|phuong thuc|nguyen tac|tieu chuan|quy dinh|quy tac|co so|can cu|phuong an) ?.*(tinh|cham|danh gia|xac dinh|cho|quy doi) ?.*diem|^(cach|phuong phap|huong dan|cong thuc) (tinh|cham|danh gia|xac dinh|thuc hien)|dien giai|giai thich|thang diem (chi tiet|cu the|thanh phan)|diem (chi tiet|thanh phan|cu the)|barem|bieu diem|^huong dan/,
    'scoring',
    9,
  ],
  [/toi da|diem chuan|diem cao nhat|diem max|^max\b|khung diem|tong diem chuan/, 'max', 10],
  [
    /\b(co quan|don vi|so|nganh|phong|to|bo phan|nguoi|noi(?! dung)|hoi dong)\b.*(tham dinh|cham diem|phuc tra|xac nhan|kiem tra|(?<!tu )danh gia)|^tham dinh$/,
    'reviewLead',
    8,
  ],
  [/(hinh thuc|phuong thuc|phuong phap|cach thuc) (danh gia|cham|khao sat|tham dinh|thu thap)/, 'method', 7],
  [
    /kiem chung|minh chung|chung minh|tlkc|^tai lieu|^ho so( |,|$)|^can cu( danh gia| cham| xac dinh)?$|^van ban( |,|$)|nguon (so lieu|thong tin|du lieu)|san pham|^bang chung/,
    'evidence',
    8,
  ],
  [
    /tu (danh gia|cham)|tham dinh|dat duoc|diem (cham|thuc te|dat|danh gia|tu|dieu tra|khao sat)|ket qua|phuc tra|chenh lech|giai trinh|y kien|so lieu|nam truoc|diem (xhh|xa hoi)/,
    'score',
    5,
  ],
  [
    /\b(co quan|don vi|bo phan|phong|nguoi|cong chuc|can bo|chuyen vien|ca nhan)\b.*(chu tri|phu trach|thuc hien|tham muu|phoi hop|cung cap|bao cao|theo doi)|^(chu tri|phu trach|chu tri thuc hien|phan cong)/,
    'lead',
    7,
  ],
  [
    /thang diem|^diem quy dinh|^so diem( |$)|^muc diem|^diem( so)?( \(.*\))?$|^diem\b|trong so|^tong diem/,
    'max',
    6,
  ],
  [/ghi chu|luu y|chu thich/, 'note', 8],
  [
    /^(noi dung|tieu chi|yeu cau|muc) (cham|tinh|danh gia va cham|cho)( diem)?$|^muc do|^yeu cau|^dieu kien|^quy dinh/,
    'scoring',
    4,
  ],
  [/tieu chi|linh vuc|chi so|chi tieu|noi dung|hang muc|nhiem vu|cong viec|tieu chuan|danh muc/, 'title', 6],
  [/(co quan|don vi)/, 'lead', 2],
]

/** The words of a head → what the column is for. */
export function guessRole(words: string): Guess {
  const folded = foldText(words).replace(/[*:.]+$/, '')
  for (const [pattern, role, weight] of patterns) if (pattern.test(folded)) return { role, weight }
  return { role: 'other', weight: 0 }
}
