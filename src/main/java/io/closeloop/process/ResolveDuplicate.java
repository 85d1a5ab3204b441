package io.closeloop.process;

/** Names in the process {@code resolveDuplicate}: a person looks at two leads that may be one. */
public final class ResolveDuplicate {

    public static final String KEY = "resolveDuplicate";

    private ResolveDuplicate() {}

    /** Ids. */
    public static final class Variables {
        public static final ProcessVariable<Long> DUPLICATE_ID = new ProcessVariable<>("duplicateId", Long.class);

        private Variables() {}
    }
}
