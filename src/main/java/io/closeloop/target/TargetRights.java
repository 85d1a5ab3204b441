package io.closeloop.target;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sets which targets and who sees them. Executives, administrators and managers of no team set all; managers of
 * teams those of the teams and their people. Everybody sees the company's; sellers beside it their own and their teams'.
 */
@Component
class TargetRights {

    private final JdbcClient jdbc;

    TargetRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses targets that the user may not set. */
    void mustSet(List<NewTarget> targets, Actor actor) {
        actor.mustBeIn(Groups.SALES_MANAGERS, Groups.EXECUTIVES, Groups.ADMINISTRATORS);
        if (setsAll(actor)) {
            return;
        }
        Set<String> people = peopleOf(actor.teams());
        targets.stream()
                .filter(target -> !isOwn(target, actor, people))
                .findFirst()
                .ifPresent(target -> {
                    throw Refusal.forbidden("You set the targets of your own teams and of their people only.");
                });
    }

    /** Narrows to the targets that the user may see. */
    void narrow(Conditions conditions, Actor actor) {
        if (setsAll(actor) || actor.isIn(Groups.ANALYSTS, Groups.MARKETING, Groups.FINANCE)) {
            return;
        }
        Set<String> people = new TreeSet<>(Set.of(actor.userId()));
        if (actor.isIn(Groups.SALES_MANAGERS)) {
            people.addAll(peopleOf(actor.teams()));
        }
        conditions.add(
                "(scope in ('COMPANY', 'REGION', 'PRODUCT') or scope = 'TEAM' and subject = any(:teams)"
                        + " or scope = 'REP' and subject = any(:people))",
                "teams",
                actor.teams().toArray(String[]::new));
        conditions.with("people", people.toArray(String[]::new));
    }

    private static boolean setsAll(Actor actor) {
        return actor.isIn(Groups.EXECUTIVES, Groups.ADMINISTRATORS)
                || actor.isIn(Groups.SALES_MANAGERS) && actor.teams().isEmpty();
    }

    private static boolean isOwn(NewTarget target, Actor actor, Set<String> people) {
        return switch (target.scope()) {
            case TEAM -> actor.teams().contains(target.subject());
            case REP -> people.contains(target.subject());
            default -> false;
        };
    }

    private Set<String> peopleOf(Set<String> teams) {
        return jdbc
                .sql("select user_id from crm.team_sellers where team = any(:teams)")
                .param("teams", teams.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
