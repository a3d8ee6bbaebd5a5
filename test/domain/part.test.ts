import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import { handIn, handOut, handoutsOf, keysOf, officesOf } from '../../src/domain/assignment.ts'
import { parseDossier, type Dossier, type Evidence } from '../../src/domain/dossier.ts'
import * as edits from '../../src/domain/edit.ts'
import { mergeParts, resolveConflict, type HandedPart, type Merge } from '../../src/domain/part.ts'
import { addEvidence } from '../../src/domain/register.ts'
import { scoreDossier } from '../../src/domain/score.ts'
import { problemsOf, valueOf } from './sample.ts'
import { dossierWith, plan, report } from './small-dossier.ts'
import { runs } from '../runs.ts'

const at = '2022-12-01T01:00:00Z'
const office = 'Văn phòng'
const empty: Answer = { value: null, note: '', citations: [] }

/** A draft whose two first rows are the office's, handed out. */
const base: Dossier = valueOf(
  handOut(
    dossierWith({
      answers: {
        plan: { ...empty, assignee: office },
        time: { ...empty, assignee: office },
        small: { ...empty, assignee: 'Tư pháp' },
      },
    }),
    { assignee: office, due: '2022-12-05', at, by: 'Trần Thị B' },
  ),
)
const filled = (key: string, value: Answer['value'], within = base) =>
  valueOf(edits.setValue(within, key, value))
const partOf = (part: Dossier, from = office): HandedPart => ({ from, base, part })
const merged = (...parts: readonly HandedPart[]): Merge => valueOf(mergeParts(base, parts))
const without = (dossier: Dossier, id: string): Dossier => ({
  ...dossier,
  evidence: dossier.evidence.filter((one) => one.id !== id),
})

test('an office is given its rows with a day, and the history keeps it', () => {
  expect(keysOf(base, office)).toEqual(['plan', 'time'])
  expect(base.history.at(-1)).toEqual({
    at,
    by: 'Trần Thị B',
    what: 'Giao phần việc cho "Văn phòng" (2 tiêu chí), hạn 05/12/2022',
  })
  expect(handoutsOf(base)).toEqual([{ at, by: 'Trần Thị B', assignee: office, due: '2022-12-05' }])
  expect(base.answers).toEqual(parsed(base).answers)
})

test('two parts that one office gave back are told apart by time and person, whichever file comes first', () => {
  const back = (value: string, at: string, by: string) =>
    partOf(valueOf(handIn(filled('plan', value), { assignee: office, at, by })))
  const [first, second] = [
    back('2022-02-15', '2022-12-03T01:00:00Z', 'Lê Văn C'),
    back('notDone', '2022-12-04T01:00:00Z', 'Phạm Thị D'),
  ]
  const { conflicts, filled: rows, dossier } = merged(second, first)
  expect(conflicts[0]?.versions.map(({ from }) => from)).toEqual([
    'Văn phòng, lần nộp 1 (Lê Văn C)',
    'Văn phòng, lần nộp 2 (Phạm Thị D)',
  ])
  expect(merged(first, second).conflicts).toEqual(conflicts)
  expect(rows.map(({ beyond }) => beyond)).toEqual([[], []])
  expect(dossier.history.map(({ what }) => what)).toContain('Điền tiêu chí 1.1 (phần việc của "Văn phòng")')
  expect(merged(first, first).filled.map(({ from }) => from)).toEqual([office, office])
})

test('rows that nobody was named for are not handed out, nor those of a frozen dossier', () => {
  const ask = { assignee: 'Địa chính', due: null, at, by: '' }
  expect(problemsOf(handOut(base, ask))[0]?.message).toContain('Địa chính')
  expect(problemsOf(handOut({ ...base, stage: 'submitted' }, { ...ask, assignee: office }))).toHaveLength(1)
  expect(problemsOf(handIn(base, { ...ask }))).toHaveLength(1)
})

test('the view by office shows open and late rows, and when they came back', () => {
  const sheet = scoreDossier(base)
  const [first, second] = officesOf(base, sheet, '2022-12-08')
  expect(first).toMatchObject({ assignee: office, open: ['plan', 'time'], late: 3, returnedAt: null })
  expect(second).toMatchObject({ assignee: 'Tư pháp', open: ['small'], late: 0, handout: null })
  expect(officesOf(base, sheet, '2022-12-05')[0]?.late).toBe(0)
  const back = valueOf(
    handIn(filled('plan', '2022-02-15'), { assignee: office, at: '2022-12-07T01:00:00Z', by: 'C' }),
  )
  expect(officesOf(back, scoreDossier(back), '2022-12-08')[0]).toMatchObject({
    open: ['time'],
    returnedAt: '2022-12-07T01:00:00Z',
  })
})

test('what an office filled in comes back, and who did, and when', () => {
  const part = valueOf(
    handIn(filled('plan', '2022-02-15'), { assignee: office, at: '2022-12-04T01:00:00Z', by: 'Lê Văn C' }),
  )
  const { dossier, filled: rows, conflicts } = merged(partOf(part))
  expect(conflicts).toEqual([])
  expect(dossier.answers['plan']).toEqual({ ...empty, value: '2022-02-15', assignee: office })
  expect(dossier.answers['time']).toEqual(base.answers['time'])
  expect(rows).toEqual([{ from: office, keys: ['plan'], beyond: [] }])
  expect(dossier.history.slice(-2)).toEqual(
    [
      { at: '2022-12-04T01:00:00Z', by: 'Lê Văn C', what: 'Nộp phần việc của "Văn phòng" (2 tiêu chí)' },
      { at: '2022-12-04T01:00:00Z', by: 'Lê Văn C', what: 'Điền tiêu chí 1.1 (phần việc của "Văn phòng")' },
    ].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  )
  expect(parsed(dossier)).toEqual(dossier)
})

test('rows that the unit changed meanwhile stay, and rows beyond the own ones are told', () => {
  const ours = filled('small', 2)
  const part = filled('small', 2, filled('plan', 'notDone'))
  const { dossier, filled: rows, conflicts } = valueOf(mergeParts(ours, [partOf(part)]))
  expect(conflicts).toEqual([])
  expect([dossier.answers['plan']?.value, dossier.answers['small']?.value]).toEqual(['notDone', 2])
  expect(rows[0]?.beyond).toEqual(['small'])
})

test('who fills in a row is said by the unit alone', () => {
  const part = valueOf(edits.setAssignee(filled('plan', 'notDone'), 'plan', 'Khác'))
  expect(merged(partOf(part)).dossier.answers['plan']).toEqual({
    ...empty,
    value: 'notDone',
    assignee: office,
  })
})

describe('two that wrote different things of one row', () => {
  const [one, other] = [partOf(filled('plan', '2022-02-15')), partOf(filled('plan', 'notDone'), 'Tư pháp')]

  test('are a conflict, shown side by side; nothing is chosen for a person', () => {
    const { dossier, conflicts } = merged(one, other)
    expect(dossier.answers['plan']).toEqual(base.answers['plan'])
    expect(conflicts).toEqual([
      {
        kind: 'answer',
        key: 'plan',
        versions: [
          { from: office, value: { ...empty, value: '2022-02-15' } },
          { from: 'Tư pháp', value: { ...empty, value: 'notDone' } },
        ],
      },
    ])
  })

  test('are settled by a person, and the history keeps whose word was taken', () => {
    const settled = resolveConflict(merged(one, other), { conflict: 0, version: 1, at, by: 'Trần Thị B' })
    expect(settled.conflicts).toEqual([])
    expect(settled.dossier.answers['plan']).toEqual({ ...empty, value: 'notDone', assignee: office })
    expect(settled.dossier.history.at(-1)?.what).toBe('Ghép kết quả, tiêu chí 1.1: chọn bản của "Tư pháp"')
  })

  test('are a conflict too where one of them is what stands here', () => {
    const { dossier, conflicts } = valueOf(mergeParts(filled('plan', '2022-03-01'), [one]))
    expect(dossier.answers['plan']?.value).toBe('2022-03-01')
    expect(conflicts[0]?.versions.map(({ from }) => from)).toEqual(['', office])
    const kept = resolveConflict(valueOf(mergeParts(filled('plan', '2022-03-01'), [one])), {
      conflict: 0,
      version: 0,
      at,
      by: '',
    })
    expect(kept.dossier.answers['plan']?.value).toBe('2022-03-01')
  })

  test('are none where they wrote the same', () => {
    const { dossier, conflicts } = merged(one, partOf(filled('plan', '2022-02-15'), 'Tư pháp'))
    expect(conflicts).toEqual([])
    expect(dossier.answers['plan']?.value).toBe('2022-02-15')
  })
})

test('where nobody knows what was handed out, only empty rows are filled; all else is a conflict', () => {
  const part = filled('time', { numerator: 1, denominator: 2 }, filled('plan', 'notDone'))
  const ours = filled('plan', '2022-02-15')
  const { dossier, conflicts } = valueOf(mergeParts(ours, [{ from: office, base: null, part }]))
  expect(dossier.answers['time']?.value).toEqual({ numerator: 1, denominator: 2 })
  expect(conflicts.map((one) => one.kind === 'answer' && one.key)).toEqual(['plan'])
})

test('where nobody knows what was handed out, no row is called beyond the own ones, nor filled by the office', () => {
  const ours = filled('plan', '2022-02-15')
  const part = valueOf(
    handIn(filled('time', { numerator: 1, denominator: 2 }, ours), { assignee: office, at, by: 'C' }),
  )
  const { dossier, filled: rows } = valueOf(mergeParts(ours, [{ from: office, base: null, part }]))
  expect(rows).toEqual([{ from: office, keys: ['plan', 'time'], beyond: null }])
  expect(dossier.history.map(({ what }) => what)).toContain(
    `Ghép bản của "${office}" có nội dung ở tiêu chí 1.1, 1.2 (máy này không có bản đã giao)`,
  )
})

describe('registers', () => {
  const fields = (change: Partial<Evidence>) => {
    const { id: _, no: __, addedIn: ___, ...rest } = { ...plan, number: '77/QĐ-UBND', url: null, ...change }
    return rest
  }
  const added = (id: string, change: Partial<Evidence>, within = base) =>
    valueOf(addEvidence(within, id, fields(change)))

  test('new documents get the next numbers, by date, whoever brought them', () => {
    const [one, other] = [
      added('x', { number: '9/BC', date: '2022-11-01' }),
      added('y', { number: '8/BC', date: '2022-10-01' }),
    ]
    const { dossier } = merged(partOf(one), partOf(other, 'Tư pháp'))
    expect(dossier.evidence.map(({ id, no }) => [id, no])).toEqual([
      ['p', 1],
      ['r', 2],
      ['y', 3],
      ['x', 4],
    ])
  })

  test('the same document, typed twice, becomes one, cited by both; what one left out the other fills in', () => {
    const one = valueOf(
      edits.cite(added('x', { signer: 'Chủ tịch' }), 'plan', { evidence: 'x', where: 'mục I' }),
    )
    const other = valueOf(
      edits.cite(added('w', { number: '77/qđ-ubnd', subject: 'Quyết định' }), 'time', {
        evidence: 'w',
        where: '',
      }),
    )
    const { dossier, conflicts } = merged(partOf(one), partOf(other, 'Tư pháp'))
    expect(conflicts).toEqual([])
    expect(dossier.evidence.slice(2)).toEqual([
      expect.objectContaining({ id: 'w', no: 3, signer: 'Chủ tịch', subject: 'Quyết định' }),
    ])
    expect(dossier.answers['plan']?.citations).toEqual([{ evidence: 'w', where: 'mục I' }])
    expect(dossier.answers['time']?.citations).toEqual([{ evidence: 'w', where: '' }])
    expect(parsed(dossier)).toEqual(dossier)
  })

  test('a document of the base that is typed again is the one of the base', () => {
    const { kind, number, date, issuer } = report
    const part = valueOf(
      edits.cite(added('x', { kind, number, date, issuer }), 'plan', { evidence: 'x', where: '' }),
    )
    const { dossier } = merged(partOf(part))
    expect(dossier.evidence.map(({ id }) => id)).toEqual(['p', 'r'])
    expect(dossier.answers['plan']?.citations).toEqual([{ evidence: 'r', where: '' }])
  })

  test('a document typed again with less or more loses nothing of what was known', () => {
    const { date } = plan
    const again = { kind: '', number: plan.number, date, subject: 'Kế hoạch CCHC' }
    const part = valueOf(edits.cite(added('a', again), 'time', { evidence: 'a', where: '' }))
    const { dossier, conflicts } = merged(partOf(part))
    expect(conflicts).toEqual([])
    expect(dossier.evidence).toEqual([{ ...plan, subject: 'Kế hoạch CCHC' }, report])
    expect(dossier.answers['time']?.citations).toEqual([{ evidence: 'p', where: '' }])
  })

  test('two that describe one document differently are a conflict', () => {
    const [one, other] = [added('x', { signer: 'Chủ tịch' }), added('y', { signer: 'Phó Chủ tịch' })]
    const merge = merged(partOf(one), partOf(other, 'Tư pháp'))
    expect(merge.conflicts).toMatchObject([{ kind: 'evidence', id: 'x' }])
    const version = merge.conflicts[0]?.versions.findIndex(({ from }) => from === 'Tư pháp') ?? -1
    const settled = resolveConflict(merge, { conflict: 0, version, at, by: '' })
    expect(settled.dossier.evidence.at(-1)).toMatchObject({ id: 'x', no: 3, signer: 'Phó Chủ tịch' })
  })

  test('numbers of former freezes never change', () => {
    const frozen = { ...base, revision: 1 }
    const ours = added('z', { number: '1/ZZ', date: '2022-01-01' }, frozen)
    const part = added('a', { number: '1/AA', date: '2021-01-01' }, frozen)
    const { dossier } = valueOf(mergeParts(ours, [{ from: office, base: frozen, part }]))
    expect(dossier.evidence.map(({ id, no, addedIn }) => [id, no, addedIn])).toEqual([
      ['p', 1, 0],
      ['r', 2, 0],
      ['a', 3, 1],
      ['z', 4, 1],
    ])
  })

  test('a document taken out here comes back only where a part still needs it', () => {
    const ours = without(base, 'r')
    expect(
      valueOf(mergeParts(ours, [partOf(filled('plan', 'notDone'))])).dossier.evidence.map(({ id }) => id),
    ).toEqual(['p'])
    const part = valueOf(edits.cite(base, 'plan', { evidence: 'r', where: '' }))
    const { dossier } = valueOf(mergeParts(ours, [partOf(part)]))
    expect(dossier.evidence.map(({ id, no }) => [id, no])).toEqual([
      ['p', 1],
      ['r', 2],
    ])
    expect(parsed(dossier)).toEqual(dossier)
  })
})

test.each<[string, Partial<Dossier>, string]>([
  ['another dossier', { id: 'khac' }, 'hồ sơ khác'],
  ['another revision', { revision: 1 }, 'bản chốt số 1'],
  ['another set', { set: { ...base.set, version: '2' } }, 'phiên bản 2'],
  [
    'a frozen file',
    { stage: 'submitted', seal: { hash: 'a'.repeat(64), at, by: '', signature: null } },
    'đã chốt',
  ],
])('a part of %s is refused, and says whose it is', (_, change, words) => {
  const [problem] = problemsOf(mergeParts(base, [partOf({ ...base, ...change })]))
  expect(problem?.message).toContain(words)
  expect(problem?.message).toContain(office)
})

test('nothing is merged into a frozen dossier', () => {
  expect(problemsOf(mergeParts({ ...base, stage: 'submitted' }, [partOf(base)]))).toHaveLength(1)
})

describe('whatever the order and grouping of the parts', { timeout: 60_000 }, () => {
  const anyChange = fc.record({
    key: fc.constantFrom('plan', 'time', 'small'),
    pick: fc.nat(2),
    note: fc.constantFrom('', 'vì', 'do'),
    evidence: fc.option(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        number: fc.constantFrom('', '1/A', '2/B'),
        signer: fc.constantFrom('', 'X'),
      }),
    ),
  })
  const values: Readonly<Record<string, readonly Answer['value'][]>> = {
    plan: [null, '2022-02-15', 'notDone'],
    time: [null, { numerator: 1, denominator: 2 }, 'notApplicable'],
    small: [null, 1, 2],
  }
  const anyPart = fc.array(anyChange, { maxLength: 4 }).map((changes) =>
    changes.reduce((dossier, { key, pick, note, evidence }) => {
      const valued = valueOf(
        edits.setNote(valueOf(edits.setValue(dossier, key, values[key]?.[pick] ?? null)), key, note),
      )
      if (!evidence || valued.evidence.some(({ id }) => id === evidence.id)) return valued
      const { id, ...change } = evidence
      const { id: _, no: __, addedIn: ___, ...fields } = { ...plan, url: null, ...change }
      return valueOf(edits.cite(valueOf(addEvidence(valued, id, fields)), key, { evidence: id, where: '' }))
    }, base),
  )
  const anyParts = fc.array(anyPart, { minLength: 2, maxLength: 4 })
  /** Ids are random in the program, so two offices never give out the same one. */
  const withOwnIds = (part: Dossier, at: number): Dossier => ({
    ...base,
    ...(JSON.parse(JSON.stringify(part).replace(/"(id|evidence)":"([a-d])"/g, `"$1":"$2${at}"`)) as Dossier),
    set: base.set,
  })
  const named = (parts: readonly Dossier[]) =>
    parts.map((part, at) => partOf(withOwnIds(part, at), `Phòng ${at}`))

  test('the merged dossier and its conflicts are the same', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(), (drawn, turn) => {
        const parts = named(drawn)
        const turned = [...parts.slice(turn % parts.length), ...parts.slice(0, turn % parts.length)].reverse()
        const [one, other] = [merged(...parts), merged(...turned)]
        expect(other.dossier).toEqual(one.dossier)
        expect(other.conflicts).toEqual(one.conflicts)
        expect(parsed(one.dossier)).toEqual(one.dossier)
      }),
      runs(40),
    )
  })

  test('merging some first and the others later gives the same, and finds the same conflicts', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(), (drawn, cut) => {
        const parts = named(drawn)
        const all = merged(...parts)
        const split = cut % parts.length
        const first = merged(...parts.slice(0, split))
        const later = valueOf(mergeParts(first.dossier, parts.slice(split)))
        const [found, foundLater] = [all.conflicts, [...first.conflicts, ...later.conflicts]]
        expect(foundLater.length > 0).toBe(found.length > 0)
        expect(found.length > 0 ? null : later.dossier).toEqual(found.length > 0 ? null : all.dossier)
      }),
      runs(40),
    )
  })

  test('merging the same part again changes nothing', () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        const once = merged(partOf(part)).dossier
        expect(valueOf(mergeParts(once, [partOf(part)]))).toMatchObject({ dossier: once, conflicts: [] })
      }),
      runs(40),
    )
  })
})

function parsed(dossier: Dossier): Dossier {
  return valueOf(parseDossier(dossier))
}
