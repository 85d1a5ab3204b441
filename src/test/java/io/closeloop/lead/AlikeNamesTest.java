package io.closeloop.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.NaughtyStrings;
import io.closeloop.base.Normalised;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names that are like others, beside what the database says. */
@CloseloopTest
class AlikeNamesTest {

    private static final List<String> PIECES =
            List.of("ka", "lo", "min", "o", "shan", " ", " ", "ter", "é", "北京", "科技", "公司", "ß", "works", "ж");

    private static final int BATCH = 40;
    private static final int MOST = 20;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.85, 1})
    void namesAreAsAlikeAsTheDatabaseFindsThem(double threshold) {
        Random random = new Random(7);
        assertAlikeAsInTheDatabase(
                IntStream.range(0, 150)
                        .mapToObj(number -> name(random))
                        .distinct()
                        .toList(),
                threshold);
    }

    @Test
    void namesOfStrangeCharactersAreAsAlikeAsTheDatabaseFindsThem() throws IOException {
        assertAlikeAsInTheDatabase(
                NaughtyStrings.all().stream()
                        .map(text -> text.replace("\0", ""))
                        .filter(text -> !text.isBlank())
                        .flatMap(text -> Stream.of(text, text + "s"))
                        .map(Normalised::company)
                        .distinct()
                        .toList(),
                0.6);
    }

    @Test
    void namesWithDigitsAreLikeNone() {
        // given
        AlikeNames names = new AlikeNames(List.of("kalo plant 2", "kalo plant"), 0.6);

        // when
        names.compare("kalo plants");
        names.compare("kalo plant 3");

        // then
        assertThat(names.of(0)).contains(List.of());
        assertThat(names.of(1)).contains(List.of("kalo plants"));
    }

    @Test
    void noneIsKeptOfTooMany() {
        // given
        AlikeNames names = new AlikeNames(List.of("kalomin", "works"), 0.6);

        // when
        "abcdefghijklmnopqrstu".chars().forEach(letter -> names.compare("kalomin " + (char) letter));

        // then
        assertThat(names.of(0)).isEmpty();
        assertThat(names.of(1)).contains(List.of());
    }

    /** All beside all, in batches: what the database finds, or that it is too much. */
    private void assertAlikeAsInTheDatabase(List<String> all, double threshold) {
        Map<String, Set<String>> expected = new HashMap<>();
        all.forEach(name -> expected.put(name, new TreeSet<>()));
        jdbc.sql("""
                select a.name, b.name
                  from unnest(:names::text[]) as a (name), unnest(:names::text[]) as b (name)
                 where a.name <> b.name and a.name || b.name !~ '[0-9]'
                   and crm.similarity(a.name, b.name) >= :threshold::real""")
                .param("names", all.toArray(String[]::new))
                .param("threshold", threshold)
                .query(row -> {
                    expected.get(row.getString(1)).add(row.getString(2));
                });

        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> batch = all.subList(from, Math.min(all.size(), from + BATCH));
            AlikeNames names = new AlikeNames(batch, threshold);
            all.forEach(names::compare);
            for (int place = 0; place < batch.size(); place++) {
                Set<String> alike = expected.get(batch.get(place));
                assertThat(names.of(place).map(TreeSet::new))
                        .as("like %s", batch.get(place))
                        .isEqualTo(alike.size() > MOST ? Optional.empty() : Optional.of(alike));
            }
        }
        assertThat(expected.values()).anyMatch(alike -> !alike.isEmpty());
    }

    /** With its words in the other order, which is as like as can be. */
    private static String reversed(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        Collections.reverse(words);
        return String.join(" ", words);
    }

    private static String name(Random random) {
        String pieces = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(piece -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
        return Normalised.company(pieces + "o");
    }
}
