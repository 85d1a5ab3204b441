package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.process.MonthlyHygiene;
import io.closeloop.process.PurchasesImported;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The monthly evaluation of every account, in batches and on any number of nodes. */
@CloseloopTest
class EvaluationsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private HygieneMonths months;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final List<Customer> customers = new ArrayList<>();

    @BeforeEach
    void someCustomers() {
        jdbc.sql("delete from crm.evaluation_requests").update();
        for (int number = 0; number < 120; number++) {
            customers.add(Customer.create(context));
        }
    }

    @Test
    void everyAccountIsEvaluatedOnceHoweverManyNodesAreAtIt() throws Exception {
        // given
        request();
        request();

        // when
        int started = onNodes(4);

        // then
        assertThat(started).isEqualTo(120);
        assertThat(evaluations.startBatch()).isZero();
        CareRun care = new CareRun(context);
        assertThat(customers)
                .allSatisfy(customer -> assertThat(care.instances(customer)).hasSize(1));
        Customer one = customers.get(0);
        care.runJobs(one);
        assertThat(care.ends(one, "evaluateCustomer")).containsExactly("EndEvent_CustomerEvaluated");
    }

    @Test
    void importedCustomersAreEvaluatedAfterTheImport() {
        // given
        Customer bought = customers.get(0).bought("600000", LocalDate.now(clock).minusYears(3));

        // when
        context.publishEvent(new PurchasesImported(Set.of(bought.id())));

        // then
        assertThat(evaluations.startBatch()).isEqualTo(1);
        CareRun care = new CareRun(context);
        care.runJobs(bought);
        assertThat(care.ends(bought, "evaluateCustomer")).containsExactly("EndEvent_CustomerEvaluated");
        assertThat(jdbc.sql("select count(*) from crm.tier_history where account_id = ?")
                        .param(bought.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void hygieneIsStartedOncePerMonthOfTheBusinessZone() {
        // given: 1 April in Shanghai, 31 March in London
        clock.set(Instant.parse("2031-03-31T16:30:00Z"));

        // when
        months.startOnce();
        months.startOnce();

        // then
        assertThat(started("HY-2031-04")).isEqualTo(1);
        assertThat(started("HY-2031-03")).isZero();

        // when
        clock.set(Instant.parse("2031-04-30T16:30:00Z"));
        months.startOnce();

        // then
        assertThat(started("HY-2031-05")).isEqualTo(1);
    }

    private void request() {
        jdbc.sql("""
                        insert into crm.evaluation_requests (account_id, at)
                        select id, now()
                          from crm.accounts
                         where id = any(:ids)
                            on conflict do nothing""")
                .param("ids", customers.stream().map(Customer::id).toArray(Long[]::new))
                .update();
    }

    private int onNodes(int nodes) throws Exception {
        Callable<Integer> node = () -> {
            int started = 0;
            for (int batch = evaluations.startBatch(); batch > 0; batch = evaluations.startBatch()) {
                started += batch;
            }
            return started;
        };
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        int started = 0;
        try {
            for (Future<Integer> result : threads.invokeAll(Collections.nCopies(nodes, node))) {
                started += result.get();
            }
        } finally {
            threads.shutdown();
        }
        return started;
    }

    private long started(String businessKey) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(MonthlyHygiene.KEY)
                .processInstanceBusinessKey(businessKey)
                .count();
    }
}
