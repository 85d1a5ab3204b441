package io.closeloop.notify;

import io.closeloop.process.NotificationEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Where administrators send which events. It holds no secret, only the name of one.
 *
 * @param format         of a webhook
 * @param url            of a webhook; {@value #SECRET_PLACE} in its path or query stands for the secret
 * @param secret         name of a webhook's secret, which is configured under {@code closeloop.notify.secrets}
 * @param recipient      of mail
 * @param recipientValue the group's id or the address
 */
@Schema(name = "Destination")
record Destination(
        Long id,
        String name,
        boolean active,
        List<NotificationEvent> events,
        Channel channel,
        Format format,
        String url,
        String secret,
        Recipient recipient,
        String recipientValue) {

    static final String SECRET_PLACE = "{secret}";
}
