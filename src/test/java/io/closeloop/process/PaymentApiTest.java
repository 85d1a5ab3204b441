package io.closeloop.process;

import static io.closeloop.process.PaymentCalls.body;
import static io.closeloop.process.PaymentCalls.finance;
import static io.closeloop.process.PaymentCalls.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Payments over HTTP. */
@CloseloopTest
class PaymentApiTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private final String reference = UUID.randomUUID().toString();
    private PaymentCalls calls;

    @BeforeEach
    void connect() {
        calls = new PaymentCalls(mvc);
    }

    @Test
    void paymentIsRecordedOnceHoweverOftenItIsReported() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);

        // when / then
        calls.pay(finance(), reference, order, "20000.00")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("reference", is(reference)))
                .andExpect(jsonPath("orderNumber", is(order.number())))
                .andExpect(jsonPath("amount", is(20000.00)))
                .andExpect(jsonPath("currency", is("CNY")))
                .andExpect(jsonPath("credit", is(0)))
                .andExpect(jsonPath("allocations[0].label", is("Down payment")))
                .andExpect(jsonPath("allocations[0].amount", is(15000.00)))
                .andExpect(jsonPath("allocations[1].amount", is(5000.00)));
        calls.pay(finance(), reference, order, "20000")
                .andExpect(status().isOk())
                .andExpect(jsonPath("amount", is(20000.00)));
        assertThat(order.row("paid_amount", String.class)).isEqualTo("20000.00");
    }

    @Test
    void otherContentUnderTheSameReferenceIsAConflict() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        OrderRun other = OrderRun.begun(context, OrderRun.TWO_PARTS);
        calls.pay(finance(), reference, order, "100.00").andExpect(status().isCreated());

        // when / then
        calls.pay(finance(), reference, order, "100.01")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("detail", containsString(reference)));
        calls.pay(finance(), reference, other, "100.00").andExpect(status().isConflict());
        calls.send(finance(), body(reference, order, "100.00").replace("09:30", "09:31"))
                .andExpect(status().isConflict());
        assertThat(order.row("paid_amount", String.class)).isEqualTo("100.00");
        assertThat(other.row("paid_amount", String.class)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "amount":100.00                         | "amount":0                            | amount
            "amount":100.00                         | "amount":-1                           | amount
            "amount":100.00                         | "amount":0.001                        | amount
            "amount":100.00                         | "amount":"100"                        | amount
            "amount":100.00                         | "amount":1e18                         | amount
            "amount":100.00                         | "amount":null                         | amount
            "paidAt":"2026-01-05T09:30:00+08:00"    | "paidAt":"2026-01-05"                 | paidAt
            "paidAt":"2026-01-05T09:30:00+08:00"    | "paidAt":"2099-01-05T09:30:00+08:00"  | paidAt
            "paidAt":"2026-01-05T09:30:00+08:00"    | "paidAt":null                         | paidAt
            "amount":100.00                         | "amount":100.00,"currency":"EUR"      | currency
            "amount":100.00                         | "amount":100.00,"note":"thanks"       | note
            """)
    void whatMakesNoSenseIsRefusedWithItsField(String right, String wrong, String field) throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);

        // when / then
        calls.send(finance(), body(reference, order, "100.00").replace(right, wrong))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].field", is(field)));
        assertThat(order.row("paid_amount", String.class)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "orderNumber"})
    void whatIsMissingIsNamed(String field) throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);

        // when / then
        calls.send(finance(), body(reference, order, "100.00").replace("\"" + field + "\"", "\"nothing\""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[?(@.field == '" + field + "')].message", hasSize(1)));
    }

    @Test
    void orderThatIsNotThereIsNotFound() throws Exception {
        calls.send(finance(), """
                {"reference":"%s","orderNumber":"OR-1999-000001","amount":1,"paidAt":"2026-01-05T09:30:00+08:00"}""".formatted(reference))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("detail", is("There is no order OR-1999-000001.")));
    }

    @Test
    void onlyFinanceAndManagersReportPayments() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);

        // when / then
        for (String group : List.of(Groups.SALES, Groups.MARKETING, Groups.SERVICE, Groups.ANALYSTS)) {
            calls.pay(member("somebody", group), reference, order, "1.00").andExpect(status().isForbidden());
        }
        calls.pay(member("boss", Groups.SALES_MANAGERS), reference, order, "1.00")
                .andExpect(status().isCreated());
        calls.pay(member("root", Groups.ADMINISTRATORS), reference, order, "1.00")
                .andExpect(status().isOk());
    }
}
