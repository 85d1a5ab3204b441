package io.closeloop.base;

/**
 * Which page of a list is wanted; bound from {@code ?page=0&size=50&sort=…}.
 *
 * @param page counted from 0
 * @param size rows a page, 1 to 200; 50 where not said
 * @param sort field to sort by, a leading minus for descending; null for the newest first
 */
public record PageQuery(Integer page, Integer size, String sort) {

    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 200;
    private static final int LAST_PAGE = 1_000_000;

    public PageQuery {
        page = page == null ? 0 : page;
        size = size == null ? DEFAULT_SIZE : size;
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.invalid("page", "must be from 0 to " + LAST_PAGE, page);
        }
        if (size < 1 || size > LARGEST_SIZE) {
            throw Refusal.invalid("size", "must be from 1 to " + LARGEST_SIZE, size);
        }
    }

    public long offset() {
        return (long) page * size;
    }
}
