package io.closeloop.insight;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often something took how long: in tenths below ten, in whole numbers above. */
final class Times {

    static final Times NONE = new Times(new int[0], new long[0]);

    private final int[] tenths;
    private final long[] numbers;

    /**
     * @param tenths  ascending
     * @param numbers how often each was taken
     */
    Times(int[] tenths, long[] numbers) {
        this.tenths = tenths;
        this.numbers = numbers;
    }

    /** From texts in which commas are between the numbers. */
    static Times of(String tenths, String numbers) {
        return new Times(
                parsed(tenths), Arrays.stream(parsed(numbers)).asLongStream().toArray());
    }

    private static int[] parsed(String text) {
        int[] numbers = new int[text.length() / 2 + 1];
        int size = 0;
        for (int begin = 0; begin < text.length(); size++) {
            int comma = text.indexOf(',', begin);
            int end = comma < 0 ? text.length() : comma;
            numbers[size] = Integer.parseInt(text, begin, end, 10);
            begin = end + 1;
        }
        return Arrays.copyOf(numbers, size);
    }

    /** These and others, in one pass over both. */
    Times plus(Times other) {
        int[] allTenths = new int[tenths.length + other.tenths.length];
        long[] allNumbers = new long[allTenths.length];
        int size = 0;
        int mine = 0;
        int others = 0;
        while (mine < tenths.length || others < other.tenths.length) {
            int next = Math.min(at(mine), other.at(others));
            allTenths[size] = next;
            if (at(mine) == next) {
                allNumbers[size] += numbers[mine++];
            }
            if (other.at(others) == next) {
                allNumbers[size] += other.numbers[others++];
            }
            size++;
        }
        return new Times(Arrays.copyOf(allTenths, size), Arrays.copyOf(allNumbers, size));
    }

    /** The time in the middle, or the mean of the two there; null where nothing took any time. */
    BigDecimal median() {
        long number = Arrays.stream(numbers).sum();
        return number == 0
                ? null
                : BigDecimal.valueOf(timeOf((number + 1) / 2) + timeOf(number / 2 + 1))
                        .divide(BigDecimal.valueOf(20));
    }

    /** Null where nothing took any time. */
    BigDecimal longest() {
        return tenths.length == 0
                ? null
                : BigDecimal.valueOf(tenths[tenths.length - 1]).divide(BigDecimal.TEN);
    }

    /**
     * How often it took so many times a number.
     *
     * @param last the class in which all that took longer is
     */
    SortedMap<Integer, Long> classes(int width, int last) {
        SortedMap<Integer, Long> classes = new TreeMap<>();
        for (int i = 0; i < tenths.length; i++) {
            classes.merge(Math.min(tenths[i] / 10 / width, last), numbers[i], Long::sum);
        }
        return classes;
    }

    /** The time at an index; behind the last one, later than any. */
    private int at(int index) {
        return index < tenths.length ? tenths[index] : Integer.MAX_VALUE;
    }

    /** The time of the one at this place, counted from 1. */
    private long timeOf(long place) {
        int index = 0;
        for (long upTo = numbers[0]; upTo < place; upTo += numbers[index]) {
            index++;
        }
        return tenths[index];
    }
}
