/** A worker that fetches a ZAK: what workerd runs for the ZAK source's test. */
import { createZakSource } from '../../src/server/zak.js';

interface Env {
  readonly ZOOM: string;
}

export default {
  fetch: async (request: Request, { ZOOM }: Env): Promise<Response> => {
    const { zak } = createZakSource({
      accountId: 'account1',
      clientId: 'client1',
      clientSecret: 'hush-hush',
      oauthUrl: ZOOM,
      apiUrl: ZOOM,
    });
    const user = new URL(request.url).searchParams.get('user') ?? '';
    return new Response(await zak(user).catch((error: unknown) => String(error)));
  },
};
