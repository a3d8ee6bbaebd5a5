import { useEffect, useId, useState } from 'react'
import { formatDay } from '../../domain/day.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Moved } from '../../domain/move-dossier.ts'
import type { Problem } from '../../domain/result.ts'
import type { Round, RoundUnit } from '../../domain/round.ts'
import { matchesQuery } from '../../domain/search.ts'
import { levelNames } from '../../domain/unit.ts'
import { useDossierVerbs } from '../../store/context.tsx'
import { useRoundVerbs } from '../../store/rounds-context.tsx'
import { autofocus } from '../../ui/autofocus.ts'
import { dossierHref, dossierPath } from '../../ui/route.ts'
import type { Hat } from './hat.ts'
import styles from './start.module.css'

type Props = {
  readonly round: Round
  readonly hat: Hat
  readonly onShow: (path: string) => void
  readonly onRefused: (name: string, problems: readonly Problem[]) => void
}

/** A round's file: the unit picks itself and has a dossier; one that is here already follows the round; a reviewer keeps the round. */
export function ArrivedRound({ round, hat, onShow, onRefused }: Props) {
  const { beginFromRound, dossiersOfRound, openDossier, moveToRound } = useDossierVerbs()
  const { keepRound } = useRoundVerbs()
  const [here, setHere] = useState<readonly Dossier[] | null>(null)
  const [moved, setMoved] = useState<Moved | null>(null)
  useEffect(() => {
    void dossiersOfRound(round).then(setHere)
  }, [round, dossiersOfRound])

  const begin = async (unit: string) => {
    const begun = await beginFromRound(round, unit)
    if (begun.ok) onShow(dossierPath(begun.value, 'tu-danh-gia'))
    else onRefused(round.title, begun.problems)
  }
  const follow = async (dossier: Dossier) => {
    const opened = await openDossier(dossier.id)
    const result = opened.ok ? await moveToRound(round) : opened
    if (result.ok) setMoved(result.value)
    else onRefused(round.title, result.problems)
  }
  const keep = async () => {
    const kept = await keepRound(round)
    if (kept.ok) onShow(`/dot/${encodeURIComponent(round.id)}`)
    else onRefused(round.title, kept.problems)
  }
  if (moved) return <MovedNote moved={moved} round={round} />
  const taken = new Set((here ?? []).map(({ unit }) => unit.id))
  return (
    <div className="stack">
      <dl className={styles.facts}>
        <div>
          <dt>Đợt đánh giá</dt>
          <dd>
            <b>{round.title}</b>, năm {round.year}
          </dd>
        </div>
        {round.reviewer !== '' && (
          <div>
            <dt>Cơ quan thẩm định</dt>
            <dd>{round.reviewer}</dd>
          </div>
        )}
        <div>
          <dt>Kỳ đánh giá</dt>
          <dd>
            {formatDay(round.period.from)} – {formatDay(round.period.to)}; hạn gửi hồ sơ{' '}
            {formatDay(round.due.submit)}
          </dd>
        </div>
        <div>
          <dt>Bộ tiêu chí</dt>
          <dd>
            {round.set.title}, phiên bản {round.set.version}
          </dd>
        </div>
      </dl>
      {hat === 'review' && (
        <div className="row">
          <button type="button" className="btn primary" onClick={() => void keep()}>
            Đưa vào các đợt đánh giá trên máy này
          </button>
        </div>
      )}
      {(here ?? []).map((dossier) => (
        <div key={dossier.id} className="note row">
          <span>
            Trên máy này đã có hồ sơ của <b>{dossier.unit.name}</b>
            {dossier.round ? ' trong đợt này' : `, năm ${dossier.year}, lập ngoài đợt`}, phiên bản{' '}
            {dossier.set.version}.
          </span>
          <button type="button" className="btn" onClick={() => void follow(dossier)}>
            Cập nhật theo đợt
          </button>
          <a className="btn quiet" href={dossierHref(dossier.id, 'tu-danh-gia')}>
            Mở hồ sơ
          </a>
        </div>
      ))}
      {hat === 'unit' && <PickUnit round={round} taken={taken} onPick={(unit) => void begin(unit)} />}
    </div>
  )
}

/** The list of a round's units: a few letters, then one's own. */
function PickUnit(props: {
  readonly round: Round
  /** Units that have a dossier here already. */
  readonly taken: ReadonlySet<string>
  readonly onPick: (unit: string) => void
}) {
  const { units } = props.round
  const id = useId()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const found = units.filter(({ name, block }) => matchesQuery(query, name, block))
  const pick = found.length === 1 ? (found[0]?.id ?? null) : chosen
  const name = units.find((unit) => unit.id === pick)?.name
  if (units.length === 0) {
    return (
      <p className="note warn">
        Đợt này chưa có danh sách đơn vị. Đề nghị cơ quan thẩm định bổ sung rồi gửi lại tệp, hoặc lập hồ sơ
        bằng tay.
      </p>
    )
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (pick !== null) props.onPick(pick)
      }}
    >
      <div className="field">
        <label htmlFor={id}>Tìm đơn vị của bạn (không cần dấu)</label>
        <input
          id={id}
          ref={autofocus}
          type="search"
          autoComplete="off"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <fieldset className={styles.units}>
        <legend className="visually-hidden">Đơn vị trong đợt</legend>
        {found.map((unit) => (
          <label key={unit.id}>
            <input
              type="radio"
              name={`${id}-unit`}
              checked={pick === unit.id}
              onChange={() => setChosen(unit.id)}
            />
            <span>
              {unit.name} <span className="small muted">{wordsOf(unit, props.taken.has(unit.id))}</span>
            </span>
          </label>
        ))}
        {found.length === 0 && (
          <p className="muted" role="status">
            Không có đơn vị nào khớp trong {units.length} đơn vị của đợt.
          </p>
        )}
      </fieldset>
      <div className="row">
        <button type="submit" className="btn primary" disabled={pick === null}>
          {name ? `Lập hồ sơ của ${name}` : 'Lập hồ sơ'}
        </button>
      </div>
    </form>
  )
}

/** Kind of unit and block, where the one does not say the other. */
function wordsOf({ level, block }: RoundUnit, taken: boolean): string {
  const words = new Set([levelNames[level], block, taken ? 'đã có hồ sơ' : ''])
  return [...words].filter(Boolean).join(' · ')
}

function MovedNote({ moved, round }: { readonly moved: Moved; readonly round: Round }) {
  const { dossier, kept, aside } = moved
  return (
    <div className="stack">
      <p role="status">
        Đã cập nhật theo đợt “{round.title}”, bộ tiêu chí phiên bản {round.set.version}: giữ {kept.length} câu
        trả lời
        {aside.length > 0 ? `, ${aside.length} câu không còn phù hợp được để riêng, không mất.` : '.'}
      </p>
      <div className="row">
        <a className="btn primary" href={dossierHref(dossier.id, 'tu-danh-gia')}>
          Mở hồ sơ
        </a>
        {aside.length > 0 && (
          <a className="btn" href={dossierHref(dossier.id, 'bo-tieu-chi')}>
            Xem phần để riêng
          </a>
        )}
      </div>
    </div>
  )
}
