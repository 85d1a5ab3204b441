package io.closeloop.service;

/** How soon a service case is to be worked on. */
enum Priority {
    LOW(20),
    NORMAL(50),
    HIGH(70),
    URGENT(90);

    private final int ofTask;

    Priority(int ofTask) {
        this.ofTask = ofTask;
    }

    /** The priority of the case's tasks, 0 to 100. */
    int ofTask() {
        return ofTask;
    }
}
