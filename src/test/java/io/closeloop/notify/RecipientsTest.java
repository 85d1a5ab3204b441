package io.closeloop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.process.NotificationEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CloseloopTest
class RecipientsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Recipients recipients;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void ownerIsWrittenToByTheUsersAddress() {
        String owner = new TestPeople(context).user(suffix + "@sales.example");

        assertThat(recipients.of(to(Recipient.OWNER, null), about(owner, null)))
                .containsExactly(suffix + "@sales.example");
        assertThat(recipients.of(to(Recipient.OWNER, null), about("nobody-" + suffix, null)))
                .isEmpty();
        assertThat(recipients.of(to(Recipient.OWNER, null), about(null, null))).isEmpty();
    }

    @Test
    void managersOfTheTeamAreWrittenToElseAllManagers() {
        TestPeople people = new TestPeople(context);
        people.makeManager(people.user("north-" + suffix + "@sales.example"), "north-" + suffix);
        people.makeManager(people.user("south-" + suffix + "@sales.example"), "south-" + suffix);

        assertThat(recipients.of(to(Recipient.TEAM_MANAGERS, null), about(null, "north-" + suffix)))
                .containsExactly("north-" + suffix + "@sales.example");
        assertThat(recipients.of(to(Recipient.TEAM_MANAGERS, null), about(null, "east-" + suffix)))
                .contains("north-" + suffix + "@sales.example", "south-" + suffix + "@sales.example");
        assertThat(recipients.of(to(Recipient.TEAM_MANAGERS, null), about(null, null)))
                .contains("north-" + suffix + "@sales.example");
    }

    @Test
    void fixedAddressIsWrittenToWhateverHappened() {
        assertThat(recipients.of(to(Recipient.ADDRESS, "board@closeloop.example"), about(null, null)))
                .containsExactly("board@closeloop.example");
    }

    private static Destination to(Recipient recipient, String value) {
        return new Destination(
                1L,
                "Test",
                true,
                List.of(NotificationEvent.DEAL_WON),
                Channel.MAIL,
                null,
                null,
                null,
                recipient,
                value);
    }

    private static Content about(String owner, String team) {
        return new Content("OP-2026-000001", owner, team, new LinkedHashMap<>());
    }
}
