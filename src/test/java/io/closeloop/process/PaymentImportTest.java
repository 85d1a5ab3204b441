package io.closeloop.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Payments from a file, such as a bank's statement. */
@CloseloopTest
class PaymentImportTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final String HEADER = "reference,orderNumber,amount,paidAt,currency\n";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private final String reference = UUID.randomUUID().toString();

    @Test
    void statementPaysInstalmentsAndImportingItAgainChangesNothing() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        OrderRun other = OrderRun.begun(context, OrderRun.TWO_PARTS);
        String csv = HEADER
                + row("a", order, "15000.00,2026-01-05,")
                + row("b", other, "20000.00,2026-01-05T10:00:00+08:00,CNY")
                + row("c", order, "36000.00,2026-01-06,");

        // when
        long first = imported(csv);
        long second = imported(csv);

        // then
        look(first)
                .andExpect(jsonPath("$.created").value(3))
                .andExpect(jsonPath("$.rejected").value(0));
        look(second)
                .andExpect(jsonPath("$.created").value(0))
                .andExpect(jsonPath("$.duplicates").value(3));
        assertThat(order.row("paid", Boolean.class)).isTrue();
        assertThat(order.credits()).containsExactly("1000.00 -");
        assertThat(other.row("open_amount", String.class)).isEqualTo("30000.00");
        order.deliver();
        order.close();
        assertThat(order.row("state", String.class)).isEqualTo("CLOSED");
    }

    @Test
    void statementThatPaysAnOverdueInstalmentEndsItsDunning() throws Exception {
        // given
        OrderRun dunned = OrderRun.begun(context, OrderRun.ALL_IN_30_DAYS);
        dunned.fireWhenDue(OrderRun.ALL, "Timer_ReminderDue");
        dunned.fireWhenDue(OrderRun.ALL, "Timer_PaymentDue");
        dunned.fireWhenDue(OrderRun.ALL, "Timer_DunningDue");
        OrderRun escalated = OrderRun.escalated(context);
        List<String> said = dunned.dunnings(OrderRun.ALL);

        // when
        long id = imported(HEADER
                + row("a", dunned, "50000.00,2026-01-05,")
                + row("b", escalated, "20000.00,2026-01-05,")
                + row("c", escalated, "30000.00,2026-01-06,"));

        // then
        look(id).andExpect(jsonPath("$.created").value(3));
        for (OrderRun order : List.of(dunned, escalated)) {
            assertThat(order.deal().hasReached("EndEvent_InstalmentPaid")).isTrue();
            assertThat(order.deal().openTasks()).containsExactly(OrderRun.DELIVER_ORDER);
            assertThat(order.deal().openProcesses()).doesNotContain(CollectInstalment.KEY);
            assertThat(order.row("paid", Boolean.class)).isTrue();
            assertThat(order.row("open_amount", String.class)).isEqualTo("0.00");
        }
        assertThat(dunned.dunnings(OrderRun.ALL)).isEqualTo(said);
        assertThat(dunned.moneyReceived()).containsExactly("50000.00");
        dunned.deliver();
        dunned.close();
        assertThat(dunned.row("state", String.class)).isEqualTo("CLOSED");
    }

    @Test
    void statementThatPaysAPartOfAnOverdueInstalmentShowsWhatIsLeft() throws Exception {
        // given
        OrderRun order = OrderRun.escalated(context);
        OrderRun other = OrderRun.escalated(context);

        // when
        imported(HEADER + row("a", order, "20000.50,2026-01-05,") + row("b", other, "49999.99,2026-01-05,"));

        // then
        assertThat(left(order)).isEqualTo("29,999.50 CNY");
        assertThat(left(other)).isEqualTo("0.01 CNY");
    }

    private static Object left(OrderRun order) {
        return order.deal().shown(order.deal().task(OrderRun.RESOLVE), OrderForms.Shown.AMOUNT);
    }

    @Test
    void rowsThatCannotBeTakenAreReportedWithTheirFieldAndDoNotHinderTheOthers() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        String csv = HEADER
                + row("a", order, "100.00,2026-01-05,")
                + row("a", order, "100.00,2026-01-05,")
                + row("a", order, "100.01,2026-01-05,")
                + row("b", order, "0,2026-01-05,")
                + row("c", order, "1,someday,")
                + row("d", order, "1,2026-01-05,EUR")
                + reference + "e,OR-1999-000001,1,2026-01-05,\n";

        // when
        long id = imported(csv);

        // then
        look(id).andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.duplicates").value(1))
                .andExpect(jsonPath("$.rejected").value(5));
        mvc.perform(get("/api/imports/" + id + "/rejected.csv").with(finance()))
                .andExpect(content().string(containsString("is another payment's")))
                .andExpect(content().string(containsString("is no order's number")))
                .andExpect(content().string(containsString("must be the order's")))
                .andExpect(content().string(containsString("must be above 0")));
        assertThat(order.row("paid_amount", String.class)).isEqualTo("100.00");
    }

    @Test
    void marketingImportsNoPaymentsAndFinanceNothingElse() throws Exception {
        send("payments", HEADER, member("mia", Groups.MARKETING)).andExpect(status().isForbidden());
        send("products", "name\n", finance()).andExpect(status().isForbidden());
        send("payments", HEADER, member("boss", Groups.SALES_MANAGERS)).andExpect(status().isAccepted());
    }

    private String row(String suffix, OrderRun order, String rest) {
        return "%s%s,%s,%s%n".formatted(reference, suffix, order.number(), rest);
    }

    private long imported(String csv) throws Exception {
        String answer = send("payments", csv, finance())
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
        long id = JsonPath.<Integer>read(answer, "$.id");
        await().atMost(LONG_ENOUGH)
                .until(() -> jdbc.sql("select state from crm.import_jobs where id = ?")
                        .param(id)
                        .query(String.class)
                        .single()
                        .equals("DONE"));
        return id;
    }

    private ResultActions send(String type, String csv, RequestPostProcessor who) throws Exception {
        return mvc.perform(multipart("/api/imports")
                .file(new MockMultipartFile("file", "statement.csv", "text/csv", csv.getBytes(UTF_8)))
                .param("type", type)
                .with(who));
    }

    private ResultActions look(long id) throws Exception {
        return mvc.perform(get("/api/imports/" + id).with(finance()));
    }

    private static RequestPostProcessor finance() {
        return member(DealRun.FINANCE, Groups.FINANCE);
    }

    private static RequestPostProcessor member(String name, String group) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(group));
    }
}
