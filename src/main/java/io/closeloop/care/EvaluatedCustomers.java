package io.closeloop.care;

import io.closeloop.process.CustomerEvaluationProcess;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.OpenCase;
import io.closeloop.process.OpenCases;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All customers: what they are worth, how they are looked after and whether they may leave is decided over and over. */
@Component
@Transactional
class EvaluatedCustomers implements OpenCases {

    private final CustomerEvaluationProcess process;
    private final JdbcClient jdbc;

    EvaluatedCustomers(CustomerEvaluationProcess process, JdbcClient jdbc) {
        this.process = process;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public Set<String> decisions() {
        return Set.of(
                EvaluateCustomer.CustomerTiering.KEY, EvaluateCustomer.CarePlan.KEY, EvaluateCustomer.ChurnRisk.KEY);
    }

    @Override
    public List<OpenCase> after(String number, int limit) {
        return jdbc.sql("select number, name from crm.customers where number > :number order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(OpenCase.class)
                .list();
    }

    @Override
    public List<OpenCase> open(Collection<String> numbers) {
        return jdbc.sql("select number, name from crm.customers where number = any(:numbers) order by number")
                .param("numbers", numbers.toArray(String[]::new))
                .query(OpenCase.class)
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from crm.customers").query(Long.class).single();
    }

    @Override
    public void decideAgain(Collection<String> numbers) {
        jdbc.sql("select account_id, number from crm.customers where number = any(:numbers) order by number")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> new Customer(row.getLong("account_id"), row.getString("number")))
                .list()
                .forEach(customer -> process.start(customer.id(), customer.number()));
    }

    private record Customer(long id, String number) {}
}
