import type { Text } from './text.ts';

const DAYS_PER_MONTH = 30.44;

/** How long after its last possible day a contact came to light, in words: "3 months after". `days` may be negative. */
export function lagInWords(days: number, text: Text): string {
  if (days < 0) return text.t('lag.during');
  if (days === 0) return text.t('lag.same-day');
  if (days < 60) return text.t('lag.days', { count: days });
  const months = Math.round(days / DAYS_PER_MONTH);
  if (months < 24) return text.t('lag.months', { count: months });
  return text.t('lag.years', { count: Math.round(months / 12) });
}
