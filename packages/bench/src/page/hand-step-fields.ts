/** The fields of step 2, as somebody writes them down who writes this one page. */
export interface HandField {
  key: string;
  label: string;
  kind:
    | 'text'
    | 'textarea'
    | 'number'
    | 'date'
    | 'select'
    | 'pick'
    | 'radio'
    | 'checkbox'
    | 'region'
    | 'photo'
    | 'shown';
  required?: boolean;
  hint?: string;
  /** Whose names the options are. */
  dictionary?: string;
  wide?: boolean;
}

export const handPanels: readonly { title: string; fields: readonly HandField[] }[] = [
  {
    title: '基本信息',
    fields: [
      {
        key: 'photo',
        label: '个人照片',
        kind: 'photo',
        required: true,
        hint: '近半年内正面免冠一寸彩色照，蓝色背景，jpg 格式，不超过 500 KB',
      },
      { key: 'photoRecent', label: '照片拍摄时间', kind: 'checkbox' },
      { key: 'name', label: '姓名', kind: 'shown', hint: '取自用户账户' },
      { key: 'idNumber', label: '公民身份证号码', kind: 'shown', hint: '取自用户账户' },
      { key: 'sex', label: '性别', kind: 'select', dictionary: 'gb2261-1', required: true },
      { key: 'birthDate', label: '出生日期', kind: 'date', required: true },
      { key: 'birthPlace', label: '出生地', kind: 'region', dictionary: 'gb2260', required: true, wide: true },
      { key: 'ethnicity', label: '民族', kind: 'select', dictionary: 'gb3304', required: true },
      { key: 'politicalStatus', label: '政治面貌', kind: 'select', dictionary: 'gb4762', required: true },
      { key: 'homeAddress', label: '个人住址', kind: 'text', required: true },
      { key: 'phone', label: '个人联系电话', kind: 'text', required: true, hint: '固定电话或手机，如 020-80000000' },
      { key: 'mobile', label: '移动电话', kind: 'text', required: true },
      { key: 'workStartDate', label: '参加工作时间', kind: 'date', required: true },
      { key: 'email', label: '电子邮箱', kind: 'text', required: true, hint: '用于接收办理通知，请核对' },
      { key: 'adminPost', label: '现行政职务', kind: 'text', required: true },
      { key: 'adminPostDate', label: '现行政职务任职时间', kind: 'date', hint: '现行政职务为“无”时不填' },
      { key: 'honours', label: '获何称号、荣誉、待遇', kind: 'textarea', required: true, wide: true },
      { key: 'currentWork', label: '现从事何专业技术工作', kind: 'text', required: true },
      { key: 'currentWorkYears', label: '从事现专业技术工作年限', kind: 'number', required: true },
      { key: 'matchedMajor', label: '与认定职称对应的所学专业', kind: 'pick', required: true },
      {
        key: 'matchedDegree',
        label: '对应专业的全日制学历(学位)',
        kind: 'select',
        dictionary: 'matched-degree',
        required: true,
      },
      { key: 'previousUnit', label: '原工作单位', kind: 'text' },
    ],
  },
  {
    title: '现工作单位信息',
    fields: [
      { key: 'unit', label: '现工作单位', kind: 'pick', required: true },
      { key: 'unitNature', label: '单位性质', kind: 'select', dictionary: 'unit-nature', required: true },
      { key: 'unitAddress', label: '单位地址', kind: 'text' },
      { key: 'guangzhouHukou', label: '是否广州户籍', kind: 'radio', dictionary: 'yes-no', required: true },
      { key: 'unitRegion', label: '单位所属地区', kind: 'select', dictionary: 'gz-district', required: true },
      { key: 'unitPhone', label: '单位电话', kind: 'text', hint: '固定电话或手机，如 020-80000000' },
      { key: 'publicUnit', label: '是否公有制单位', kind: 'radio', dictionary: 'yes-no', required: true },
    ],
  },
  {
    title: '认定的专业技术资格信息',
    fields: [
      { key: 'series', label: '认定资格系列', kind: 'shown', hint: '开始申报时选定，要改请另建一份申报' },
      { key: 'discipline', label: '认定专业', kind: 'pick', required: true, hint: '认定专业将写入证书，请准确填写' },
      { key: 'titleName', label: '认定资格名称', kind: 'pick', required: true },
      { key: 'titleLevel', label: '认定级别', kind: 'pick', required: true },
      { key: 'committee', label: '申报评委会', kind: 'select', dictionary: 'committee', required: true, wide: true },
      { key: 'expertGroup', label: '申报（评审）专业组', kind: 'pick', hint: '考核认定不需要填写' },
    ],
  },
];
