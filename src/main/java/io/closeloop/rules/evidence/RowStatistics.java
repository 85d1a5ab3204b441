package io.closeloop.rules.evidence;

import io.closeloop.process.AsSystem;
import io.closeloop.rules.draft.PublishedFile;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import io.closeloop.rules.table.TableReader;
import io.closeloop.rules.table.TableRow;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how often the rows of a published file were hit, and what became of the cases. */
@Component
class RowStatistics {

    private static final Hits NEVER = new Hits(null, 0, 0, BigDecimal.ZERO);

    private final JdbcClient jdbc;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;
    private final String currency;

    RowStatistics(
            JdbcClient jdbc,
            RepositoryService repositoryService,
            AsSystem asSystem,
            @Value("${closeloop.currency:CNY}") String currency) {
        this.jdbc = jdbc;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
        this.currency = currency;
    }

    /** All rows of a file's tables in the file's order, those that were never hit included. */
    List<RowStatistic> of(PublishedFile file, Period period) {
        Map<String, DecisionDefinition> definitions = definitions(file);
        Map<String, Hits> hits = hits(definitions, period);
        DecisionFile content = TableReader.read(file.xml());
        return content.decisions().stream()
                .filter(DecisionPart::isTable)
                .filter(part -> definitions.containsKey(part.key()))
                .flatMap(part -> part.table().rows().stream()
                        .map(row -> statistic(definitions.get(part.key()), row, hits.getOrDefault(row.id(), NEVER))))
                .toList();
    }

    private Map<String, DecisionDefinition> definitions(PublishedFile file) {
        return asSystem
                .call(() -> repositoryService
                        .createDecisionDefinitionQuery()
                        .deploymentId(file.deploymentId())
                        .decisionDefinitionResourceName(file.resource())
                        .list())
                .stream()
                .collect(Collectors.toMap(DecisionDefinition::getKey, Function.identity()));
    }

    private Map<String, Hits> hits(Map<String, DecisionDefinition> definitions, Period period) {
        return jdbc
                .sql("""
                        with hit  as (select distinct o.rule_id_, d.id_, d.eval_time_, p.business_key_
                                        from act_hi_decinst       d
                                        join act_hi_dec_out       o on o.dec_inst_id_ = d.id_
                                        left join act_hi_procinst p on p.proc_inst_id_ = d.root_proc_inst_id_
                                       where d.dec_def_key_ = any(:keys)
                                         and d.dec_def_id_ = any(:definitions)
                                         and d.eval_time_ >= :from
                                         and d.eval_time_ < :to
                                         and o.rule_id_ is not null),
                             work as (select rule_id_, business_key_, count(*) as hits, min(eval_time_) as since
                                        from hit
                                       group by rule_id_, business_key_)
                        select w.rule_id_                           as row_id,
                               sum(w.hits)                          as hits,
                               count(*) filter (where won.deals > 0) as conversions,
                               coalesce(sum(won.amount), 0)         as revenue
                          from work                 w
                          left join crm.customers   a on a.number = w.business_key_
                          left join lateral (select count(*)                                        as deals,
                                                    sum(amount) filter (where currency = :currency) as amount
                                               from crm.deals
                                              where state = 'WON'
                                                and (case_number = w.business_key_
                                                     or account_id = a.account_id
                                                        and closed_at > w.since at time zone 'UTC')) won on true
                         group by w.rule_id_
                        """)
                .param("keys", definitions.keySet().toArray(String[]::new))
                .param(
                        "definitions",
                        definitions.values().stream()
                                .map(DecisionDefinition::getId)
                                .toArray(String[]::new))
                .param("from", LocalDateTime.ofInstant(period.from(), ZoneOffset.UTC))
                .param("to", LocalDateTime.ofInstant(period.to(), ZoneOffset.UTC))
                .param("currency", currency)
                .query(Hits.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Hits::rowId, Function.identity()));
    }

    private RowStatistic statistic(DecisionDefinition definition, TableRow row, Hits hits) {
        return new RowStatistic(
                definition.getKey(),
                definition.getVersion(),
                row.number(),
                row.id(),
                row.description(),
                hits.hits,
                hits.conversions,
                hits.revenue,
                currency);
    }

    private record Hits(String rowId, long hits, long conversions, BigDecimal revenue) {}
}
