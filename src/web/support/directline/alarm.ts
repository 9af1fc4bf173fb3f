/** A sleep that others can end early: the network came back, or the person pressed "try again". */
export class Alarm {
  #ring: (() => void) | undefined;

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.ring(), ms);
      this.#ring = () => {
        clearTimeout(timer);
        this.#ring = undefined;
        resolve();
      };
    });
  }

  ring(): void {
    this.#ring?.();
  }
}
