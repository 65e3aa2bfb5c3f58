import type { RequestListener } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Fetch } from '../../http/fetch';
import { startTinySystem } from '../../testing/tiny-system';
import { fetchPicture } from './picture-fetching';
import { Pictures } from './pictures';
import { openCorporateDesk, type CorporateDesk } from '../testing/corporate-desk';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1');
const AS_DATA = `data:image/png;base64,${PNG.toString('base64')}`;

let address: string;
/** What was asked, with the headers that could tell who asks. */
let asked: { url: string | undefined; authorization: string | undefined; cookie: string | undefined }[];
let answer: RequestListener;
const giving =
  (body: Buffer | string, type = 'image/png'): RequestListener =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': type }).end(body);

beforeEach(async () => {
  asked = [];
  answer = giving(PNG);
  ({ address } = await startTinySystem((request, response) => {
    const { authorization, cookie } = request.headers;
    asked.push({ url: request.url, authorization, cookie });
    answer(request, response);
  }));
});

/** Where a request to another host goes: nowhere, but it is noted. */
let elsewhere: { url: string; init: RequestInit | undefined }[];
const foreign: Fetch = async (input, init) => {
  elsewhere.push({ url: input instanceof URL ? input.href : '', init });
  return new Response(PNG, { headers: { 'content-type': 'image/png' } });
};
const sources = (prefix = '') => ({ address: () => address + prefix, own: fetch, foreign });

beforeEach(() => {
  elsewhere = [];
});

describe('fetching a picture', () => {
  it.each([
    ['/images/1.png', '', '/images/1.png'],
    ['images/1.png', '', '/images/1.png'],
    ['/images/1.png', '/corp', '/corp/images/1.png'],
  ])('%s of a system at %j is at %s, asked without credentials', async (place, prefix, url) => {
    expect(await fetchPicture(sources(prefix), place)).toBe(AS_DATA);
    expect(asked).toEqual([{ url, authorization: undefined, cookie: undefined }]);
  });

  it('knows the system’s own origin in a whole address', async () => {
    expect(await fetchPicture(sources(), `${address}/a.png`)).toBe(AS_DATA);
    expect(elsewhere).toEqual([]);
  });

  it.each(['https://pictures.example/a.png', '//pictures.example/a.png'])(
    'goes to another host the other way: %s',
    async (place) => {
      expect(await fetchPicture(sources(), place)).toBe(AS_DATA);
      expect(elsewhere).toMatchObject([
        {
          url: 'https://pictures.example/a.png',
          init: { credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' },
        },
      ]);
      expect(asked).toEqual([]);
    },
  );

  it.each([
    'http://pictures.example/a.png',
    'ftp://pictures.example/a.png',
    'file:///etc/passwd',
    'data:image/png;base64,iVBORw0KGgo=',
    'https://localhost/a.png',
    'https://127.0.0.1/a.png',
    'https://ana:secret@pictures.example/a.png',
    'https://',
  ])('never asks %s', async (place) => {
    await expect(fetchPicture(sources(), place)).rejects.toThrow('');
    expect([asked, elsewhere]).toEqual([[], []]);
  });

  it.each<[string, RequestListener]>([
    ['is none, whatever it says', giving('<script>')],
    ['does not say so', giving(PNG, 'text/html')],
    ['says another kind', giving(PNG, 'image/gif')],
    ['is a drawing with scripts', giving('<svg/>', 'image/svg+xml')],
    ['is too large', giving(Buffer.concat([PNG, Buffer.alloc(3_000_000)]))],
    ['is not there', (_request, response) => response.writeHead(404).end()],
    ['is elsewhere', (_request, response) => response.writeHead(302, { location: '/b.png' }).end()],
    ['breaks off', (_request, response) => void response.writeHead(200, { 'content-length': 99 }).destroy()],
  ])('takes nothing that %s', async (_what, given) => {
    answer = given;
    await expect(fetchPicture(sources(), '/a.png')).rejects.toThrow('');
    expect(asked).toHaveLength(1);
  });

  it('minds neither case nor parameters of the type', async () => {
    answer = giving(PNG, 'Image/PNG; charset=binary');
    expect(await fetchPicture(sources(), '/a.png')).toBe(AS_DATA);
  });
});

describe('people’s pictures', () => {
  let desk: CorporateDesk;
  beforeEach(async () => {
    desk = await openCorporateDesk();
  });
  const pictures = () => new Pictures({ ...desk, sources: sources() });
  /** Where the system says that everybody's picture is. */
  const place = (where: string | null): void => {
    for (const user of desk.corporation.users) user.Imagen = where;
  };

  it('are fetched once, as long as they are in the same place', async () => {
    const some = pictures();
    place('/1.png');
    expect([await some.of('bob'), await some.of('bob')]).toEqual([AS_DATA, AS_DATA]);
    expect(asked).toHaveLength(1);
    place('/2.png');
    await some.of('bob');
    expect(asked.map(({ url }) => url)).toEqual(['/1.png', '/2.png']);
  });

  it('are null where there is none, or it cannot be had; that is not remembered', async () => {
    const some = pictures();
    place(null);
    expect(await some.of('bob')).toBeNull();
    place('/1.png');
    answer = giving('<html>');
    expect(await some.of('bob')).toBeNull();
    answer = giving(PNG);
    expect(await some.of('bob')).toBe(AS_DATA);
  });

  it('are forgotten, also those under way', async () => {
    const some = pictures();
    place('/1.png');
    await some.of('bob');
    some.forget();
    await some.of('bob');
    expect(asked).toHaveLength(2);
    place('/2.png');
    answer = (request, response) => {
      some.forget();
      giving(PNG)(request, response);
    };
    expect(await some.of('bob')).toBeNull();
  });

  it('take so much room and no more: the one longest unused goes first', async () => {
    answer = giving(Buffer.concat([PNG, Buffer.alloc(2_000_000)]));
    const some = pictures();
    const look = (at: number) => {
      place(`/${at}.png`);
      return some.of('bob');
    };
    for (const at of [1, 2, 3, 4, 5, 6]) await look(at);
    await look(1);
    expect(asked).toHaveLength(6);
    await look(7);
    asked = [];
    await look(1);
    await look(2);
    expect(asked.map(({ url }) => url)).toEqual(['/2.png']);
  });
});
