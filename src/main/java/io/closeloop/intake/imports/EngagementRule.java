package io.closeloop.intake.imports;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an engagement of a lead is made from a row; a row whose type or times come out empty or 0 has none.
 *
 * @param times  null for once
 * @param at     null for the time of the import
 * @param detail null for none
 */
record EngagementRule(Rule type, Rule times, Rule at, Rule detail) {

    List<String> columns() {
        return Stream.of(type, times, at, detail)
                .filter(rule -> rule != null)
                .flatMap(rule -> rule.columns().stream())
                .toList();
    }
}
