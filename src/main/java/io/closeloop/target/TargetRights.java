package io.closeloop.target;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sets which targets and who sees them. Executives, administrators and managers of no team set all; managers of
 * teams those of their teams' people. Nobody but executives and administrators sets what they are measured by
 * themselves: neither the own target nor that of the own team. Everybody sees the company's; sellers beside it their
 * own and their teams'.
 */
@Component
class TargetRights {

    private final JdbcClient jdbc;

    TargetRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses where one of the targets is not for the user to set or to end. */
    void mustSet(Collection<TargetKey> targets, Actor actor) {
        actor.mustBeIn(Groups.SALES_MANAGERS, Groups.EXECUTIVES, Groups.ADMINISTRATORS);
        refuse(targets.stream(), actor);
    }

    /**
     * Refuses where one of the parts is not for the user to take out of the whole. Of the own team's those may be who do not
     * sell in it any more: without that, nobody but executives could break it down again once somebody moved.
     */
    void mustTakeOut(TargetKey whole, Collection<TargetKey> parts, Actor actor) {
        boolean isOfOwnTeam = whole.scope() == TargetScope.TEAM && actor.teams().contains(whole.subject());
        Set<String> members = isOfOwnTeam ? peopleOf(Set.of(whole.subject())) : Set.of();
        mustSet(
                parts.stream()
                        .filter(part -> !isOfOwnTeam
                                || members.contains(part.subject())
                                || part.subject().equals(actor.userId()))
                        .toList(),
                actor);
    }

    /**
     * Refuses where one of the targets, which stay as they are, is none that the user can be told of: their own and their
     * teams' are, beside those they set.
     */
    void mustKnow(Collection<TargetKey> targets, Actor actor) {
        refuse(targets.stream().filter(target -> !isOwn(target, actor)), actor);
    }

    private void refuse(Stream<TargetKey> targets, Actor actor) {
        Set<String> people = peopleOf(actor.teams());
        targets.map(target -> hindrance(target, actor, people))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(sentence -> {
                    throw Refusal.forbidden(sentence);
                });
    }

    private static boolean isOwn(TargetKey target, Actor actor) {
        return switch (target.scope()) {
            case TEAM -> actor.teams().contains(target.subject());
            case REP -> target.subject().equals(actor.userId());
            default -> false;
        };
    }

    /** Why the target is not for the user to set, given the people of the user's teams. */
    Optional<String> hindrance(TargetKey target, Actor actor, Set<String> people) {
        if (actor.isIn(Groups.EXECUTIVES, Groups.ADMINISTRATORS)) {
            return Optional.empty();
        }
        if (target.scope() == TargetScope.REP && target.subject().equals(actor.userId())) {
            return Optional.of("You do not set your own target; executives do.");
        }
        if (target.scope() == TargetScope.TEAM && actor.teams().contains(target.subject())) {
            return Optional.of("Executives set the target of your own team; you can break it down to its people.");
        }
        boolean isTheirs = target.scope() == TargetScope.REP && people.contains(target.subject());
        return isTheirs || actor.teams().isEmpty()
                ? Optional.empty()
                : Optional.of("You set the targets of your own teams' people only.");
    }

    /** Who sells in one of the teams. */
    Set<String> peopleOf(Set<String> teams) {
        return jdbc
                .sql("select user_id from crm.team_sellers where team = any(:teams)")
                .param("teams", teams.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Narrows to the targets that the user may see. */
    void narrow(Conditions conditions, Actor actor) {
        if (seesAll(actor)) {
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

    private static boolean seesAll(Actor actor) {
        return actor.isIn(Groups.EXECUTIVES, Groups.ADMINISTRATORS, Groups.ANALYSTS, Groups.MARKETING, Groups.FINANCE)
                || actor.isIn(Groups.SALES_MANAGERS) && actor.teams().isEmpty();
    }
}
