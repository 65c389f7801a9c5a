import { readRecordFile } from '../../readRecordFile';
import { StatusState } from '../../model/Status';

/** Words by which records of many languages say where they stand, in the forms that agree with "decision", "record", "proposal". */
const SAID: Readonly<
  Record<Exclude<StatusState, 'other'> | 'deferred', string>
> = {
  proposed:
    'Zur Freigabe; En cours de validation; En evaluación; Em avaliação; In valutazione; Ter besluitvorming; Inväntar beslut; Til godkendelse; Under vurdering; Käsittelyssä; Do akceptacji; Ke schválení; На обсуждении; Очікує рішення; Onay bekliyor; 審議中; 승인 대기; 待评审',
  draft:
    'In Bearbeitung; En rédaction; En elaboración; Em desenvolvimento; In bozza; Conceptversie; Under arbete; Under udarbejdelse; Under arbeid; Keskeneräinen; W opracowaniu; V přípravě; В разработке; В розробці; Hazırlanıyor; 作成中; 진행 중; 起草中',
  accepted:
    'Vereinbart; Actée; Ratificada; Homologado; Confermata; Bekrachtigd; Fastställd; Bekræftet; Bestemt; Sovittu; Zatwierdzono; Schválená; Одобрена; Прийнята; Onaylanan; 適用中; 승인 완료; 已采用',
  implemented:
    'Eingeführt; Déployée; Desplegado; Implantada; Completata; Voltooid; Driftsatt; Idriftsat; Innført; Otettu käyttöön; Zrealizowana; Nasazeno; Реализована; Реалізована; Devreye alındı; 運用中; 적용 완료; 已部署',
  rejected:
    'Nicht weiterverfolgt; Écartée; Desestimada; Cancelada; Annullata; Afgekeurd; Nekad; Fravalgt; Kansellert; Ei hyväksytty; Anulowana; Zamítnutá; Отклонена; Відхилена; Reddedilen; 拒否; 기각됨; 已撤銷',
  deprecated:
    'Hinfällig; Caduque; Desactualizada; Desatualizado; Archiviata; Uitgefaseerd; Inaktuell; Ophævet; Avviklet; Kumottu; Uchylona; Zastaralá; Устарела; Застаріла; Yürürlükten kaldırıldı; 廃止予定; 폐지; 已作废',
  superseded:
    'Überschrieben; Supplantée; Supersedida; Supersedida; Rimpiazzata; Opgevolgd; Ersatta; Afløst; Avløst; Korvautunut; Zastąpiono; Nahrazená; Заменена; Замінена; 代替済み; 교체됨; 已代替',
  deferred:
    'Auf Eis; Ajournée; Diferida; Suspensa; Rimandata; Aangehouden; Bordlagd; Sat på pause; Satt på vent; Jäissä; Odłożona; Odložená; Отложена; Відкладена; Donduruldu; 保留; 연기; 暂缓',
};

const CASES = Object.entries(SAID).flatMap(([state, words]) =>
  [...new Set(words.split('; '))].map(word => [word, state]),
);

describe('the status in the form of its language', () => {
  it.each(CASES)('reads "%s" as %s', (word, state) => {
    const { records } = readRecordFile({
      path: 'docs/adr/0007-queue.md',
      content: `# Queue\n\n- **Status:** ${word}\n\n## Context\n\nJobs are lost when a worker restarts.\n\n## Decision\n\nWe use a queue.\n`,
    });
    expect(records[0].status).toMatchObject({
      state: state === 'deferred' ? 'other' : state,
      raw: word,
    });
    // A deferral is known, not guessed: another word would be `other` as well.
    expect(records[0].status?.qualifiers).toEqual([]);
  });
});
