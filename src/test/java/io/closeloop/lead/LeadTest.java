package io.closeloop.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.base.CompanySize;
import io.closeloop.base.LeadSource;
import io.closeloop.base.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static final Map<String, Consumer<Lead>> STEPS = Map.of(
            "score", lead -> lead.score(new Score(50, "B", 10, 10, 10, 10, 10)),
            "qualify", lead -> lead.qualify("good"),
            "review", lead -> lead.submitForReview("look"),
            "nurture", lead -> lead.nurture("later"),
            "disqualify", lead -> lead.disqualify("no fit", NOW),
            "touch", Lead::touch,
            "pool", Lead::returnToPool,
            "claim", lead -> lead.claim("rep"),
            "back", Lead::returnToNurture,
            "reopen", Lead::reopen);

    @ParameterizedTest
    @CsvSource({
        "score,                              SCORED",
        "score qualify,                      QUALIFIED",
        "score review,                       REVIEW",
        "score review qualify,               QUALIFIED",
        "score review nurture,               NURTURE",
        "score review disqualify,            DISQUALIFIED",
        "score nurture,                      NURTURE",
        "score nurture score,                SCORED",
        "score nurture touch pool,           POOL",
        "score nurture pool score,           SCORED",
        "score nurture pool claim,           QUALIFIED",
        "score nurture pool disqualify,      DISQUALIFIED",
        "score qualify pool claim,           QUALIFIED",
        "score qualify back,                 NURTURE",
        "score qualify back score qualify,   QUALIFIED",
        "score review score,                 SCORED",
        "score disqualify,                   DISQUALIFIED",
        "score disqualify reopen,            NEW",
        "score disqualify reopen score,      SCORED"
    })
    void leadGoesItsWay(String steps, LeadStatus end) {
        assertThat(after(steps).status()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                       qualify,    NEW and cannot be qualified",
        "'',                       claim,      NEW and cannot be claimed",
        "'',                       reopen,     NEW and cannot be reopened",
        "score,                    touch,      SCORED and cannot be touched",
        "score,                    pool,       SCORED and cannot be put into the pool",
        "score qualify,            score,      QUALIFIED and cannot be scored",
        "score nurture,            claim,      NURTURE and cannot be claimed",
        "score nurture pool claim, claim,      QUALIFIED and cannot be claimed",
        "score qualify,            disqualify, QUALIFIED and cannot be disqualified",
        "score disqualify,         qualify,    DISQUALIFIED and cannot be qualified",
        "score disqualify,         score,      DISQUALIFIED and cannot be scored"
    })
    void stepOutOfTurnIsRefusedNamingBothStates(String steps, String illegal, String sentence) {
        // given
        Lead lead = after(steps);

        // then
        assertThatThrownBy(() -> STEPS.get(illegal).accept(lead))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT))
                .hasMessage(lead.number() + " is " + sentence + ".");
    }

    @Test
    void givenUpLeadIsClosedWithItsReasonAndOpenAgainWhenItComesBack() {
        // given
        Lead lead = after("score disqualify");
        assertThat(lead.isOpen()).isFalse();
        assertThat(lead.isGivenUp()).isTrue();
        assertThat(lead.reason()).isEqualTo("no fit");

        // when
        lead.reopen();

        // then
        assertThat(lead.isOpen()).isTrue();
        assertThat(lead.reason()).isNull();
    }

    @Test
    void poolHasNoOwnerAndTheClaimerBecomesIt() {
        // given
        Lead lead = after("score qualify");
        lead.convertTo(1, 2, "north", "slow");

        // when
        lead.returnToPool();

        // then
        assertThat(lead.owner()).isNull();
        lead.claim("fast");
        assertThat(lead.owner()).isEqualTo("fast");
        assertThat(lead.opportunityId()).isEqualTo(2);
    }

    @Test
    void wonBackLeadIsRoutedAnew() {
        // given
        Lead lead = after("score qualify");
        lead.convertTo(1, 2, "north", "rep");

        // when
        lead.returnToNurture();

        // then
        assertThat(lead.owner()).isNull();
        assertThat(lead.accountId()).isEqualTo(1);
    }

    @Test
    void repeatedPostFillsWhatWasEmptyAndUpdatesTheNeed() {
        // given
        Lead lead = Leads.lead(1, Leads.posting("Acme", null, "ann@example.com").lead());

        // when
        lead.learn(
                new NewLead(
                        LeadSource.EVENT,
                        "Spring",
                        new Company("ACME Ltd", "acme", "retail", CompanySize.SMALL, "north"),
                        new Contact(
                                "A. Lee",
                                "CEO",
                                "+8613812345678",
                                "+8613812345678",
                                "ANN@example.com",
                                "ann@example.com"),
                        new Need("shelves", new BigDecimal("10.00"), "CNY", Urgency.LATER, Authority.UNKNOWN),
                        true),
                identity -> true);

        // then
        assertThat(lead.company()).isEqualTo(new Company("Acme", "acme", "retail", CompanySize.SMALL, "north"));
        assertThat(lead.contact())
                .isEqualTo(new Contact(
                        "Ann Lee", "CEO", "+8613812345678", "+8613812345678", "ann@example.com", "ann@example.com"));
        assertThat(lead.need())
                .isEqualTo(new Need("shelves", new BigDecimal("10.00"), "CNY", Urgency.LATER, Authority.DECIDER));
        assertThat(lead.origin().source()).isEqualTo(LeadSource.WEBSITE);
        assertThat(lead.profile().consent()).isTrue();
    }

    @Test
    void somebodyElsesPhoneIsNotTaken() {
        // given
        Lead lead = Leads.lead(1, Leads.posting("Acme", null, "ann@example.com").lead());

        // when
        lead.learn(Leads.posting("Acme", "+8613812345678", "ann@example.com").lead(), identity -> false);

        // then
        assertThat(lead.contact().phone()).isNull();
    }

    @Test
    void mergedLeadIsClosedAndNamesTheOther() {
        // given
        Lead older =
                Leads.lead(1, Leads.posting("Acme", null, "ann@example.com").lead());
        Lead newer =
                Leads.lead(2, Leads.posting("Acme", null, "bob@example.com").lead());

        // when
        newer.mergeInto(older, NOW);

        // then
        assertThat(newer.status()).isEqualTo(LeadStatus.DISQUALIFIED);
        assertThat(newer.reason()).isEqualTo("Duplicate of LD-1");
        assertThat(newer.duplicateOf()).isEqualTo(1);
        assertThat(newer.isOpen()).isFalse();
        assertThat(newer.isGivenUp()).isFalse();
    }

    @Test
    void leadThatIsADealIsNotMerged() {
        // given
        Lead older =
                Leads.lead(1, Leads.posting("Acme", null, "ann@example.com").lead());
        Lead newer = after("score qualify");
        newer.convertTo(1, 2, "north", "rep");

        // then
        assertThatThrownBy(() -> newer.mergeInto(older, NOW))
                .hasMessage("LD-7 is a deal already and cannot become part of LD-1.");
        assertThat(newer.isOpen()).isTrue();
    }

    private static Lead after(String steps) {
        Lead lead = Leads.lead(7, Leads.posting("Acme", null, "ann@example.com").lead());
        for (String step : steps.isEmpty() ? new String[0] : steps.split(" ")) {
            STEPS.get(step).accept(lead);
        }
        return lead;
    }
}
