package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How demand and referral potential follow from what is on record. */
class CustomerFactsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 0, 0,      0,      NONE
            0, 3, 0,      500000, NONE
            1, 0, 100000, 0,      OCCASIONAL
            2, 0, 100000, 0,      STABLE
            1, 1, 100000, 100000, STABLE
            1, 4, 10000,  400000, STABLE
            1, 1, 119999, 100000, STABLE
            1, 1, 120000, 100000, GROWING
            5, 1, 900000, 100000, GROWING
            """)
    void demandFollowsFromTwoYearsOfPurchases(
            int lastYear, int yearBefore, BigDecimal amountLastYear, BigDecimal amountYearBefore, Demand demand) {
        // given
        Purchases purchases =
                new Purchases(amountLastYear, amountYearBefore, lastYear, yearBefore, lastYear + yearBefore);

        // then
        assertThat(Demand.of(purchases)).isEqualTo(demand);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ,   0, 0, LOW
            ,   0, 1, LOW
            ,   0, 2, MEDIUM
            ,   1, 0, HIGH
            6,  1, 9, LOW
            7,  0, 1, MEDIUM
            8,  0, 1, MEDIUM
            8,  1, 1, HIGH
            9,  0, 1, HIGH
            10, 0, 1, HIGH
            """)
    void referralPotentialFollowsFromAnswersReferralsAndLoyalty(
            Integer recommendation, int referrals, int purchases, ReferralPotential potential) {
        assertThat(ReferralPotential.of(recommendation, referrals, purchases)).isEqualTo(potential);
    }
}
