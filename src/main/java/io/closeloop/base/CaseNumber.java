package io.closeloop.base;

/**
 * The identity of something numbered.
 *
 * @param id     its primary key
 * @param number what people call it, such as {@code LD-2026-000123}: kind, year of creation, id
 */
public record CaseNumber(long id, String number) {

    static CaseNumber of(CaseKind kind, int year, long id) {
        return new CaseNumber(id, "%s-%d-%06d".formatted(kind.prefix(), year, id));
    }
}
