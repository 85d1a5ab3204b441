package io.closeloop.target;

import io.closeloop.base.Words;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks that what a target is broken down to still adds up to it. */
@Repository
class TargetSums {

    /** Wholes whose parts of a kind do not add up to them, if some targets had other values. */
    private static final String UNBALANCED = """
            select w.id, w.scope, nullif(w.subject, '') as subject, w.period, coalesce(max(nw.value), w.value) as value,
                   p.scope as parts_scope, count(*) as parts, sum(coalesce(np.value, p.value)) as sum
              from crm.targets w
              join crm.targets p on p.part_of = w.id and p.ended_at is null
              left join unnest(:changed::bigint[], :values::text[]::numeric[]) as nw (id, value) on nw.id = w.id
              left join unnest(:changed::bigint[], :values::text[]::numeric[]) as np (id, value) on np.id = p.id
             where w.id = any(:wholes)
               and w.ended_at is null
               and w.figure in ('REVENUE', 'WON_DEALS')
             group by w.id, p.scope
            having sum(coalesce(np.value, p.value)) <> coalesce(max(nw.value), w.value)
                or bool_or(p.currency is distinct from w.currency)
             order by w.id, p.scope""";

    private final JdbcClient jdbc;

    TargetSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A whole with parts of one scope that do not add up to it. */
    record Unbalanced(
            long id,
            String scope,
            String subject,
            String period,
            BigDecimal value,
            String partsScope,
            int parts,
            BigDecimal sum) {

        /** Why it is refused, for whoever wants to change one of them. */
        String sentence() {
            return "would leave a break-down that does not add up: the target of the %s for %s is %s, its %d parts (%s) are %s together; set the whole and its parts in one go"
                    .formatted(
                            subject == null ? "company" : Words.ofCode(scope).toLowerCase(Locale.ROOT) + " " + subject,
                            period,
                            value.toPlainString(),
                            parts,
                            Words.ofCode(partsScope).toLowerCase(Locale.ROOT),
                            sum.toPlainString());
        }
    }

    /** Those of the wholes whose parts do not add up, if some targets had other values. */
    List<Unbalanced> unbalanced(Collection<Long> wholes, Map<Long, BigDecimal> changes) {
        return jdbc.sql(UNBALANCED)
                .param("wholes", wholes.toArray(Long[]::new))
                .param("changed", changes.keySet().toArray(Long[]::new))
                .param(
                        "values",
                        changes.values().stream().map(BigDecimal::toPlainString).toArray(String[]::new))
                .query(Unbalanced.class)
                .list();
    }
}
