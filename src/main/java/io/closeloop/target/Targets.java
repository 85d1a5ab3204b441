package io.closeloop.target;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets targets and shows them. */
@Service
@Transactional
class Targets {

    private final TargetReader reader;
    private final TargetRights rights;
    private final TargetRows rows;

    Targets(TargetReader reader, TargetRights rights, TargetRows rows) {
        this.reader = reader;
        this.rights = rights;
        this.rows = rows;
    }

    /**
     * Sets a target and, if it is broken down, those of its parts; what was in force before becomes history.
     *
     * @return the target and behind it its parts
     * @throws Refusal INVALID with everything that is wrong; FORBIDDEN where one is not for this user to set
     */
    List<TargetView> set(Map<String, ?> body, Actor actor) {
        List<NewTarget> targets = reader.read(body);
        rights.mustSet(targets, actor);
        checkDifferent(targets);
        return rows.replace(targets, actor.userId());
    }

    /** Withdraws a target; it stays as history. */
    void withdraw(long id, Actor actor) {
        Conditions conditions = new Conditions();
        conditions.add("id = :id and ended_at is null", "id", id);
        List<TargetView> found = rows.list(conditions, new PageQuery(0, 1, null));
        if (found.isEmpty()) {
            throw Refusal.notFound("There is no target " + id + " in force.");
        }
        rights.mustSet(List.of(asNew(found.get(0))), actor);
        rows.end(id, actor.userId());
    }

    Page<TargetView> list(TargetQuery wanted, PageQuery page, Actor actor) {
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "cannot be chosen: the latest period comes first", page.sort());
        }
        Conditions conditions = wanted.conditions();
        rights.narrow(conditions, actor);
        return new Page<>(rows.list(conditions, page), rows.count(conditions));
    }

    private static void checkDifferent(List<NewTarget> targets) {
        Set<String> seen = new HashSet<>();
        targets.stream()
                .filter(target -> !seen.add(target.scope() + " " + target.subject()))
                .findFirst()
                .ifPresent(twice -> {
                    throw Refusal.invalid("parts", "must not name the same subject twice", twice.subject());
                });
    }

    private static NewTarget asNew(TargetView view) {
        return new NewTarget(
                TargetScope.valueOf(view.scope()),
                view.subject() == null ? "" : view.subject(),
                TargetFigure.valueOf(view.figure()),
                null,
                null,
                view.value(),
                view.currency(),
                null);
    }
}
