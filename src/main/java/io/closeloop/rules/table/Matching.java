package io.closeloop.rules.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which element of a newer list is which of an older one: by id first, what is left by position. */
final class Matching {

    private static final int NEW = -1;

    private final int[] counterpart;
    private final boolean[] taken;

    private Matching(int before, int after) {
        this.counterpart = new int[after];
        this.taken = new boolean[before];
        Arrays.fill(counterpart, NEW);
    }

    static <T> Matching of(List<T> before, List<T> after, Function<T, String> id) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < before.size(); place++) {
            places.putIfAbsent(id.apply(before.get(place)), place);
        }
        Matching matching = new Matching(before.size(), after.size());
        for (int i = 0; i < after.size(); i++) {
            matching.match(i, places.getOrDefault(id.apply(after.get(i)), NEW));
        }
        matching.matchByPosition();
        return matching;
    }

    /** The element's place in the older list, or -1 where it is new. */
    int counterpart(int element) {
        return counterpart[element];
    }

    /** Places in the older list whose elements are gone. */
    List<Integer> removed() {
        List<Integer> removed = new ArrayList<>();
        for (int place = 0; place < taken.length; place++) {
            if (!taken[place]) {
                removed.add(place);
            }
        }
        return removed;
    }

    /** An element whose id is new is what stood at its place, behind the same predecessor, if that one has gone. */
    private void matchByPosition() {
        for (int i = 0; i < counterpart.length; i++) {
            boolean afterNew = i > 0 && counterpart[i - 1] == NEW;
            if (counterpart[i] == NEW && !afterNew) {
                match(i, i == 0 ? 0 : counterpart[i - 1] + 1);
            }
        }
    }

    private void match(int element, int place) {
        if (place != NEW && place < taken.length && !taken[place]) {
            counterpart[element] = place;
            taken[place] = true;
        }
    }

    /** Elements that changed places, as few as explain the new order: those outside a longest run that kept its order. */
    boolean[] moved() {
        int[] length = new int[counterpart.length];
        int[] previous = new int[counterpart.length];
        int last = NEW;
        for (int i = 0; i < counterpart.length; i++) {
            previous[i] = counterpart[i] == NEW ? NEW : longestBefore(i, length);
            length[i] = counterpart[i] == NEW ? 0 : 1 + (previous[i] == NEW ? 0 : length[previous[i]]);
            last = last == NEW || length[i] > length[last] ? i : last;
        }
        boolean[] moved = new boolean[counterpart.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = counterpart[i] != NEW;
        }
        for (int i = last; i != NEW; i = previous[i]) {
            moved[i] = false;
        }
        return moved;
    }

    private int longestBefore(int element, int[] length) {
        int longest = NEW;
        for (int i = 0; i < element; i++) {
            boolean ordered = counterpart[i] != NEW && counterpart[i] < counterpart[element];
            longest = ordered && (longest == NEW || length[i] > length[longest]) ? i : longest;
        }
        return longest;
    }
}
