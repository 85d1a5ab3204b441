package io.closeloop.service;

import io.closeloop.base.Words;
import io.closeloop.service.Customers.Customer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a service case into the words that its tasks' forms show; what is not known is empty text. */
@Component
class CaseText {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZoneId businessZone;

    CaseText(ZoneId businessZone) {
        this.businessZone = businessZone;
    }

    Map<String, Object> of(ServiceCaseView serviceCase, Customer customer) {
        Map<String, Object> text = customer.text();
        text.put("number", serviceCase.number());
        text.put("subject", serviceCase.subject());
        text.put("description", serviceCase.description());
        text.put("kind", Words.ofCode(serviceCase.kind()));
        text.put("severity", Words.ofCode(serviceCase.severity()));
        text.put("priority", Words.ofCode(serviceCase.priority()));
        text.put("openedAt", minute(serviceCase.openedAt()));
        text.put("answerDueAt", minute(serviceCase.answerDueAt()));
        text.put("solutionDueAt", minute(serviceCase.solutionDueAt()));
        text.put("answer", serviceCase.answer());
        text.put("question", serviceCase.question());
        text.put("customerAnswer", serviceCase.customerAnswer());
        text.put("history", history(serviceCase));
        text.replaceAll((name, value) -> value == null ? "" : value);
        return text;
    }

    private String history(ServiceCaseView serviceCase) {
        return serviceCase.log().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(CaseLog.Entry entry) {
        OffsetDateTime at = entry.at();
        String what = minute(at.toInstant()) + " " + Words.ofCode(entry.event()) + ", " + entry.byName();
        return entry.note() == null ? what : what + ": " + entry.note();
    }

    private String minute(Instant moment) {
        return moment == null ? null : MINUTES.format(moment.atZone(businessZone));
    }
}
