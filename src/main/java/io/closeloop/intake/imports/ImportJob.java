package io.closeloop.intake.imports;

/**
 * An import that this node works on.
 *
 * @param mapping   YAML; null for columns that bear the fields' names
 * @param total     rows in the file; null until they are counted
 * @param processed rows that are done, whatever became of them: where to go on
 * @param createdBy the user whose import it is
 */
record ImportJob(
        long id,
        ImportType type,
        String fileName,
        byte[] content,
        String mapping,
        Long total,
        long processed,
        String createdBy) {}
