import { z } from 'zod';
import { readAnswer } from '../answer-reading';
import type { OwnRoutes } from '../dialect';
import { looseObject } from '../loose-keys';
import { IMAGE_TIMEOUT_MS } from './people-routes';

const ownProfile = looseObject({
  data: looseObject({ username: z.string(), nombreperfil: z.string().nullish(), activo: z.boolean() }),
});

const ownImage = looseObject({ imagen: z.string().min(1) });

/** The signed-in person's own record (WC-7, WC-8). */
export const ownRoutes = (usersPath: () => Promise<string>): OwnRoutes => ({
  async read(client) {
    const path = `${await usersPath()}/mi-perfil`;
    const { data } = readAnswer(await client.send({ method: 'GET', path }), ownProfile);
    return { userName: data.username, profileName: data.nombreperfil ?? '', active: data.activo };
  },

  async setImage(client, image) {
    const answer = await client.send({
      method: 'PATCH',
      path: `${await usersPath()}/mi-perfil/imagen`,
      body: { Imagen: image },
      timeoutMs: IMAGE_TIMEOUT_MS,
    });
    // Older versions answer an address relative to their own (WC-81): any text is one.
    return readAnswer(answer, ownImage).imagen;
  },
});
