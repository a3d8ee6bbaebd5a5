import { formatDay } from '../day.ts'
import type { Dossier } from '../dossier.ts'

/** What the leader said, in one line: "Lãnh đạo đồng ý: Nguyễn Văn A, Chủ tịch, ngày 10/12/2022." */
export function approvalWords({ approval, seal }: Pick<Dossier, 'approval' | 'seal'>): string {
  if (!approval) return seal ? 'Hồ sơ chốt khi chưa ghi nhận ý kiến lãnh đạo.' : 'Chưa có ý kiến lãnh đạo.'
  const who = [approval.by, approval.title].filter(Boolean).join(', ')
  const said = approval.decision === 'agree' ? 'Lãnh đạo đồng ý' : 'Lãnh đạo đề nghị sửa'
  return `${said}: ${who}, ngày ${formatDay(approval.at)}.${approval.note === '' ? '' : ` ${approval.note}`}`
}
