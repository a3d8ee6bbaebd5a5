import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from './bench-site.mjs'

export const count = 300
export const criteria = 100

/**
 * A round of 300 units and what they send: a shipped set brought to 100 criteria, all answered, sealed.
 * @returns {Promise<{ round: import('../../src/domain/round.ts').Round, texts: string[] }>}
 */
export async function makeFiles() {
  const vite = await createServer({ root, logLevel: 'error', server: { middlewareMode: true, ws: false } })
  try {
    const { sealDossier } = await vite.ssrLoadModule('/src/files/seal.ts')
    const { parseRound } = await vite.ssrLoadModule('/src/domain/round.ts')
    const { dossierFromRound } = await vite.ssrLoadModule('/src/domain/round-dossier.ts')
    const shipped = JSON.parse(readFileSync(join(root, 'criteria/quy-nhon/2022.json'), 'utf8'))
    const set = {
      ...shipped,
      $schema: undefined,
      max: criteria,
      adjustments: undefined,
      areas: areasOf(shipped),
    }
    const json = JSON.parse(
      JSON.stringify({
        format: 'par-index-round',
        formatVersion: 1,
        id: 'dot',
        title: 'Đợt 2022',
        year: 2022,
        set,
        period: {
          from: '2021-12-15',
          to: '2022-12-14',
        },
        due: {
          submit: '2022-12-15',
          explain: '2023-01-20',
        },
        guide: null,
        reviewer: 'Phòng Nội vụ',
        units: Array.from({ length: count }, (_, at) => ({
          id: `p-${at}`,
          name: `UBND phường ${at}`,
          level: 'ward',
          block: '',
          contact: '',
        })),
      }),
    )
    const parsed = parseRound(json)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const texts = json.units.map((/** @type {{ id: string }} */ { id }) => {
      const begun = dossierFromRound(parsed.value, id, `ho-so-${id}`).value
      const answers = Object.fromEntries(
        Array.from({ length: criteria }, (_, at) => [
          `k${at}`,
          { value: 'yes', note: '', citations: [{ evidence: `e${at}`, where: 'mục II, trang 3' }] },
        ]),
      )
      const evidence = Array.from({ length: criteria }, (_, at) => ({
        id: `e${at}`,
        no: at + 1,
        kind: 'Kế hoạch',
        number: `${at}/KH-UBND`,
        date: '2021-12-29',
        issuer: 'UBND',
        signer: '',
        subject: 'Kế hoạch cải cách hành chính',
        url: null,
        file: null,
        asOf: null,
        addedIn: 0,
        system: '',
        note: '',
      }))
      const dossier = { ...begun, revision: 1, stage: 'submitted', answers, evidence }
      return JSON.stringify({
        ...dossier,
        seal: sealDossier(dossier, { at: '2022-12-14T02:00:00Z', by: 'B' }),
      })
    })
    return { round: json, texts }
  } finally {
    await vite.close()
  }
}

/**
 * The text of a dossier in which all was judged: the later the unit, the more criteria are not agreed to.
 * @param {string} text
 * @param {number} at
 */
export function judged(text, at) {
  const dossier = JSON.parse(text)
  const items = Object.fromEntries(
    Array.from({ length: criteria }, (_, leaf) => [
      `k${leaf}`,
      leaf < at / 5
        ? { points: 0, verdict: 'change', reason: 'Tài liệu chưa chứng minh đầy đủ nội dung' }
        : { points: 1, verdict: 'agree', reason: '' },
    ]),
  )
  const round = { id: `v-${at}`, round: 1, by: 'A', at: '2023-01-05T01:00:00Z', areas: [], items }
  return JSON.stringify({ ...dossier, review: { ...dossier.review, rounds: [round] } })
}

/**
 * Ten areas of ten criteria, each with the texts of a shipped one.
 * @param {{ areas: readonly object[] }} shipped
 */
function areasOf(shipped) {
  const leaves = leavesOf(shipped.areas)
  return Array.from({ length: 10 }, (_, area) => ({
    key: `a${area}`,
    code: `${area + 1}`,
    title: `Lĩnh vực ${area + 1}`,
    max: 10,
    children: Array.from({ length: 10 }, (_, at) => ({
      ...leaves[(area * 10 + at) % leaves.length],
      key: `k${area * 10 + at}`,
      code: `${area + 1}.${at + 1}`,
      max: 1,
      remedy: undefined,
      rule: {
        kind: 'choice',
        options: [
          {
            key: 'yes',
            label: 'Có',
            points: 1,
          },
          {
            key: 'no',
            label: 'Không',
            points: 0,
          },
        ],
      },
    })),
  }))
}

/**
 * @param {readonly object[]} criteria
 * @returns {object[]}
 */
function leavesOf(criteria) {
  return criteria.flatMap((one) =>
    'children' in one ? leavesOf(/** @type {object[]} */ (one.children)) : [one],
  )
}
