/**
 * Radicals and rare characters that share a glyph with a common one, each followed by that one. A PDF made from such a
 * font may name the other: ⻚ for 页, ⼾ for 户 (by Unicode it would be 戶), 㬵 for 胶. Unicode's own compatibility forms
 * cover only ⺟ and ⻳ of the supplement.
 */
const pairs =
  '⺂乛⺃乚⺅亻⺇𠘨⺉刂⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺟母⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺩𤣩⺫罒⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺹耂⺺肀⺽𦥑⺾艹⻁虎⻂衤⻃覀⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户㬵胶‒–';

const characters = Array.from(pairs);
const wholeCharacters: ReadonlyMap<string, string> = new Map(
  characters.flatMap((radical, index) => (index % 2 === 0 ? [[radical, characters[index + 1] ?? radical]] : [])),
);

const RADICAL = /[\u2e80-\u2eff\u2f3e\u3b35\u2012]/gu;

/** Dashes of two and three characters, which fonts draw as one. */
const DASHES = /[\u2e3a\u2e3b]/gu;

/** Radicals, and the like, as the characters they stand for. */
export const replaceRadicals = (text: string): string =>
  text
    .replace(DASHES, (dash) => (dash === '\u2e3a' ? '——' : '———'))
    .replace(RADICAL, (radical) => wholeCharacters.get(radical) ?? radical);
