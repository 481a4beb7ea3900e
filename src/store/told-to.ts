import { type PlacedAlert, placedOf } from './alerts.ts';
import type { Handle } from './open.ts';

/** An alert with when the message was made that told it. */
export interface ToldAlert extends PlacedAlert {
  readonly toldAt: string;
}

/** The newest alerts that a recipient was told, newest first; `sending` is a message that counts as sent. */
export async function alertsToldTo(
  db: Handle,
  recipient: string,
  limit: number,
  sending: string | null = null,
): Promise<ToldAlert[]> {
  const rows = await db
    .selectFrom('addressees')
    .innerJoin('deliveries', 'deliveries.id', 'addressees.delivery_id')
    .innerJoin('alerts', 'alerts.id', 'addressees.alert_id')
    .selectAll('alerts')
    .select('deliveries.created_at')
    .where('addressees.recipient', '=', recipient)
    .where((eb) => eb.or([eb('status', '=', 'sent'), eb('deliveries.id', '=', sending)]))
    .orderBy('deliveries.created_at', 'desc')
    .orderBy('detected_at', 'desc')
    .orderBy('deliveries.position', 'desc')
    .orderBy('addressees.position', 'desc')
    .orderBy('alert_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...placedOf(row), toldAt: row.created_at }));
}
