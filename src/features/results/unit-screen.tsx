import { useEffect, useMemo } from 'react'
import { claimBeside, describeClaim } from '../../domain/claim.ts'
import { nameBlock } from '../../domain/documents/block-name.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { nameUnit, type Round } from '../../domain/round.ts'
import { unjudgedLeaves } from '../../domain/unit-result.ts'
import { useRounds } from '../../store/rounds-context.tsx'
import { resultsHref } from './address.ts'
import { showDifference, showIndex, showPoints } from './figures.tsx'
import { ReadingProgress } from './reading-progress.tsx'
import styles from './results.module.css'
import { UnitRows } from './unit-rows.tsx'
import { useRoundResults } from './use-round-results.ts'
import type { ScoreSheet } from '../../domain/score.ts'
import { differenceUnder } from '../../domain/difference.ts'

type Names = { readonly block: string; readonly unit: string; readonly area: string | undefined }

/** One unit's result, row by row: points, reasons and persons, each row leading to its appraisal. */
export function UnitScreen(props: Names) {
  const round = useRounds((state) => state.open?.round)
  return round ? <UnitOfRound round={round} {...props} /> : null
}

function UnitOfRound({ round, block: named, unit, area }: Names & { readonly round: Round }) {
  const { read, blocks } = useRoundResults(round)
  const block = blocks?.find((one) => one.block === named)
  const ranked = block?.ranked.find(({ result }) => result.unit.id === unit)
  const result = ranked?.result ?? block?.below.find((one) => one.unit.id === unit)
  const dossier = read.dossiers.get(unit)
  const claim = useMemo(() => claimWords(dossier, result?.sheet ?? null, round), [dossier, result, round])
  const name = nameUnit(round, unit)
  useEffect(() => {
    document.title = `Kết quả của ${name} – Tự chấm CCHC`
  }, [name])
  const total = result?.sheet?.total
  const unjudged = result?.sheet ? unjudgedLeaves(result.sheet).length : 0
  const { digits } = round.set
  const facts: readonly (readonly [string, string])[] = total
    ? [
        [
          'Xếp hạng',
          ranked ? `${ranked.place}/${block?.ranked.length ?? 0}${ranked.tied ? ' (đồng hạng)' : ''}` : '–',
        ],
        ['Chỉ số CCHC (%)', showIndex(total.index, ranked?.digits ?? digits)],
        ['Xếp loại', ranked?.tier ?? '–'],
        ['Tổng điểm', showPoints(total.final, digits)],
        ['Điểm tối đa áp dụng', showPoints(total.applicableMax, digits)],
        ['Chênh lệch (thẩm định − tự đánh giá)', showDifference(differenceUnder(total), digits)],
      ]
    : []
  return (
    <main className="page stack" id="content">
      <div>
        <p className="small no-print">
          <a href={resultsHref(round.id, named)}>Kết quả, xếp hạng: {nameBlock(named)}</a>
        </p>
        <h1 tabIndex={-1}>Kết quả của {name}</h1>
      </div>
      <ReadingProgress read={read} />
      {result && result.reason !== '' && <p className="note">{result.reason}</p>}
      {facts.length > 0 && (
        <dl className={styles.figures}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {unjudged > 0 && (
        <p className="note warn">
          Tạm tính: còn {unjudged} tiêu chí chưa có điểm thẩm định hoặc điểm điều tra XHH.
        </p>
      )}
      {claim && <p className="note">{claim}</p>}
      {result?.sheet && dossier && (
        <UnitRows round={round} dossier={dossier} sheet={result.sheet} unit={unit} area={area} />
      )}
      {blocks && !result && <p className="note">Khối này không có đơn vị nêu trên.</p>}
    </main>
  )
}

/** What the unit signed, where its points there are less since. */
function claimWords(dossier: Dossier | undefined, sheet: ScoreSheet | null, { set }: Round): string | null {
  if (!dossier || !sheet) return null
  const claim = claimBeside(dossier, sheet)
  return claim && describeClaim(claim, sheet, set.digits)
}
