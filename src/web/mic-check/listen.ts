/** What a test of the microphone found: one of the four that the chat is told, or that there could be no test. */
export type Outcome = 'works' | 'silent' | 'blocked' | 'none' | 'busy' | 'insecure';

export interface Finding {
  readonly outcome: Outcome;
  /** What was said, in this page's memory alone. */
  readonly recording?: Blob | undefined;
}

export interface Listener {
  /** The microphone is open. */
  readonly opened: () => void;
  /** How loud it is now, from 0 to 1. */
  readonly level: (level: number) => void;
}

const lengthMs = 3_000;
const stepMs = 60;
/** Well above the hiss of a microphone that hears nothing, well below a person who speaks softly: -40 dB. */
const voice = 0.01;
const quietestDb = -55;

/** Browsers keep the microphone from pages without a secure address, without saying so. */
export function canListen(): boolean {
  return navigator.mediaDevices?.getUserMedia !== undefined;
}

/** Asks for the microphone and listens. Call it from a tap: phones start no sound otherwise. */
export async function listen(listener: Listener): Promise<Finding> {
  const audio = new AudioContext();
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    try {
      await audio.resume();
      listener.opened();
      return await record(stream, audio, listener.level);
    } finally {
      stream.getTracks().forEach((track) => track.stop());
    }
  } catch (error) {
    return { outcome: outcomeOf(error) };
  } finally {
    await audio.close();
  }
}

async function record(stream: MediaStream, audio: AudioContext, onLevel: Listener['level']): Promise<Finding> {
  const analyser = audio.createAnalyser();
  audio.createMediaStreamSource(stream).connect(analyser);
  const recorder = typeof MediaRecorder === 'undefined' ? undefined : new MediaRecorder(stream);
  const pieces: Blob[] = [];
  const stopped = new Promise<void>((resolve) => {
    recorder?.addEventListener('dataavailable', ({ data }) => pieces.push(data));
    recorder?.addEventListener('stop', () => resolve());
  });
  recorder?.start();
  const loudest = await watch(analyser, onLevel);
  if (recorder) {
    // It has stopped by itself when the microphone was taken away.
    if (recorder.state !== 'inactive') {
      recorder.stop();
    }
    await stopped;
  }
  return loudest < voice
    ? { outcome: 'silent' }
    : { outcome: 'works', recording: recorder && new Blob(pieces, { type: recorder.mimeType }) };
}

function watch(analyser: AnalyserNode, onLevel: Listener['level']): Promise<number> {
  const samples = new Float32Array(analyser.fftSize);
  const end = performance.now() + lengthMs;
  let loudest = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      loudest = Math.max(loudest, loudness);
      onLevel(levelOf(loudness));
      if (performance.now() >= end) {
        clearInterval(timer);
        resolve(loudest);
      }
    }, stepMs);
  });
}

/** Ears hear ratios, so the level follows the decibels. */
export function levelOf(loudness: number): number {
  const db = 20 * Math.log10(Math.max(loudness, 1e-6));
  return Math.min(1, Math.max(0, 1 - db / quietestDb));
}

/** What a refusal of the browser means; its names are those of the standard. */
export function outcomeOf(error: unknown): Outcome {
  switch ((error as DOMException).name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'blocked';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    default:
      return 'busy';
  }
}
