package io.closeloop.opportunity;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Normalised;
import io.closeloop.base.Refusal;
import io.closeloop.base.Sorting;
import io.closeloop.process.Stage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which deals are wanted. */
final class OpportunityFilter {

    static final Sorting SORTING = new Sorting(
            Map.of(
                    "number", "id",
                    "createdAt", "created_at",
                    "closedAt", "closed_at",
                    "expectedCloseDate", "expected_close_date",
                    "amount", "amount"),
            Set.of("closed_at", "expected_close_date", "amount"),
            "id");

    /** Each part has an index of its own, which a condition over all of them would not use. */
    private static final String FOUND = """
            id in (select id from crm.opportunities where number = upper(:q)
                   union
                   select id from crm.opportunities where lower(product) like :product
                   union
                   select o.id
                     from crm.known_companies c
                     join crm.opportunities   o on o.account_id = c.account_id
                    where c.company_key like :customer
                   union
                   select o.id
                     from crm.lead_companies l
                     join crm.opportunities  o on o.lead_id = l.lead_id
                    where l.company_key like :customer)""";

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Conditions conditions = new Conditions();

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
        OpportunityFilter filter = new OpportunityFilter();
        filter.conditions.equal("number", "number", number);
        return filter;
    }

    static OpportunityFilter byId(long id) {
        OpportunityFilter filter = new OpportunityFilter();
        filter.conditions.add("id = :id", "id", id);
        return filter;
    }

    static OpportunityFilter of(Wanted wanted, ZoneId zone) {
        OpportunityFilter filter = new OpportunityFilter();
        filter.conditions.equal("stage", "stage", name(wanted.stage()));
        filter.conditions.equal("state", "state", name(wanted.state()));
        filter.conditions.equal("owner", "owner", wanted.owner());
        filter.conditions.equal("product", "product", wanted.product());
        filter.closed(wanted, zone);
        if (wanted.account() != null) {
            filter.conditions.add(
                    "account_id = (select account_id from crm.known_companies where account_number = :account)",
                    "account",
                    Conditions.printable("account", wanted.account()));
        }
        if (wanted.q() != null && !wanted.q().isBlank()) {
            filter.search(Conditions.printable("q", wanted.q().strip()));
        }
        return filter;
    }

    /** Narrows to what a user may see: everything, or the own and the team's. */
    OpportunityFilter visibleTo(Actor actor) {
        if (!actor.seesAllSales()) {
            conditions.add("(owner = :me or team = any(:teams))", "me", actor.userId());
            conditions.with("teams", actor.teams().toArray(String[]::new));
        }
        return this;
    }

    Conditions conditions() {
        return conditions;
    }

    private void closed(Wanted wanted, ZoneId zone) {
        if (wanted.closedFrom() != null) {
            LocalDate first = storable("closedFrom", wanted.closedFrom());
            conditions.add("closed_at >= :closedFrom", "closedFrom", startOf(first, zone));
        }
        if (wanted.closedTo() != null) {
            LocalDate last = storable("closedTo", wanted.closedTo());
            conditions.add("closed_at < :closedTo", "closedTo", startOf(last.plusDays(1), zone));
        }
    }

    /** Refuses days that the database's clock does not reach. */
    private static LocalDate storable(String field, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw Refusal.invalid(field, "must be from " + FIRST_DAY + " to " + LAST_DAY, day);
        }
        return day;
    }

    private static OffsetDateTime startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private void search(String text) {
        conditions.add(FOUND, "q", text);
        conditions.with("product", Conditions.containing(text.toLowerCase(Locale.ROOT)));
        conditions.with("customer", Conditions.containing(Normalised.company(text)));
    }

    private static String name(Enum<?> wanted) {
        return wanted == null ? null : wanted.name();
    }
}
