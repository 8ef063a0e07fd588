const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];

/** A 项目支出绩效自评表 as a web page, long enough for several sheets of paper: 50 indicators of 1.8 points each. */
export function longFormHtml(): string {
  const indicators = Array.from({ length: 50 }, (_, index) => [
    '产出指标',
    '数量指标',
    `办理群众诉求第${index + 1}批`,
    '≥100件',
    String(90 + (index % 11)),
    '1.8',
    '',
    '部分诉求跨年办理，已列入下年度计划并落实到人',
  ]);
  const rows = [
    ['项目支出绩效自评表'],
    ['（2024年度）'],
    ['项目名称', '诉求办理经费'],
    ['主管部门', '市政府办公室', '实施单位', '市热线服务中心'],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', '120.00', '120.00', '120.00', '10', '100%', '10'],
    head,
    ...indicators,
    ['总分', '', '', '', '', '100', '', ''],
  ];
  return `<table>${rows.map(rowHtml).join('')}</table>`;
}

function rowHtml(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td${cells.length === 1 ? ' colspan="8"' : ''}>${cell}</td>`).join('')}</tr>`;
}
