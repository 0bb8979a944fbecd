import { connect } from 'amqplib';
import { missingService } from './missing-service.ts';

export const rabbitmqUrl = process.env.KONTOR_TEST_RABBITMQ_URL ?? 'amqp://guest:guest@127.0.0.1:5672';

/** Says why no RabbitMQ can be used here; undefined where one answers. */
export const rabbitmqMissing = async (): Promise<string | undefined> => {
  try {
    const model = await connect(rabbitmqUrl, { timeout: 3_000 });
    await model.close();
    return undefined;
  } catch (error) {
    return missingService(
      'RabbitMQ',
      `${new URL(rabbitmqUrl).host}: ${error instanceof Error ? error.message : error}`,
    );
  }
};

/** Takes queues and exchanges of a test off the broker again. */
export const removeFromBroker = async (queues: readonly string[], exchanges: readonly string[]): Promise<void> => {
  const model = await connect(rabbitmqUrl);
  const channel = await model.createChannel();
  for (const queue of queues) await channel.deleteQueue(queue);
  for (const exchange of exchanges) await channel.deleteExchange(exchange);
  await model.close();
};
