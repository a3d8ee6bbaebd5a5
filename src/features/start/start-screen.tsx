import { lazy, Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useDossiers, useDossierVerbs } from '../../store/context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { dossierPath } from '../../ui/route.ts'
import { DossierList } from './dossier-list.tsx'
import { rememberedHat, rememberHat, type Hat } from './hat.ts'
import { HatChoice } from './hat-choice.tsx'
import { OpenFile } from './open-file.tsx'
import styles from './start.module.css'

const NewDossier = lazy(async () => ({ default: (await import('./new-dossier.tsx')).NewDossier }))

/** What is on this computer, and the three ways to begin: a new dossier, a file, the sample. */
export function StartScreen() {
  const entries = useDossiers((state) => state.entries)
  const { listDossiers, closeDossier, openSample } = useDossierVerbs()
  const [, navigate] = useLocation()
  const [creating, setCreating] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const [hat, setHat] = useState(rememberedHat)
  useEffect(() => {
    document.title = 'Hồ sơ tự đánh giá – Tự chấm CCHC'
    void closeDossier().then(listDossiers)
  }, [closeDossier, listDossiers])

  const show = (id: string) => {
    setCreating(false)
    navigate(dossierPath(id, 'tu-danh-gia'))
  }
  const showSample = async () => {
    const result = await openSample()
    if (result.ok) show(result.value)
    else setMessage(result.problems.map((problem) => problem.message).join(' '))
  }

  const changeHat = (chosen: Hat) => {
    rememberHat(chosen)
    setHat(chosen)
  }

  return (
    <main className="page" id="content">
      <div className="lede">
        <h1 tabIndex={-1}>
          {hat === 'unit'
            ? 'Tự đánh giá, chấm điểm Chỉ số cải cách hành chính'
            : 'Thẩm định hồ sơ tự đánh giá của các đơn vị'}
        </h1>
      </div>
      <HatChoice hat={hat} onChange={changeHat} />
      <div className={styles.ways}>
        {hat === 'unit' ? (
          <button type="button" className="btn primary" onClick={() => setCreating(true)}>
            Lập hồ sơ tự đánh giá
          </button>
        ) : (
          <a className="btn primary" href="#/dot">
            Mở các đợt đánh giá
          </a>
        )}
        <OpenFile hat={hat} onShow={navigate} />
        {hat === 'unit' && (
          <button type="button" className="btn" onClick={() => void showSample()}>
            Xem hồ sơ mẫu
          </button>
        )}
        <p className="small muted">
          Mọi dữ liệu nằm trên máy này, không gửi đi đâu. <a href="#/tro-giup">Mới dùng lần đầu?</a>
        </p>
      </div>
      {message && (
        <p className="note bad" role="alert">
          {message}
        </p>
      )}
      {entries === null ? (
        <p className="muted" role="status">
          Đang đọc danh sách hồ sơ…
        </p>
      ) : (
        <DossierList entries={entries} empty={hat === 'unit' ? <FirstSteps /> : <ReviewSteps />} />
      )}
      <Dialog open={creating} title="Lập hồ sơ tự đánh giá" onClose={() => setCreating(false)} wide>
        <Suspense fallback={<p role="status">Đang mở…</p>}>
          <NewDossier onCreated={show} />
        </Suspense>
      </Dialog>
    </main>
  )
}

function FirstSteps() {
  return (
    <section className={styles.first} aria-labelledby="first-steps">
      <h2 id="first-steps">Chưa có hồ sơ tự đánh giá nào trên máy này</h2>
      <ol>
        <li>
          <b>Lập hồ sơ</b> cho đơn vị, chọn năm và bộ tiêu chí. Được gửi tệp (đợt đánh giá{' '}
          <code>.parr.json</code>, hồ sơ hoặc phần việc <code>.parx.json</code>) thì chọn <i>Mở tệp</i>;
          chương trình tự nhận ra.
        </li>
        <li>
          <b>Kê khai số liệu</b> từng tiêu chí; điểm hiện ngay khi nhập. Mỗi tiêu chí chọn tài liệu kiểm chứng
          và ghi mục, trang.
        </li>
        <li>
          <b>Kiểm tra, chốt hồ sơ</b>, in bảng điểm trình lãnh đạo ký, lưu tệp để gửi cơ quan thẩm định.
        </li>
      </ol>
      <p className="muted">
        Muốn xem thử trước: <i>Xem hồ sơ mẫu</i> mở một hồ sơ đã chấm đủ của một phường giả định.
      </p>
    </section>
  )
}

function ReviewSteps() {
  return (
    <section className={styles.first} aria-labelledby="review-steps">
      <h2 id="review-steps">Việc của cơ quan thẩm định</h2>
      <ol>
        <li>
          <b>Lập đợt đánh giá:</b> năm, kỳ, bộ tiêu chí, hạn gửi và danh sách đơn vị; lưu tệp đợt gửi các đơn
          vị.
        </li>
        <li>
          <b>Nhận hồ sơ:</b> thả nhiều tệp, tệp ZIP hoặc cả thư mục vào đợt; tệp nào sai được nêu rõ lý do.
        </li>
        <li>
          <b>Thẩm định,</b> trả kết quả về đơn vị và nhận giải trình.
        </li>
      </ol>
      <p className="muted">
        Hồ sơ đơn vị gửi về được nhận ở <a href="#/dot">Đợt đánh giá</a>, không mở ở trang này.
      </p>
    </section>
  )
}
