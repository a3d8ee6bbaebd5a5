import { useState } from 'react'
import { saveFile } from '../../store/export.ts'
import { useRoundVerbs } from '../../store/rounds-context.tsx'
import { wordsOf } from './problem-words.ts'

/** One ZIP with the result of each unit: its own dossier with all scores and reasons in it. */
export function SaveForUnits() {
  const { saveReviewFiles } = useRoundVerbs()
  const [state, setState] = useState<{ readonly working: boolean; readonly words: string }>(idle)
  const save = async () => {
    setState({ working: true, words: 'Đang đóng gói…' })
    const saved = await saveReviewFiles()
    if (saved.ok) saveFile(saved.value.name, saved.value.blob)
    setState({
      working: false,
      words: saved.ok ? `Đã lưu tệp ${saved.value.name}.` : wordsOf(saved.problems),
    })
  }
  return (
    <>
      <button type="button" className="btn" disabled={state.working} onClick={() => void save()}>
        Lưu kết quả gửi từng đơn vị
      </button>
      <span className="small" role="status">
        {state.words}
      </span>
    </>
  )
}

const idle = { working: false, words: '' }
