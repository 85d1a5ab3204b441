package io.closeloop.care;

import io.closeloop.base.CustomerMail;
import io.closeloop.base.CustomerMail.Detail;
import io.closeloop.base.CustomerMail.Kind;
import io.closeloop.base.CustomerMail.Letter;
import io.closeloop.base.CustomerTexts;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes to customers who have agreed to it. What goes out is on record with whom it went to; without mail, the record is
 * all there is.
 */
@Component
class CareMail {

    private final ObjectProvider<CustomerMail> mail;
    private final CustomerTexts texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    CareMail(ObjectProvider<CustomerMail> mail, CustomerTexts texts, JdbcClient jdbc, Clock clock) {
        this.mail = mail;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether a mail went out.
     *
     * @param recipient whom it went to; null for nobody
     * @param hindrance why it went to nobody, as a sentence; null where it went out
     */
    record Sending(String recipient, String hindrance) {}

    Sending send(CareTouch touch) {
        Addressee to = addressee(touch).orElse(null);
        if (to == null) {
            return new Sending(null, "No e-mail address is on record.");
        }
        if (!to.consent()) {
            return new Sending(null, "Nobody with an e-mail address has agreed to be written to.");
        }
        record(touch, to);
        mail.ifAvailable(post -> post.send(letter(touch, to)));
        return new Sending(to.email(), null);
    }

    /** Whom it is for; else who has consented comes first, then who is known longest. */
    private Optional<Addressee> addressee(CareTouch touch) {
        return jdbc.sql("""
                        select name, email, consent
                          from crm.customer_contacts
                         where account_id = :account and email is not null and contact_id = coalesce(:contact, contact_id)
                         order by consent desc, contact_id
                         limit 1""")
                .param("account", touch.accountId())
                .param("contact", touch.contactId(), Types.BIGINT)
                .query((row, index) ->
                        new Addressee(row.getString("name"), row.getString("email"), row.getBoolean("consent")))
                .optional();
    }

    private void record(CareTouch touch, Addressee to) {
        jdbc.sql("""
                insert into crm.care_messages (touch_id, recipient, sender, subject, body, recorded_at)
                values (:touch, :recipient, :sender, :subject, :body, :now)
                """)
                .param("touch", touch.id())
                .param("recipient", to.email())
                .param("sender", touch.performer().name())
                .param("subject", subject(touch))
                .param("body", texts.get("letter.greeting", to.name()) + "\n\n" + text(touch))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Letter letter(CareTouch touch, Addressee to) {
        Map<String, String> details = Map.of(Detail.SUBJECT, subject(touch), Detail.TEXT, text(touch));
        return new Letter(Kind.CARE, "touch-" + touch.id(), to.email(), to.name(), null, details);
    }

    private String subject(CareTouch touch) {
        return texts.getOr(touch.words(), "care." + touch.touch() + ".subject");
    }

    private String text(CareTouch touch) {
        return texts.getOr(texts.get("care.other.text", touch.words()), "care." + touch.touch() + ".text");
    }

    private record Addressee(String name, String email, boolean consent) {}
}
