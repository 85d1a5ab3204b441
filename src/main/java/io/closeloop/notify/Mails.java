package io.closeloop.notify;

import io.closeloop.base.CustomerMail.Detail;
import io.closeloop.base.CustomerMail.Kind;
import io.closeloop.base.CustomerMail.Letter;
import io.closeloop.base.CustomerTexts;
import io.closeloop.base.StaffMail;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a mail of a letter to a customer, of a message to staff, or of an event. */
@Component
class Mails {

    private static final String LETTER = "letter.";

    private final FactWords words;
    private final CustomerTexts texts;

    Mails(FactWords words, CustomerTexts texts) {
        this.words = words;
        this.texts = texts;
    }

    Mail of(Letter letter, UUID key) {
        Map<String, Object> model = new HashMap<>(letter.details());
        model.put("name", letter.name());
        model.put("link", letter.link());
        model.put("kind", letter.kind().name());
        return new Mail(key, letter.address(), subject(letter), template(letter.kind()), model, texts.language());
    }

    private String subject(Letter letter) {
        return letter.kind() == Kind.CARE
                ? letter.details().get(Detail.SUBJECT)
                : texts.get(LETTER + letter.kind().name() + ".subject");
    }

    private static String template(Kind kind) {
        return switch (kind) {
            case SURVEY_INVITATION, SURVEY_REMINDER -> "survey";
            case CARE -> "care";
            case PAYMENT_REMINDER, PAYMENT_DUE, FIRST_DUNNING, SECOND_DUNNING -> "payment";
        };
    }

    /** For somebody of our own, with a file. */
    Mail of(StaffMail.Message message, String address, UUID key) {
        Map<String, Object> model = Map.of("title", message.subject(), "text", message.text());
        return new Mail(key, address, message.subject(), "staff", model, Locale.ENGLISH);
    }

    /** For people of our own. */
    Mail of(Message message, String to) {
        Map<String, Object> model = Map.of("title", message.title(), "facts", words.of(message.facts()));
        return new Mail(message.key(), to, message.title(), "event", model, Locale.ENGLISH);
    }
}
