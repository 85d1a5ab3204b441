package io.closeloop.target;

import io.closeloop.base.FieldError;
import io.closeloop.base.RowResult;
import io.closeloop.target.TargetRows.Placed;
import io.closeloop.target.TargetSums.Unbalanced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of a file on their way in: what each of them sets, as long as nothing was decided about it, and what became
 * of the others. Rows of one batch are taken together, so that a plan in which a whole and its parts change adds up.
 */
final class TargetBatch {

    private final List<Row> rows;
    private Map<TargetKey, TargetView> present = Map.of();

    TargetBatch(List<ImportedTarget> given) {
        rows = given.stream().map(Row::new).toList();
    }

    private static final class Row {
        private final String externalId;
        private NewTarget target;
        private RowResult result;
        private Row repeats;

        private Row(ImportedTarget given) {
            target = given.target();
            externalId = given.externalId();
        }

        private void refuse(String field, String message) {
            result = RowResult.refused(List.of(FieldError.of(field, message, null)));
        }

        /** What an earlier row says counts once; where that one is refused, so is this. */
        private RowResult result() {
            if (repeats == null) {
                return result;
            }
            return repeats.result.errors().isEmpty() ? RowResult.KNOWN : repeats.result;
        }
    }

    /** Puts keys in the place of names. */
    void know(TargetSubjects.Directory directory) {
        Set<String> externalIds = new HashSet<>();
        rows.forEach(row -> {
            List<FieldError> errors = new ArrayList<>();
            row.target = directory.known(row.target, null, errors);
            if (!errors.isEmpty()) {
                row.result = RowResult.refused(errors);
            } else if (row.externalId != null && !externalIds.add(row.externalId)) {
                row.refuse("externalId", "stands in the file twice");
            }
        });
    }

    Set<String> externalIds() {
        return undecided().map(row -> row.externalId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** A row that was taken before sets nothing, even where its target was replaced since. */
    void findKnown(Map<String, TargetView> known) {
        undecided().filter(row -> known.containsKey(row.externalId)).forEach(row -> {
            TargetView before = known.get(row.externalId);
            if (TargetKey.of(before).equals(row.target.key()) && row.target.isIn(before)) {
                row.result = RowResult.KNOWN;
            } else {
                row.refuse("externalId", "stands for another target");
            }
        });
    }

    /** Refuses rows for which there is a reason. */
    void refuse(Function<NewTarget, Optional<FieldError>> reason) {
        undecided()
                .forEach(row ->
                        reason.apply(row.target).ifPresent(error -> row.result = RowResult.refused(List.of(error))));
    }

    /** What the rows may still set. */
    List<NewTarget> open() {
        return undecided().map(row -> row.target).toList();
    }

    /** Leaves out what is in force already, and what the file says a second time. */
    void compare(Map<TargetKey, TargetView> inForce) {
        present = inForce;
        Map<TargetKey, Row> seen = new HashMap<>();
        undecided().forEach(row -> {
            Row earlier = seen.putIfAbsent(row.target.key(), row);
            if (earlier != null && !row.target.saysTheSameAs(earlier.target)) {
                row.refuse("value", "is another one than in an earlier row of the file");
            } else if (earlier != null) {
                row.repeats = earlier;
            } else if (row.target.isIn(inForce.get(row.target.key()))) {
                row.result = RowResult.KNOWN;
            }
        });
    }

    /** Targets in force that change, with their new values. */
    Map<Long, BigDecimal> changes() {
        return undecided()
                .filter(row -> before(row) != null)
                .collect(Collectors.toMap(row -> before(row).id(), row -> row.target.value()));
    }

    /** Wholes of which a row changes something. */
    Set<Long> wholes() {
        return undecided().flatMap(this::wholesOf).collect(Collectors.toSet());
    }

    /** Refuses the rows that change something of these wholes; false where there is none. */
    boolean refuseUnbalanced(List<Unbalanced> found) {
        Map<Long, Unbalanced> byId =
                found.stream().collect(Collectors.toMap(Unbalanced::id, Function.identity(), (one, other) -> one));
        List<Row> hit = undecided()
                .filter(row -> wholesOf(row).anyMatch(byId::containsKey))
                .toList();
        hit.forEach(row -> wholesOf(row)
                .filter(byId::containsKey)
                .findFirst()
                .ifPresent(whole -> row.refuse("value", byId.get(whole).sentence())));
        return !hit.isEmpty();
    }

    /** What is to be put in force. */
    List<Placed> placed() {
        List<Placed> placed = undecided()
                .map(row -> new Placed(
                        row.target, before(row) == null ? null : before(row).partOf(), row.externalId))
                .toList();
        undecided().forEach(row -> row.result = RowResult.CREATED);
        return placed;
    }

    Map<TargetKey, TargetView> present() {
        return present;
    }

    List<RowResult> results() {
        return rows.stream().map(Row::result).toList();
    }

    private Stream<Long> wholesOf(Row row) {
        TargetView before = before(row);
        return before == null
                ? Stream.empty()
                : Stream.of(before.id(), before.partOf()).filter(Objects::nonNull);
    }

    private TargetView before(Row row) {
        return present.get(row.target.key());
    }

    private Stream<Row> undecided() {
        return rows.stream().filter(row -> row.result == null && row.repeats == null);
    }
}
