import type { ChangeKind } from '../../domain/set-diff.ts'

/** What can become of a criterion, as it is called on screen. */
export const kindNames: Readonly<Record<ChangeKind, string>> = {
  added: 'Thêm mới',
  removed: 'Bỏ',
  moved: 'Chuyển chỗ',
  recoded: 'Đổi mã',
  reweighted: 'Đổi điểm tối đa',
  rescored: 'Đổi cách tính',
  reworded: 'Đổi lời',
}

export const kinds: readonly ChangeKind[] = [
  'added',
  'removed',
  'moved',
  'recoded',
  'reweighted',
  'rescored',
  'reworded',
]
