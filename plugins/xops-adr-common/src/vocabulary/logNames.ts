import { Words } from './languages';

/** What a file calls itself that keeps one decision after the other, in its title or its name. */
export const LOG_NAMES: Readonly<Record<'log', Words>> = {
  log: {
    en: 'decisions, decision log, decisions log, decision logs, decision record log, decision records, decision register, decision history, decision journal, adr log, adrs',
    de: 'entscheidungen, entscheidungslog, entscheidungsprotokoll, entscheidungsregister, architekturentscheidungen, entwurfsentscheidungen',
    fr: 'décisions, journal des décisions, registre des décisions',
    es: 'decisiones, registro de decisiones, bitácora de decisiones',
    pt: 'decisões, registro de decisões, registo de decisões, log de decisões',
    it: 'decisioni, registro delle decisioni, log delle decisioni',
    nl: 'beslissingen, besluiten, beslissingenlogboek, besluitenlijst, beslissingslog',
    pl: 'decyzje, dziennik decyzji, rejestr decyzji',
    cs: 'rozhodnutí, deník rozhodnutí, seznam rozhodnutí',
    uk: 'рішення, журнал рішень, реєстр рішень',
    ru: 'решения, журнал решений, реестр решений',
    tr: 'kararlar, karar günlüğü, karar kaydı',
    sv: 'beslut, beslutslogg',
    da: 'beslutninger, beslutningslog',
    nb: 'beslutninger, beslutningslogg',
    fi: 'päätökset, päätösloki',
    ja: '決定ログ, 決定事項, 意思決定記録, 決定記録',
    ko: '결정 로그, 결정 기록, 의사결정 기록',
    zh: '决策日志, 决策记录, 決策紀錄',
  },
};
