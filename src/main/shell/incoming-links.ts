import { app } from 'electron';
import { linkAmong } from './links/link-argument';
import { LINK_SCHEME } from './links/link-target';

/**
 * Takes links from the operating system: from the arguments of this start and of later ones, and on macOS from an
 * event of its own. To be called before `ready`, because that event can come first.
 */
export class IncomingLinks {
  #waiting = linkAmong(process.argv.slice(1));
  #follow: ((link: string) => void) | undefined;

  constructor() {
    app.on('open-url', (event, link) => {
      event.preventDefault();
      if (this.#follow) this.#follow(link);
      else this.#waiting = link;
    });
    // A development build must not take the links of an installed one.
    if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
  }

  /** The link that Portero was started with, once. */
  first(): string | undefined {
    const link = this.#waiting;
    this.#waiting = undefined;
    return link;
  }

  /** From now on links are followed as they come. `none` is called for a further start that brought no link. */
  listen(follow: (link: string) => void, none: () => void): void {
    this.#follow = follow;
    app.on('second-instance', (_event, args) => {
      const link = linkAmong(args.slice(1));
      if (link === undefined) none();
      else follow(link);
    });
    const waiting = this.first();
    if (waiting !== undefined) follow(waiting);
  }
}
