package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.TestMail;
import io.closeloop.care.LedgerCheck.Contact;
import io.closeloop.care.SimulatedCustomer.Kind;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two years with 200 customers of every tier: the planners and jobs run day by day on a moving clock, people do their tasks
 * late or never, twice nothing runs for weeks. What is on record afterwards is gone through by other means than it was
 * written.
 */
@CloseloopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoYearsTest {

    private static final LocalDate FIRST = LocalDate.parse("2041-01-01");
    private static final LocalDate LAST = LocalDate.parse("2042-12-31");
    private static final Map<Kind, Integer> HOW_MANY =
            Map.of(Kind.LARGE, 6, Kind.KEY, 6, Kind.REGULAR, 16, Kind.FADING, 10, Kind.PROSPECT, 162);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final Random random = new Random(20260301);
    private final List<SimulatedCustomer> customers = new ArrayList<>();
    private final Map<LocalDate, Map<SimulatedCustomer, String>> expectedTiers = new HashMap<>();
    private final Map<LocalDate, Map<SimulatedCustomer, String>> tiers = new HashMap<>();
    private LedgerCheck ledger;

    @BeforeAll
    void liveThroughTwoYears() {
        onlyOursIsPlanned();
        clock.set(FIRST.minusDays(1).atTime(9, 0).atZone(Customer.ZONE).toInstant());
        List.of(Kind.values()).forEach(this::makeCustomers);
        SimulatedHouse house = new SimulatedHouse(context, customers, random);
        house.evaluate(customers);
        onlyOursIsPlanned();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            house.customersLive(day);
            if (!isStandstill(day)) {
                house.weWork(day);
            }
            if (day.plusDays(1).getDayOfMonth() == 1 && day.getMonthValue() % 3 == 0) {
                house.evaluate(buyers());
                compareTiers(day);
            }
        }
        ledger = new LedgerCheck(
                jdbc,
                customers.stream().map(customer -> customer.row().id()).collect(Collectors.toSet()),
                clock.instant());
    }

    private List<SimulatedCustomer> buyers() {
        return customers.stream().filter(customer -> customer.kind().amount > 0).toList();
    }

    /** In spring of the first year three days, in autumn five weeks. */
    private static boolean isStandstill(LocalDate day) {
        return day.isAfter(LocalDate.parse("2041-04-10")) && day.isBefore(LocalDate.parse("2041-04-14"))
                || day.isAfter(LocalDate.parse("2041-09-01")) && day.isBefore(LocalDate.parse("2041-10-07"));
    }

    /** Other tests' customers are not this test's business. */
    private void onlyOursIsPlanned() {
        Long[] ours = customers.stream().map(customer -> customer.row().id()).toArray(Long[]::new);
        jdbc.sql("delete from crm.care_plan where not account_id = any(:ours)")
                .param("ours", ours)
                .update();
        jdbc.sql("delete from crm.evaluation_requests").update();
        jdbc.sql("delete from crm.survey_plan").update();
        jdbc.sql(
                        "update crm.accounts set customer_since = null where customer_since is not null and not id = any(:ours)")
                .param("ours", ours)
                .update();
        jdbc.sql("""
                insert into crm.greeting_days (day, name)
                values ('2041-02-01', 'Spring Festival'), ('2041-10-01', 'National Day'), ('2042-01-22', 'Spring Festival'),
                       ('2042-10-01', 'National Day')
                    on conflict (day) do nothing""").update();
    }

    private void makeCustomers(Kind kind) {
        for (int number = 0; number < HOW_MANY.get(kind); number++) {
            SimulatedCustomer customer = new SimulatedCustomer(Customer.create(context), kind, random.nextInt(10) > 0);
            customers.add(customer);
            context.getBean(TestMail.class).reaches(customer.email());
            if (kind.amount > 0) {
                for (int back = 1050; back > 0; back -= Math.min(kind.daysBetween, 500)) {
                    customer.buys(FIRST.minusDays(back), kind.amount);
                }
            }
            if (kind == Kind.LARGE) {
                customer.row().answered(5, 10);
                customer.answers(5, 10);
            }
        }
    }

    private void compareTiers(LocalDate day) {
        Map<SimulatedCustomer, String> expected = new HashMap<>();
        Map<SimulatedCustomer, String> found = new HashMap<>();
        for (SimulatedCustomer customer : customers) {
            expected.put(customer, customer.tierOn(day));
            found.put(customer, customer.row().tier());
        }
        expectedTiers.put(day, expected);
        tiers.put(day, found);
    }

    @Test
    void everyTierIsWhatAnIndependentCalculationSays() {
        assertThat(tiers).hasSize(8).isEqualTo(expectedTiers);
        assertThat(tiers.get(LAST).values()).contains("A", "B", "C", "D");
    }

    @Test
    void noCapIsBrokenOverAnyChannel() {
        assertThat(ledger.brokenMonths()).isEmpty();
        assertThat(ledger.brokenWeeks()).isEmpty();
        assertThat(ledger.contactsOverLoggedOnes()).isEmpty();
    }

    @Test
    void noTouchIsLost() {
        assertThat(ledger.lost()).isEmpty();
        assertThat(jdbc.sql("select count(*) from crm.care_plan where next_due < :today and account_id = any(:ours)")
                        .param("today", LAST)
                        .param(
                                "ours",
                                customers.stream()
                                        .map(customer -> customer.row().id())
                                        .toArray(Long[]::new))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void quarterlyTouchesOfACustomerThatStaysWhatItIsComeEveryQuarter() {
        // given
        List<SimulatedCustomer> steady = customers.stream()
                .filter(customer -> customer.isWrittenTo())
                .filter(customer -> tiers.values().stream()
                        .allMatch(day -> day.get(customer).equals("C")))
                .toList();
        assertThat(steady).hasSizeGreaterThan(3);

        // then
        Map<Long, List<Contact>> contacts = ledger.byAccount();
        assertThat(steady)
                .allSatisfy(customer -> List.of("PRODUCT_UPDATE", "BASIC_TRAINING", "OFFER")
                        .forEach(touch -> assertComesEvery(
                                Period.ofMonths(3),
                                touch,
                                contacts.get(customer.row().id()))));
    }

    /** However late it was sent, for no quarter nothing is on record. */
    private static void assertComesEvery(Period every, String touch, List<Contact> contacts) {
        List<LocalDate> days = contacts.stream()
                .filter(contact -> contact.touch().equals(touch))
                .map(Contact::dueOn)
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(days).as(touch).isNotEmpty();
        assertThat(days.get(0)).isBeforeOrEqualTo(FIRST.plus(every));
        for (int next = 1; next < days.size(); next++) {
            assertThat(days.get(next))
                    .as(touch)
                    .isBeforeOrEqualTo(days.get(next - 1).plus(every));
        }
        assertThat(days.get(days.size() - 1).plus(every)).as(touch).isAfter(LAST);
    }

    @Test
    void everyCustomerWhoBoughtIsAskedOnceInEachHalfYear() {
        Map<Long, List<Contact>> contacts = ledger.byAccount();
        assertThat(buyers()).allSatisfy(customer -> {
            List<LocalDate> asked = contacts.get(customer.row().id()).stream()
                    .filter(contact -> contact.touch().equals("SURVEY") && contact.isDone())
                    .map(contact -> LedgerCheck.day(contact.doneAt()))
                    .sorted()
                    .toList();
            assertThat(asked).hasSizeBetween(3, 4);
            for (int next = 1; next < asked.size(); next++) {
                assertThat(asked.get(next))
                        .isBetween(
                                asked.get(next - 1).plusMonths(6),
                                asked.get(next - 1).plusMonths(6).plusDays(70));
            }
        });
    }

    @Test
    void plansOfLargeAndKeyCustomersRunUnderTheCaps() {
        assertThat(doneOf("A", "EXECUTIVE_VISIT")).allMatch(visits -> visits >= 5);
        assertThat(doneOf("B", "INDUSTRY_SOLUTIONS")).allMatch(mails -> mails >= 12);
        assertThat(doneOf("B", "KEY_CALL")).allMatch(calls -> calls >= 12);
    }

    /** How often each customer that was of the tier all the time had the touch. */
    private List<Long> doneOf(String tier, String touch) {
        List<Long> done = customers.stream()
                .filter(customer -> customer.isWrittenTo())
                .filter(customer -> tiers.values().stream()
                        .allMatch(day -> day.get(customer).equals(tier)))
                .map(customer -> ledger.contacts().stream()
                        .filter(contact -> contact.accountId() == customer.row().id())
                        .filter(contact -> contact.touch().equals(touch) && contact.isDone())
                        .count())
                .toList();
        assertThat(done).as(tier + " all the time").isNotEmpty();
        return done;
    }

    @Test
    void everythingHappenedThatCanHappen() {
        assertThat(ledger.count("DONE")).isGreaterThan(800);
        assertThat(ledger.count("SUPPRESSED")).isGreaterThan(100);
        assertThat(ledger.count("LAPSED")).isGreaterThan(20);
        assertThat(ledger.count("MISSED")).isPositive();
        assertThat(jdbc.sql("select count(*) from crm.surveys where account_id = any(:ours) and answered_at >= :first")
                        .param("first", FIRST.atStartOfDay().atOffset(ZoneOffset.UTC))
                        .param(
                                "ours",
                                customers.stream()
                                        .map(customer -> customer.row().id())
                                        .toArray(Long[]::new))
                        .query(Integer.class)
                        .single())
                .isGreaterThan(50);
    }
}
