package io.closeloop.target;

import io.closeloop.base.Fields;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads targets that are to be set, from a request, a form or a row of a file. */
@Component
class TargetReader {

    static final String PARTS = "parts";

    private static final Set<String> FIELDS =
            Set.of("scope", "subject", "figure", "stage", "period", "value", "currency", "note", PARTS);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String defaultCurrency;

    TargetReader(@Value("${closeloop.currency:CNY}") String defaultCurrency) {
        this.defaultCurrency = defaultCurrency;
    }

    /** A request's target with its parts. */
    NewTarget ofRequest(Map<String, ?> body) {
        Fields fields = Fields.json(body);
        fields.allowOnly(FIELDS);
        return whole(fields, body.get(PARTS));
    }

    /** A form's target with its parts; numbers may be text. */
    NewTarget ofForm(Map<String, ?> form) {
        return whole(Fields.of(form), form.get(PARTS));
    }

    private NewTarget whole(Fields fields, Object parts) {
        NewTarget target = single(fields);
        fields.check();
        return PartReader.broken(target, parts);
    }

    /** A target without parts; leaves what is wrong with it in the fields. */
    NewTarget single(Fields fields) {
        TargetScope scope = fields.requiredChoice("scope", TargetScope.class);
        TargetFigure figure = fields.requiredChoice("figure", TargetFigure.class);
        return new NewTarget(
                "",
                scope,
                subject(fields, scope),
                figure,
                stage(fields, figure),
                period(fields),
                value(fields, figure),
                currency(fields, figure),
                fields.text("note", 2_000),
                List.of());
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
                : TargetPeriod.of(name.strip()).orElseGet(() -> fields.refuse("period", TargetPeriod.ALLOWED, name));
    }

    static BigDecimal value(Fields fields, TargetFigure figure) {
        BigDecimal value = fields.required("value", fields.amount("value"));
        if (value == null || figure == null) {
            return value;
        }
        if (figure.isShare() && value.compareTo(HUNDRED) > 0) {
            return fields.refuse("value", "must be at most 100 percent", value);
        }
        return figure == TargetFigure.WON_DEALS && value.stripTrailingZeros().scale() > 0
                ? fields.refuse("value", "must be a whole number of deals", value)
                : value;
    }

    private String currency(Fields fields, TargetFigure figure) {
        String currency = fields.currency("currency");
        if (figure == null || !figure.isMoney()) {
            return null;
        }
        return currency == null ? defaultCurrency : currency;
    }

    private static Stage stage(Fields fields, TargetFigure figure) {
        Stage stage = fields.choice("stage", Stage.class);
        if (figure == TargetFigure.STAGE_CONVERSION) {
            return fields.required("stage", stage);
        }
        return stage == null
                ? null
                : fields.refuse("stage", "must be empty unless the figure is STAGE_CONVERSION", stage);
    }
}
