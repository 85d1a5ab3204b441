package io.closeloop.platform;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * The engine's level {@code full} without what nobody asks for later, which was most of its rows: each setting of each
 * variable and what a task's card and form show (the CRM tables hold the business data), and that a job was made, ran
 * or was no longer needed. That one failed stays, and so does what decisions were given and answered, for explanations
 * and back-tests. There is no public way to define a level, hence the engine's own classes.
 */
class CloseloopHistoryLevel extends HistoryLevelFull {

    /** Stored in the database by the engine: the four levels of its own are 0 to 3. */
    private static final int ID = 4;

    static final String NAME = "closeloop";

    private static final Set<HistoryEventType> NOT_KEPT = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        return !NOT_KEPT.contains(eventType) && !isOfTask(entity);
    }

    private static boolean isOfTask(Object entity) {
        return entity instanceof VariableInstanceEntity variable && variable.getTaskId() != null;
    }
}
