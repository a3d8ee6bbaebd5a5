import { useEffect, useId, useState } from 'react'
import { useLocation } from 'wouter'
import type { AnnexOrigin } from '../../domain/annex-origin.ts'
import { emptyDraft, nextVersion } from '../../domain/draft-new.ts'
import type { DraftSet } from '../../domain/draft.ts'
import type { Problem } from '../../domain/result.ts'
import { shippedSets } from '../../store/catalog.ts'
import { useDraftVerbs, useDrafts } from '../../store/draft-context.tsx'
import { useSets, useSetVerbs } from '../../store/set-context.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { draftPath, intakePath } from './address.ts'
import { DraftList } from './draft-list.tsx'
import styles from './begin.module.css'

/** Where a criteria set begins: an annex, a former version, an empty frame, or a file; and the drafts under way. */
export function BeginScreen() {
  const drafts = useDrafts((state) => state.entries)
  const own = useSets((state) => state.own)
  const { listDrafts, makeDraft } = useDraftVerbs()
  const { listSets, openSet, versionsOf } = useSetVerbs()
  const [, navigate] = useLocation()
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const former = useId()
  const [chosen, setChosen] = useState('')
  useEffect(() => {
    document.title = 'Soạn bộ tiêu chí – Tự chấm CCHC'
    void listDrafts()
    void listSets()
  }, [listDrafts, listSets])

  const entries = [...(own ?? []).filter(({ broken }) => !broken), ...shippedSets]
  const begin = async (draft: DraftSet, origin: AnnexOrigin | null = null) => {
    const made = await makeDraft(draft, origin)
    if (made.ok) navigate(draftPath(made.value))
    else setRefused(made.problems)
  }
  const duplicate = async () => {
    const entry = entries.find(({ id, version }) => `${id}/${version}` === chosen) ?? entries[0]
    if (!entry) return
    const set = await openSet(entry.id, entry.version)
    if (set.ok) await begin(nextVersion(set.value, versionsOf(entry.id)))
    else setRefused(set.problems)
  }
  const read = async (picked: File) => {
    const { readDraftFile } = await import('../../files/draft-file.ts')
    const found = await readDraftFile(picked)
    if (found.ok) await begin(found.value.draft, found.value.origin)
    else
      setRefused(
        found.problems.map((problem) => ({ ...problem, message: `${picked.name}: ${problem.message}` })),
      )
  }

  return (
    <main className="page stack" id="content">
      <div className="lede">
        <h1 tabIndex={-1}>Soạn bộ tiêu chí</h1>
        <p className="muted">Bộ soạn xong được lưu vào thư viện trên máy này, dùng để lập hồ sơ ngay.</p>
      </div>
      {refused.slice(0, 6).map(({ path, message }) => (
        <p key={`${path} ${message}`} className="note bad" role="alert">
          {message}
        </p>
      ))}
      <div className={styles.ways}>
        <section className="card stack" aria-labelledby={`${former}-annex`}>
          <h2 id={`${former}-annex`}>Từ phụ lục của quyết định</h2>
          <p>
            Dán bảng từ Word, Excel hoặc mở tệp .docx, .xlsx, .csv. Chương trình dựng cây tiêu chí, nhận ra
            cách tính điểm và chỉ chỗ cần kiểm tra.
          </p>
          <p>
            <a className="btn primary" href={`#${intakePath}`}>
              Nhập từ phụ lục
            </a>
          </p>
        </section>
        <section className="card stack" aria-labelledby={`${former}-copy`}>
          <h2 id={`${former}-copy`}>Từ một bộ đã có</h2>
          <p>
            Giữ nguyên tiêu chí và khóa của bản trước để so sánh được các năm; chỉ sửa những gì quyết định mới
            thay đổi.
          </p>
          <div className="field">
            <label htmlFor={former}>Bản trước</label>
            <select id={former} value={chosen} onChange={({ target }) => setChosen(target.value)}>
              {entries.map(({ id, version, title }) => (
                <option key={`${id}/${version}`} value={`${id}/${version}`}>
                  {title}
                </option>
              ))}
            </select>
          </div>
          <p>
            <button type="button" className="btn" onClick={() => void duplicate()}>
              Tạo phiên bản mới
            </button>
          </p>
        </section>
        <section className="card stack" aria-labelledby={`${former}-empty`}>
          <h2 id={`${former}-empty`}>Từ đầu</h2>
          <p>Bắt đầu với bảy lĩnh vực cải cách hành chính, hoặc mở lại bản soạn đã lưu ra tệp.</p>
          <div className="row">
            <button
              type="button"
              className="btn"
              onClick={() => void begin(emptyDraft(new Date().getFullYear()))}
            >
              Bắt đầu với bảy lĩnh vực
            </button>
            <FileButton
              accept=".json,application/json"
              label="Chọn tệp bản soạn (.json)"
              onFile={(picked) => void read(picked)}
            >
              Mở tệp bản soạn…
            </FileButton>
          </div>
        </section>
      </div>
      {drafts !== null && <DraftList entries={drafts} />}
    </main>
  )
}
