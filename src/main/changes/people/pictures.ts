import type { ClientDialect } from '../../dialects/dialect';
import type { ApiClient } from '../../http/http-client';
import { fetchPicture, type PictureSources } from './picture-fetching';

/** So much of pictures is remembered, characters of data URIs. */
const REMEMBERED = 16 * 1024 * 1024;

/** What pictures need of a connection. */
export interface PicturesContext {
  dialect: Pick<ClientDialect, 'people'>;
  client: ApiClient;
  sources: PictureSources;
}

/** People's pictures, remembered by where they are: a new picture is somewhere else (WC-82). */
export class Pictures {
  readonly #context: PicturesContext;
  readonly #remembered = new Map<string, string>();
  #size = 0;
  /** Grows when everything is forgotten: pictures that were asked for before are then nobody's. */
  #generation = 0;

  constructor(context: PicturesContext) {
    this.#context = context;
  }

  /** Somebody's picture as a data URI; null where there is none or it cannot be had. Never raises. */
  async of(personId: string): Promise<string | null> {
    const { dialect, client, sources } = this.#context;
    const generation = this.#generation;
    try {
      const place = (await dialect.people?.imageAddress?.(client, personId)) ?? null;
      if (place === null || generation !== this.#generation) return null;
      const picture = this.#remembered.get(place) ?? (await fetchPicture(sources, place));
      if (generation !== this.#generation) return null;
      this.#remember(place, picture);
      return picture;
    } catch {
      // A picture is never worth an error: the screen shows the first letters of the name.
      return null;
    }
  }

  /** Forgets all: they were for the person who was signed in. */
  forget(): void {
    this.#generation += 1;
    this.#remembered.clear();
    this.#size = 0;
  }

  /** The last used come last; the first go. */
  #remember(place: string, picture: string): void {
    if (this.#remembered.delete(place)) this.#size -= picture.length;
    this.#remembered.set(place, picture);
    this.#size += picture.length;
    for (const [oldest, { length }] of this.#remembered) {
      if (this.#size <= REMEMBERED) return;
      this.#remembered.delete(oldest);
      this.#size -= length;
    }
  }
}
