import { formatDay } from '../day.ts'
import { driftSince } from '../publication.ts'
import type { RankingTable } from '../ranking-table.ts'
import type { BlockResult } from '../results.ts'
import type { Round } from '../round.ts'
import { lowerFirst } from '../wording.ts'
import { nameBlock } from './block-name.ts'
import { blockSummary } from './block-summary.ts'
import type { Block, Document, Section } from './document.ts'
import { codesAnnex } from './dossier-codes.ts'
import { say } from './letter.ts'
import { officialHead, signaturesOf } from './official-head.ts'
import { resultsTable } from './results-table.ts'
import {
  groundOfRound,
  nameReviewer,
  reviewerClosing,
  reviewerLetterHead,
  roundFrame,
  roundLines,
  sayFigures,
  type ReviewerOptions,
} from './reviewer-paper.ts'

/** A block, its published table of the year before, and the one that publishes it already, where there are any. */
export type BlockToPublish = {
  readonly block: BlockResult
  readonly former: RankingTable | null
  readonly published?: RankingTable | null
}

/** Tờ trình: the reviewer asks the issuing body to publish the results, which stand in the draft's annexes. */
export function publicationProposal(
  round: Round,
  blocks: readonly BlockToPublish[],
  options: ReviewerOptions,
): Document {
  const ground = groundOfRound(round)
  const reviewer = nameReviewer(round)
  const unfinished = unfinishedOf(blocks)
  const amended = blocks.flatMap(sayAmended)
  const verb = verbOf(amended.length, blocks.length)
  const subject = `Về việc ${verb} kết quả Chỉ số cải cách hành chính năm ${round.year}`
  return {
    ...roundFrame(round, { name: `Tờ trình ${lowerFirst(subject)}`, what: 'tờ trình công bố kết quả' }),
    sections: [
      {
        orientation: 'portrait',
        head: reviewerLetterHead(round, 'TTr', options),
        title: ['TỜ TRÌNH', subject],
        subtitle: [],
        bookmark: 'Tờ trình',
        blocks: [
          { kind: 'paragraph', text: `Kính gửi: ${round.set.issuer || '…………………………'}`, tone: 'address' },
          say(
            `${ground === '' ? '' : `Thực hiện ${ground}, `}${reviewer} đã tổ chức thẩm định hồ sơ tự đánh giá của các đơn vị, lấy ý kiến giải trình và trình Hội đồng thẩm định thông qua (Biên bản số …… ngày ……/……/………). ${reviewer} báo cáo kết quả như sau:`,
          ),
          blockSummary(
            round,
            blocks.map(({ block }) => block),
          ),
          ...amended,
          sayFigures(roundLines(round, options)),
          ...(unfinished === 0
            ? []
            : [
                say(
                  `Lưu ý: ${unfinished} hồ sơ chưa chốt kết quả thẩm định; số liệu trên là dự kiến đến ngày lập tờ trình.`,
                ),
              ]),
          say(
            `${reviewer} kính trình ${round.set.issuer || 'cấp có thẩm quyền'} xem xét, ban hành Quyết định ${verb} kết quả Chỉ số cải cách hành chính năm ${round.year} (dự thảo Quyết định và phụ lục kèm theo)./.`,
          ),
          reviewerClosing(round, options, ['- Như trên;']),
        ],
      },
      ...codesAnnex(
        blocks.map(({ block }) => block),
        options,
        `Tờ trình số ……/TTr-…… ngày …… tháng …… năm ……… của ${reviewer}`,
      ),
    ],
  }
}

/** Dự thảo Quyết định công bố of the body that issued the set, with a block's results in each annex. */
export function publicationDecision(
  round: Round,
  blocks: readonly BlockToPublish[],
  options: Pick<ReviewerOptions, 'asOf' | 'codes'>,
): Document {
  const { set, year } = round
  const issuer = set.issuer || '…………………………'
  const body = { unit: { id: '', name: issuer, level: 'province', block: '' }, set } as const
  const committee = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s/iu.test(issuer.normalize('NFC'))
  const amended = blocks.flatMap(sayAmended)
  const verb = verbOf(amended.length, blocks.length)
  const subject = `Về việc ${verb} kết quả Chỉ số cải cách hành chính năm ${year}`
  const name = `Quyết định về việc công bố kết quả Chỉ số cải cách hành chính năm ${year}`
  const annexes = blocks.map((one, at) => annexesOf(round, one, annexName(at, blocks.length), options)).flat()
  const { right } = signaturesOf({ ...body, contact: undefined })
  const frame = roundFrame(round, { name: `Dự thảo ${name}`, what: 'dự thảo quyết định công bố' })
  return {
    ...frame,
    marks: ['DỰ THẢO', ...frame.marks],
    sections: [
      {
        orientation: 'portrait',
        head: { ...officialHead(body), number: `Số: ……/QĐ-${committee ? 'UBND' : '……'}` },
        title: ['QUYẾT ĐỊNH', subject],
        subtitle: [],
        bookmark: 'Dự thảo Quyết định',
        blocks: [
          order(committee ? `CHỦ TỊCH ${fullName(issuer).toUpperCase()}` : issuer.toUpperCase()),
          ground('Căn cứ Luật Tổ chức chính quyền địa phương;'),
          ...(groundOfRound(round) === '' ? [] : [ground(`Căn cứ ${groundOfRound(round)};`)]),
          ground(`Theo đề nghị của ${nameReviewer(round)} tại Tờ trình số ……/TTr-…… ngày ……/……/……….`),
          order('QUYẾT ĐỊNH:'),
          say(
            `Điều 1. ${upper(verb)} kết quả Chỉ số cải cách hành chính năm ${year} của ${wordsOf(blocks)} (chi tiết tại ${blocks.length === 1 ? 'Phụ lục' : 'các Phụ lục'} kèm theo).`,
          ),
          ...amended,
          say(
            'Điều 2. Căn cứ kết quả công bố, các đơn vị xây dựng và thực hiện kế hoạch khắc phục tồn tại, hạn chế, nâng cao Chỉ số cải cách hành chính; báo cáo kết quả thực hiện theo quy định.',
          ),
          say(
            `Điều 3. Quyết định này có hiệu lực kể từ ngày ký. ${nameReviewer(round)}, thủ trưởng các đơn vị có tên trong Phụ lục và các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
          ),
          {
            kind: 'closing',
            recipients: ['- Như Điều 3;', '- Lưu: VT, ….'],
            // The chairman decides, and so signs for himself: no "TM.".
            signature: { ...right, ...(committee ? { title: ['CHỦ TỊCH'] } : {}), note: '' },
          },
        ],
      },
      ...annexes,
    ],
  }
}

function ground(text: string): Block {
  return { kind: 'paragraph', text, tone: 'ground' }
}

function order(text: string): Block {
  return { kind: 'paragraph', text, tone: 'order' }
}

/** One annex has no number; several have Roman ones (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function annexName(at: number, of: number): string {
  return of === 1 ? 'PHỤ LỤC' : `PHỤ LỤC ${romanOf(at + 1)}`
}

/** 4 → "IV"; for the few annexes a decision has. */
function romanOf(number: number): string {
  const tens = 'X'.repeat(Math.floor(number / 10))
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10] ?? '')
}

/** The stand-alone table of a block, without head and signatures, under its name. */
function annexesOf(
  round: Round,
  { block, former }: BlockToPublish,
  name: string,
  { asOf, codes }: Pick<ReviewerOptions, 'asOf' | 'codes'>,
): readonly Section[] {
  const { sections } = resultsTable(round, block, {
    former,
    options: { asOf, codes },
    standing: '(Kèm theo Quyết định số ……/QĐ-…… ngày …… tháng …… năm ………)',
  })
  return sections.map((section, at) => ({
    ...section,
    head: null,
    title: at === 0 ? [name, ...section.title] : section.title,
    bookmark: `${name.replace('PHỤ LỤC', 'Phụ lục')}. ${section.bookmark}`,
    blocks: section.blocks.filter(({ kind }) => kind !== 'signatures'),
  }))
}

/** What the papers ask for: results that are published already are corrected. */
function verbOf(amended: number, of: number): string {
  return amended === 0 ? 'công bố' : amended === of ? 'điều chỉnh' : 'công bố, điều chỉnh'
}

/** Which published table the results of a block replace; nothing where they are the same or none is published. */
function sayAmended({ block, published }: BlockToPublish): readonly Block[] {
  const changed = published ? driftSince(published, block).length : 0
  if (!published || changed === 0) return []
  const { number, date } = published.source
  const named = `${number === '' ? 'bảng công bố chưa ghi số văn bản' : number}${date === null ? '' : ` ngày ${formatDay(date)}`}`
  return [
    say(
      `Kết quả ${nameBlock(block.block)} tại văn bản này thay thế kết quả đã công bố theo ${named} (${changed} đơn vị có kết quả khác).`,
    ),
  ]
}

function unfinishedOf(blocks: readonly BlockToPublish[]): number {
  return blocks.flatMap(({ block }) => block.ranked).filter(({ result }) => result.stage !== 'finalised')
    .length
}

function wordsOf(blocks: readonly BlockToPublish[]): string {
  return blocks.map(({ block }) => `${block.ranked.length} đơn vị ${nameBlock(block.block)}`).join(', ')
}

function fullName(issuer: string): string {
  return issuer.normalize('NFC').replace(/^ubnd\s/iu, 'Ủy ban nhân dân ')
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
