package io.closeloop.notify;

import io.closeloop.process.NotificationEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/** What is sent to set a destination up, for the API's description: what comes is read field by field. */
record DestinationBody(
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 100)
        String name,

        @Schema(defaultValue = "true") Boolean active,

        @Schema(requiredMode = RequiredMode.REQUIRED) List<NotificationEvent> events,

        @Schema(requiredMode = RequiredMode.REQUIRED) Channel channel,

        @Schema(description = "of a webhook") Format format,

        @Schema(
                description = "of a webhook; {secret} in its path or query stands for the secret",
                maxLength = 1000,
                example = "https://hooks.slack.com/services/{secret}")
        String url,

        @Schema(description = "of a webhook: the name of its secret under closeloop.notify.secrets", maxLength = 50)
        String secret,

        @Schema(description = "of mail") Recipient recipient,

        @Schema(description = "of mail: the group's id or the address", maxLength = 254)
        String recipientValue) {}
