import { LinkType } from '../model/RecordLink';
import { LANGUAGES, Words } from './languages';
import { partlyWithin } from './partlyWords';

/**
 * Words that tie one record to another, as names of fields and sections and in
 * sentences: `Superseded by [ADR-0012](…)`. Misspellings that people make are
 * words too.
 */
export const LINK_WORDS = {
  supersededBy: {
    en: 'superseded by, superceded by, superceeded by, superseeded by, superseded-by, supersceded by, replaced by, obsoleted by, superseded with, replaced with, overridden by, overruled by, deprecated by, successor, superseded, superceded, superceeded, superseeded, supersede by, subsumed by, exceeded by, superseding adr, superseding record',
    de: 'ersetzt durch, abgelöst durch, überholt durch, nachfolger, ersetzt von, wird ersetzt durch',
    fr: 'remplacé par, remplacée par, supplanté par, successeur',
    es: 'reemplazado por, reemplazada por, sustituido por, sustituida por, remplazado por, superado por, reemplazado',
    pt: 'substituído por, substituída por, substituido por, superado por, superada por, substituído pela, substituída pela, substituído pelo, substituída pelo, substituído',
    it: 'sostituito da, sostituita da, superato da, rimpiazzato da, sostituito',
    nl: 'vervangen door, opgevolgd door',
    pl: 'zastąpiony przez, zastąpiona przez, zastąpione przez, zastąpione',
    cs: 'nahrazeno, nahrazen',
    uk: 'замінено на, замінено, замінена на, заміщено',
    ru: 'заменено на, заменен на, заменён на, заменено, замещено',
    tr: 'yerini alan, ile değiştirildi, tarafından değiştirildi, yerine geçen, değiştirildi, değiştiren, yerine geçen adr',
    sv: 'ersatt av, ersatts av',
    da: 'erstattet af, afløst af',
    nb: 'erstattet av, avløst av',
    fi: 'korvattu, korvaava',
    ja: '置き換え先, 後継, に置き換え, により置き換え, 代替先, 後継adr',
    ko: '대체 adr, 다음으로 대체, 로 대체됨, 로 대체',
    zh: '被取代, 取代者, 被替代, 被替换, 由以下取代, 替代者, 被以下取代, 已被取代',
  },
  supersedes: {
    en: 'supersedes, supercedes, superceeds, superseeds, superseds, superscedes, replaces, obsoletes, superseding, superceding, superseeding, replacing, overrides, overrules, supersede, predecessor, superseded adrs, superseded records, replacement for',
    de: 'ersetzt, löst ab, vorgänger, ersetzt die, ersetzt den, ersetzt das',
    fr: 'remplace, supplante, prédécesseur',
    es: 'reemplaza, reemplaza a, sustituye, sustituye a, remplaza',
    pt: 'substitui, substitui a, substitui o, supera',
    it: 'sostituisce, rimpiazza',
    nl: 'vervangt',
    pl: 'zastępuje',
    cs: 'nahrazuje',
    uk: 'замінює, заміщує',
    ru: 'заменяет, замещает',
    tr: 'yerine geçtiği, yerini aldığı, değiştirir, yerine geçer',
    sv: 'ersätter',
    da: 'erstatter, afløser',
    nb: 'erstatter, avløser',
    fi: 'korvaa',
    ja: '置き換え元, 置き換え対象, を置き換える, を置き換え, 先行adr',
    ko: '대체 대상, 를 대체, 을 대체',
    zh: '取代, 替代, 替换',
  },
  amendedBy: {
    en: 'amended by, updated by, refined by, extended by, modified by, revised by, clarified by, amendments, amended in',
    de: 'geändert durch, ergänzt durch, erweitert durch, aktualisiert durch',
    fr: 'amendé par, modifié par, complété par, modifiée par',
    es: 'enmendado por, modificado por, actualizado por, ampliado por',
    pt: 'alterado por, emendado por, atualizado por, modificado por, alterada por',
    it: 'modificato da, emendato da, aggiornato da',
    nl: 'gewijzigd door, aangevuld door',
    pl: 'zmieniony przez, uzupełniony przez, zmienione przez',
    cs: 'změněno, upraveno',
    uk: 'змінено, доповнено',
    ru: 'изменено, дополнено, изменён',
    tr: 'tarafından güncellendi, güncelleyen',
    sv: 'ändrad av, kompletterad av',
    da: 'ændret af',
    nb: 'endret av',
    fi: 'muutettu',
    ja: '修正元, により改訂, 改訂先',
    zh: '被修订, 由以下修订, 被修改',
  },
  amends: {
    en: 'amends, updates, refines, extends, modifies, revises, clarifies, builds on, builds upon, amending, complements, elaborates, supplements, evolves',
    de: 'ergänzt, erweitert, ändert, konkretisiert, aktualisiert',
    fr: 'amende, modifie, complète, étend, précise',
    es: 'enmienda, modifica, extiende, amplía, actualiza',
    pt: 'emenda, altera, estende, complementa, atualiza',
    it: 'modifica, estende, emenda, integra',
    nl: 'wijzigt, breidt uit, vult aan',
    pl: 'zmienia, rozszerza, uzupełnia',
    cs: 'mění, rozšiřuje, doplňuje',
    uk: 'змінює, доповнює, розширює',
    ru: 'изменяет, дополняет, расширяет, уточняет',
    tr: 'günceller, genişletir',
    sv: 'ändrar, utökar, kompletterar',
    da: 'ændrer, udvider',
    nb: 'endrer, utvider',
    fi: 'muuttaa, täydentää',
    ja: '修正対象, を改訂, を修正, 改訂対象',
    zh: '修订, 修改, 扩展',
  },
  dependsOn: {
    en: 'depends on, depends upon, dependencies, dependency, requires, needs, blocked by, dependent on, prerequisite, prerequisites, enabled by, required adrs, based on, derived from, parent decision, parent adr',
    de: 'hängt ab von, abhängig von, setzt voraus, abhängigkeiten, benötigt, basiert auf',
    fr: 'dépend de, nécessite, dépendances, basé sur',
    es: 'depende de, requiere, dependencias, basado en',
    pt: 'depende de, requer, dependências, baseado em',
    it: 'dipende da, richiede, dipendenze, basato su',
    nl: 'hangt af van, vereist, afhankelijkheden, gebaseerd op',
    pl: 'zależy od, wymaga, zależności',
    cs: 'závisí na, vyžaduje, závislosti',
    uk: 'залежить від, потребує, залежності',
    ru: 'зависит от, требует, зависимости',
    tr: 'bağlıdır, bağımlılıklar, gerektirir',
    sv: 'beror på, kräver',
    da: 'afhænger af, kræver',
    nb: 'avhenger av, krever',
    fi: 'riippuu, vaatii',
    ja: '依存先, に依存, 依存, 前提',
    ko: '의존, 의존성',
    zh: '依赖, 依赖于, 前置',
  },
  enables: {
    en: 'enables, blocks, required by, unblocks, is required by, allows, enabling',
    de: 'ermöglicht, blockiert',
    fr: 'permet, bloque',
    es: 'habilita, permite, bloquea',
    pt: 'habilita, permite, bloqueia',
    it: 'abilita, permette',
    nl: 'maakt mogelijk',
    pl: 'umożliwia',
    uk: 'уможливлює',
    ru: 'позволяет, делает возможным',
    ja: '可能にする',
    zh: '使能',
  },
  conflictsWith: {
    en: 'conflicts with, conflicts, contradicts, in conflict with, conflicting with, incompatible with',
    de: 'steht im konflikt mit, widerspricht, konflikt mit',
    fr: 'en conflit avec, contredit',
    es: 'entra en conflicto con, en conflicto con, contradice',
    pt: 'conflita com, em conflito com, contradiz',
    it: 'in conflitto con, contraddice',
    nl: 'in strijd met, conflicteert met',
    pl: 'w konflikcie z',
    uk: 'суперечить',
    ru: 'противоречит, конфликтует с',
    ja: '矛盾, 競合',
    zh: '冲突',
  },
  compliesWith: {
    en: 'complies with, compliance, conforms to, aligns with, implements, supports, compliant with',
    de: 'entspricht, konform mit, setzt um',
    fr: 'conforme à, met en œuvre',
    es: 'cumple con, conforme a',
    pt: 'cumpre, em conformidade com, conforme',
    it: 'conforme a',
    nl: 'voldoet aan',
    pl: 'zgodny z',
    uk: 'відповідає',
    ru: 'соответствует',
    ja: '準拠',
    zh: '符合, 遵循',
  },
  relatesTo: {
    en: 'related to, relates to, related, related adrs, related adr, related decisions, related decision, related records, related record, see also, see, relates, linked to, cross-references, cross references, linked, links, adjacent, connected to, associated with, refers to, companion',
    de: 'siehe auch, verwandt mit, verwandte adrs, verwandte entscheidungen, bezug, bezieht sich auf, zugehörige adrs, verknüpft mit, verknüpfungen, siehe',
    fr: 'lié à, liée à, voir aussi, adr liés, adr liées, décisions liées, en lien avec, voir',
    es: 'relacionado con, relacionada con, véase también, adrs relacionados, decisiones relacionadas, relacionado, ver también',
    pt: 'relacionado a, relacionada a, relacionado com, ver também, veja também, adrs relacionadas, decisões relacionadas, relacionados, adrs relacionados',
    it: 'correlato a, correlata a, vedi anche, adr correlate, decisioni correlate, collegato a',
    nl: 'gerelateerd aan, zie ook, gerelateerde adrs, gerelateerde beslissingen, gerelateerd',
    pl: 'powiązane z, powiązany z, zobacz też, powiązane, powiązane adr, powiązane decyzje',
    cs: 'souvisí s, související, viz také',
    uk: "пов'язано з, пов'язані, див. також, пов'язані adr, пов'язані рішення",
    ru: 'связано с, связанные, см. также, связанные adr, связанные решения, связан с',
    tr: 'ilgili, ilişkili, ayrıca bkz, ilgili kararlar, ilgili adrler',
    sv: 'relaterad till, se även, relaterade beslut, relaterat till, relaterade',
    da: 'relateret til, se også, relaterede beslutninger',
    nb: 'relatert til, se også, relaterte beslutninger',
    fi: 'liittyy, katso myös, liittyvät päätökset',
    ja: '関連, 関連adr, 参照adr, 関連する決定, 関連する adr, 関連決定',
    ko: '관련, 관련 adr, 관련 결정',
    zh: '相关, 相关adr, 相关决策, 参见, 关联, 相关 adr',
  },
} as const satisfies Record<LinkType, Words>;

/** The words of ties with those that tie a part: `superseded in part by`. */
export const LINK_PHRASES: Readonly<Record<LinkType, Words>> = {
  ...LINK_WORDS,
  supersededBy: withPartly(LINK_WORDS.supersededBy),
  amendedBy: withPartly(LINK_WORDS.amendedBy),
};

function withPartly(words: Words): Words {
  const partly = partlyWithin(words);
  return Object.fromEntries(
    LANGUAGES.map(language => [
      language,
      [words[language], partly[language]].filter(Boolean).join(', '),
    ]),
  );
}

/** Languages in which the target stands before the word: `ADR-0012 により置き換え`. */
export const TARGET_FIRST = ['ja', 'ko', 'zh', 'tr', 'fi'] as const;

/** Values that say that there is none. */
export const NONE_WORDS: Words = {
  en: 'none, n/a, na, null, nil, nothing, not applicable, tbd, no, nobody, undefined, not yet, ~, -, empty, n.a',
  de: 'keine, keiner, entfällt, kein, nicht zutreffend, niemand',
  fr: 'aucun, aucune, néant, sans objet, s/o',
  es: 'ninguno, ninguna, no aplica, no, n/d',
  pt: 'nenhum, nenhuma, não se aplica, não aplicável, não há',
  it: 'nessuno, nessuna, non applicabile',
  nl: 'geen, n.v.t, niet van toepassing',
  pl: 'brak, nie dotyczy, żaden',
  cs: 'žádné, žádný, není',
  uk: 'немає, відсутні, нема',
  ru: 'нет, отсутствует, не применимо',
  tr: 'yok, hiçbiri, geçerli değil',
  sv: 'ingen, inga, inget',
  da: 'ingen, intet',
  nb: 'ingen, intet',
  fi: 'ei mitään, ei ole',
  ja: 'なし, 無し, 該当なし',
  ko: '없음, 해당 없음',
  zh: '无, 無, 没有, 不适用',
};

/** Words for an earlier or later record, which among references say no more than that there is one. */
export const NEIGHBOUR_WORDS: Words = {
  en: 'predecessor, successor',
  de: 'vorgänger, nachfolger',
  fr: 'prédécesseur, successeur',
};

/** What stands behind the verb in `ADR-7, which supersedes this decision`. */
export const THIS_RECORD =
  /^\s+(?:this|the present|diese[nrs]?|ce|cet|cette|este|esta|questa|deze|це|це|это)\s(?:very\s)?(?:adr|madr|decision|record|document|entscheidung|entscheid|beschluss|eintrag|décision|decision|document|decisión|registro|decisão|decisione|beslissing|рішення|решение)(?!\p{L})/iu;
/** German and Dutch name it before the verb: `die diese Entscheidung ersetzt`. */
export const THIS_RECORD_BEFORE =
  /\s(?:diese[nrs]?|deze)\s(?:adr|entscheidung|entscheid|beschluss|eintrag|beslissing)\s*$/iu;
