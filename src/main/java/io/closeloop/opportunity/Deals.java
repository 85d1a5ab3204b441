package io.closeloop.opportunity;

import io.closeloop.base.CaseKind;
import io.closeloop.base.CaseNumbers;
import io.closeloop.base.Refusal;
import io.closeloop.opportunity.Sellers.Seller;
import io.closeloop.process.LeadConversion;
import io.closeloop.process.NotificationEvent;
import io.closeloop.process.NotificationProcess;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a deal. A form's record step and a call over HTTP end in the same method here, so that what is refused
 * on one path is refused on the other. Each writes at once: views over the deal are read in the same transaction.
 */
@Service
@Transactional
class Deals {

    private final OpportunityRepository opportunities;
    private final CaseNumbers numbers;
    private final Sellers sellers;
    private final Gates gates;
    private final DealPapers papers;
    private final NotificationProcess notification;
    private final Clock clock;
    private final ZoneId businessZone;

    Deals(
            OpportunityRepository opportunities,
            CaseNumbers numbers,
            Sellers sellers,
            Gates gates,
            DealPapers papers,
            NotificationProcess notification,
            Clock clock,
            ZoneId businessZone) {
        this.opportunities = opportunities;
        this.numbers = numbers;
        this.sellers = sellers;
        this.gates = gates;
        this.papers = papers;
        this.notification = notification;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Opens the deal of a qualified lead; the one that is open already where the step runs again. */
    long open(LeadConversion lead) {
        return opportunities
                .findOpenOfLead(lead.leadId())
                .orElseGet(() -> openNew(lead))
                .id();
    }

    private Opportunity openNew(LeadConversion lead) {
        Opportunity deal = opportunities.saveAndFlush(new Opportunity(numbers.next(CaseKind.OPPORTUNITY), lead, now()));
        tellOfNewOwner(deal, null);
        return deal;
    }

    void enter(long id, Stage stage) {
        Opportunity deal = get(id);
        deal.enter(stage, now());
        write();
    }

    /** Leaves the present stage, if its gate is passed by what is recorded. Only winning leaves the last one. */
    void completeStage(long id, Stage stage, String by) {
        Opportunity deal = get(id);
        if (deal.stage() != stage) {
            throw Refusal.conflict("%s is in %s and cannot complete %s.".formatted(deal.number(), deal.stage(), stage));
        }
        gates.check(deal);
        if (stage.next().isPresent()) {
            deal.advance(by, now());
        }
        write();
    }

    /**
     * Keeps what was delivered in the present stage and what follows from it for the deal.
     *
     * @throws Refusal INVALID for a price below the approved quote: a further discount needs its own approval
     */
    void deliver(long id, Map<String, Object> fields) {
        Opportunity deal = get(id);
        checkPrice(deal, fields.get(Deliveries.AGREED_PRICE));
        deal.present().deliver(fields);
        Deliveries.apply(deal, fields);
        write();
    }

    private void checkPrice(Opportunity deal, Object agreed) {
        BigDecimal quoted = papers.of(deal.id()).quoteTotal();
        if (agreed instanceof BigDecimal price && quoted != null && price.compareTo(quoted) < 0) {
            throw Refusal.invalid(
                    Deliveries.AGREED_PRICE,
                    "must not be below the approved quote's " + quoted
                            + "; for a better price send the deal back a stage and make a new quote",
                    price);
        }
    }

    void lose(long id, Loss loss, String by) {
        Opportunity deal = get(id);
        deal.lose(loss, by, now());
        write();
        notification.notify(NotificationEvent.DEAL_LOST, deal.number(), deal.caseNumber(), id);
    }

    /** Rests the deal until a day after today; {@code field} is how the sender calls that day. */
    void hold(long id, LocalDate until, String note, String field) {
        if (!until.isAfter(today())) {
            throw Refusal.invalid(field, "must be after today", until);
        }
        Opportunity deal = get(id);
        deal.hold(until, note, now());
        write();
    }

    void resume(long id) {
        Opportunity deal = get(id);
        deal.resume(now());
        write();
    }

    /** Takes the deal up again, unless that has been done over HTTP. */
    StageEntry resumeIfHeld(long id) {
        Opportunity deal = get(id);
        if (deal.state() == OpportunityState.ON_HOLD) {
            deal.resume(now());
            write();
        }
        return deal.present();
    }

    void sendBack(long id, String note, String by) {
        Opportunity deal = get(id);
        deal.sendBack(note, by, now());
        write();
    }

    /** Hands the deal to another seller; {@code field} is how the sender calls the new owner. */
    void reassign(long id, String owner, String note, String field) {
        Seller seller = sellers.findWithLogin(owner)
                .orElseThrow(() -> Refusal.invalid(
                        field, "must be an active seller who can log in; please choose somebody else", owner));
        Opportunity deal = get(id);
        String before = deal.owner();
        deal.handOver(seller.userId(), seller.team(), note, now());
        write();
        tellOfNewOwner(deal, before);
    }

    /** Makes whoever has the owner's task its owner; the owner, who gets each new task of it, stays it. */
    void own(long id, String userId) {
        Opportunity deal = get(id);
        String before = deal.owner();
        String known = deal.ownership().team();
        String team = userId.equals(before)
                ? known
                : sellers.find(userId).map(Seller::team).orElse(known);
        deal.handOver(userId, team, null, now());
        write();
        tellOfNewOwner(deal, before);
    }

    private void tellOfNewOwner(Opportunity deal, String before) {
        if (deal.owner() != null && !deal.owner().equals(before)) {
            String key = deal.number() + "-" + deal.ownership().ownerSince().toEpochMilli();
            notification.notify(NotificationEvent.LEAD_ASSIGNED, key, deal.caseNumber(), deal.id());
        }
    }

    /** Notes that the owner has begun. */
    void accepted(long id) {
        Opportunity deal = get(id);
        deal.accept(now());
        write();
    }

    /** Wins the deal, for the price agreed in negotiation, otherwise the quote's total, otherwise what was expected. */
    void win(long id, String by) {
        Opportunity deal = get(id);
        if (deal.state() != OpportunityState.WON) {
            gates.check(deal);
            deal.win(signedAmount(deal), by, now());
            write();
            notification.notify(NotificationEvent.DEAL_WON, deal.number(), deal.caseNumber(), id);
        }
    }

    private BigDecimal signedAmount(Opportunity deal) {
        if (deal.delivered().get(Deliveries.AGREED_PRICE) instanceof BigDecimal agreed) {
            return agreed;
        }
        BigDecimal quoted = papers.of(deal.id()).quoteTotal();
        return quoted == null ? deal.amount() : quoted;
    }

    Opportunity get(long id) {
        return opportunities
                .findById(id)
                .orElseThrow(() -> Refusal.notFound("There is no opportunity with the id " + id + "."));
    }

    private void write() {
        opportunities.flush();
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(businessZone));
    }
}
