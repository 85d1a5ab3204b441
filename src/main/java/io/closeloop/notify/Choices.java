package io.closeloop.notify;

import io.closeloop.process.NotificationEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** What administrators choose from. */
@Component
class Choices {

    private static final int MOST_GROUPS = 1000;

    private final NotifyProperties properties;
    private final Mailer mailer;
    private final IdentityService identityService;

    Choices(NotifyProperties properties, Mailer mailer, IdentityService identityService) {
        this.properties = properties;
        this.mailer = mailer;
        this.identityService = identityService;
    }

    /**
     * What is there to choose from.
     *
     * @param mailIsOn whether there is a mail server
     * @param hosts    that webhooks may call
     * @param secrets  by their names
     * @param groups   by their ids
     */
    @Schema(name = "NotificationChoices")
    record View(
            List<NotificationEvent> events,
            boolean mailIsOn,
            List<String> hosts,
            List<String> internalHosts,
            List<String> secrets,
            List<String> groups) {}

    View view() {
        List<String> groups =
                identityService.createGroupQuery().orderByGroupId().asc().listPage(0, MOST_GROUPS).stream()
                        .map(Group::getId)
                        .toList();
        return new View(
                List.of(NotificationEvent.values()),
                mailer.isOn(),
                properties.hosts(),
                properties.internalHosts(),
                properties.secrets().keySet().stream().sorted().toList(),
                groups);
    }
}
