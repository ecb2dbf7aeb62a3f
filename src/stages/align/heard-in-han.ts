import { nameKeys } from '../../names/index.ts';
import { hanSyllables } from '../../names/syllables.ts';
import { type Name, readingCost } from './reading-cost.ts';

/** Characters of a name in Han: fewer are met by chance, more are two names. */
const CHARACTERS = { least: 2, most: 8 } as const;

/**
 * Characters that render foreign sounds in Chinese: those of the tables of the news agencies, simplified and traditional. A name that is itself
 * Chinese (written in pinyin on the other side) may have any character.
 */
const TRANSCRIBING = new Set(
  '阿艾爱埃奥澳安昂恩巴芭柏拜班邦包保鲍贝本比彼毕边别宾波伯博勃布查恰昌切彻陈琴奇齐丘楚春茨措达大戴黛丹当道德登邓迪底代蒂丁东杜顿多敦厄尔耳法凡' +
    '方菲费芬丰冯佛夫弗福富芙加伽盖甘冈高戈哥格根贡古瓜圭果葛哈海汉豪赫黑亨洪胡华怀霍惠基吉季嘉贾姜焦杰金京居君卡凯坎康考科可克肯孔库夸奎昆柯拉腊莱赖' +
    '兰朗劳勒雷蕾伦里利理莉丽莲良列林琳陵龙隆卢鲁罗洛吕马玛迈麦曼芒毛梅门蒙孟米密明缪敏摩莫默穆姆木纳娜奈南内嫩尼妮涅纽宁农努诺欧帕派潘庞佩彭皮匹平坡' +
    '珀普朴蒲琦乔钦琼屈热仁日荣茹若让萨塞赛桑森瑟沙莎山尚绍舍申圣施什石史士顺舒斯思丝松苏孙索塔泰坦汤唐陶特滕提田廷通图托瓦万旺威韦维文翁沃武西希喜锡' +
    '夏香肖谢辛欣兴休许逊雪雅亚娅延扬耶叶伊易因英尤于约云扎赞泽曾詹章哲珍真芝治朱兹宗祖佐乌吴伍温薇茜娃戎密' +
    '愛奧鮑貝畢邊賓徹陳達當鄧東頓爾費豐馮岡漢華懷賈傑凱庫奎萊賴蘭朗勞倫麗蓮龍盧魯羅呂馬瑪邁麥門繆納內紐寧農諾歐龐喬欽瓊熱榮讓薩賽紹聖順絲蘇孫塔湯陶圖' +
    '萬維韋翁錫蕭謝興許遜亞婭揚葉約雲贊澤紮詹珍烏吳溫',
);

/** A stretch of Han that sounds like names of the other text. */
export interface HeardName {
  readonly form: string;
  /** Keys of their terms. */
  readonly heard: readonly string[];
}

/** Sound keys of names, letter by letter. */
interface Node {
  /** The last letter of the key so far. */
  readonly letter: string;
  readonly next: Map<string, Node>;
  readonly names: Name[];
}

const newNode = (letter: string): Node => ({ letter, next: new Map(), names: [] });

type Sounds = (character: string) => readonly string[];

/** Looks for the names in runs of Han characters. The finds of a run do not overlap: the surest first, of two alike the longer. */
export function nameScanner(names: readonly Name[]): (run: string) => HeardName[] {
  const root = treeOf(names);
  const chinese = new Map<string, Name[]>();
  for (const name of names) if (name.pinyin) chinese.set(name.pinyin, [...(chinese.get(name.pinyin) ?? []), name]);
  const known = new Map<string, readonly string[]>();
  const sounds: Sounds = (character) => {
    const keys = known.get(character) ?? (TRANSCRIBING.has(character) ? orSilent(nameKeys(character)) : []);
    known.set(character, keys);
    return keys;
  };
  return (run) => {
    const characters = [...run];
    const starts = [...characters.keys()];
    return disjoint([
      ...starts.flatMap((start) => foreignFrom(root, characters, start, sounds)),
      ...(chinese.size > 0 ? chineseIn(chinese, characters) : []),
    ]);
  };
}

const orSilent = (keys: readonly string[]): readonly string[] => (keys.length > 0 ? keys : ['']);

function treeOf(names: readonly Name[]): Node {
  const root = newNode('');
  for (const name of names) {
    for (const key of name.keys) {
      let node = root;
      for (const letter of key) {
        const next = node.next.get(letter) ?? newNode(letter);
        node.next.set(letter, next);
        node = next;
      }
      node.names.push(name);
    }
  }
  return root;
}

interface Find extends HeardName {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
}

/** Foreign names that begin at a place: transcribing characters only, consonant by consonant. */
function foreignFrom(root: Node, characters: readonly string[], start: number, sounds: Sounds): Find[] {
  const finds: Find[] = [];
  let open: ReadonlySet<Node> = new Set([root]);
  for (let at = start; at < Math.min(characters.length, start + CHARACTERS.most) && open.size > 0; at++) {
    const reached = new Set<Node>();
    for (const node of open) {
      for (const sound of sounds(characters[at] ?? '')) {
        const next = walk(node, sound);
        if (next) reached.add(next);
      }
    }
    open = reached;
    if (at + 1 - start < CHARACTERS.least) continue;
    const form = characters.slice(start, at + 1).join('');
    for (const name of new Set([...open].flatMap((node) => node.names))) {
      const cost = readingCost(form, name);
      if (cost !== null) finds.push({ form, heard: [name.key], start, end: at + 1, cost });
    }
  }
  return finds;
}

/** Doubled consonants are one, as in the keys. */
function walk(node: Node, sound: string): Node | null {
  let at = node;
  for (const letter of sound.startsWith(node.letter) ? sound.slice(node.letter.length) : sound) {
    const next = at.next.get(letter);
    if (!next) return null;
    at = next;
  }
  return at;
}

/** Syllables of the longest Chinese name part. */
const LONGEST_PINYIN = 4;

/** Names written in pinyin, syllable by syllable the same. */
function chineseIn(names: ReadonlyMap<string, readonly Name[]>, characters: readonly string[]): Find[] {
  const syllables = characters.map((character) => hanSyllables(character).join(' '));
  return syllables.flatMap((_, start) =>
    Array.from({ length: LONGEST_PINYIN - CHARACTERS.least + 1 }, (__, k) => start + CHARACTERS.least + k).flatMap(
      (end): Find[] => {
        const named = end > characters.length ? undefined : names.get(syllables.slice(start, end).join(' '));
        const form = characters.slice(start, end).join('');
        return named ? [{ form, heard: named.map(({ key }) => key), start, end, cost: 0 }] : [];
      },
    ),
  );
}

/** How much dearer a second reading of a stretch may be to count beside the first, as a share of the sound. */
const RIVAL_READING = 0.03;

function disjoint(finds: readonly Find[]): HeardName[] {
  const sorted = [...finds].sort((a, b) => a.cost - b.cost || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: (Find & { readonly heard: string[] })[] = [];
  for (const find of sorted) {
    const rival = kept.find((other) => other.start < find.end && find.start < other.end);
    if (!rival) kept.push({ ...find, heard: [...find.heard] });
    else if (rival.start === find.start && rival.end === find.end && find.cost <= rival.cost + RIVAL_READING)
      rival.heard.push(...find.heard.filter((key) => !rival.heard.includes(key)));
  }
  return kept.sort((a, b) => a.start - b.start);
}
