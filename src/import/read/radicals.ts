/**
 * Radicals and rare characters that share a glyph with a common one, each followed by that one. A PDF made from such a
 * font may name the other, and so does what is copied from it: ⻚ for 页, ⻄ for 西, ⼾ for 户 (by Unicode it would be
 * 戶), 㬵 for 胶. Unicode's own compatibility forms cover only ⺟ and ⻳ of the supplement.
 */
const pairs =
  '⺂乛⺃乚⺅亻⺇𠘨⺉刂⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺟母⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺩𤣩⺫罒⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺹耂⺺肀⺽𦥑⺾艹⻁虎⺿艹⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户㬵胶';

const characters = Array.from(pairs);
const wholeCharacters: ReadonlyMap<string, string> = new Map(
  characters.flatMap((radical, index) => (index % 2 === 0 ? [[radical, characters[index + 1] ?? radical]] : [])),
);

const radical = /[\u2e80-\u2eff\u2f00-\u2fdf\u3b35]/u;
const radicals = new RegExp(radical, 'gu');

export const holdsRadicals = (text: string): boolean => radical.test(text);

/** Radicals, and the like, as the characters they stand for: ⻔ → 门, ⼯ → 工. */
export const replaceRadicals = (text: string): string =>
  text.replace(radicals, (sign) => wholeCharacters.get(sign) ?? sign.normalize('NFKC'));
