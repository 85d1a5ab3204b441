package io.closeloop.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of deals at risk. */
@Repository
class RiskRows {

    private static final String FROM = """
              from crm.insight_risks r
              join crm.insight_deals d using (deal_id)
             where d.state = 'OPEN'
               and r.level in ('HIGH', 'MEDIUM')
               and %s
            """;

    private static final String PAGE = "select deal_id, score, level, reasons::text as reasons, decided_at" + FROM
            + " order by score desc, amount desc, deal_id limit :size offset :offset";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final DealDetails details;

    RiskRows(JdbcClient jdbc, ObjectMapper json, DealDetails details) {
        this.jdbc = jdbc;
        this.json = json;
        this.details = details;
    }

    /** The riskiest first. */
    Page<RiskView> list(Selection selection, PageQuery page) {
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "cannot be chosen: the riskiest come first", page.sort());
        }
        List<Risk> risks = of(PAGE, selection)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(Risk.class)
                .list();
        List<DealRow> deals = details.of(risks.stream().map(Risk::dealId).toList());
        long total = of("select count(*)" + FROM, selection).query(Long.class).single();
        return new Page<>(
                IntStream.range(0, risks.size())
                        .mapToObj(i -> view(risks.get(i), deals.get(i)))
                        .toList(),
                total);
    }

    private JdbcClient.StatementSpec of(String sql, Selection selection) {
        return jdbc.sql(sql.formatted(selection.filters().sql()))
                .params(selection.filters().parameters());
    }

    private RiskView view(Risk risk, DealRow deal) {
        return new RiskView(risk.score(), risk.level(), reasons(risk), risk.decidedAt(), deal);
    }

    private List<String> reasons(Risk risk) {
        try {
            return json.readValue(risk.reasons(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database's own JSON cannot be read", e);
        }
    }

    private record Risk(long dealId, int score, String level, String reasons, OffsetDateTime decidedAt) {}
}
