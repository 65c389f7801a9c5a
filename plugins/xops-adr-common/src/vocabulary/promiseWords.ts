import { Words } from './languages';

/** Words of what is paid only once, and of what is saved instead of paid. */
export const moneyWords = {
  once: {
    en: 'one-time, one time, once, initial, initially, upfront, up-front, setup fee, one-off',
    de: 'einmalig, einmalige, einmal',
    fr: 'une fois, unique, initial, initiale',
    es: 'una vez, único, única, inicial, pago único',
    pt: 'uma vez, único, única, inicial',
    it: 'una tantum, iniziale',
    nl: 'eenmalig, eenmalige',
    pl: 'jednorazowo, jednorazowy, jednorazowa',
    uk: 'одноразово, разово, одноразовий, одноразова',
    ru: 'единовременно, разово, однократно',
    tr: 'tek seferlik, bir kerelik',
    sv: 'engångskostnad, en gång, engångs',
  },
  saving: {
    en: 'save, saves, saved, saving, savings, eliminates, eliminate, reduces cost by, reduces costs by, cheaper by, cut by, cuts',
    de: 'spart, sparen, einsparung, einsparungen, ersparnis',
    fr: 'économise, économies, économie, économiser',
    es: 'ahorra, ahorro, ahorros, ahorrar',
    pt: 'poupa, poupança, economiza, economia, economizar',
    it: 'risparmia, risparmio, risparmi, risparmiare',
    nl: 'bespaart, besparing, besparingen, besparen',
    pl: 'oszczędza, oszczędność, oszczędności, oszczędzamy',
    uk: 'економія, економить, заощадження, заощаджує, заощаджуємо',
    ru: 'экономия, экономит, сбережение, экономим',
    tr: 'tasarruf',
    sv: 'sparar, besparing, besparingar',
  },
} as const satisfies Record<string, Words>;

/** Words before a date that promise something by it. */
export const deadlineWords: Words = {
  en: 'by, until, before, no later than, due, due by, deadline, target date, target, by the end of, by end of, end of',
  de: 'bis, bis zum, bis ende, spätestens, spätestens am, fällig, fällig am, zieltermin',
  fr: "d'ici, d'ici le, d'ici fin, avant, avant le, avant fin, jusqu'au, au plus tard, au plus tard le, échéance",
  es: 'antes de, antes del, hasta, hasta el, para el, a más tardar, fecha límite, para finales de',
  pt: 'até, até o, antes de, o mais tardar, prazo, até ao fim de, até o final de',
  it: 'entro, entro il, entro fine, prima di, prima del, scadenza',
  nl: 'uiterlijk, uiterlijk op, vóór, tegen, deadline, voor eind',
  pl: 'do, do dnia, do końca, przed, najpóźniej, termin',
  cs: 'do, nejpozději, termín',
  uk: 'до, до кінця, не пізніше, термін',
  ru: 'до, до конца, не позднее, срок',
  tr: 'en geç, son tarih',
  sv: 'senast, senast den, före, innan, deadline',
  da: 'senest, senest den, inden, frist',
  nb: 'senest, innen, frist',
  fi: 'ennen, viimeistään, määräaika',
};

/** What is said of a step that has been taken, and promises nothing any more. */
export const doneWords: Words = {
  en: 'done, completed, finished, implemented, released, deployed, shipped, launched, merged, made, removed, achieved, delivered, started, rolled out, passing',
  de: 'erledigt, abgeschlossen, fertiggestellt, umgesetzt, eingeführt, ausgeliefert, entfernt, erreicht, begonnen',
  fr: 'fait, terminé, terminée, achevé, livré, déployé, supprimé, atteint, commencé',
  es: 'hecho, completado, completada, terminado, implementado, entregado, desplegado, eliminado, alcanzado',
  pt: 'feito, concluído, concluída, implementado, entregue, implantado, removido, alcançado',
  it: 'fatto, completato, completata, terminato, implementato, rilasciato, rimosso, raggiunto',
  nl: 'gedaan, afgerond, voltooid, ingevoerd, opgeleverd, verwijderd, bereikt',
  pl: 'zrobione, ukończono, zakończono, wdrożono, wydano, usunięto',
  uk: 'зроблено, завершено, впроваджено, випущено, видалено',
  ru: 'сделано, завершено, внедрено, выпущено, удалено',
  tr: 'tamamlandı, bitti, yayınlandı, kaldırıldı',
  sv: 'klart, klar, färdigt, infört, släppt, borttaget',
};
