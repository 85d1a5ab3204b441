package io.closeloop.rules.evidence;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in words why a decision was taken as it was. */
@Component
class ExplanationText {

    private final DateTimeFormatter moment;
    private final ZoneId businessZone;

    ExplanationText(ZoneId businessZone) {
        this.businessZone = businessZone;
        this.moment = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    }

    Explanation addTo(Explanation bare) {
        return new Explanation(
                bare.decisionInstanceId(),
                bare.key(),
                bare.name(),
                bare.version(),
                bare.evaluatedAt(),
                bare.subject(),
                bare.processInstanceId(),
                bare.inputs(),
                bare.rows(),
                bare.outputs(),
                bare.required(),
                of(bare));
    }

    private String of(Explanation decision) {
        return Stream.of(
                        answer(decision),
                        inputs(decision.inputs()),
                        rows(decision.rows()),
                        required(decision.required()))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String answer(Explanation decision) {
        return "On %s, %s of %s answered %s."
                .formatted(
                        decision.evaluatedAt().atZoneSameInstant(businessZone).format(moment),
                        decision.version() == null
                                ? "a version that is no longer there"
                                : "version " + decision.version(),
                        decision.name() == null ? decision.key() : decision.name(),
                        outputs(decision.outputs()));
    }

    private static String outputs(List<Map<String, Object>> outputs) {
        return outputs.isEmpty()
                ? "nothing"
                : outputs.stream()
                        .map(row -> row.entrySet().stream()
                                .map(output -> output.getKey() + " " + value(output.getValue()))
                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
    }

    private static String inputs(List<Explanation.Input> inputs) {
        return inputs.isEmpty()
                ? ""
                : inputs.stream()
                        .map(input -> input.column() + " " + value(input.value()))
                        .collect(Collectors.joining(", ", "It knew: ", "."));
    }

    private static String rows(List<Explanation.Row> rows) {
        return rows.stream().map(ExplanationText::row).collect(Collectors.joining(" "));
    }

    private static String row(Explanation.Row row) {
        String number = row.row() == null ? "" : " " + row.row();
        String description = row.description() == null || row.description().isEmpty() ? "" : ": " + row.description();
        return "Row%s (%s) fitted%s.".formatted(number, row.rowId(), description);
    }

    private static String required(List<Explanation> required) {
        return required.stream()
                .map(other -> other.name() + " gave " + outputs(other.outputs()))
                .collect(Collectors.joining(
                        "; ", required.isEmpty() ? "" : "Before it, ", required.isEmpty() ? "" : "."));
    }

    private static String value(Object value) {
        if (value == null) {
            return "unknown";
        }
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        }
        String text = value instanceof Date date ? date.toInstant().toString() : value.toString();
        return text.contains(" ") ? '"' + text + '"' : text;
    }
}
