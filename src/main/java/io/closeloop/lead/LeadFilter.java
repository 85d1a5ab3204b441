package io.closeloop.lead;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.LeadSource;
import io.closeloop.base.Normalised;
import io.closeloop.base.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which leads are wanted, as a condition in SQL; only what is asked for appears in it, so that indexes serve it. */
class LeadFilter {

    private static final int LONGEST_TEXT = 200;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    static LeadFilter all() {
        return new LeadFilter();
    }

    static LeadFilter byNumber(String number) {
        return new LeadFilter().where("number = :number", "number", number);
    }

    /** What the query string of the list says; null for what it does not say. */
    static LeadFilter of(String status, String owner, String source, String search) {
        LeadFilter filter = new LeadFilter();
        if (status != null) {
            filter.where("status = :status", "status", choice("status", LeadStatus.class, status));
        }
        if (owner != null) {
            filter.where("owner = :owner", "owner", printable("owner", owner));
        }
        if (source != null) {
            filter.where("source = :source", "source", choice("source", LeadSource.class, source));
        }
        if (search != null && !search.isBlank()) {
            filter.search(printable("q", search.strip()));
        }
        return filter;
    }

    /** Narrows to what a user may see: everything, or the own, the team's, what the user posted, and a seller the pool. */
    LeadFilter visibleTo(Actor actor) {
        if (!actor.seesAllSales()) {
            String pool = actor.isIn(Groups.SALES) ? " or status = 'POOL'" : "";
            where("(owner = :me or created_by = :me or team = any(:teams)" + pool + ")", "me", actor.userId());
            parameters.put("teams", actor.teams().toArray(String[]::new));
        }
        return this;
    }

    String condition() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void search(String text) {
        where(
                "(number = upper(:q) or email_key like :email or company_key like :company"
                        + " or lower(contact_name) like :contact)",
                "q",
                text);
        String plain = escaped(text.toLowerCase(Locale.ROOT));
        parameters.put("email", plain + "%");
        parameters.put("contact", "%" + plain + "%");
        parameters.put("company", "%" + escaped(Normalised.company(text)) + "%");
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private LeadFilter where(String condition, String parameter, Object value) {
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

    private static <E extends Enum<E>> String choice(String field, Class<E> type, String given) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(given::equals)
                .findFirst()
                .orElseThrow(() ->
                        Refusal.invalid(field, "must be one of " + Arrays.toString(type.getEnumConstants()), given));
    }
}
