import { createClient, createCluster } from 'redis';

/** One connection (or one set of them, to a cluster) with a subscription; it does not mend itself. */
export type Session = {
  publish(payload: string): Promise<unknown>;
  close(): void;
};

export type OpenSession = {
  readonly channel: string;
  readonly heard: (payload: string) => void;
  readonly lost: (error: Error) => void;
};

const socket = { connectTimeout: 3_000, reconnectStrategy: false } as const;
const clientOptions = { disableOfflineQueue: true, commandsQueueMaxLength: 2_000, socket } as const;

/** Publishes and subscribes on a single node: two connections, since a subscribed one is kept free of commands. */
const openNode = async (url: string, { channel, heard, lost }: OpenSession): Promise<Session> => {
  const subscriber = createClient({ url, ...clientOptions });
  const publisher = createClient({ url, ...clientOptions });
  const clients = [subscriber, publisher];
  for (const client of clients) client.on('error', lost);
  const close = () => {
    for (const client of clients) if (client.isOpen) client.destroy();
  };
  try {
    await Promise.all(clients.map((client) => client.connect()));
    await subscriber.subscribe(channel, heard);
  } catch (error) {
    close();
    throw error;
  }
  return { publish: (payload) => publisher.publish(channel, payload), close };
};

/** Sharded publish and subscribe: the hint goes through the one node that holds the channel's slot, not through all. */
const openCluster = async (urls: readonly string[], { channel, heard, lost }: OpenSession): Promise<Session> => {
  const { username, password, tls } = credentials(urls);
  const cluster = createCluster({
    rootNodes: urls.map((url) => ({ url, socket })),
    defaults: { ...clientOptions, username, password, socket: tls ? { ...socket, tls: true } : socket },
    minimizeConnections: true,
  });
  cluster.on('error', lost);
  const close = () => {
    if (cluster.isOpen) cluster.destroy();
  };
  try {
    await cluster.connect();
    await cluster.sSubscribe(channel, heard);
  } catch (error) {
    close();
    throw error;
  }
  return { publish: (payload) => cluster.sPublish(channel, payload), close };
};

/** The nodes that are found through the given ones are spoken to with the first one's credentials. */
const credentials = (urls: readonly string[]) => {
  const { username, password, protocol } = new URL(urls[0] ?? 'redis://');
  return {
    username: decodeURIComponent(username) || undefined,
    password: decodeURIComponent(password) || undefined,
    tls: protocol === 'rediss:',
  };
};

/** Opens `redis://host:port`, or a cluster where several are given with commas between them. */
export const openSession = (url: string, options: OpenSession): Promise<Session> => {
  const urls = url.split(',').map((one) => one.trim());
  return urls.length > 1 ? openCluster(urls, options) : openNode(url, options);
};
