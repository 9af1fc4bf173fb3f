import type { Words } from '../../support/page/words';
import type { Alert } from '../state/alerts';
import type { Preferences } from './preferences';
import { caseHref } from './route';

let audio: AudioContext | undefined;

/** Two short notes; a third and lower pair when something is wrong. */
export function chime(kind: Alert['kind'] | 'test'): void {
  try {
    audio ??= new AudioContext();
    void audio.resume();
    const notes = kind === 'late' ? [660, 440, 660, 440] : kind === 'message' ? [740] : [620, 830];
    notes.forEach((pitch, index) => note(audio!, pitch, index * 0.16));
  } catch {
    // A browser without sound.
  }
}

function note(context: AudioContext, pitch: number, after: number): void {
  const begin = context.currentTime + after;
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0, begin);
  volume.gain.linearRampToValueAtTime(0.15, begin + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, begin + 0.15);
  tone.connect(volume).connect(context.destination);
  tone.start(begin);
  tone.stop(begin + 0.16);
}

/** Tells somebody who may be looking elsewhere. Those who look at the case already see it. */
export function tellAlert({ kind, summary }: Alert, words: Words, { sound, notifications }: Preferences, looksAt: string | undefined): void {
  const sees = !document.hidden && looksAt === summary.reference;
  if (sound && !sees) {
    chime(kind);
  }
  if (notifications && (document.hidden || !document.hasFocus()) && 'Notification' in globalThis && Notification.permission === 'granted') {
    const shown = new Notification(words(`alert.${kind}`, { reference: summary.reference }), {
      body: kind === 'message' ? (summary.lastText ?? '') : summary.summary,
      tag: `${kind} ${summary.reference}`,
    });
    shown.onclick = () => {
      window.focus();
      location.hash = caseHref(summary.reference);
      shown.close();
    };
  }
}
