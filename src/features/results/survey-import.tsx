import { useState } from 'react'
import { messageOf } from '../../domain/result.ts'
import type { SurveyEntry } from '../../domain/review.ts'
import { nameUnit, type Round } from '../../domain/round.ts'
import { readSurveyLines, surveyTemplate, type SurveyLine } from '../../domain/survey-lines.ts'
import { saveFile } from '../../store/export.ts'
import { load } from '../../store/loading.ts'
import styles from './results.module.css'
import { SurveyNote, type SurveyTold } from './survey-note.tsx'
import { SurveyPreview } from './survey-preview.tsx'
import type { RoundDossiers } from './use-dossiers-of-round.ts'
import { useEnterSurveys, type SurveyChange } from './use-enter-surveys.ts'

/** Survey results of many units at once, pasted from Excel or read from a file; looked at before they are entered. */
export function SurveyImport({ round, read }: { readonly round: Round; readonly read: RoundDossiers }) {
  const [text, setText] = useState('')
  const [lines, setLines] = useState<readonly SurveyLine[] | null>(null)
  const [refusal, setRefusal] = useState('')
  const [told, setTold] = useState<SurveyTold | null>(null)
  const enter = useEnterSurveys()

  const look = (pasted: string) => {
    const found = readSurveyLines(pasted, round)
    setLines(found.ok ? found.value : null)
    setRefusal(found.ok ? '' : messageOf(found.problems))
    setTold(null)
  }
  const readFile = async (file: File | undefined) => {
    if (!file) return
    const loaded = await load(() => import('../../files/unit-list.ts'))
    const rows = loaded.ok ? await loaded.value.readUnitList(file, file.name) : loaded
    if (rows.ok) {
      setText(rows.value)
      look(rows.value)
    } else setRefusal(messageOf(rows.problems))
  }
  const saveTemplate = async () => {
    const loaded = await load(() => import('../../files/csv.ts'))
    if (!loaded.ok) return setRefusal(messageOf(loaded.problems))
    const csv = loaded.value.csvOf(surveyTemplate(round), ';')
    saveFile('mau-dieu-tra-xhh.csv', new Blob([csv], { type: 'text/csv' }))
  }
  const enterAll = async () => {
    const refusals: string[] = []
    const changes: SurveyChange[] = []
    let entered = 0
    for (const [unit, entries] of entriesByUnit(lines ?? [])) {
      const kept = await enter(unit, entries)
      if (kept.ok) {
        entered += Object.keys(entries).length
        changes.push(kept.value)
      } else refusals.push(`${nameUnit(round, unit)}: ${messageOf(kept.problems)}`)
    }
    setLines(null)
    setText('')
    setRefusal('')
    setTold({ words: `Đã nhập ${entered} kết quả.`, refusals, changes })
  }
  return (
    <section className="card stack" aria-labelledby="survey-import">
      <h2 id="survey-import">Nhập nhiều kết quả từ Excel, CSV</h2>
      <p className="small">
        Mỗi dòng là một tiêu chí của một đơn vị (hoặc một nhóm đối tượng). Dòng tiêu đề phải có cột “Đơn vị”
        và “Tiêu chí”; số phiếu ở các cột còn lại, mức cao trước.
      </p>
      <p className="row">
        <button type="button" className="btn" onClick={() => void saveTemplate()}>
          Lưu mẫu để điền (.csv)
        </button>
        <label className="row">
          Chọn tệp .xlsx, .csv
          <input
            type="file"
            accept=".xlsx,.csv,.txt"
            onChange={({ target }) => {
              void readFile(target.files?.[0])
              target.value = ''
            }}
          />
        </label>
      </p>
      <div className="field">
        <label htmlFor="survey-text">Hoặc dán các dòng từ Excel</label>
        <textarea
          id="survey-text"
          className={styles.text}
          rows={8}
          value={text}
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <p>
        <button type="button" className="btn" disabled={text.trim() === ''} onClick={() => look(text)}>
          Xem trước
        </button>
      </p>
      {refusal !== '' && (
        <p className="note bad" role="alert">
          {refusal}
        </p>
      )}
      {told && <SurveyNote round={round} told={told} onTold={setTold} />}
      {lines && <SurveyPreview lines={lines} read={read} onEnter={() => void enterAll()} />}
    </section>
  )
}

function entriesByUnit(lines: readonly SurveyLine[]): ReadonlyMap<string, Record<string, SurveyEntry>> {
  const units = new Map<string, Record<string, SurveyEntry>>()
  for (const { unit, leaf, entry } of lines) {
    if (!unit || !leaf || !entry) continue
    units.set(unit.id, { ...units.get(unit.id), [leaf.key]: entry })
  }
  return units
}
