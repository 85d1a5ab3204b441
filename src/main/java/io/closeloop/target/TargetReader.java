package io.closeloop.target;

import io.closeloop.base.FieldError;
import io.closeloop.base.Fields;
import io.closeloop.base.Refusal;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads targets that are to be set, and checks that the parts of one add up to it. */
@Component
class TargetReader {

    private static final Set<String> FIELDS =
            Set.of("scope", "subject", "figure", "stage", "period", "value", "currency", "note", "parts");

    private static final Set<String> PART_FIELDS = Set.of("scope", "subject", "value");
    private static final int MOST_PARTS = 500;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String defaultCurrency;

    TargetReader(@Value("${closeloop.currency:CNY}") String defaultCurrency) {
        this.defaultCurrency = defaultCurrency;
    }

    /**
     * The target and behind it its parts.
     *
     * @throws Refusal INVALID with everything that is wrong
     */
    List<NewTarget> read(Map<String, ?> body) {
        Fields fields = Fields.json(body);
        fields.allowOnly(FIELDS);
        NewTarget whole = whole(fields);
        checkStage(fields, whole);
        fields.check();
        List<NewTarget> all = new ArrayList<>(List.of(whole));
        all.addAll(parts(whole, body.get("parts")));
        checkSum(all);
        return all;
    }

    private NewTarget whole(Fields fields) {
        TargetScope scope = fields.requiredChoice("scope", TargetScope.class);
        TargetFigure figure = fields.requiredChoice("figure", TargetFigure.class);
        return new NewTarget(
                scope,
                subject(fields, scope),
                figure,
                fields.choice("stage", Stage.class),
                period(fields),
                value(fields, figure),
                currency(fields, figure),
                fields.text("note", 2_000));
    }

    private static String subject(Fields fields, TargetScope scope) {
        String subject = fields.text("subject", 200);
        if (scope == TargetScope.COMPANY && subject != null) {
            return fields.refuse("subject", "must be empty for the company", subject);
        }
        return scope == TargetScope.COMPANY ? "" : fields.required("subject", subject);
    }

    private static TargetPeriod period(Fields fields) {
        String name = fields.requiredText("period", 10);
        return name == null
                ? null
                : TargetPeriod.of(name).orElseGet(() -> fields.refuse("period", TargetPeriod.ALLOWED, name));
    }

    private static BigDecimal value(Fields fields, TargetFigure figure) {
        BigDecimal value = fields.required("value", fields.amount("value"));
        return value != null && figure != null && figure.isPercent() && value.compareTo(HUNDRED) > 0
                ? fields.refuse("value", "must be at most 100 percent", value)
                : value;
    }

    private String currency(Fields fields, TargetFigure figure) {
        String currency = fields.text("currency", 3);
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            return fields.refuse("currency", "must be an ISO 4217 code such as CNY", currency);
        }
        if (figure == null || !figure.isMoney()) {
            return null;
        }
        return currency == null ? defaultCurrency : currency;
    }

    private static void checkStage(Fields fields, NewTarget target) {
        if (target.figure() == TargetFigure.STAGE_CONVERSION) {
            fields.required("stage", target.stage());
        } else if (target.stage() != null) {
            fields.refuse("stage", "must be empty unless the figure is STAGE_CONVERSION", target.stage());
        }
    }

    private static List<NewTarget> parts(NewTarget whole, Object given) {
        if (given == null) {
            return List.of();
        }
        if (!(given instanceof List<?> list) || list.size() > MOST_PARTS) {
            throw Refusal.invalid("parts", "must be a list of at most " + MOST_PARTS + " parts", null);
        }
        List<FieldError> errors = new ArrayList<>();
        List<NewTarget> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            parts.add(part(whole, list.get(i), "parts[" + i + "].", errors));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return parts;
    }

    @SuppressWarnings("unchecked")
    private static NewTarget part(NewTarget whole, Object given, String place, List<FieldError> errors) {
        if (!(given instanceof Map<?, ?> map)) {
            errors.add(FieldError.of(place, "must have scope, subject and value", null));
            return null;
        }
        Fields fields = Fields.json((Map<String, ?>) map);
        fields.allowOnly(PART_FIELDS);
        TargetScope scope = fields.requiredChoice("scope", TargetScope.class);
        if (scope == TargetScope.COMPANY || scope == whole.scope()) {
            fields.refuse("scope", "must be smaller than that of the whole", scope);
        }
        NewTarget part = whole.part(scope, fields.requiredText("subject", 200), value(fields, whole.figure()));
        fields.errors()
                .forEach(error -> errors.add(FieldError.of(place + error.field(), error.message(), error.rejected())));
        return part;
    }

    private static void checkSum(List<NewTarget> all) {
        NewTarget whole = all.get(0);
        if (all.size() == 1 || !whole.figure().isAdditive()) {
            return;
        }
        BigDecimal sum = all.stream().skip(1).map(NewTarget::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(whole.value()) != 0) {
            throw Refusal.invalid(
                    "parts",
                    "must add up to " + whole.value().toPlainString() + ", but are " + sum.toPlainString(),
                    sum);
        }
    }
}
