package io.closeloop.account;

import io.closeloop.base.Actor;
import io.closeloop.base.Normalised;
import io.closeloop.base.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which accounts are wanted, as a condition in SQL; only what is asked for appears in it, so that indexes serve it. */
final class AccountFilter {

    private static final int LONGEST_TEXT = 200;

    private static final Map<String, String> SORTS =
            Map.of("number", "id", "name", "name_key", "tier", "tier", "createdAt", "created_at");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    static AccountFilter byNumber(String number) {
        AccountFilter filter = new AccountFilter();
        filter.equal("number", number);
        return filter;
    }

    /** What the query string of the list says; null for what it does not say. */
    static AccountFilter of(String tier, String owner, String industry, String search) {
        AccountFilter filter = new AccountFilter();
        if (tier != null && !tier.matches("[ABCD]")) {
            throw Refusal.invalid("tier", "must be one of [A, B, C, D]", tier);
        }
        filter.equal("tier", tier);
        filter.equal("owner", owner);
        filter.equal("industry", industry);
        if (search != null && !search.isBlank()) {
            filter.search(printable("q", search.strip()));
        }
        return filter;
    }

    /** Narrows to what a user may see: everything, or the own and the team's and those of deals of the own and the team's. */
    AccountFilter visibleTo(Actor actor) {
        if (!actor.seesAllSales()) {
            conditions.add("""
                    (owner = :me or team = any(:teams)
                     or exists (select 1
                                  from crm.deals d
                                 where d.account_id = accounts.id
                                   and (d.owner = :me or d.team = any(:teams))))""");
            parameters.put("me", actor.userId());
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

    /** The {@code order by} of a field's name, with a leading minus for descending; the newest first for null. */
    static String order(String sort) {
        if (sort == null) {
            return "id desc";
        }
        boolean descending = sort.startsWith("-");
        String column = SORTS.get(descending ? sort.substring(1) : sort);
        if (column == null) {
            throw Refusal.invalid("sort", "must be one of " + new TreeSet<>(SORTS.keySet()), sort);
        }
        return column + (descending ? " desc, id desc" : " asc, id");
    }

    private void search(String text) {
        conditions.add("(number = upper(:q) or name_key like :part)");
        parameters.put("q", text);
        parameters.put("part", "%" + Normalised.company(text).replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private void equal(String column, String value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, printable(column, value));
        }
    }

    private static String printable(String field, String text) {
        if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw Refusal.invalid(field, "must have at most " + LONGEST_TEXT + " printable characters", text);
        }
        return text;
    }
}
