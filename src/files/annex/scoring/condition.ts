import { trimMarks } from '../line.ts'
import { stripListMark } from './segment.ts'

/**
 * The bare condition: "Nếu ban hành đúng hạn thì điểm đánh giá là" → "ban hành đúng hạn". Words before a colon or a
 * bracket are the annex's own and stay whole. `joined`: it follows another condition in the same sentence. `behind`:
 * it follows its own award ("1 điểm: ban hành đúng hạn").
 */
export function tidyCondition(text: string, joined = false, behind = false): string {
  const begun = text.trim().replace(/^[\s,;.:)\]]+/u, '')
  let bare = behind ? begun : cutVerbs(begun)
  for (let before = ''; before !== bare;) {
    before = bare
    bare = bare.replace(opening, '').replace(/^[\s,;.:)\]]+/u, '')
    if (joined) bare = bare.replace(joint, '')
  }
  return stripListMark(trimMarks(bare.replace(heading, '')))
}

/** "Gồm các nội dung sau:", "Cách tính điểm:" say nothing of the first condition after them. */
const heading =
  /^(?:(?:bao )?gồm(?: các| có)?(?: nội dung| tiêu chí| mục)?(?: sau)?|(?:cách|phương pháp|hướng dẫn) (?:tính|chấm|đánh giá|cho)(?: điểm)?(?: như sau| cụ thể)?|thang điểm|mức điểm|cụ thể(?: như sau)?|như sau|trong đó)\s*:\s*/iu

const opening =
  /^(?:nếu|thì|và|nhưng|hoặc|(?:đối với |trong )?trường hợp|khi|riêng|,|-|–|:)(?![\p{L}])\s*(?=\S)/iu
const joint = /^(?:còn|và|hoặc|nhưng)(?! lại)(?![\p{L}])\s*(?=\S)/iu
/** Between condition and award: nothing before it is taken away. */
const divider = /\s*(?:[:=→⇒(–[]|-)\s*$/u
const consequence =
  /\s+thì(?:\s+(?:điểm|đánh giá|số|mức|đạt|được|là|tính|chấm|cho|bằng|hưởng|đơn vị|tiêu chí|này|sẽ|chỉ|bị|trừ|cộng|ghi|giảm))*\s*[:=]?\s*$/iu
const copula =
  /\s+(?:số điểm|mức điểm|điểm đánh giá|điểm số|điểm đạt được|điểm)(?:\s+được tính)?\s+(?:là|bằng)\s*$/iu
const verb =
  /\s+(?:(?:sẽ|chỉ|bị)\s+)?(?:(?<!(?:không|chưa) )(?:được|đạt)|cho|chấm|là|bằng|hưởng|trừ|cộng)(?:\s+(?:tính|chấm|cho|hưởng|cộng|trừ|ghi|là|đạt|đánh giá|tối đa|thêm))*(?:\s+điểm)?\s*$/iu

/** The words that lead from a condition to its award, once: all before them belongs to the condition. */
function cutVerbs(text: string): string {
  const found = [consequence, divider, copula, verb].find((pattern) => pattern.test(text))
  if (found) return text.replace(found, '')
  return /^(?:được|đạt|chấm|cho|tính)$/iu.test(text) ? '' : text
}
