package io.closeloop.target;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.math.BigDecimal;
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
    private final TargetSubjects subjects;
    private final TargetWriter writer;
    private final TargetRights rights;
    private final TargetRows rows;
    private final TargetSums sums;

    Targets(
            TargetReader reader,
            TargetSubjects subjects,
            TargetWriter writer,
            TargetRights rights,
            TargetRows rows,
            TargetSums sums) {
        this.reader = reader;
        this.subjects = subjects;
        this.writer = writer;
        this.rights = rights;
        this.rows = rows;
        this.sums = sums;
    }

    /**
     * Sets a target and, if it is broken down, those of its parts; what was in force before becomes history.
     *
     * @return the target and behind it its parts
     * @throws Refusal INVALID with everything that is wrong; FORBIDDEN where one is not for this user to set
     */
    List<TargetView> set(Map<String, ?> body, Actor actor) {
        return set(reader.ofRequest(body), actor);
    }

    /** The same by a form. */
    List<TargetView> enter(TargetForm form, Actor actor) {
        try {
            return set(reader.ofForm(form.body()), actor);
        } catch (Refusal refusal) {
            throw form.inItsWords(refusal);
        }
    }

    private List<TargetView> set(NewTarget given, Actor actor) {
        NewTarget target = subjects.known(given);
        checkDifferent(target);
        return writer.write(target, actor);
    }

    /**
     * Withdraws a target; it stays as history. What it was broken down to stays in force by itself.
     *
     * @throws Refusal CONFLICT where it is a part of a whole that would no longer add up
     */
    void withdraw(long id, Actor actor) {
        rows.lock();
        Conditions conditions = new Conditions();
        conditions.add("id = :id and ended_at is null", "id", id);
        List<TargetView> found = rows.list(conditions, new PageQuery(0, 1, null));
        if (found.isEmpty()) {
            throw Refusal.notFound("There is no target " + id + " in force.");
        }
        TargetView target = found.get(0);
        rights.mustSet(List.of(TargetKey.of(target)), actor);
        if (target.partOf() != null) {
            sums.unbalanced(List.of(target.partOf()), Map.of(id, BigDecimal.ZERO)).stream()
                    .findFirst()
                    .ifPresent(whole -> {
                        throw Refusal.conflict("Withdrawing it " + whole.sentence() + ".");
                    });
        }
        rows.end(List.of(id), actor.userId());
    }

    Page<TargetView> list(TargetQuery wanted, PageQuery page, Actor actor) {
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "cannot be chosen: the latest period comes first", page.sort());
        }
        Conditions conditions = wanted.conditions();
        rights.narrow(conditions, actor);
        return new Page<>(rows.list(conditions, page), rows.count(conditions));
    }

    private static void checkDifferent(NewTarget whole) {
        Set<TargetKey> seen = new HashSet<>();
        whole.all().filter(target -> !seen.add(target.key())).findFirst().ifPresent(twice -> {
            throw Refusal.invalid("parts", "must not name the same subject twice", twice.subject());
        });
    }
}
