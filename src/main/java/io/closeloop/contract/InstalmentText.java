package io.closeloop.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows a contract's instalments: to read, and to work on further. */
final class InstalmentText {

    private InstalmentText() {}

    /** A line each, such as {@code Down payment: 12,450.00 (30 %), 7 days after signing}. */
    static String of(List<AgreedInstalment> instalments) {
        return instalments.stream().map(InstalmentText::sentence).collect(Collectors.joining("\n"));
    }

    private static String sentence(AgreedInstalment instalment) {
        String share = instalment.percent() == null
                ? ""
                : " (" + instalment.percent().stripTrailingZeros().toPlainString() + " %)";
        String due = instalment.dueOn() == null
                ? instalment.daysAfterSigning() + " days after signing"
                : "on " + instalment.dueOn();
        return String.format(Locale.ROOT, "%s: %,.2f%s, %s", instalment.label(), instalment.amount(), share, due);
    }

    /** As the form sent it. */
    static Map<String, Object> line(AgreedInstalment instalment) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(InstalmentPlan.LABEL, instalment.label());
        line.put(InstalmentPlan.PERCENT, instalment.percent());
        line.put(InstalmentPlan.AMOUNT, instalment.percent() == null ? instalment.amount() : null);
        line.put(
                InstalmentPlan.DUE_ON,
                instalment.dueOn() == null ? null : instalment.dueOn().toString());
        line.put(InstalmentPlan.DAYS_AFTER_SIGNING, instalment.daysAfterSigning());
        return line;
    }
}
