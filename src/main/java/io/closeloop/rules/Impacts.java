package io.closeloop.rules;

import io.closeloop.process.OpenCase;
import io.closeloop.process.OpenCases;
import io.closeloop.rules.Impact.Item;
import io.closeloop.rules.Impact.Move;
import io.closeloop.rules.evidence.Reconsiderations;
import io.closeloop.rules.evidence.Reconsiderations.Reconsideration;
import io.closeloop.rules.evidence.Reconsidered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists before a publication what it would mean for the open cases. */
@Component
@Transactional(readOnly = true)
class Impacts {

    private static final int PAGE = 500;
    private static final int MOST_LOOKED_AT = 20_000;
    private static final int MOST_LISTED = 1_000;

    private final List<OpenCases> features;
    private final Reconsiderations reconsiderations;

    Impacts(List<OpenCases> features, Reconsiderations reconsiderations) {
        this.features = features;
        this.reconsiderations = reconsiderations;
    }

    /** The cases that a decision is taken about again; empty where there are none. */
    Optional<OpenCases> casesOf(String key) {
        return features.stream()
                .filter(cases -> cases.decisions().contains(key))
                .findFirst();
    }

    /** @throws io.closeloop.base.Refusal INVALID where the draft cannot be evaluated */
    Impact of(String key, String xml) {
        return casesOf(key)
                .map(cases -> look(cases, reconsiderations.by(key, xml)))
                .orElse(Impact.NONE);
    }

    private static Impact look(OpenCases cases, Reconsideration draft) {
        Tally tally = new Tally();
        List<OpenCase> page = cases.after("", PAGE);
        while (!page.isEmpty()) {
            tally.add(page, draft.of(page.stream().map(OpenCase::number).toList()));
            boolean more = page.size() == PAGE && tally.looked < MOST_LOOKED_AT;
            page = more ? cases.after(page.get(page.size() - 1).number(), PAGE) : List.of();
        }
        return tally.of(cases.name(), cases.count());
    }

    /** Counts page by page. */
    private static final class Tally {

        private final Map<Move, Long> moves = new HashMap<>();
        private final List<Item> items = new ArrayList<>();
        private long looked;
        private long decided;
        private long differing;

        void add(List<OpenCase> page, List<Reconsidered> answers) {
            looked += page.size();
            decided += answers.size();
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

        Impact of(String name, long open) {
            List<Move> counted = moves.entrySet().stream()
                    .map(move -> new Move(move.getKey().from(), move.getKey().to(), move.getValue()))
                    .sorted(Comparator.comparing(Move::count).reversed().thenComparing(Move::from))
                    .toList();
            long changed = counted.stream().mapToLong(Move::count).sum();
            return new Impact(name, open, looked, looked - decided, changed, differing, counted, List.copyOf(items));
        }
    }
}
