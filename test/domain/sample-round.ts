import { parseRound, type Round } from '../../src/domain/round.ts'
import { setOfAllKinds } from './sample-set.ts'
import { valueOf } from './sample.ts'

/** A round with every field of its format, on the set that has all kinds of rules. */
export const wholeRound: Round = valueOf(
  parseRound({
    format: 'par-index-round',
    formatVersion: 1,
    id: 'dot-2022',
    title: 'Đánh giá CCHC năm 2022, khối phường',
    year: 2022,
    period: { from: '2021-12-15', to: '2022-12-14' },
    set: setOfAllKinds,
    due: { submit: '2022-12-15', explain: '2023-01-20' },
    guide: { number: '10/HD-PNV', date: '2022-11-01', issuer: 'Phòng Nội vụ', subject: 'Hướng dẫn' },
    reviewer: 'Phòng Nội vụ thành phố',
    units: [
      { id: 'phuong-a', name: 'UBND phường A', level: 'ward', block: 'Phường', contact: 'Trần Thị B, 0256…' },
      { id: 'phuong-le-loi', name: 'UBND phường Lê Lợi', level: 'ward', block: 'Phường', contact: '' },
      { id: 'xa-phuoc-my', name: 'UBND xã Phước Mỹ', level: 'commune', block: 'Xã', contact: '' },
    ],
  }),
)
