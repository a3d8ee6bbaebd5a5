import type { CriteriaSet } from '../../../src/domain/criteria.ts'
import type { Rule } from '../../../src/domain/criterion.ts'
import { layOutAreaColumn } from './area-column.ts'
import { layOutBrokenRows } from './broken-rows.ts'
import { city } from './city.ts'
import { describeSet, startPicks, type Described } from './described.ts'
import { toLibraryDocx } from './docx-library.ts'
import { toDocx } from './docx-file.ts'
import { toExcelHtml } from './excel-html.ts'
import { layOut, type Head, type LaidOut, type Layout } from './layout.ts'
import { layOutLevels } from './levels.ts'
import { national } from './national.ts'
import { toLines } from './pdf-lines.ts'
import { toCsv, toExcelText, toWordText } from './plain-text.ts'
import { toWordHtml } from './word-html.ts'
import { layOutSurveyColumns } from './survey-columns.ts'
import { layOutTallRows } from './tall-rows.ts'
import { layOutTwoParts } from './two-parts.ts'
import { wordRule } from './wording.ts'
import { toXlsx } from './xlsx-file.ts'

/** An annex as a file, and what the reader must make of it. `convert`: LibreOffice writes the file from this one. */
export type Fixture = {
  readonly file: string
  readonly bytes: Uint8Array
  readonly convert?: 'docx' | 'xlsx'
  readonly expected: Expected
}

export type Expected = {
  readonly rows: readonly {
    readonly level: number
    readonly code: string
    readonly title: string
    readonly max: number
    readonly rule: Rule | null
  }[]
}

/** All fixtures, from hand-made annexes and from sets put into words. `load` opens a set by its path. */
export async function makeFixtures(load: (path: string) => CriteriaSet): Promise<Fixture[]> {
  const described = (path: string, seed: number) => {
    const pick = startPicks(seed)
    return describeSet(load(path), (rule, max) => wordRule(rule, max, pick))
  }
  const auto = [
    { format: 'decimal', text: '%1.' },
    { format: 'decimal', text: '%1.%2.' },
    { format: 'decimal', text: '%1.%2.%3.' },
  ]
  const nationalLaid = layOut(national, nationalLayout)
  const auto2026 = layOut(described('xa-phuong/2026', 11), { ...columnLayout, total: 'TỔNG CỘNG' })
  const restart = layOut(described('da-nang/2022', 12), restartLayout)
  const inTitle = layOut(described('dong-nai-xa/2023', 13), inTitleLayout)
  const lettered = layOut(described('hai-phong/2022', 14), letteredLayout)
  const brackets = layOut(described('ha-noi/2021', 15), bracketLayout)
  const plain = layOut(described('dong-nai-so/2023', 16), plainLayout)
  const long = layOut(described('quy-nhon/2022', 17), columnLayout)
  const named = layOut(described('quy-nhon/2021', 18), namedLayout)
  const levels = layOutLevels(national, ['Bộ chỉ số đánh giá cải cách hành chính'])
  const starred = layOut(city, cityLayout)
  const heading = ['PHỤ LỤC II', 'BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ']
  const tall = layOutTallRows(national, heading)
  const surveyed = layOutSurveyColumns(national, heading)
  const columned = layOutAreaColumn(national, heading)
  const broken = layOutBrokenRows(national, heading)
  const parted = layOutTwoParts(national, heading)
  return [
    fixture('priced-rows.html', toWordHtml(nationalLaid.pages), nationalLaid),
    fixture('auto-numbers.docx', toDocx(auto2026.pages, auto), auto2026),
    fixture('restarting-codes.xlsx', await toXlsx(restart.pages), restart),
    fixture('word-clipboard.txt', toWordText(inTitle.pages), inTitle),
    { ...fixture('letters.docx', toWordHtml(lettered.pages), lettered), convert: 'docx' },
    fixture('points-in-brackets.html', toWordHtml(brackets.pages), brackets),
    fixture('notes-column.csv', toCsv(plain.pages, ';'), plain),
    fixture('library.docx', await toLibraryDocx(long.pages), long),
    { ...fixture('named-areas.xlsx', toExcelHtml(named.pages), named), convert: 'xlsx' },
    fixture('level-columns.html', toExcelHtml(levels.pages), levels),
    fixture('stars-and-repeats.tsv', toExcelText(starred.pages), starred),
    fixture('tall-rows.docx', toDocx(tall.pages), tall),
    fixture('survey-columns.csv', toCsv(surveyed.pages, ','), surveyed),
    fixture('area-column.xlsx', await toXlsx(columned.pages), columned),
    { ...fixture('tall-rows.xlsx', toExcelHtml(tall.pages), tall), convert: 'xlsx' },
    fixture('broken-rows.docx', await toLibraryDocx(broken.pages), broken),
    fixture('two-parts.xlsx', await toXlsx(parted.pages), parted),
    fixture('pdf-lines.txt', toLines(nationalLaid.expected, 'TỔNG ĐIỂM 100'), { ...nationalLaid, pages: [] }),
  ]
}

function fixture(file: string, content: string | Uint8Array, { expected }: LaidOut): Fixture {
  return {
    file,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    expected: {
      rows: expected.map(({ level, code, title, max, described }) => ({
        level,
        code,
        // A note's mark is no part of the title.
        title: title.replace(/ \(\*\)$/u, ''),
        max,
        rule: ruleOf(described),
      })),
    },
  }
}

function ruleOf({ children, rule }: Described): Rule | null {
  return children.length > 0 ? null : rule
}

const head = (...heads: readonly (readonly [Head['role'], string])[]): Head[] =>
  heads.map(([role, label]) => ({ role, label }))

const base: Layout = {
  heads: head(
    ['code', 'STT'],
    ['title', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần'],
    ['max', 'Điểm tối đa'],
    ['scoring', 'Cách tính điểm'],
    ['evidence', 'Tài liệu kiểm chứng'],
    ['reviewLead', 'Cơ quan thẩm định'],
  ),
  numbered: false,
  areas: 'number',
  below: 'dotted',
  codeEnd: '',
  codes: 'column',
  points: 'comma',
  scoring: 'column',
  areaSpan: false,
  capitals: false,
  pageRows: null,
  pages: 'heads',
  total: null,
  notes: [],
  title: [
    'PHỤ LỤC',
    'BỘ TIÊU CHÍ ĐÁNH GIÁ CẢI CÁCH HÀNH CHÍNH',
    '(Ban hành kèm theo Quyết định số …/QĐ-UBND)',
  ],
}

const nationalLayout: Layout = {
  ...base,
  heads: head(
    ['code', 'STT'],
    ['title', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần'],
    ['max', 'Điểm tối đa'],
    ['self', 'Điểm tự đánh giá'],
    ['appraised', 'Điểm thẩm định'],
    ['note', 'Ghi chú'],
  ),
  scoring: 'priced',
  points: 'dot',
  pageRows: 30,
  pages: 'tables',
  total: 'TỔNG ĐIỂM',
}

const columnLayout: Layout = { ...base, codeEnd: '.', numbered: true, capitals: true, total: 'TỔNG CỘNG' }

const restartLayout: Layout = {
  ...base,
  heads: head(
    ['code', 'TT'],
    ['title', 'Nội dung tiêu chí'],
    ['evidence', 'Minh chứng'],
    ['max', 'Thang điểm'],
    ['note', 'Ghi chú'],
  ),
  areas: 'roman',
  below: 'restart',
  scoring: 'note',
  areaSpan: true,
  capitals: true,
  total: 'Cộng',
}

const inTitleLayout: Layout = {
  ...base,
  heads: head(
    ['code', 'Số TT'],
    ['title', 'Tiêu chí, tiêu chí thành phần'],
    ['max', 'Điểm chuẩn'],
    ['evidence', 'Hồ sơ, tài liệu kiểm chứng'],
  ),
  scoring: 'inTitle',
  points: 'unit',
  total: 'Tổng cộng',
}

const letteredLayout: Layout = {
  ...base,
  heads: head(
    ['code', 'Mã'],
    ['title', 'Nội dung đánh giá'],
    ['scoring', 'Phương pháp đánh giá'],
    ['max', 'Số điểm'],
    ['evidence', 'TLKC'],
  ),
  areas: 'capital',
  below: 'letters',
  codeEnd: '.',
  pageRows: 18,
  points: 'padded',
}

const bracketLayout: Layout = {
  ...base,
  heads: head(['title', 'Nội dung'], ['scoring', 'Hướng dẫn chấm điểm'], ['evidence', 'Tài liệu minh chứng']),
  codes: 'glued',
  codeEnd: '.',
  areas: 'roman',
  points: 'bracket',
}

const plainLayout: Layout = {
  ...base,
  heads: head(
    ['code', 'STT'],
    ['title', 'TIÊU CHÍ'],
    ['max', 'ĐIỂM'],
    ['reviewLead', 'ĐƠN VỊ THẨM ĐỊNH'],
    ['note', 'GHI CHÚ'],
  ),
  areas: 'none',
  capitals: true,
  scoring: 'note',
  points: 'dot',
}

const namedLayout: Layout = {
  ...base,
  areas: 'named',
  below: 'restart',
  scoring: 'below',
  heads: head(
    ['code', 'STT'],
    ['title', 'Lĩnh vực, tiêu chí'],
    ['reviewLead', 'Cơ quan chủ trì thẩm định'],
    ['max', 'Điểm tối đa'],
    ['evidence', 'Tài liệu kiểm chứng'],
  ),
  total: 'Tổng điểm',
}

const cityLayout: Layout = {
  ...base,
  heads: head(
    ['code', 'TT'],
    ['title', 'Tiêu chí'],
    ['scoring', 'Cách thức đánh giá, chấm điểm'],
    ['max', 'Điểm tối đa'],
    ['evidence', 'Tài liệu kiểm chứng'],
    ['reviewLead', 'Cơ quan thẩm định'],
  ),
  areas: 'roman',
  below: 'restart',
  capitals: true,
  notes: ['Ghi chú: (*) Tiêu chí được đánh giá thông qua điều tra xã hội học.'],
}
