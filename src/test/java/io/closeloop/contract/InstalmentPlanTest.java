package io.closeloop.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.base.FieldError;
import io.closeloop.base.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalmentPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final BigDecimal PRICE = new BigDecimal("1000.00");

    private final Fields fields = Fields.of(Map.of());

    @Test
    void nothingSaidMeansAllOfItThirtyDaysAfterSigning() {
        for (Object given : Collections.unmodifiableList(new ArrayList<>(java.util.Arrays.asList(null, List.of())))) {
            // when
            List<AgreedInstalment> plan = InstalmentPlan.read(fields, given, PRICE, TODAY);

            // then
            assertThat(InstalmentText.of(plan)).isEqualTo("Full amount: 1,000.00 (100 %), 30 days after signing");
        }
        assertThat(fields.errors()).isEmpty();
    }

    @Test
    void whatRoundingLeavesOverGoesToTheLastPercentage() {
        // when
        List<AgreedInstalment> plan = InstalmentPlan.read(
                fields,
                List.of(percent("A", 33.33), percent("B", 33.33), percent("C", 33.34)),
                new BigDecimal("99.99"),
                TODAY);

        // then
        assertThat(fields.errors()).isEmpty();
        assertThat(plan)
                .extracting(AgreedInstalment::amount)
                .containsExactly(new BigDecimal("33.33"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    }

    @Test
    void percentagesAndAmountsMayBeMixedAndTheAmountsStayAsTheyAre() {
        // when
        List<AgreedInstalment> plan = InstalmentPlan.read(
                fields,
                List.of(percent("Half", 50), percent("Rest", 40), amount("With the order", "100.00")),
                PRICE,
                TODAY);

        // then
        assertThat(fields.errors()).isEmpty();
        assertThat(plan)
                .extracting(AgreedInstalment::amount)
                .containsExactly(new BigDecimal("500.00"), new BigDecimal("400.00"), new BigDecimal("100.00"));
    }

    @Test
    void lastInstalmentTakesTheCentThatRoundingWouldAdd() {
        // when
        List<AgreedInstalment> plan =
                InstalmentPlan.read(fields, List.of(percent("A", 50), percent("B", 50)), new BigDecimal("0.03"), TODAY);

        // then
        assertThat(plan)
                .extracting(AgreedInstalment::amount)
                .containsExactly(new BigDecimal("0.02"), new BigDecimal("0.01"));
    }

    @Test
    void instalmentOfLessThanACentIsRefused() {
        // when
        InstalmentPlan.read(fields, List.of(percent("A", 0.01), percent("B", 99.99)), new BigDecimal("1.00"), TODAY);

        // then
        assertThat(messages()).containsExactly("contractInstalments must each come to more than 0.00");
    }

    @Test
    void instalmentsThatDoNotComeToThePriceAreRefusedWithBothSums() {
        // when
        InstalmentPlan.read(fields, List.of(amount("A", "600"), amount("B", "399.99")), PRICE, TODAY);

        // then
        assertThat(messages())
                .containsExactly("contractInstalments must come to the agreed price of 1000.00; these come to 999.99");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            label            | ''          | label is missing
            percent          | 0           | percent must be a number from 0.01 to 100
            percent          | 100.01      | percent must be a number from 0.01 to 100
            percent          | 33.333      | percent must have at most two decimals
            percent          | much        | percent must be a number from 0.01 to 100
            percent          |             | percent or amount must be given, one of the two
            amount           | 100         | percent or amount must be given, one of the two
            dueOn            | 2026-04-01  | dueOn or daysAfterSigning must be given, one of the two
            daysAfterSigning |             | dueOn or daysAfterSigning must be given, one of the two
            daysAfterSigning | -1          | daysAfterSigning must be a whole number from 0 to 3650
            daysAfterSigning | 3651        | daysAfterSigning must be a whole number from 0 to 3650
            daysAfterSigning | 1.5         | daysAfterSigning must be a whole number from 0 to 3650
            """)
    void lineThatMakesNoSenseIsRefusedWithItsPlace(String field, String value, String fault) {
        // given
        Map<String, Object> line = percent("All", 100);
        line.put(field, value);

        // when
        InstalmentPlan.read(fields, List.of(line), PRICE, TODAY);

        // then
        assertThat(messages()).contains("contractInstalments[0]." + fault);
    }

    @Test
    void dueDateIsTodayOrLater() {
        // given
        Map<String, Object> line = percent("All", 100);
        line.remove(InstalmentPlan.DAYS_AFTER_SIGNING);

        // when / then
        line.put(InstalmentPlan.DUE_ON, TODAY.toString());
        assertThat(InstalmentPlan.read(fields, List.of(line), PRICE, TODAY)).hasSize(1);
        line.put(InstalmentPlan.DUE_ON, TODAY.minusDays(1).toString());
        InstalmentPlan.read(fields, List.of(line), PRICE, TODAY);
        assertThat(messages()).containsExactly("contractInstalments[0].dueOn must be today or later");
    }

    @Test
    void whatIsNoListOfInstalmentsIsRefused() {
        // when
        InstalmentPlan.read(fields, "30 days", PRICE, TODAY);
        InstalmentPlan.read(fields, List.of("30 days"), PRICE, TODAY);
        InstalmentPlan.read(fields, Collections.nCopies(61, percent("A", 1)), PRICE, TODAY);

        // then
        assertThat(messages())
                .containsExactly(
                        "contractInstalments must be a list of at most 60 instalments",
                        "contractInstalments[0] must have label, percent or amount, dueOn or daysAfterSigning",
                        "contractInstalments must be a list of at most 60 instalments");
    }

    @Test
    void dealWithoutAPriceHasNoInstalments() {
        assertThat(InstalmentPlan.read(fields, null, null, TODAY)).isEmpty();
        assertThat(InstalmentPlan.read(fields, List.of(), BigDecimal.ZERO, TODAY))
                .isEmpty();
        assertThat(fields.errors()).isEmpty();
        InstalmentPlan.read(fields, List.of(percent("All", 100)), null, TODAY);
        assertThat(messages()).containsExactly("contractInstalments must be empty: no price is agreed");
    }

    private List<String> messages() {
        return fields.errors().stream()
                .map((FieldError error) -> error.field() + " " + error.message())
                .toList();
    }

    private static Map<String, Object> percent(String label, double percent) {
        return new HashMap<>(Map.of("label", label, "percent", percent, "daysAfterSigning", 30));
    }

    private static Map<String, Object> amount(String label, String amount) {
        return new HashMap<>(Map.of("label", label, "amount", amount, "daysAfterSigning", 30));
    }
}
