import { LOCAL_DATA, LOCAL_SHOWN } from '../../explore/local-record.ts';

/** Shows the opened record in the state of a first visit; Back leads to what was shown before. */
export function showLocal(): void {
  history.replaceState(null, '', location.pathname + location.search);
  history.pushState(null, '', `${import.meta.env.BASE_URL}?data=${LOCAL_DATA}`);
  dispatchEvent(new Event(LOCAL_SHOWN));
}
