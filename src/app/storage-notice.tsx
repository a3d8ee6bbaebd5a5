import { useState } from 'react'
import { useLocation } from 'wouter'
import { useDossiers, useDossierVerbs } from '../store/context.tsx'
import { saveDossierFile } from '../store/export.ts'
import { dossierPath } from '../ui/route.ts'
import styles from './frame.module.css'

/** Says at once when work cannot be stored, or when two tabs hold one dossier, and offers the way out. */
export function StorageNotice() {
  const open = useDossiers((state) => state.open)
  const storage = useDossiers((state) => state.storage)
  const { takeOther, keepAsCopy, flush } = useDossierVerbs()
  const [, navigate] = useLocation()
  const [hidden, setHidden] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const keepCopy = async () => {
    const kept = await keepAsCopy()
    if (kept.ok) navigate(dossierPath(kept.value, 'tu-danh-gia'))
    else setRefused(kept.problems.map(({ message }) => message).join(' '))
  }
  const takeOthers = async () => {
    const taken = await takeOther()
    setRefused(taken.ok ? null : taken.problems.map(({ message }) => message).join(' '))
  }
  const failed = open?.save.state === 'failed' ? open.save.reason : storage === 'ok' ? null : storage
  if (failed) {
    return (
      <div className={`${styles.notice} note bad`} role="alert">
        <p>
          <b>
            {failed === 'full'
              ? 'Máy không lưu được (hết chỗ). Lưu ngay ra tệp để không mất dữ liệu.'
              : 'Trình duyệt không cho lưu dữ liệu trên máy này (cửa sổ ẩn danh hoặc bị chặn). Lưu ra tệp trước khi đóng.'}
          </b>
        </p>
        <div className="row">
          {open && (
            <button type="button" className="btn primary" onClick={() => void saveDossierFile(open.dossier)}>
              Lưu ra tệp
            </button>
          )}
          {open && (
            <button type="button" className="btn" onClick={() => void flush()}>
              Thử lưu lại
            </button>
          )}
        </div>
      </div>
    )
  }
  if (open?.save.state === 'conflict') {
    return (
      <div className={`${styles.notice} note bad`} role="alert">
        <p>
          <b>Hồ sơ này đã được sửa hoặc xóa ở một thẻ khác.</b> Nội dung vừa nhập ở thẻ này chưa được lưu và
          không ghi đè lên thẻ kia. Chọn một cách:
        </p>
        {refused && <p>{refused}</p>}
        <div className="row">
          <button type="button" className="btn primary" onClick={() => void keepCopy()}>
            Giữ bản ở thẻ này thành hồ sơ riêng
          </button>
          <button type="button" className="btn" onClick={() => void takeOthers()}>
            Bỏ bản ở thẻ này, dùng bản của thẻ kia
          </button>
          <button type="button" className="btn" onClick={() => void saveDossierFile(open.dossier)}>
            Lưu bản ở thẻ này ra tệp
          </button>
        </div>
      </div>
    )
  }
  if (open?.elsewhere && hidden !== open.dossier.id) {
    return (
      <div className={`${styles.notice} note warn`} role="status">
        <p>Hồ sơ này đang mở ở một thẻ khác. Chỉ nên sửa ở một thẻ; hai thẻ không ghi đè lên nhau.</p>
        <button type="button" className="btn quiet" onClick={() => setHidden(open.dossier.id)}>
          Đã hiểu
        </button>
      </div>
    )
  }
  return null
}
