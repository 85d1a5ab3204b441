package io.closeloop.bench;

/** What is measured: its name, the unit of its rate, and what the bare engine does beside it. */
enum Figure {
    INTAKE_ACCEPTED(
            "Intake: accepted",
            "leads/s",
            "POST /api/leads over 8 connections, to the last answer",
            "startProcessInstanceByKey by 8 threads, to the last return"),
    INTAKE_SCORED(
            "Intake: scored",
            "leads/s",
            "the same, until every lead is scored and routed",
            "the same, until no job waits"),
    INTAKE_COST("Intake: processor", "leads/CPU s", Figure.PROCESSOR, "the same"),
    TASKS(
            "Tasks completed",
            "tasks/s",
            "TaskService.complete by 8 threads, ten tasks from first contact to signatures",
            "the same calls with the same forms"),
    TASKS_COST("Tasks: processor", "tasks/CPU s", Figure.PROCESSOR, "the same"),
    IMPORT_DONE(
            "Import of leads: done",
            "rows/s",
            "POST /api/imports of a CSV file, until DONE",
            "startProcessInstanceByKey, one after the other"),
    IMPORT_SCORED(
            "Import of leads: scored",
            "rows/s",
            "the same, until every lead is scored and routed",
            "the same, until no job waits"),
    IMPORT_COST("Import of leads: processor", "rows/CPU s", Figure.PROCESSOR, "the same"),
    DEALS_DONE(
            "Import of open deals: done",
            "rows/s",
            "POST /api/imports of a CSV file, until DONE: each deal has its task",
            "createProcessInstanceByKey … startBeforeActivity, one after the other"),
    DEALS_COST("Import of open deals: processor", "rows/CPU s", Figure.PROCESSOR, "the same");

    private static final String PROCESSOR = "all of it for each second of processor time of the JVM and of PostgreSQL";

    private final String label;
    private final String unit;
    private final String ours;
    private final String bare;

    Figure(String label, String unit, String ours, String bare) {
        this.label = label;
        this.unit = unit;
        this.ours = ours;
        this.bare = bare;
    }

    String label() {
        return label;
    }

    String unit() {
        return unit;
    }

    /** What Closeloop does. */
    String ours() {
        return ours;
    }

    /** What the bare engine does. */
    String bare() {
        return bare;
    }
}
