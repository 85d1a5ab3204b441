package io.closeloop.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.lead.CaptureResult.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CaptureDecisionsTest {

    private static final String PHONE = "+8613812345678";

    private final AtomicLong nextId = new AtomicLong(100);

    @Test
    void strangerIsNew() {
        // when
        var captured = decide(nothingKnown(), Leads.posting("Acme", PHONE, "ann@example.com"));

        // then
        assertThat(captured).extracting(Captured::outcome).containsExactly(Outcome.CREATED);
    }

    @Test
    void sameMailInOneBatchIsOneLead() {
        // when
        var captured = decide(
                nothingKnown(),
                Leads.posting("Acme", null, "ann@example.com"),
                Leads.posting("Other", null, "ann@example.com"));

        // then
        assertThat(captured).extracting(Captured::outcome).containsExactly(Outcome.CREATED, Outcome.ATTACHED);
        assertThat(captured.get(1).lead()).isSameAs(captured.get(0).lead());
    }

    @Test
    void samePhoneIsTheSameLeadOnlyWithTheSameCompany() {
        // when
        var captured = decide(
                nothingKnown(),
                Leads.posting("Acme Ltd", PHONE, null),
                Leads.posting("Bolt", PHONE, null),
                Leads.posting("ACME", PHONE, null));

        // then
        assertThat(captured)
                .extracting(Captured::outcome)
                .containsExactly(Outcome.CREATED, Outcome.CREATED, Outcome.ATTACHED);
        assertThat(captured.get(2).lead()).isSameAs(captured.get(0).lead());
    }

    @Test
    void mailLearntFromOneRowFindsTheLeadForTheNext() {
        // when
        var captured = decide(
                nothingKnown(),
                Leads.posting("Acme", PHONE, null),
                Leads.posting("Acme", PHONE, "ann@example.com"),
                Leads.posting("Acme", null, "ann@example.com"));

        // then
        assertThat(captured)
                .extracting(Captured::outcome)
                .containsExactly(Outcome.CREATED, Outcome.ATTACHED, Outcome.ATTACHED);
    }

    @Test
    void sameExternalIdTwiceInOneBatchIsKnown() {
        // given
        Posting row = new Posting(Leads.posting("Acme", PHONE, null).lead(), "X-1", List.of(), null);
        Posting again =
                new Posting(Leads.posting("Bolt", null, "bob@example.com").lead(), "X-1", List.of(), null);

        // when
        var captured = decide(nothingKnown(), row, again);

        // then
        assertThat(captured).extracting(Captured::outcome).containsExactly(Outcome.CREATED, Outcome.KNOWN);
    }

    @Test
    void mailWinsOverPhoneWhereTwoOpenLeadsMatch() {
        // given
        Lead byMail =
                Leads.lead(1, Leads.posting("Bolt", null, "ann@example.com").lead());
        Lead byPhone = Leads.lead(2, Leads.posting("Acme", PHONE, null).lead());
        var known = new CaptureDecisions(List.of(match(1), match(2)), List.of(byMail, byPhone), Map.of(), Set.of());

        // when
        var captured = decide(known, Leads.posting("Acme", PHONE, "ann@example.com"));

        // then
        assertThat(captured.get(0).lead()).isSameAs(byMail);
        assertThat(byMail.contact().phone()).as("it is the other lead's").isNull();
    }

    @Test
    void givenUpLeadIsReopened() {
        // given
        Lead lead = givenUp(1);
        var known = new CaptureDecisions(List.of(match(1)), List.of(lead), Map.of(), Set.of());

        // when
        var captured = decide(
                known, Leads.posting("Acme", null, "ann@example.com"), Leads.posting("Acme", null, "ann@example.com"));

        // then
        assertThat(captured).extracting(Captured::outcome).containsExactly(Outcome.REOPENED, Outcome.ATTACHED);
        assertThat(lead.status()).isEqualTo(LeadStatus.NEW);
    }

    @Test
    void givenUpLeadThatWouldStandInTheWayOfAnOpenOneStaysClosed() {
        // given
        var known = new CaptureDecisions(
                List.of(new KnownLeads.Match(0, 1, false, false)), List.of(givenUp(1)), Map.of(), Set.of());

        // when
        var captured = decide(known, Leads.posting("Acme", PHONE, "ann@example.com"));

        // then
        assertThat(captured).extracting(Captured::outcome).containsExactly(Outcome.CREATED);
    }

    @Test
    void closedDealsLeadComesBackAsANewLeadOfItsAccount() {
        // given
        Lead won = Leads.lead(1, Leads.posting("Acme", null, "ann@example.com").lead());
        won.ofAccount(55L);
        won.close(Instant.EPOCH);
        var known = new CaptureDecisions(List.of(match(1)), List.of(won), Map.of(0, 66L), Set.of());

        // when
        var captured = decide(known, Leads.posting("Acme", null, "ann@example.com"));

        // then
        assertThat(captured).extracting(Captured::outcome).containsExactly(Outcome.CREATED);
        assertThat(captured.get(0).lead().accountId()).isEqualTo(55);
    }

    @Test
    void contactOfACustomerIsANewLeadOfThatAccount() {
        // given
        var known = new CaptureDecisions(List.of(), List.of(), Map.of(0, 66L), Set.of());

        // when
        var captured = decide(known, Leads.posting("Acme", null, "ann@example.com"));

        // then
        assertThat(captured.get(0).lead().accountId()).isEqualTo(66);
    }

    private static CaptureDecisions nothingKnown() {
        return new CaptureDecisions(List.of(), List.of(), Map.of(), Set.of());
    }

    private static KnownLeads.Match match(long leadId) {
        return new KnownLeads.Match(0, leadId, false, true);
    }

    private static Lead givenUp(long id) {
        Lead lead =
                Leads.lead(id, Leads.posting("Acme", null, "ann@example.com").lead());
        lead.score(new Score(0, "D", 0, 0, 0, 0, 0));
        lead.disqualify("no fit", Instant.EPOCH);
        return lead;
    }

    private List<Captured> decide(CaptureDecisions decisions, Posting... batch) {
        return decisions.decide(List.of(batch), posting -> Leads.lead(nextId.incrementAndGet(), posting.lead()));
    }
}
