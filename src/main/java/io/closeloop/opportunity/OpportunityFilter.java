package io.closeloop.opportunity;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.closeloop.process.Stage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which deals are wanted, as a condition in SQL; only what is asked for appears in it, so that indexes serve it. */
final class OpportunityFilter {

    private static final int LONGEST_TEXT = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean customerWanted;

    /** What the query string of the list says; null for what it does not say. */
    record Wanted(
            Stage stage,
            OpportunityState state,
            String owner,
            String account,
            String product,
            LocalDate closedFrom,
            LocalDate closedTo,
            String q) {}

    static OpportunityFilter byNumber(String number) {
        return new OpportunityFilter().where("o.number = :number", "number", printable("number", number));
    }

    static OpportunityFilter byId(long id) {
        return new OpportunityFilter().where("o.id = :id", "id", id);
    }

    static OpportunityFilter of(Wanted wanted, ZoneId zone) {
        OpportunityFilter filter = new OpportunityFilter();
        filter.equal(
                "o.stage",
                "stage",
                wanted.stage() == null ? null : wanted.stage().name());
        filter.equal(
                "o.state",
                "state",
                wanted.state() == null ? null : wanted.state().name());
        filter.equal("o.owner", "owner", wanted.owner());
        filter.equal("d.account_number", "account", wanted.account());
        filter.customerWanted = wanted.account() != null;
        filter.equal("o.product", "product", wanted.product());
        if (wanted.closedFrom() != null) {
            filter.where(
                    "o.closed_at >= :closedFrom",
                    "closedFrom",
                    day("closedFrom", wanted.closedFrom()).atStartOfDay(zone).toOffsetDateTime());
        }
        if (wanted.closedTo() != null) {
            filter.where(
                    "o.closed_at < :closedTo",
                    "closedTo",
                    day("closedTo", wanted.closedTo())
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toOffsetDateTime());
        }
        if (wanted.q() != null && !wanted.q().isBlank()) {
            filter.search(printable("q", wanted.q().strip()));
        }
        return filter;
    }

    /** Refuses days that the database's clock does not reach. */
    private static LocalDate day(String field, LocalDate given) {
        if (given.isBefore(FIRST_DAY) || given.isAfter(LAST_DAY)) {
            throw Refusal.invalid(field, "must be from " + FIRST_DAY + " to " + LAST_DAY, given);
        }
        return given;
    }

    /** Narrows to what a user may see: everything, or the own and the team's. */
    OpportunityFilter visibleTo(Actor actor) {
        if (!actor.seesAllSales()) {
            where("(o.owner = :me or o.team = any(:teams))", "me", actor.userId());
            parameters.put("teams", actor.teams().toArray(String[]::new));
        }
        return this;
    }

    /** What the condition is about: deals {@code o}, with their cards {@code d} only where it asks for the customer. */
    String source() {
        return customerWanted
                ? "crm.opportunities o join crm.deal_card d on d.opportunity_id = o.id"
                : "crm.opportunities o";
    }

    String condition() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void search(String text) {
        customerWanted = true;
        where("(o.number = upper(:q) or d.customer ilike :part or o.product ilike :part)", "q", text);
        parameters.put("part", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private void equal(String column, String parameter, String value) {
        if (value != null) {
            where(column + " = :" + parameter, parameter, printable(parameter, value));
        }
    }

    private OpportunityFilter where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    private static String printable(String field, String text) {
        if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw Refusal.invalid(field, "must have at most " + LONGEST_TEXT + " printable characters", text);
        }
        return text;
    }
}
