import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dossier } from '../../src/domain/dossier.ts'
import { freezeDossier } from '../../src/domain/freeze.ts'
import type { Problem } from '../../src/domain/result.ts'
import { readDossierFile, writeDossierFile } from '../../src/files/dossier-file.ts'
import { mostBytes } from '../../src/files/file-bytes.ts'
import { sealDossier } from '../../src/files/seal.ts'
import { anyDossier } from '../domain/generate.ts'
import { dossierOf, leafOf, setOf, valueOf, withField } from '../domain/sample.ts'
import { setOfAllKinds } from '../domain/sample-set.ts'
import { runs } from '../runs.ts'

const draft = dossierOf(setOfAllKinds, {
  choice: 'yes',
  checklist: ['web'],
  ratio: { numerator: 95, denominator: 100 },
  count: 3,
  deadline: '2022-02-15',
  deduction: 2,
  number: 0.75,
  '2': 'no',
})
const frozen = valueOf(
  freezeDossier(draft, { at: '2022-12-14T02:00:00Z', by: 'Trần Thị B', app: '0.1.0', seal: sealDossier }),
)

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (json: unknown) => JSON.stringify(json, null, 1)

/** What is said of a file that must not open: the whole message, and each problem alone. */
async function refusalOf(file: Uint8Array | Blob): Promise<{ words: string; problems: readonly Problem[] }> {
  const read = await readDossierFile(file)
  if (read.ok) throw new Error('the file was opened')
  return { words: read.problems.map(({ message }) => message).join('\n'), problems: read.problems }
}

test('a dossier written and read again is the same, for generated dossiers too', async () => {
  await fc.assert(
    fc.asyncProperty(anyDossier(), async (dossier) => {
      const { blob } = writeDossierFile({ ...dossier, seal: null, stage: 'draft' })
      const read = valueOf(await readDossierFile(blob))
      expect(read.dossier).toEqual({ ...dossier, seal: null, stage: 'draft' })
      expect(read.warnings).toEqual([])
    }),
    runs(200),
  )
})

test('a frozen dossier opens with its seal, and nothing to warn of', async () => {
  expect(valueOf(await readDossierFile(writeDossierFile(frozen).blob))).toEqual({
    dossier: frozen,
    warnings: [],
  })
})

test.each([
  ['UBND phường Trần Hưng Đạo', 'ubnd-phuong-tran-hung-dao-2022.parx.json'],
  ['UBND phường Trần Hưng Đạo'.normalize('NFD'), 'ubnd-phuong-tran-hung-dao-2022.parx.json'],
  ['Sở Nội vụ / "thử": 1', 'so-noi-vu-thu-1-2022.parx.json'],
  ['办公室', 'ho-so-2022.parx.json'],
])('the file of %s is called %s', (name, file) => {
  expect(writeDossierFile({ ...draft, unit: { ...draft.unit, name } }).name).toBe(file)
})

test('the file of a frozen dossier carries its number', () => {
  expect(writeDossierFile(frozen).name).toBe('ubnd-phuong-a-2022-ban-chot-1.parx.json')
})

describe('files that open', () => {
  test('with a byte order mark', async () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...bytesOf(textOf(draft)))
    expect(valueOf(await readDossierFile(bytes)).dossier).toEqual(draft)
  })
  test('with Windows line ends', async () => {
    const bytes = bytesOf(textOf(draft).replaceAll('\n', '\r\n'))
    expect(valueOf(await readDossierFile(bytes)).dossier).toEqual(draft)
  })
  test('with text whose marks stand apart from their letters: it is left as it is, so the seal still fits', async () => {
    const apart = withField(draft, 'answers/choice/note', 'Tiến độ'.normalize('NFD')) as Dossier
    const sealed = valueOf(
      freezeDossier(apart, { at: '2022-12-14T02:00:00Z', by: 'B', app: '0', seal: sealDossier }),
    )
    expect(valueOf(await readDossierFile(bytesOf(textOf(sealed)))).dossier).toEqual(sealed)
  })
  test('with quotes and backslashes in their text', async () => {
    const note = 'C:\\\\Kế hoạch\\\\ "số 1": {"note": 1}, \\"'
    const quoted = withField(draft, 'answers/choice/note', note) as Dossier
    expect(valueOf(await readDossierFile(bytesOf(textOf(quoted)))).dossier).toEqual(quoted)
  })
})

describe('files that are no dossier', () => {
  test.each([
    ['empty', '', 'Tệp trống'],
    ['blank', ' \n ', 'Tệp trống'],
    ['some text', 'Kính gửi: Phòng Nội vụ', 'Hãy chọn đúng tệp'],
    ['a web page', '<!doctype html><p>Không tìm thấy', 'Hãy chọn đúng tệp'],
    ['null', 'null', 'Hãy chọn đúng tệp'],
    ['a list', '[]', 'Hãy chọn đúng tệp'],
    ['a text', '"hồ sơ"', 'Hãy chọn đúng tệp'],
    ['another format', '{"format":"par-index-ranking","formatVersion":1}', 'Hãy chọn đúng tệp'],
    ['a criteria set', textOf(setOf([leafOf('a')])), 'Hãy chọn đúng tệp'],
    ['no format', '{}', 'Hãy chọn đúng tệp'],
  ])('%s', async (_, text, words) => {
    const { problems } = await refusalOf(bytesOf(text))
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain(words)
  })
  test('a picture, or text of another encoding', async () => {
    expect((await refusalOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe))).words).toContain('UTF-8')
    const utf16 = new Uint8Array(new Uint16Array([0xfeff, ...Buffer.from('{}', 'utf16le')]).buffer)
    expect((await refusalOf(utf16)).words).toContain('UTF-8')
  })
})

test('a file over 20 MB is not even read', async () => {
  const { words } = await refusalOf(new Blob([new Uint8Array(mostBytes + 1)]))
  expect(words).toContain('20 MB')
  expect(words).toContain('hãy kiểm tra')
  expect((await refusalOf(new Uint8Array(mostBytes + 1))).words).toContain('20 MB')
})

test('a file of just 20 MB is read', async () => {
  const text = textOf(draft)
  const bytes = bytesOf(text.padEnd(mostBytes - (bytesOf(text).length - text.length)))
  expect(bytes.length).toBe(mostBytes)
  expect((await readDossierFile(bytes)).ok).toBe(true)
}, 30_000)

test('a file cut off at any place says that its end is missing, or what is wrong there', async () => {
  const bytes = bytesOf(textOf(draft))
  for (let end = 1; end < bytes.length - 1; end += 7) {
    const { problems } = await refusalOf(bytes.slice(0, end))
    expect(problems, `cut at ${end}`).toHaveLength(1)
    expect(problems[0]?.message, `cut at ${end}`).toMatch(/cắt ngang|UTF-8/)
  }
})

test.each([
  ['{"format": "par-index-dossier",\n "id": tệp}', /dòng 2, cột 9/],
  ['{\n "a": 1,\n}', /dòng 3, cột 1/],
  ['{"a": 1} b', /dòng 1, cột 10/],
  ["{'a': 1}", /dòng 1, cột 2/],
  ['{"a": 1 "b": 2}', /dòng 1, cột 9/],
  ['{"a": [1, 2,, 3]}', /dòng 1, cột 13/],
  ['{"a": "x\ny"}', /dòng 1, cột 9/],
  ['{"a": 01}', /dòng 1, cột 8/],
])('a slip in the syntax of %j is told with its place', async (text, place) => {
  const { problems } = await refusalOf(bytesOf(text))
  expect(problems).toHaveLength(1)
  expect(problems[0]?.message).toMatch(place)
  expect(problems[0]?.message).toContain('xin lại tệp gốc')
})

test.each([
  ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
  [
    'lists in a dossier',
    `{"format":"par-index-dossier","answers":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  ],
])('%s nested 100 000 deep are refused', async (_, text) => {
  expect((await refusalOf(bytesOf(text))).words).toContain('lồng nhau')
})

test('a file of a newer program says to update the program', async () => {
  const { problems } = await refusalOf(bytesOf(textOf({ ...draft, formatVersion: 2, news: true })))
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ path: 'formatVersion', message: expect.stringContaining('cập nhật') })
})

test('a field that stands twice is refused, since two readers could see two values', async () => {
  const text = textOf(draft).replace(
    '"count": {\n   "value": 3,',
    '"count": {\n   "value": 4,\n   "value": 3,',
  )
  const { problems } = await refusalOf(bytesOf(text))
  expect(problems).toHaveLength(1)
  expect(problems[0]?.message).toMatch(/"value" được ghi hai lần, lần sau ở dòng \d+, cột 4/)
})

test('a field that stands twice is found in other letters for the same name, too', async () => {
  expect((await refusalOf(bytesOf('{"note": 1, "n\\u006fte": 2}'))).words).toContain('hai lần')
})

test('equal names in different objects, and names inside texts, do not stand twice', async () => {
  const { problems } = await refusalOf(
    bytesOf('[{"a":"{\\"a\\":1","b":["a","a"]},{"a":{"a":1},"b":{"a":2}}]'),
  )
  expect(problems[0]?.message).toContain('Đây không phải là tệp hồ sơ')
})

describe('a dossier changed by hand is refused, and each wrong place is named', () => {
  test.each([
    ['answers/count/value', -1, 'answers.count.value'],
    ['answers/count/value', '3', 'answers.count.value'],
    ['answers/count/value', '', 'answers.count.value'],
    ['answers/ratio/value/numerator', -5, 'answers.ratio.value.numerator'],
    ['answers/ratio/value/denominator', '100', 'answers.ratio.value.denominator'],
    ['answers/number/value', 5, 'answers.number.value'],
    ['answers/deadline/value', '2022-02-30', 'answers.deadline.value'],
    ['answers/choice/value', 'maybe', 'answers.choice.value'],
    ['answers/unknown', { value: null, note: '', citations: [] }, 'answers.unknown'],
    ['answers/choice/citations', [{ evidence: 'e9', where: '' }], 'answers.choice.citations.0.evidence'],
    ['unit/name', '', 'unit.name'],
    ['extra', 1, 'extra'],
    ['set/areas/1/max', 5, 'set.max'],
  ])('%s as %j', async (path, value, place) => {
    const { problems } = await refusalOf(bytesOf(textOf(withField(draft, path, value))))
    expect(problems[0]).toMatchObject({ path: '', message: expect.stringContaining('xin lại tệp gốc') })
    expect(problems.slice(1).map((problem) => problem.path)).toEqual(expect.arrayContaining([place]))
  })

  test.each(['javascript:alert(1)', 'data:text/html,<script>', ' https://a.vn', 'JaVaScRiPt:x', 'C:\\tệp'])(
    'a document whose link is %j',
    async (url) => {
      const document = { id: 'e', no: 1, kind: '', number: '', date: null, issuer: '', signer: '' }
      const rest = { subject: '', file: null, asOf: null, addedIn: 0, system: '', note: '' }
      const { problems } = await refusalOf(
        bytesOf(textOf({ ...draft, evidence: [{ ...document, ...rest, url }] })),
      )
      expect(problems[1]).toMatchObject({
        path: 'evidence.0.url',
        message: expect.stringContaining('https://'),
      })
    },
  )

  test('a number beyond all bounds', async () => {
    const text = textOf(draft).replace('"numerator": 95', '"numerator": 1e309')
    expect((await refusalOf(bytesOf(text))).words).toMatch(/[Ss]ố/)
  })

  test.each(['__proto__', 'constructor', 'prototype'])('a field named %s', async (name) => {
    const text = textOf(draft).replace('"answers": {', `"answers": { "${name}": {"value":1},`)
    const { words } = await refusalOf(bytesOf(text))
    expect(words).toContain(name)
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
    expect(Reflect.get({}, 'value')).toBeUndefined()
  })

  test('half a character, which has no hash', async () => {
    const text = textOf(draft).replace('"UBND phường A"', '"UBND \\ud800"')
    expect((await refusalOf(bytesOf(text))).words).toContain('ký tự hỏng')
  })

  test('every wrong place at once', async () => {
    const wrong = withField(withField(draft, 'answers/count/value', -1), 'unit/level', 'village')
    expect((await refusalOf(bytesOf(textOf(wrong)))).problems).toHaveLength(3)
  })
})

describe('a frozen dossier', () => {
  test.each([
    ['answers/count/value', 2],
    ['answers/choice/note', 'thêm'],
    ['unit/name', 'UBND phường B'],
    ['seal/by', 'Trần Thị C'],
  ])('in which %s was changed to %j is refused', async (path, value) => {
    const { problems } = await refusalOf(bytesOf(textOf(withField(frozen, path, value))))
    expect(problems).toEqual([
      {
        path: 'seal',
        message:
          'Tệp đã bị thay đổi sau khi chốt. Hồ sơ đang có được giữ nguyên. Đề nghị đơn vị gửi lại tệp gốc.',
      },
    ])
  })

  test('without its seal is refused', async () => {
    expect((await refusalOf(bytesOf(textOf({ ...frozen, seal: null })))).problems[1]?.path).toBe('seal')
  })

  test('opens with what the reviewer added, without a warning', async () => {
    const review = {
      rounds: [
        {
          id: 'r',
          round: 1,
          by: 'Nguyễn Văn A',
          at: '2023-01-05',
          areas: [],
          items: { count: { points: 0, verdict: 'change', reason: 'Không có tài liệu' } },
        },
      ],
      surveys: {},
    }
    expect(
      valueOf(await readDossierFile(bytesOf(textOf({ ...frozen, stage: 'appraised', review })))).warnings,
    ).toEqual([])
  })

  test('whose stored result is not what is computed opens with a warning that names both', async () => {
    const stored = withField(frozen, 'history/0/result/self', 7.5)
    const { warnings } = valueOf(await readDossierFile(bytesOf(textOf(stored))))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('điểm tự đánh giá 7,5')
    expect(warnings[0]).toMatch(/tính lại \(điểm tự đánh giá \d,\d+/)
    expect(warnings[0]).toContain('đối chiếu')
  })

  test('reopened is not compared with the result of its former freeze', async () => {
    const stored = withField({ ...frozen, stage: 'draft', seal: null }, 'history/0/result/self', 7.5)
    expect(valueOf(await readDossierFile(bytesOf(textOf(stored)))).warnings).toEqual([])
  })
})

test('a file that has gone meanwhile is said to be unreadable', async () => {
  const gone = new Blob(['{}'])
  Object.defineProperty(gone, 'arrayBuffer', {
    value: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  })
  expect((await refusalOf(gone)).words).toContain('Chọn lại tệp')
})
