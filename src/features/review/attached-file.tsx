import { useEffect, useState } from 'react'
import type { Evidence } from '../../domain/dossier.ts'
import { formatFigure } from '../../domain/points.ts'

type Checked = { readonly state: 'same'; readonly url: string } | { readonly state: 'other' | 'unread' }

/**
 * The attached file of a document, chosen from the unit's package on the disk and held against the register by its
 * hash: only the very file that was registered is opened.
 */
export function AttachedFile({ evidence }: { readonly evidence: Evidence }) {
  const [checked, setChecked] = useState<Checked | null>(null)
  const url = checked?.state === 'same' ? checked.url : null
  useEffect(() => (url === null ? undefined : () => URL.revokeObjectURL(url)), [url])
  const { file, no } = evidence
  if (!file) return null
  const check = async (chosen: File) => {
    const { describeFile } = await import('../../files/attachment.ts')
    const signal = new AbortController().signal
    const read = await describeFile(chosen, { signal, onProgress: () => undefined })
    if (!read.ok || !read.value) return setChecked({ state: 'unread' })
    const isSame = read.value.sha256 === file.sha256
    setChecked(isSame ? { state: 'same', url: URL.createObjectURL(chosen) } : { state: 'other' })
  }
  return (
    <span className="stack">
      <label className="small">
        Chọn tệp "{file.name}" ({formatFigure(file.size)} byte) trong thư mục TLKC của gói hồ sơ:{' '}
        <input
          type="file"
          aria-label={`Tệp đính kèm của tài liệu số ${no}`}
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            if (chosen) void check(chosen)
          }}
        />
      </label>
      {checked?.state === 'same' && (
        <span className="note good">
          Đúng tệp đã đăng ký.{' '}
          <a href={checked.url} target="_blank" rel="noopener noreferrer">
            Mở tệp
          </a>
        </span>
      )}
      {checked?.state === 'other' && (
        <span className="note bad">
          Tệp này khác tệp đã đăng ký. Chọn lại, hoặc đề nghị đơn vị gửi đúng tệp.
        </span>
      )}
      {checked?.state === 'unread' && <span className="note bad">Không đọc được tệp. Chọn lại.</span>}
    </span>
  )
}
