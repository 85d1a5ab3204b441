package io.closeloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.demo.DemoScript.DemoLead;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The demo's leads are so many days old, while its targets are those of whole months: whatever the day on which it begins,
 * its reviews must miss and meet what its story needs.
 */
class DemoScriptTest {

    private static final DemoScript SCRIPT = DemoScript.read();

    @Test
    void everyDayHasTheSameStory() {
        LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(today -> {
            YearMonth last = YearMonth.from(today).minusMonths(1);
            assertThat(contactConversion(today, last.minusMonths(2)))
                    .as("missed three months before %s", today)
                    .isLessThan(0.5);
            assertThat(contactConversion(today, last))
                    .as("met in the month before %s", today)
                    .isGreaterThan(0.6);
            assertThat(leadConversion(today, last.minusMonths(1)))
                    .as("missed two months before %s", today)
                    .isLessThan(0.45);
            assertThat(leadConversion(today, last))
                    .as("missed again in the month before %s", today)
                    .isLessThan(0.45);
            assertThat(wonIn(today, last))
                    .as("too few for the revenue of the month before %s", today)
                    .isLessThan(3);
        });
    }

    private static double contactConversion(LocalDate today, YearMonth month) {
        List<DemoLead> deals = capturedIn(today, month).stream()
                .filter(lead ->
                        lead.steps().stream().anyMatch(step -> step.task().equals("contact")))
                .toList();
        assertThat(deals).isNotEmpty();
        long lost = deals.stream()
                .filter(lead ->
                        lead.steps().get(0).form().getOrDefault("outcome", "").equals("LOST"))
                .count();
        return 1 - (double) lost / deals.size();
    }

    /** At most: as if the leads of a month were won in it. */
    private static double leadConversion(LocalDate today, YearMonth month) {
        List<DemoLead> leads = capturedIn(today, month);
        long won = Math.max(leads.stream().filter(DemoScriptTest::isWon).count(), wonIn(today, month));
        return (double) won / leads.size();
    }

    private static long wonIn(LocalDate today, YearMonth month) {
        return SCRIPT.leads().stream()
                .flatMap(lead -> lead.steps().stream())
                .filter(step -> step.task().equals("sign"))
                .filter(step -> isIn(month, today, step.daysAgo()))
                .count();
    }

    private static boolean isWon(DemoLead lead) {
        return lead.steps().stream().anyMatch(step -> step.task().equals("sign"));
    }

    private static List<DemoLead> capturedIn(LocalDate today, YearMonth month) {
        return SCRIPT.leads().stream()
                .filter(lead -> isIn(month, today, lead.daysAgo()))
                .toList();
    }

    /** As if the demo began at noon. */
    private static boolean isIn(YearMonth month, LocalDate today, double daysAgo) {
        return YearMonth.from(today.atTime(LocalTime.NOON).minusMinutes(Math.round(daysAgo * 24 * 60)))
                .equals(month);
    }
}
