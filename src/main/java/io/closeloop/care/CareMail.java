package io.closeloop.care;

import java.sql.Types;
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
        Optional<Addressee> addressee = addressee(touch);
        addressee.ifPresent(to -> record(touch, to));
        return addressee.map(Addressee::email);
    }

    /** Whom it is for; else who has consented comes first, then who is known longest. */
    private Optional<Addressee> addressee(CareTouch touch) {
        return jdbc.sql("""
                        select name, email
                          from crm.customer_contacts
                         where account_id = :account and email is not null and contact_id = coalesce(:contact, contact_id)
                         order by consent desc, contact_id
                         limit 1""")
                .param("account", touch.accountId())
                .param("contact", touch.contactId(), Types.BIGINT)
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
                .param("body", "Dear %s,\n\n%s".formatted(to.name(), text(touch)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String text(CareTouch touch) {
        return switch (touch.touch()) {
            case "BIRTHDAY_GREETING" -> "All the best for your birthday!";
            case "HOLIDAY_GREETING" -> "Our best wishes for the holiday.";
            default -> "We have something for you: " + touch.words() + ".";
        };
    }

    private record Addressee(String name, String email) {}
}
