import { rememberByText } from '../../../domain/remember-by-text.ts';
import { bareText } from '../table/bare-text.ts';

/** 西坪镇尧山村, 笏石街道办, 沙县; 城区 and 农村 are kinds of places. */
const place =
  /^\p{Script=Han}(?:\p{Script=Han}{1,12}(?:[区县市镇乡村州盟旗]|社区|街道(?:办(?:事处)?)?|街镇|林场|农场)|县)$/u;

/** 贫困村, 县级示范区, 各县: what several places are, not what one is called. */
const kindOfPlace = new RegExp(
  [
    '(?:示范|试点|试验|核心|缓冲|项目|规划|建成|服务|功能|影响|受[益灾]|贫困|脱贫|重点|一般|普通|其[他它]|行政|自然|建制|单列|移民|搬迁|帮扶|美丽|[新改扩续]建|[省市县区乡镇村]级)(?:社区|[区县市镇乡村])$',
    '(?:[山牧边老库林矿灌]区|大)县$|小区$',
    '^(?:(?:中心|主|老|新)城区|[远近]郊区|各.*|全[省市县区].*|[全本外他大小市区]县|乡镇村)$',
  ].join('|'),
  'u',
);

/** 市本级 beside 东桥区: the money and the tasks of the city itself. */
export const isOwnLevel = (text: string): boolean => /^\p{Script=Han}{0,8}本级$/u.test(text);

/** 东山县林业局, 西坪镇人民政府: a body that says of which place it is, or one of an administration by its name. */
const bodyOfPlace =
  /^\p{Script=Han}{2,6}[省市县区州盟旗镇乡]\p{Script=Han}{2,12}(?:局|委|委员会|办|办公室|中心|院|校|学校|小学|中学|馆|站|所|队|政府|公司)$/u;
const administration =
  /^(?!各|其[他它]|[相有]关|主管|乡镇|[省市县区乡镇村本]级)\p{Script=Han}{2,16}(?:局|委员会|管委会|人民政府|办事处)$/u;

/** 石桥镇, 白藤村: the name of a place. */
export const isPlaceName = (text: string): boolean => place.test(text) && !kindOfPlace.test(text);

/** The name of a body that is no kind of bodies. */
export const isBodyName = (text: string): boolean => bodyOfPlace.test(text) || administration.test(text);

/** 东桥区, 石桥镇, 城区: what may be a place where a table tells of several; it may be a kind of places as well. */
export const endsLikePlace = rememberByText((text) =>
  /^\p{Script=Han}{1,10}(?:[区县市镇乡州旗]|街道|街镇|林场|农场)$/u.test(bareText(text)),
);
