import type { CriteriaSet } from './criteria.ts'

/** What stands in the library under the id and version of a set: nothing, the very same set, or another content. */
export type SetStanding = 'new' | 'same' | 'taken'

/** What taking the set into the library would come to; '' where there is nothing to say beforehand. */
export function describeSetStanding({ id, version, title }: CriteriaSet, standing: SetStanding): string {
  switch (standing) {
    case 'new':
      return ''
    case 'same':
      return `Thư viện đã có đúng bộ tiêu chí này (mã ${id}, phiên bản ${version}), không cần nhập lại.`
    case 'taken':
      return `Thư viện đã có "${title}" (mã ${id}, phiên bản ${version}) với nội dung khác. Đặt phiên bản khác: bản đã lưu không bị ghi đè.`
  }
}
