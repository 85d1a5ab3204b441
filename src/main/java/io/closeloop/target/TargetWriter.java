package io.closeloop.target;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.closeloop.target.TargetRows.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts a target and its parts in force, level by level. What is in force already as wanted stays as it is, so that a
 * manager may break down what an executive has set.
 */
@Component
class TargetWriter {

    private final TargetRows rows;
    private final TargetSums sums;
    private final TargetRights rights;

    TargetWriter(TargetRows rows, TargetSums sums, TargetRights rights) {
        this.rows = rows;
        this.sums = sums;
        this.rights = rights;
    }

    /**
     * Puts the target in force and what it is broken down to.
     *
     * @return the target and behind it its parts
     * @throws Refusal FORBIDDEN where one that changes is not for this user to set, INVALID where a break-down that is
     *     in force would no longer add up
     */
    List<TargetView> write(NewTarget whole, Actor actor) {
        rows.lock();
        Map<TargetKey, TargetView> present = rows.inForce(whole.all().toList());
        Map<TargetKey, TargetView> written = new HashMap<>();
        List<Placed> level = List.of(new Placed(whole, null, null));
        while (!level.isEmpty()) {
            writeLevel(level, present, written, actor);
            level = level.stream()
                    .flatMap(placed -> partsOf(placed.target(), written))
                    .toList();
        }
        endOtherParts(whole, written, actor);
        List<TargetView> views =
                whole.all().map(target -> written.get(target.key())).toList();
        checkSums(Stream.concat(views.stream(), present.values().stream()).toList());
        return views;
    }

    private static Stream<Placed> partsOf(NewTarget target, Map<TargetKey, TargetView> written) {
        return target.parts().stream()
                .map(part -> new Placed(part, written.get(target.key()).id(), null));
    }

    private void writeLevel(
            List<Placed> level, Map<TargetKey, TargetView> present, Map<TargetKey, TargetView> written, Actor actor) {
        List<Placed> changed = new ArrayList<>();
        List<TargetKey> kept = new ArrayList<>();
        for (Placed placed : level) {
            TargetView before = present.get(placed.target().key());
            if (placed.target().isIn(before)) {
                kept.add(placed.target().key());
                written.put(placed.target().key(), adopted(before, placed.partOf()));
            } else {
                Long partOf = placed.partOf() != null || before == null ? placed.partOf() : before.partOf();
                changed.add(new Placed(placed.target(), partOf, null));
            }
        }
        rights.mustKnow(kept, actor);
        rights.mustSet(changed.stream().map(placed -> placed.target().key()).toList(), actor);
        replace(changed, present, actor.userId()).forEach(target -> written.put(TargetKey.of(target), target));
    }

    private TargetView adopted(TargetView present, Long whole) {
        if (whole == null || whole.equals(present.partOf())) {
            return present;
        }
        rows.adopt(present.id(), whole);
        return present.partOf(whole);
    }

    /** Puts targets in the places of those in force. */
    List<TargetView> replace(List<Placed> changed, Map<TargetKey, TargetView> present, String by) {
        Map<TargetKey, Long> old = changed.stream()
                .map(placed -> present.get(placed.target().key()))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(TargetKey::of, TargetView::id));
        rows.end(old.values(), by);
        List<TargetView> inserted = rows.insert(changed, by);
        rows.moveParts(inserted.stream()
                .filter(target -> old.containsKey(TargetKey.of(target)))
                .collect(Collectors.toMap(target -> old.get(TargetKey.of(target)), TargetView::id)));
        return inserted;
    }

    /** A part that an earlier break-down had and this one has not is withdrawn. */
    private void endOtherParts(NewTarget whole, Map<TargetKey, TargetView> written, Actor actor) {
        Set<Long> kept = written.values().stream().map(TargetView::id).collect(Collectors.toSet());
        whole.all().filter(target -> !target.parts().isEmpty()).forEach(target -> {
            List<TargetView> others = rows.partsOf(written.get(target.key()).id()).stream()
                    .filter(part -> target.parts().stream()
                            .anyMatch(given -> given.scope().name().equals(part.scope())))
                    .filter(part -> !kept.contains(part.id()))
                    .toList();
            rights.mustTakeOut(target.key(), others.stream().map(TargetKey::of).toList(), actor);
            rows.end(others.stream().map(TargetView::id).toList(), actor.userId());
        });
    }

    /** Of what is in force now and of what was before: a part may have left its whole. */
    private void checkSums(Collection<TargetView> written) {
        Set<Long> wholes = new HashSet<>();
        written.forEach(target -> {
            wholes.add(target.id());
            if (target.partOf() != null) {
                wholes.add(target.partOf());
            }
        });
        sums.unbalanced(wholes, Map.of()).stream().findFirst().ifPresent(found -> {
            throw Refusal.invalid("value", found.sentence(), found.sum());
        });
    }
}
