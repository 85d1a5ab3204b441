package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.OpenCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Customers about whom a published table decides again. */
@CloseloopTest
class EvaluatedCustomersTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EvaluatedCustomers customers;

    @Test
    void theNamedCustomersAndNoOthersAreEvaluatedAnew() {
        // given
        CareRun run = new CareRun(context);
        Customer named = Customer.create(context);
        Customer other = Customer.create(context);

        // when
        customers.decideAgain(List.of(named.number(), "AC-none"));
        run.runJobs(named);

        // then
        assertThat(run.instances(named))
                .isNotEmpty()
                .allSatisfy(instance ->
                        assertThat(instance.getProcessDefinitionKey()).isEqualTo(EvaluateCustomer.KEY));
        run.assertEnded(named);
        assertThat(run.instances(other)).isEmpty();
    }

    @Test
    void customersComeInTheOrderOfTheirNumbers() {
        // given
        Customer customer = Customer.create(context);

        // when
        List<String> all =
                customers.after("", 1_000_000).stream().map(OpenCase::number).toList();

        // then
        assertThat(all).contains(customer.number()).hasSize((int) customers.count());
        assertThat(customers.after(customer.number(), 5))
                .extracting(OpenCase::number)
                .doesNotContain(customer.number());
        assertThat(customers.open(List.of(customer.number(), "AC-none")))
                .extracting(OpenCase::number)
                .containsExactly(customer.number());
    }
}
