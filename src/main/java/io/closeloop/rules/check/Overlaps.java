package io.closeloop.rules.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Asks which two rows fit the same input although they must not. */
final class Overlaps implements GridWalk.Question {

    private final BiPredicate<Integer, Integer> mayMeet;
    private final List<Overlap> found = new ArrayList<>();
    private final Map<Integer, BitSet> known = new HashMap<>();

    /** @param mayMeet whether two rows, counted from 0, do no harm by fitting the same input */
    Overlaps(BiPredicate<Integer, Integer> mayMeet) {
        this.mayMeet = mayMeet;
    }

    /** One of each pair, in no order. */
    List<Overlap> found() {
        return found;
    }

    @Override
    public GridWalk.Rows narrow(int dimension, GridWalk.Rows rows) {
        BitSet must = rows.must();
        boolean isNew = must.stream().anyMatch(row -> !unknown(row, must).isEmpty());
        return isNew ? new GridWalk.Rows(must, must) : null;
    }

    @Override
    public void answer(GridWalk.Rows rows, List<Object> inputs) {
        rows.must().stream()
                .forEach(row -> unknown(row, rows.must()).stream().forEach(other -> {
                    known.computeIfAbsent(row, none -> new BitSet()).set(other);
                    if (!mayMeet.test(row, other)) {
                        found.add(new Overlap(row, other, inputs));
                    }
                }));
    }

    /** Later rows of these whose meeting with the row is news. */
    private BitSet unknown(int row, BitSet rows) {
        BitSet later = (BitSet) rows.clone();
        later.clear(0, row + 1);
        if (known.containsKey(row)) {
            later.andNot(known.get(row));
        }
        return later;
    }

    /**
     * Two rows, counted from 0, and an input that both fit.
     *
     * @param inputs one for each dimension of the grid
     */
    record Overlap(int row, int other, List<Object> inputs) {}
}
