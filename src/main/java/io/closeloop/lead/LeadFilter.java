package io.closeloop.lead;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Groups;
import io.closeloop.base.LeadSource;
import io.closeloop.base.Normalised;
import io.closeloop.base.Refusal;
import io.closeloop.base.Sorting;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which leads are wanted. */
class LeadFilter {

    static final Sorting SORTING = new Sorting(
            Map.of(
                    "number", "id",
                    "createdAt", "created_at",
                    "company", "company_key",
                    "score", "score",
                    "budget", "budget"),
            Set.of("score", "budget"),
            "id");

    private final Conditions conditions = new Conditions();

    static LeadFilter all() {
        return new LeadFilter();
    }

    static LeadFilter byNumber(String number) {
        LeadFilter filter = new LeadFilter();
        filter.conditions.add("number = :number", "number", number);
        return filter;
    }

    /** What the query string of the list says; null for what it does not say. */
    static LeadFilter of(String status, String owner, String source, String search) {
        LeadFilter filter = new LeadFilter();
        filter.conditions.equal("status", "status", choice("status", LeadStatus.class, status));
        filter.conditions.equal("owner", "owner", owner);
        filter.conditions.equal("source", "source", choice("source", LeadSource.class, source));
        if (search != null && !search.isBlank()) {
            filter.search(Conditions.printable("q", search.strip()));
        }
        return filter;
    }

    /** Narrows to what a user may see: everything, or the own, the team's, what the user posted, and a seller the pool. */
    LeadFilter visibleTo(Actor actor) {
        if (!actor.seesAllSales()) {
            String pool = actor.isIn(Groups.SALES) ? " or status = 'POOL'" : "";
            conditions.add("(owner = :me or created_by = :me or team = any(:teams)" + pool + ")", "me", actor.userId());
            conditions.with("teams", actor.teams().toArray(String[]::new));
        }
        return this;
    }

    Conditions conditions() {
        return conditions;
    }

    private void search(String text) {
        conditions.add(
                "(number = upper(:q) or email_key like :email or company_key like :company"
                        + " or lower(contact_name) like :contact)",
                "q",
                text);
        String plain = text.toLowerCase(Locale.ROOT);
        conditions.with("email", Conditions.beginningWith(plain));
        conditions.with("contact", Conditions.containing(plain));
        conditions.with("company", Conditions.containing(Normalised.company(text)));
    }

    private static <E extends Enum<E>> String choice(String field, Class<E> type, String given) {
        E[] allowed = type.getEnumConstants();
        if (given != null && Arrays.stream(allowed).map(Enum::name).noneMatch(given::equals)) {
            throw Refusal.invalid(field, "must be one of " + Arrays.toString(allowed), given);
        }
        return given;
    }
}
