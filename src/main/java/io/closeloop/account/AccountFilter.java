package io.closeloop.account;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Normalised;
import io.closeloop.base.Refusal;
import io.closeloop.base.Sorting;
import java.util.Map;
import java.util.Set;

/** Which accounts are wanted. */
final class AccountFilter {

    static final Sorting SORTING = new Sorting(
            Map.of("number", "id", "name", "name_key", "tier", "tier", "createdAt", "created_at"), Set.of(), "id");

    private final Conditions conditions = new Conditions();

    static AccountFilter byNumber(String number) {
        AccountFilter filter = new AccountFilter();
        filter.conditions.equal("number", "number", number);
        return filter;
    }

    /** What the query string of the list says; null for what it does not say. */
    static AccountFilter of(String tier, String owner, String industry, String search) {
        AccountFilter filter = new AccountFilter();
        if (tier != null && !tier.matches("[ABCD]")) {
            throw Refusal.invalid("tier", "must be one of [A, B, C, D]", tier);
        }
        filter.conditions.equal("tier", "tier", tier);
        filter.conditions.equal("owner", "owner", owner);
        filter.conditions.equal("industry", "industry", industry);
        if (search != null && !search.isBlank()) {
            filter.search(Conditions.printable("q", search.strip()));
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
                                   and (d.owner = :me or d.team = any(:teams))))""", "me", actor.userId());
            conditions.with("teams", actor.teams().toArray(String[]::new));
        }
        return this;
    }

    Conditions conditions() {
        return conditions;
    }

    private void search(String text) {
        conditions.add("(number = upper(:q) or name_key like :part)", "q", text);
        conditions.with("part", Conditions.containing(Normalised.company(text)));
    }
}
