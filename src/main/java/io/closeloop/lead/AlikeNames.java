package io.closeloop.lead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds those of many names that are like one of a batch. Names are as like as pg_trgm finds them: by the trigrams they
 * share, of all they have; a word has two blanks before and one behind it. Each of the many is looked at once for the
 * whole batch, where an index has to be searched for each name of the batch anew, through the thousands of names that
 * have one of its trigrams. Names with digits are like none, nor are those without a letter.
 */
final class AlikeNames {

    /** How many are kept of the names like one; of more the index has to find the likest. */
    private static final int MOST = 20;

    /** As single precision, in which the database compares, may be above what it should be. */
    private static final double ROUNDING = 1e-6;

    private static final Predicate<String> COMPARED =
            Pattern.compile("(?![0-9])[\\p{L}\\p{N}][^0-9]*").asMatchPredicate();
    private static final int[] NOWHERE = {};

    private final List<String> batch;
    private final double threshold;
    private final Map<Long, int[]> placesByTrigram = new HashMap<>();
    private final int[] sizes;
    private final int[] shared;
    private final List<List<String>> found = new ArrayList<>();

    /**
     * @param batch     normalised names
     * @param threshold from which likeness on, 0 to 1
     */
    AlikeNames(List<String> batch, double threshold) {
        this.batch = batch;
        this.threshold = threshold - ROUNDING;
        this.sizes = new int[batch.size()];
        this.shared = new int[batch.size()];
        for (int place = 0; place < batch.size(); place++) {
            long[] trigrams = trigrams(batch.get(place));
            sizes[place] = trigrams.length;
            found.add(new ArrayList<>());
            for (long trigram : trigrams) {
                placesByTrigram.merge(trigram, new int[] {place}, AlikeNames::both);
            }
        }
    }

    /** Keeps the name with each of the batch that it is like, but not equal to. */
    void compare(String name) {
        long[] trigrams = trigrams(name);
        Arrays.fill(shared, 0);
        for (long trigram : trigrams) {
            for (int place : placesByTrigram.getOrDefault(trigram, NOWHERE)) {
                shared[place]++;
            }
        }
        for (int place = 0; place < shared.length; place++) {
            int all = sizes[place] + trigrams.length - shared[place];
            if (shared[place] > 0 && shared[place] >= threshold * all) {
                keep(place, name);
            }
        }
    }

    /** The names that are like the one at a place of the batch; empty where they are too many to be kept. */
    Optional<List<String>> of(int place) {
        List<String> names = found.get(place);
        return names.size() > MOST ? Optional.empty() : Optional.of(List.copyOf(names));
    }

    private void keep(int place, String name) {
        List<String> names = found.get(place);
        if (names.size() <= MOST && !name.equals(batch.get(place))) {
            names.add(name);
        }
    }

    /** Each once, as three characters in one number. */
    private static long[] trigrams(String name) {
        if (!COMPARED.test(name)) {
            return new long[0];
        }
        int[] letters = ("  " + name.replace(" ", "   ") + " ").codePoints().toArray();
        long[] trigrams = new long[letters.length];
        int count = 0;
        for (int i = 2; i < letters.length; i++) {
            boolean isBetweenWords = letters[i] == ' ' && letters[i - 1] == ' ';
            if (!isBetweenWords) {
                trigrams[count++] = ((long) letters[i - 2] << 42) | ((long) letters[i - 1] << 21) | letters[i];
            }
        }
        return Arrays.stream(trigrams, 0, count).distinct().toArray();
    }

    private static int[] both(int[] places, int[] more) {
        int[] all = Arrays.copyOf(places, places.length + more.length);
        System.arraycopy(more, 0, all, places.length, more.length);
        return all;
    }
}
