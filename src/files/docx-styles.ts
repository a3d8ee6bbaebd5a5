import { AlignmentType, type IStylesOptions } from 'docx'

/** Names of the styles, so that an office can change the look of a whole paper in one place. */
export const style = {
  issuer: 'CoQuan',
  nation: 'QuocHieu',
  motto: 'TieuNgu',
  place: 'DiaDanhNgay',
  subtitle: 'TrichYeu',
  mark: 'GhiChuDau',
  heading: 'Heading2',
  text: 'NoiDung',
  body: 'DongDuoiBang',
  note: 'GhiChu',
  address: 'KinhGui',
  ground: 'CanCu',
  order: 'ThamQuyen',
  head: 'DauBang',
  cell: 'OBang',
  signer: 'ChucDanhKy',
  signerNote: 'GhiChuKy',
  recipientsHead: 'NoiNhan',
  recipient: 'DanhSachNoiNhan',
} as const

const font = 'Times New Roman'
const center = AlignmentType.CENTER
const black = '000000'

/** Faces and sizes by Nghị định 30/2020/NĐ-CP, Phụ lục I; sizes are in half points, as Word counts. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 26, color: black, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: {
      run: { font, size: 28, bold: true, color: black },
      paragraph: { alignment: center, keepNext: true },
    },
    heading2: {
      run: { font, size: 26, bold: true, color: black },
      paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
    },
    hyperlink: { run: { color: '0B4F8A', underline: {} } },
  },
  paragraphStyles: [
    own(style.issuer, 'Cơ quan ban hành', { size: 24 }, { alignment: center }),
    own(style.nation, 'Quốc hiệu', { size: 24, bold: true }, { alignment: center }),
    own(style.motto, 'Tiêu ngữ', { size: 26, bold: true }, { alignment: center }),
    own(style.place, 'Địa danh, ngày tháng', { size: 26, italics: true }, { alignment: center }),
    own(style.subtitle, 'Dòng dưới tên văn bản', { size: 24 }, { alignment: center }),
    own(style.mark, 'Dấu hiệu minh họa', { size: 24, italics: true }, { alignment: center }),
    own(
      style.text,
      'Nội dung',
      { size: 26 },
      {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: 567 },
        spacing: { before: 60, after: 60, line: 276 },
      },
    ),
    own(style.body, 'Dòng dưới bảng', { size: 24 }, { spacing: { before: 60, after: 60 } }),
    own(style.note, 'Ghi chú', { size: 22, italics: true }, { spacing: { before: 60, after: 60 } }),
    own(style.address, 'Kính gửi', { size: 26 }, { alignment: center, spacing: { before: 120, after: 120 } }),
    own(
      style.ground,
      'Căn cứ ban hành',
      { size: 26, italics: true },
      {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: 567 },
        spacing: { before: 60, after: 60, line: 276 },
      },
    ),
    own(
      style.order,
      'Thẩm quyền ban hành',
      { size: 26, bold: true },
      { alignment: center, spacing: { before: 120, after: 120 }, keepNext: true },
    ),
    own(style.head, 'Đầu bảng', { size: 21, bold: true }, { alignment: center }),
    own(style.cell, 'Ô bảng', { size: 21 }, {}),
    own(style.signer, 'Chức danh người ký', { size: 26, bold: true }, { alignment: center, keepNext: true }),
    own(
      style.signerNote,
      'Ghi chú chữ ký',
      { size: 22, italics: true },
      { alignment: center, keepNext: true },
    ),
    own(style.recipientsHead, 'Nơi nhận', { size: 24, bold: true, italics: true }, {}),
    own(style.recipient, 'Danh sách nơi nhận', { size: 22 }, {}),
  ],
}

type Own = NonNullable<IStylesOptions['paragraphStyles']>[number]

function own(
  id: string,
  name: string,
  run: NonNullable<Own['run']>,
  paragraph: NonNullable<Own['paragraph']>,
): Own {
  return { id, name, basedOn: 'Normal', quickFormat: true, run: { font, ...run }, paragraph }
}
