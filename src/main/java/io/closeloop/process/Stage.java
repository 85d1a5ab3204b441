package io.closeloop.process;

import java.util.Optional;

/** The stages of the sales funnel, in their order. */
public enum Stage {
    INITIAL_CONTACT("Initial contact"),
    NEEDS_ANALYSIS("Needs analysis"),
    SOLUTION("Solution"),
    QUOTATION("Quotation"),
    NEGOTIATION("Negotiation"),
    CONTRACT("Contract");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** The stage's name as people read it. */
    public String label() {
        return label;
    }

    /** The stage that follows when this one's gate is passed; empty for the last. */
    public Optional<Stage> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** The stage a deal is sent back to; empty for the first. */
    public Optional<Stage> previous() {
        return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }
}
