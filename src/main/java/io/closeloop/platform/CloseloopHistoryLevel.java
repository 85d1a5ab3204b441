package io.closeloop.platform;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * The engine's level {@code full} without the row it writes at every setting of every variable: those were half of all
 * history rows, and the CRM tables hold the business data. What decisions were given and answered stays, since it is
 * needed for explanations and back-tests. There is no public way to define a level, hence the engine's own class.
 */
class CloseloopHistoryLevel extends HistoryLevelFull {

    /** Stored in the database by the engine: the four levels of its own are 0 to 3. */
    private static final int ID = 4;

    static final String NAME = "closeloop";

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
        return eventType != HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL;
    }
}
