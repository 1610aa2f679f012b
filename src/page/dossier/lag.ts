import type { Text } from '../../text/text.ts';

/** How long after a contact it came to light: days below two months, then months, then years. */
export function lagInWords(days: number, text: Text): string {
  if (days < 0) return text.t('dossier.lag.during');
  if (days === 0) return text.t('dossier.lag.same-day');
  if (days < 60) return text.t('dossier.lag.days', { count: days });
  const months = Math.round(days / 30.44);
  if (months < 24) return text.t('dossier.lag.months', { count: months });
  return text.t('dossier.lag.years', { count: Math.round(days / 365.25) });
}
