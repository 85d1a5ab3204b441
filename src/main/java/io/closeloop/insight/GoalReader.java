package io.closeloop.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the targets that a selection's figures are measured by. */
@Repository
class GoalReader {

    private static final String IN_FORCE = """
            select figure, stage, from_day, to_day, value, currency
              from crm.current_targets
             where scope = :scope
               and subject = :subject
               and from_day <= :to
               and to_day >= :from""";

    private final JdbcClient jdbc;

    GoalReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A period that ends today is measured by the targets of its whole last month. */
    Goals read(Selection selection) {
        Period wanted = selection.period();
        LocalDate to = wanted.isOfWholeMonths(selection.today())
                ? YearMonth.from(wanted.to()).atEndOfMonth()
                : wanted.to();
        Period period = new Period(wanted.from(), to);
        List<Goals.Goal> common = of("COMPANY", "", period);
        return new Goals(period, own(selection, period, common), common);
    }

    private List<Goals.Goal> own(Selection selection, Period period, List<Goals.Goal> common) {
        Set<Dimension> narrowed = selection.narrowed();
        if (narrowed.isEmpty()) {
            return common;
        }
        Optional<Dimension> scope = List.of(Dimension.REP, Dimension.TEAM, Dimension.REGION, Dimension.PRODUCT).stream()
                .filter(dimension -> narrowed.equals(Set.of(dimension)))
                .findFirst();
        return scope.flatMap(
                        dimension -> selection.only(dimension).map(subject -> of(dimension.name(), subject, period)))
                .orElse(List.of());
    }

    private List<Goals.Goal> of(String scope, String subject, Period period) {
        return jdbc.sql(IN_FORCE)
                .param("scope", scope)
                .param("subject", subject)
                .param("from", period.from())
                .param("to", period.to())
                .query(Goals.Goal.class)
                .list();
    }
}
