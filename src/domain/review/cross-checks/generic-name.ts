const SUBJECT =
  '服务对象|受益对象|受益群众|群众|社会公众|公众|居民|企业|培训对象|参训人员|学员|使用人员|使用单位|职工|师生|学生|家长|项目|资金|工作|任务|年度|服务|工程|设备|活动|会议|培训|验收|质量|预算|支付|采购|成本|经费|补助|拨付|发放';
const MEASURE =
  '满意度|满意率|完成率|完成及时率|及时率|合格率|达标率|验收合格率|控制率|执行率|准确率|覆盖率|数量|次数|人数|人次|时间|期限|时限|成本|金额|效益|影响|程度|完成情况|指标|标准|率|度';

const GENERIC = new RegExp(`^(?:${SUBJECT})*(?:总|年度)?(?:${MEASURE})*$`, 'u');
const SHORTEST = 5;

/** A name that every project uses for something else (服务对象满意度, 资金拨付及时率): equal names say nothing then. */
export const isGenericName = (name: string): boolean => Array.from(name).length < SHORTEST || GENERIC.test(name);
