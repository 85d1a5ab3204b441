package io.closeloop.care;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to customers. What goes out is on record with whom it went to. */
@Component
class CareMail {

    private final JdbcClient jdbc;
    private final Clock clock;

    CareMail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whom it went to; empty where the customer has no address */
    Optional<String> send(CareTouch touch) {
        Optional<Addressee> addressee = addressee(touch.accountId());
        addressee.ifPresent(to -> record(touch, to));
        return addressee.map(Addressee::email);
    }

    /** Who has consented comes first, then who is known longest. */
    private Optional<Addressee> addressee(long accountId) {
        return jdbc.sql("""
                        select name, email
                          from crm.customer_contacts
                         where account_id = :account and email is not null
                         order by consent desc, contact_id
                         limit 1""")
                .param("account", accountId)
                .query((row, index) -> new Addressee(row.getString("name"), row.getString("email")))
                .optional();
    }

    private void record(CareTouch touch, Addressee to) {
        String subject = touch.words();
        jdbc.sql("""
                insert into crm.care_messages (touch_id, recipient, sender, subject, body, recorded_at)
                values (:touch, :recipient, :sender, :subject, :body, :now)
                """)
                .param("touch", touch.id())
                .param("recipient", to.email())
                .param("sender", touch.performer().name())
                .param("subject", subject)
                .param("body", "Dear %s,\n\nwe have something for you: %s.".formatted(to.name(), subject))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Addressee(String name, String email) {}
}
