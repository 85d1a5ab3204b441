package io.closeloop.notify;

import io.closeloop.base.CustomerMail.Detail;
import io.closeloop.base.CustomerMail.Kind;
import io.closeloop.base.CustomerMail.Letter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a mail of a letter to a customer, or of an event. */
@Component
class Mails {

    private static final Map<Kind, String> SUBJECTS = Map.of(
            Kind.SURVEY_INVITATION, "How satisfied are you with us?",
            Kind.SURVEY_REMINDER, "A reminder: how satisfied are you with us?",
            Kind.PAYMENT_REMINDER, "A payment is due soon",
            Kind.PAYMENT_DUE, "A payment is due today",
            Kind.FIRST_DUNNING, "A payment is overdue",
            Kind.SECOND_DUNNING, "Second reminder: a payment is overdue");

    private final FactWords words;

    Mails(FactWords words) {
        this.words = words;
    }

    Mail of(Letter letter, UUID key) {
        Map<String, Object> model = new HashMap<>(letter.details());
        model.put("name", letter.name() == null ? "customer" : letter.name());
        model.put("link", letter.link());
        model.put("kind", letter.kind().name());
        String subject =
                letter.kind() == Kind.CARE ? letter.details().get(Detail.SUBJECT) : SUBJECTS.get(letter.kind());
        return new Mail(key, List.of(letter.address()), subject, template(letter.kind()), model);
    }

    private static String template(Kind kind) {
        return switch (kind) {
            case SURVEY_INVITATION, SURVEY_REMINDER -> "survey";
            case CARE -> "care";
            case PAYMENT_REMINDER, PAYMENT_DUE, FIRST_DUNNING, SECOND_DUNNING -> "payment";
        };
    }

    Mail of(Message message, List<String> to) {
        Map<String, Object> model = Map.of("title", message.title(), "facts", words.of(message.facts()));
        return new Mail(message.key(), to, message.title(), "event", model);
    }
}
