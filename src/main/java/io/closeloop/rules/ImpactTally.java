package io.closeloop.rules;

import io.closeloop.process.OpenCase;
import io.closeloop.rules.Impact.Item;
import io.closeloop.rules.Impact.Move;
import io.closeloop.rules.evidence.Reconsidered;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts page by page what a draft means for the open cases. */
class ImpactTally {

    private static final int MOST_LISTED = 1_000;

    private final Map<Move, Long> moves = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private long looked;
    private long undecided;
    private long differing;

    /** Goes on where the count before ended. */
    ImpactTally(Impact before) {
        before.changes().forEach(move -> moves.put(new Move(move.from(), move.to(), 0), move.count()));
        items.addAll(before.items());
        looked = before.looked();
        undecided = before.undecided();
        differing = before.differing();
    }

    void add(List<OpenCase> page, List<Reconsidered> answers) {
        looked += page.size();
        undecided += page.size() - answers.size();
        Map<String, Reconsidered> bySubject =
                answers.stream().collect(Collectors.toMap(Reconsidered::subject, Function.identity()));
        for (OpenCase open : page) {
            Reconsidered answer = bySubject.get(open.number());
            if (answer != null && answer.differs()) {
                add(open, answer);
            }
        }
    }

    private void add(OpenCase open, Reconsidered answer) {
        differing++;
        if (answer.changesClass()) {
            moves.merge(new Move(answer.from(), answer.to(), 0), 1L, Long::sum);
        }
        if (items.size() < MOST_LISTED) {
            items.add(new Item(open.number(), open.name(), answer.from(), answer.to()));
        }
    }

    /**
     * What it comes to.
     *
     * @param upto the last case looked at, where there are more
     */
    Impact sum(String cases, long open, String upto, OffsetDateTime asOf) {
        List<Move> counted = moves.entrySet().stream()
                .map(move -> new Move(move.getKey().from(), move.getKey().to(), move.getValue()))
                .sorted(Comparator.comparing(Move::count)
                        .reversed()
                        .thenComparing(Move::from)
                        .thenComparing(Move::to))
                .toList();
        long changed = counted.stream().mapToLong(Move::count).sum();
        return new Impact(cases, open, looked, upto, undecided, changed, differing, counted, List.copyOf(items), asOf);
    }
}
