import { useEffect } from 'react'
import { useDossierVerbs } from '../../store/context.tsx'
import { useRounds, useRoundVerbs } from '../../store/rounds-context.tsx'
import { OpenRoundFile } from './open-round-file.tsx'
import { RoundList } from './round-list.tsx'
import styles from './rounds.module.css'

/** The reviewer's rounds on this computer, and the two ways to begin: a new one, or the file of one. */
export function RoundsScreen() {
  const rounds = useRounds((state) => state.rounds)
  const { listRounds } = useRoundVerbs()
  const { closeDossier } = useDossierVerbs()
  useEffect(() => {
    document.title = 'Đợt đánh giá – Tự chấm CCHC'
    void closeDossier().then(listRounds)
  }, [closeDossier, listRounds])
  return (
    <main className="page stack" id="content">
      <div>
        <h1 tabIndex={-1}>Đợt đánh giá</h1>
        <p className="muted">Dành cho cơ quan thẩm định: giao đợt cho các đơn vị, nhận và theo dõi hồ sơ.</p>
      </div>
      <div className="row">
        <a className="btn primary" href="#/dot/moi">
          Lập đợt đánh giá
        </a>
        <OpenRoundFile />
      </div>
      {rounds === null ? (
        <p className="muted" role="status">
          Đang đọc danh sách đợt đánh giá…
        </p>
      ) : (
        <RoundList rounds={rounds} empty={<FirstSteps />} />
      )}
    </main>
  )
}

function FirstSteps() {
  return (
    <section className={`card ${styles.first}`} aria-labelledby="first-steps">
      <h2 id="first-steps">Chưa có đợt đánh giá nào trên máy này</h2>
      <ol>
        <li>
          <b>Lập đợt đánh giá:</b> chọn bộ tiêu chí, năm, kỳ đánh giá, hạn gửi; nhập danh sách đơn vị (dán
          được từ Excel).
        </li>
        <li>
          <b>Lưu tệp đợt</b> (<code>.parr.json</code>) và phát hành kèm văn bản. Đơn vị mở tệp, chọn tên mình
          là có hồ sơ đúng bộ tiêu chí, đúng hạn.
        </li>
        <li>
          <b>Nhận hồ sơ:</b> chọn một lúc nhiều tệp, gói ZIP hoặc cả thư mục. Từng hồ sơ được kiểm tra; tệp
          sai được nêu rõ sai gì, cần làm gì.
        </li>
        <li>
          <b>Theo dõi, thẩm định, gửi lại kết quả</b> cho từng đơn vị hoặc tất cả trong một gói.
        </li>
      </ol>
      <p className="muted">
        Đơn vị tự đánh giá không cần lập đợt: mở tệp đợt do cơ quan thẩm định gửi ở <a href="#/">trang đầu</a>
        .
      </p>
    </section>
  )
}
