package io.closeloop.notify;

import io.closeloop.base.Words;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Puts facts into what people read in mails and chats: labels, codes in words, times in the business zone. Programs get
 * them as they are.
 */
@Component
class FactWords {

    /** Facts that are codes. A customer may be called IBM: what looks like one is not enough. */
    private static final Set<String> CODES = Set.of("stage", "lostReason", "step", "kind", "priority");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final String MOMENT = "At";
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZoneId businessZone;

    FactWords(ZoneId businessZone) {
        this.businessZone = businessZone;
    }

    /** Texts by their labels, in the facts' order. */
    Map<String, String> of(Map<String, Object> facts) {
        Map<String, String> words = new LinkedHashMap<>();
        facts.forEach((name, fact) -> words.put(label(name), text(name, String.valueOf(fact))));
        return words;
    }

    private static String label(String name) {
        return Words.ofCode(Words.ofName(name));
    }

    private String text(String name, String fact) {
        if (CODES.contains(name) && CODE.matcher(fact).matches()) {
            return Words.ofCode(fact);
        }
        return name.endsWith(MOMENT) ? minute(fact) : fact;
    }

    private String minute(String fact) {
        try {
            return MINUTES.format(OffsetDateTime.parse(fact).atZoneSameInstant(businessZone));
        } catch (DateTimeParseException noMoment) {
            return fact;
        }
    }
}
